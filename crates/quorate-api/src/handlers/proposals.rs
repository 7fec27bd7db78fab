//! Conflicts that the record suggests: shown to who keeps the case and to the member concerned,
//! confirmed or dismissed.
//!
//! Of earlier cases only such are named as the asking person may know of: what they may read, and
//! the stub of what they are recused from themselves.

use std::sync::Arc;

use quorate_domain::case::{Case, CaseCommand};
use quorate_domain::committee::Person;
use quorate_domain::ids::{CaseId, PersonId};
use quorate_domain::names::Likeness;
use quorate_domain::proposals::{
    Candidate, Concerned, EarlierCase, Ground, Proposal, Tie, propose,
};
use quorate_domain::vocabulary::InterestState;

use super::casework::act;
use super::interests::voted_on;
use crate::error::{Outcome, not_found, text};
use crate::gate::Right;
use crate::schema::{
    AnsweredProposal, ConfirmConflict, ConflictProposal, ConflictProposals, DismissConflict, Done,
    OfCase, Sentence,
};
use crate::scope::Scope;

const LONGEST: usize = 20_000;

/// What the record suggests about a case.
pub(crate) fn conflict_proposals(
    scope: &mut Scope<'_>,
    request: OfCase,
) -> Outcome<ConflictProposals> {
    let case = scope.known_case(request.case)?;
    let open = open(scope, request.case, &case)?;
    let keeps = keeps(scope, &case);
    let mut answered: Vec<_> = case
        .proposals
        .iter()
        .filter(|((person, _), _)| keeps || *person == scope.person)
        .map(|((person, _), answer)| AnsweredProposal {
            person: scope.person_ref(*person),
            confirmed: answer.confirmed,
            text: answer.text.clone(),
            by: scope.author(answer.stamp.by),
            at: answer.stamp.at,
        })
        .collect();
    answered.sort_by_key(|answer| std::cmp::Reverse(answer.at));
    Ok(ConflictProposals {
        open: open.iter().map(|proposal| shown(scope, proposal)).collect(),
        answered,
    })
}

/// Confirms a proposal: a doubtful interest, that of the person themselves or told of another.
pub(crate) fn confirm_conflict(scope: &mut Scope<'_>, request: ConfirmConflict) -> Outcome<Done> {
    let case = proposed(scope, request.case, request.person, &request.key)?;
    let command = CaseCommand::ConfirmConflict {
        person: request.person,
        key: request.key,
        nature: text("nature", &request.nature, LONGEST)?,
        voted_on: voted_on(scope, &case, request.person)?,
    };
    act(scope, request.case, &case, command)
}

/// Dismisses a proposal with a reason. It does not come back.
pub(crate) fn dismiss_conflict(scope: &mut Scope<'_>, request: DismissConflict) -> Outcome<Done> {
    let case = proposed(scope, request.case, request.person, &request.key)?;
    let command = CaseCommand::DismissConflict {
        person: request.person,
        key: request.key,
        reason: text("reason", &request.reason, LONGEST)?,
    };
    act(scope, request.case, &case, command)
}

/// The case, if that is proposed about it and the asking person may answer.
fn proposed(scope: &mut Scope<'_>, id: CaseId, person: PersonId, key: &str) -> Outcome<Arc<Case>> {
    let case = scope.known_case(id)?;
    let open = open(scope, id, &case)?;
    let mut open = open.iter();
    if open.any(|proposal| proposal.person == person && proposal.key() == key) {
        Ok(case)
    } else {
        Err(not_found("proposal"))
    }
}

/// Whether the asking person answers for others: who keeps the case or rules on it, and may read
/// it.
fn keeps(scope: &Scope<'_>, case: &Case) -> bool {
    [Right::Secretary, Right::Chair]
        .into_iter()
        .any(|right| scope.gate().allow(right, Some(case)).is_ok())
}

