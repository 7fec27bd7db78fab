//! Parties, interests, challenges, rulings.

use chrono::{DateTime, NaiveDate, Utc};
use quorate_domain::ids::{CaseId, PersonId};
use quorate_domain::vocabulary::{InterestAnswer, InterestRuling, InterestState, PartyRole};

use super::common::{Action, PersonRef};

answers! {
    /// Somebody who has a part in a case, and about whom members are asked.
    #[serde(deny_unknown_fields)]
    pub struct Party {
        /// What they are to it.
        pub role: PartyRole,
        /// Name, of a person or a body.
        pub name: String,
        /// The organisation they belong to.
        pub organisation: Option<String>,
    }

    /// A declaration, a challenge or a ruling in one's own history.
    pub struct InterestLine {
        /// When.
        pub at: DateTime<Utc>,
        /// What was answered; none for a challenge or a ruling.
        pub answer: Option<InterestAnswer>,
        /// Who said so, where it was another.
        pub reported_by: Option<PersonRef>,
        /// Whether the applicant challenged one.
        pub challenged: bool,
        /// How it was ruled on.
        pub ruling: Option<InterestRuling>,
        /// Who ruled.
        pub ruled_by: Option<PersonRef>,
        /// Nature of the interest, or reasons of challenge or ruling.
        pub text: Option<String>,
    }

    /// Where a member stands towards a case.
    pub struct MemberInterest {
        /// Who.
        pub person: PersonRef,
        /// State.
        pub state: InterestState,
        /// The ruling that stands.
        pub ruling: Option<InterestRuling>,
        /// Nature of the interest; only to who rules on it.
        pub nature: Option<String>,
        /// Whether the applicant's challenge waits for its ruling.
        pub challenged: bool,
        /// The applicant's reasons; only to who rules on it.
        pub challenge: Option<String>,
        /// Whether it was found after the vote and waits for its ruling: the ruling also says
        /// whether the decision is suspended.
        pub late: bool,
        /// When last answered, challenged or ruled.
        pub at: Option<DateTime<Utc>>,
        /// Rulings the profile allows.
        pub rulings: Vec<InterestRuling>,
        /// Whether the asking person may rule on it.
        pub decide: Action,
        /// Whether they may record what this member said of an interest.
        pub report: Action,
        /// Whether they may record the applicant's challenge.
        pub challenge_act: Action,
    }

    /// When somebody recused was out of the room for an item.
    pub struct Away {
        /// Who.
        pub person: PersonRef,
        /// Whether they may be heard for information before they leave.
        pub informs: bool,
        /// Whether it is recorded that they were.
        pub heard: bool,
        /// Whether it can be recorded now.
        pub hear: Option<Action>,
        /// When they left for it; none if they were not there as it began, and had not been.
        pub left_at: Option<DateTime<Utc>>,
        /// When they came back.
        pub returned_at: Option<DateTime<Utc>>,
    }

    /// An interest of an elector that was found after the vote.
    pub struct LateInterest {
        /// Whose.
        pub person: PersonRef,
        /// Day it was found.
        pub found: NaiveDate,
        /// Whether the motion is put anew without them; none until it is ruled.
        pub reopened: Option<bool>,
        /// Whether the decision is suspended until then.
        pub suspended: bool,
        /// Why.
        pub reason: Option<String>,
        /// Who ruled.
        pub ruled_by: Option<PersonRef>,
    }
}

requests! {
    /// Answers the interest question, for one or many cases.
    pub struct DeclareInterests {
        /// Answers.
        pub answers: Vec<InterestGiven>,
    }

    /// An answer for one case.
    pub struct InterestGiven {
        /// Which case.
        pub case: CaseId,
        /// Answer.
        pub answer: InterestAnswer,
        /// Nature of the interest; demanded where the chair is to decide.
        pub nature: Option<String>,
    }

    /// Records what a member said of an interest of theirs, in the meeting or outside.
    pub struct ReportInterest {
        /// Which case.
        pub case: CaseId,
        /// Whose interest.
        pub person: PersonId,
        /// `withdraw` or `decide`.
        pub answer: InterestAnswer,
        /// Nature of the interest.
        pub nature: String,
    }

    /// Records that the applicant challenges a member.
    pub struct ChallengeMember {
        /// Which case.
        pub case: CaseId,
        /// Whom.
        pub person: PersonId,
        /// The applicant's reasons.
        pub reasons: String,
    }

    /// Rules on a doubtful interest or a challenge, or changes such a ruling.
    pub struct DecideInterest {
        /// Which case.
        pub case: CaseId,
        /// Whose interest.
        pub person: PersonId,
        /// How.
        pub ruling: InterestRuling,
        /// Why.
        pub reason: String,
        /// Whether the decision is suspended; demanded where the interest was found after the vote
        /// and keeps the person out.
        pub suspends: Option<bool>,
    }

    /// Adds or corrects the parties of a case.
    pub struct CorrectParties {
        /// Which case.
        pub case: CaseId,
        /// Version seen.
        pub version: u32,
        /// All of them, as they are from now on.
        pub parties: Vec<Party>,
        /// Why.
        pub reason: String,
    }
}
