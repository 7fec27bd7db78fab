//! What may be done to an import as it stands.

use chrono::DateTime;
use uuid::Uuid;

use super::*;
use crate::refusal::{Refusal, RefusalCode};
use crate::vocabulary::Language;

const COUNTS: ImportCounts = ImportCounts {
    imported: 3,
    already_there: 1,
    refused: 2,
    equal_rows: 0,
};

fn fold(then: &[ImportEvent]) -> Import {
    let started = ImportEvent::ImportStarted {
        import: ImportId(Uuid::from_u128(1)),
        file: "00".to_owned(),
        name: "cases.csv".to_owned(),
        rows: 6,
        mapping: serde_json::Value::Null,
        language: Language::En,
    };
    [std::slice::from_ref(&started), then]
        .concat()
        .iter()
        .fold(Import::default(), |import, event| {
            import.apply(event, DateTime::UNIX_EPOCH, None)
        })
}

#[test]
fn an_import_is_continued_or_taken_back_as_its_stage_allows() {
    let finished = || ImportEvent::ImportFinished { counts: COUNTS };
    let cancelled = || ImportEvent::ImportCancelled { counts: COUNTS };
    let ended = Err(RefusalCode::ImportNotRunning);
    let undone = Err(RefusalCode::ImportUndone);
    let rows = [
        (fold(&[]), Some(ImportStage::Interrupted), Ok(()), Ok(())),
        (
            fold(&[finished()]),
            Some(ImportStage::Finished),
            ended,
            Ok(()),
        ),
        (
            fold(&[cancelled()]),
            Some(ImportStage::Cancelled),
            Ok(()),
            Ok(()),
        ),
        (
            fold(&[cancelled(), ImportEvent::ImportContinued {}]),
            Some(ImportStage::Interrupted),
            Ok(()),
            Ok(()),
        ),
        (
            fold(&[finished(), ImportEvent::ImportUndone {}]),
            Some(ImportStage::Undone),
            undone,
            undone,
        ),
        (Import::default(), None, ended, ended),
    ];
    let running = Err(Refusal::of(RefusalCode::ImportRunning));
    for (import, stage, goes_on, goes_back) in rows {
        assert_eq!(import.stage, stage);
        assert_eq!(
            import.may_continue(false),
            goes_on.map_err(Refusal::of),
            "{stage:?}"
        );
        assert_eq!(
            import.may_undo(false, None),
            goes_back.map_err(Refusal::of),
            "{stage:?}"
        );
        assert_eq!(import.may_continue(true), running, "{stage:?}");
        assert_eq!(import.may_undo(true, None), running, "{stage:?}");
    }
}

#[test]
fn an_import_with_an_accepted_case_is_not_taken_back() {
    let import = fold(&[ImportEvent::ImportFinished { counts: COUNTS }]);
    let why = Refusal::of(RefusalCode::ImportAccepted).with("number", "EC2026-001");
    assert_eq!(import.may_undo(false, Some("EC2026-001")), Err(why));
    assert_eq!(import.counts, COUNTS);
}