/// What is proposed and not answered. Nobody who is kept out already, or waits for a ruling, is
/// proposed again.
fn open(scope: &mut Scope<'_>, id: CaseId, case: &Case) -> Outcome<Vec<Proposal>> {
    let keeps = keeps(scope, case);
    let today = scope.today;
    let committee = Arc::clone(&scope.committee);
    let parties = parties(scope, case)?;
    let concerned = committee.people.values().filter(|person| {
        let serves = person.terms_on(today).any(|term| term.role.sees_cases());
        let known = keeps || person.id == scope.person;
        let in_question = matches!(
            case.interest_of(person.id),
            InterestState::Clear | InterestState::Unanswered
        );
        serves && known && in_question
    });
    let candidates: Vec<_> = concerned
        .map(|person| Candidate {
            person: person.id,
            names: std::iter::once(&person.name)
                .chain(&person.also)
                .cloned()
                .collect(),
            interests: person
                .standing_interests()
                .map(|interest| Tie {
                    entry: interest.id,
                    kind: interest.kind,
                    with: interest.with.clone(),
                    unit: interest.unit.clone(),
                })
                .collect(),
            recused_from: recused_from(scope, id, person.id),
        })
        .collect();
    let mut proposals = propose(&parties, &candidates);
    proposals.retain(|proposal| {
        let key = (proposal.person, proposal.key());
        !case.proposals.contains_key(&key)
    });
    Ok(proposals)
}

/// Everybody who has a part in the case, with the names their organisation was known by.
fn parties(scope: &mut Scope<'_>, case: &Case) -> Outcome<Vec<Concerned>> {
    let Some(opening) = case.opening.as_ref() else {
        return Ok(Vec::new());
    };
    let also = match opening.organisation {
        Some(organisation) => scope.core.views.organisation(organisation)?.also.clone(),
        None => Vec::new(),
    };
    let unit = |organisation: Option<&String>| {
        let theirs = organisation.is_none_or(|name| *name == opening.party);
        opening.unit.clone().filter(|_| theirs)
    };
    let mut parties: Vec<_> = case
        .parties()
        .into_iter()
        .map(|party| Concerned {
            part: party.role.code().to_owned(),
            also: Vec::new(),
            unit: unit(party.organisation.as_ref()),
            // The case's own organisation is compared once, as itself.
            organisation: party.organisation.filter(|name| *name != opening.party),
            name: party.name,
        })
        .collect();
    if !opening.party.is_empty() {
        parties.push(Concerned {
            part: "organisation".to_owned(),
            name: opening.party.clone(),
            also,
            organisation: None,
            unit: opening.unit.clone(),
        });
    }
    Ok(parties)
}

/// Other cases from which a person is recused, and which the asking person may know of.
fn recused_from(scope: &Scope<'_>, than: CaseId, person: PersonId) -> Vec<EarlierCase> {
    let rows = scope.core.views.cases().values();
    let recused = rows.filter(|row| {
        row.id != than
            && row.interest_of(person) == InterestState::Recused
            && (person == scope.person || scope.reads(row))
    });
    recused
        .map(|row| EarlierCase {
            case: row.id,
            reference: row.reference().to_owned(),
            parties: vec![row.party.clone()],
        })
        .collect()
}

fn shown(scope: &Scope<'_>, proposal: &Proposal) -> ConflictProposal {
    let mut args = std::collections::BTreeMap::from([
        ("party".to_owned(), proposal.party.clone()),
        ("part".to_owned(), proposal.part.clone()),
        (
            "name".to_owned(),
            scope.committee.name_of(proposal.person).to_owned(),
        ),
    ]);
    let mut dates = (None, None);
    let code = match &proposal.ground {
        Ground::Name => "conflict-name",
        Ground::Standing {
            entry,
            kind,
            with,
            same_unit,
        } => {
            args.insert("kind".to_owned(), kind.code().to_owned());
            args.insert("with".to_owned(), with.clone());
            let known = scope.committee.people.get(&proposal.person);
            let mut interests = known.into_iter().flat_map(Person::standing_interests);
            if let Some(interest) = interests.find(|interest| interest.id == *entry) {
                dates = (interest.since, interest.until);
            }
            if *same_unit {
                "conflict-same-unit"
            } else {
                "conflict-standing"
            }
        }
        Ground::Earlier { reference, .. } => {
            args.insert("number".to_owned(), reference.clone());
            "conflict-earlier"
        }
    };
    ConflictProposal {
        person: scope.person_ref(proposal.person),
        key: proposal.key(),
        reason: Sentence {
            code: code.to_owned(),
            args,
        },
        same: proposal.likeness == Likeness::Same,
        since: dates.0,
        until: dates.1,
        own: proposal.person == scope.person,
    }
}
