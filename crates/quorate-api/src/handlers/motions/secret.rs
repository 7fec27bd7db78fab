//! Secret votes: their ballots go into a box, and from the box into the one act that closes the
//! vote. Nothing here is recorded, logged or told but that somebody voted.

use std::collections::BTreeSet;

use quorate_domain::ids::{MotionId, PersonId, Stream};
use quorate_domain::motion::{Motion, MotionEvent, SecretBallot};
use quorate_domain::refusal::{Refusal, RefusalCode};
use quorate_domain::vocabulary::{BallotValue, MotionStage, VoteMode};
use quorate_ledger::{BoxContent, BoxError, PutBallotError};

use super::Known;
use crate::error::{Outcome, disk_refused, fault};
use crate::schema::{ApiError, BallotIn};
use crate::scope::Scope;

/// Electors below which the result itself can tell how each voted.
const FEW: usize = 5;

/// Whether so few may vote that the result can tell how each voted.
pub(crate) fn are_few(electors: usize) -> bool {
    electors < FEW
}

/// What a box holds; none if it is lost.
fn look(scope: &Scope<'_>, motion: MotionId) -> Outcome<Option<BoxContent>> {
    match scope.core.ledger.ballot_boxes().look(motion.0) {
        Ok(content) => Ok(Some(content)),
        Err(BoxError::Lost) => Ok(None),
        Err(BoxError::Io(error)) => Err(fault(&error)),
    }
}

/// Who has voted on a motion, however it is voted on; none if that was known to its ballot box
/// alone, and the box is lost.
pub(crate) fn voters(scope: &Scope<'_>, motion: &Motion) -> Outcome<Option<BTreeSet<PersonId>>> {
    let place = motion.place.filter(|_| is_open(motion));
    if let Some(place) = place {
        let content = look(scope, place.motion)?;
        return Ok(content.map(|content| content.roll.into_iter().map(PersonId).collect()));
    }
    let electorate = motion.roll.electorate.iter().copied();
    Ok(Some(
        electorate
            .filter(|person| motion.has_voted(*person))
            .collect(),
    ))
}

/// Whether a person may vote now, by the law and by who has voted.
pub(crate) fn may_cast(
    motion: &Motion,
    voters: Option<&BTreeSet<PersonId>>,
    person: PersonId,
) -> Result<(), Refusal> {
    motion.may_cast(person)?;
    match voters {
        None => Err(RefusalCode::BallotBoxLost.into()),
        Some(voters) if voters.contains(&person) => Err(RefusalCode::VotedAlready.into()),
        Some(_) => Ok(()),
    }
}

/// Whether a motion's ballots lie in a box now.
fn is_open(motion: &Motion) -> bool {
    motion.is_secret() && motion.stage() == MotionStage::Open
}

/// Makes the box of a vote that is about to open, if it is to be secret.
pub(super) fn make_box(scope: &Scope<'_>, id: MotionId, events: &[MotionEvent]) -> Outcome<()> {
    let secret = events.iter().find_map(|event| match event {
        MotionEvent::VoteOpened {
            roll,
            mode: VoteMode::Secret,
        } => Some(roll.electorate.len()),
        _ => None,
    });
    let Some(electors) = secret else {
        return Ok(());
    };
    let made = scope.core.ledger.ballot_boxes().make(id.0, electors);
    made.map_err(|error| {
        fault(&error);
        disk_refused()
    })
}

/// Puts the person's ballot into the box.
pub(super) fn cast(scope: &mut Scope<'_>, known: &Known, value: BallotValue) -> Outcome<BallotIn> {
    known.motion.may_cast(scope.person)?;
    let id = known.place.motion;
    let ledger = scope.ledger();
    let put = ledger
        .ballot_boxes()
        .put(id.0, scope.person.0, choice_of(value));
    let refused = |code: RefusalCode| Err(Refusal::of(code).into());
    let code = match put {
        Ok(code) => code,
        Err(PutBallotError::VotedAlready) => return refused(RefusalCode::VotedAlready),
        Err(PutBallotError::Lost | PutBallotError::Full) => {
            return refused(RefusalCode::BallotBoxLost);
        }
        Err(PutBallotError::Refused(error)) => {
            fault(&error);
            return Err(disk_refused());
        }
        Err(PutBallotError::Unknown { code, source }) => {
            fault(&source);
            scope.touch(Stream::Motion(id));
            let refusal = Refusal::of(RefusalCode::BallotUncertain).with("code", code);
            return Err(ApiError::from(refusal));
        }
    };
    scope.touch(Stream::Motion(id));
    Ok(BallotIn {
        act: None,
        code: Some(code.to_string()),
    })
}

/// Who voted and what the ballots say, at the close.
pub(super) fn take_out(
    scope: &Scope<'_>,
    id: MotionId,
) -> Outcome<(Vec<PersonId>, Vec<SecretBallot>)> {
    let lost = || Refusal::of(RefusalCode::BallotBoxLost);
    let content = look(scope, id)?.ok_or_else(lost)?;
    let mut ballots = Vec::new();
    for (code, choice) in content.ballots {
        ballots.push(SecretBallot {
            code: code.to_string(),
            value: value_of(choice).ok_or_else(lost)?,
        });
    }
    Ok((content.roll.into_iter().map(PersonId).collect(), ballots))
}

fn choice_of(value: BallotValue) -> u8 {
    match value {
        BallotValue::For => 1,
        BallotValue::Against => 2,
        BallotValue::Abstain => 3,
    }
}

fn value_of(choice: u8) -> Option<BallotValue> {
    let same = |value: &&BallotValue| choice_of(**value) == choice;
    BallotValue::ALL.iter().find(same).copied()
}
