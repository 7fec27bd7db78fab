//! Requests about people's data that wait, lists of cases whose keeping is over, and cases of which
//! nobody has said for a year whether their keeping has begun.

use std::collections::BTreeMap;

use quorate_domain::case::Keeping;

use super::item;
use crate::error::Outcome;
use crate::gate::Right;
use crate::schema::{Desk, DeskItem};
use crate::scope::Scope;

fn counted(need: &str, count: usize, link: &str) -> Option<DeskItem> {
    (count > 0).then(|| DeskItem {
        args: BTreeMap::from([("count".to_owned(), count.to_string())]),
        ..item(need, None, link)
    })
}

/// What they need.
pub(super) fn needs(scope: &mut Scope<'_>, desk: &mut Desk) -> Outcome<()> {
    if scope.allow(Right::ChairOrSecretary).is_err() {
        return Ok(());
    }
    let person = scope.person;
    let requests = scope.core.views.data_requests().values();
    let open = requests.clone().filter(|row| row.end.is_none()).count();
    let releases = requests.filter(|row| row.release_proposed.is_some_and(|by| by != person));
    let releases = releases.count();
    if scope.allow(Right::Chair).is_ok() {
        desk.mine
            .extend(counted("decide-data-request", open, "committee/data"));
    }
    desk.mine
        .extend(counted("release-data", releases, "committee/data"));
    let open: Vec<_> = scope.core.views.disposals().values().cloned().collect();
    let mut to_approve = 0;
    for row in open {
        if !row.open || row.approved_by.contains(&person) {
            continue;
        }
        let list = scope.core.views.disposal(row.id)?;
        let cases = scope.core.views.cases();
        let reads = |case| cases.get(case).is_some_and(|row| scope.reads(row));
        to_approve += usize::from(list.cases.iter().all(reads));
    }
    desk.mine
        .extend(counted("approve-disposal", to_approve, "committee/keeping"));
    if scope.allow(Right::Secretary).is_ok() {
        let today = scope.today;
        let rows = scope.core.views.cases().values();
        let kept = rows.filter(|row| row.keeping.is_some() && scope.reads(row));
        let to_look_at = kept.filter_map(|row| row.keeping).filter(|row| {
            let keeping = Keeping {
                began: row.began.map(|on| (String::new(), on)),
                looked: row
                    .looked
                    .map(|at| quorate_domain::case::Stamp { at, by: None }),
                ..Keeping::default()
            };
            !row.disposed && !row.held && keeping.is_to_be_looked_at(row.over, today)
        });
        let to_look_at = to_look_at.count();
        desk.mine
            .extend(counted("look-at-keeping", to_look_at, "committee/keeping"));
    }
    Ok(())
}
