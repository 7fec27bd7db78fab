//! Votes in writing: who has not voted is reminded until the last day is over, then the result
//! waits to be declared.

use std::collections::BTreeMap;

use quorate_views::CaseRow;

use super::{dated, item};
use crate::error::Outcome;
use crate::gate::Right;
use crate::handlers::motions::secret;
use crate::schema::{Desk, DeskItem};
use crate::scope::Scope;

/// What a vote in writing on a case that the person may read asks of them.
pub(super) fn needs(scope: &mut Scope<'_>, row: &CaseRow, desk: &mut Desk) -> Outcome<()> {
    let Some((motion, until)) = row.circulation else {
        return Ok(());
    };
    let motion = scope.core.views.motion(motion)?;
    let voters = secret::voters(scope, &motion)?;
    if secret::may_cast(&motion, voters.as_ref(), scope.person).is_ok() && scope.today <= until {
        let line = item("vote-in-writing", Some(row), "decision");
        desk.mine.push(dated(scope, line, until));
    }
    if scope.gate().allow(Right::MeetingKeeper, Some(row)).is_err() {
        return Ok(());
    }
    let voted = voters.map_or(0, |voters| voters.len());
    let open = motion.roll.electorate.len().saturating_sub(voted);
    if scope.today > until || open == 0 {
        let line = item("declare-in-writing", Some(row), "decision");
        desk.mine.push(line);
    } else {
        let line = DeskItem {
            args: BTreeMap::from([("count".to_owned(), open.to_string())]),
            ..item("await-ballots", Some(row), "decision")
        };
        desk.waiting.push(dated(scope, line, until));
    }
    Ok(())
}
