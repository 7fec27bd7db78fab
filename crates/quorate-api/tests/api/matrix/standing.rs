//! Who there is, and how one can stand towards a case.

/// One person for each role, besides those who do the work of the dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Person {
    Chair,
    ViceChair,
    Secretary,
    Member,
    Alternate,
    Adviser,
    Administrator,
    SubstituteChair,
    SubstituteSecretary,
}

pub(super) const PERSONS: &[Person] = &[
    Person::Chair,
    Person::ViceChair,
    Person::Secretary,
    Person::Member,
    Person::Alternate,
    Person::Adviser,
    Person::Administrator,
    Person::SubstituteChair,
    Person::SubstituteSecretary,
];

impl Person {
    /// As the table names them; also their name on the roster.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Chair => "chair",
            Self::ViceChair => "vice_chair",
            Self::Secretary => "secretary",
            Self::Member => "member",
            Self::Alternate => "alternate",
            Self::Adviser => "adviser",
            Self::Administrator => "administrator",
            Self::SubstituteChair => "substitute_chair",
            Self::SubstituteSecretary => "substitute_secretary",
        }
    }

    /// The role they are appointed to. Who substitutes for the chair has a vote.
    pub(super) fn role(self) -> &'static str {
        match self {
            Self::SubstituteChair => "member",
            Self::SubstituteSecretary => "adviser",
            other => other.code(),
        }
    }
}

/// How somebody can stand towards a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Relation {
    /// Has no part in casework at all.
    Outside,
    /// Has not answered.
    Unanswered,
    /// Declared no interest.
    Clear,
    /// Asked for a ruling.
    Undecided,
    /// Withdrew.
    Recused,
    /// Ruled: may be heard.
    InformationOnly,
    /// Ruled: disclosed, takes part.
    Disclosed,
    /// Recused, and somebody acts in their place.
    StoodInFor,
    /// Clear, and acts in the place of who is recused.
    Acting,
}

impl Relation {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Outside => "outside",
            Self::Unanswered => "unanswered",
            Self::Clear => "clear",
            Self::Undecided => "undecided",
            Self::Recused => "recused",
            Self::InformationOnly => "information_only",
            Self::Disclosed => "disclosed",
            Self::StoodInFor => "stood_in_for",
            Self::Acting => "acting",
        }
    }

    /// Whether nothing of the content is for who stands so.
    pub(super) fn keeps_out(self) -> bool {
        !matches!(self, Self::Clear | Self::Disclosed | Self::Acting)
    }
}

/// Every role in every standing it can have, those of one person after each other, from not having
/// answered on.
pub(super) fn rows() -> impl Iterator<Item = (Person, Relation)> {
    use Relation::{
        Acting, Clear, Disclosed, InformationOnly, Outside, Recused, StoodInFor, Unanswered,
        Undecided,
    };
    PERSONS.iter().flat_map(move |person| {
        let usual = [
            Unanswered,
            Clear,
            Undecided,
            Recused,
            InformationOnly,
            Disclosed,
        ];
        let more: &[Relation] = match person {
            Person::Chair | Person::Secretary | Person::Member => &[StoodInFor],
            Person::ViceChair | Person::SubstituteChair | Person::SubstituteSecretary => &[Acting],
            Person::Alternate | Person::Adviser => &[],
            Person::Administrator => &[Outside],
        };
        let usual = usual
            .into_iter()
            .filter(move |_| *person != Person::Administrator);
        usual
            .chain(more.iter().copied())
            .map(move |relation| (*person, relation))
    })
}
