//! Tests of the tables of decisions.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};

use super::*;

fn row(title: &str) -> DecisionRow {
    DecisionRow {
        number: "2026-014".to_owned(),
        receipt: "R-2026-031".to_owned(),
        title: title.to_owned(),
        organisation: "深圳某某科技有限公司".to_owned(),
        outcome: "Approved with conditions".to_owned(),
        outcome_code: "approve_with_conditions".to_owned(),
        decided: NaiveDate::from_ymd_opt(2026, 11, 22),
        votes: Some(VoteCounts {
            for_: 5,
            against: 1,
            abstain: 1,
            ..VoteCounts::default()
        }),
        conditions: 3,
        language: Some(Language::ZhHans),
        letter_file: Some("2026-014.pdf".to_owned()),
        ..DecisionRow::default()
    }
}

fn notice() -> PartialNotice {
    PartialNotice {
        made_by: "=Chen Li".to_owned(),
    }
}

fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_338_000, 0).unwrap()
}

#[test]
fn no_cell_of_the_csv_begins_a_formula() {
    let table = [
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("＝1", "'＝1"),
        ("a=1", "a=1"),
        ("", ""),
        ("甲", "甲"),
    ];
    for (cell, expected) in table {
        assert_eq!(harmless(cell), expected);
        let csv = decisions_csv(&[row(cell)], Language::En, None).unwrap();
        let mut reader = csv::Reader::from_reader(&csv[3..]);
        let record = reader.records().next().unwrap().unwrap();
        assert_eq!(&record[2], expected);
    }
}

#[test]
fn the_csv_has_a_mark_headings_in_its_language_and_every_value() {
    let csv = decisions_csv(&[row("A, \"quoted\"\ntitle")], Language::ZhHans, None).unwrap();
    let text = String::from_utf8(csv).unwrap();
    assert!(text.starts_with("\u{FEFF}编号,收件号,事项名称,"), "{text}");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let record = reader.records().next().unwrap().unwrap();
    let cells: Vec<&str> = record.iter().collect();
    assert_eq!(
        cells,
        [
            "2026-014",
            "R-2026-031",
            "A, \"quoted\"\ntitle",
            "深圳某某科技有限公司",
            "",
            "",
            "",
            "Approved with conditions",
            "approve_with_conditions",
            "2026-11-22",
            "",
            "",
            "5",
            "1",
            "1",
            "0",
            "0",
            "0",
            "3",
            "zh-Hans",
            "2026-014.pdf"
        ]
    );
}

#[test]
fn a_partial_csv_says_so_first() {
    let csv = decisions_csv(&[row("x")], Language::En, Some(&notice())).unwrap();
    let text = String::from_utf8(csv).unwrap();
    assert!(text.starts_with("\u{FEFF}NOT COMPLETE: =Chen Li"), "{text}");
    assert!(text.lines().nth(1).unwrap().starts_with("Number,"));
}

fn sheets(bytes: &[u8]) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap();
    book.worksheets()
        .into_iter()
        .map(|(name, range)| (name, range.rows().map(<[Data]>::to_vec).collect()))
        .collect()
}

#[test]
fn the_workbook_reads_back_with_texts_as_texts_and_is_the_same_twice() {
    let rows = [row("=HYPERLINK(\"x\")"), row("乙")];
    let bytes = decisions_xlsx(&rows, Language::En, None, at()).unwrap();
    assert_eq!(
        bytes,
        decisions_xlsx(&rows, Language::En, None, at()).unwrap()
    );
    let sheets = sheets(&bytes);
    assert_eq!(sheets[0].0, "Decisions");
    assert_eq!(sheets[1].0, "Notes");
    let table = &sheets[0].1;
    assert_eq!(table.len(), 3);
    assert_eq!(table[0][0], Data::String("Number".to_owned()));
    assert_eq!(table[1][2], Data::String("=HYPERLINK(\"x\")".to_owned()));
    assert_eq!(table[1][12], Data::Float(5.0));
    assert!(matches!(table[1][9], Data::DateTime(_)));
    assert_eq!(table[1][10], Data::Empty);
}

#[test]
fn a_partial_workbook_says_so_in_its_first_row() {
    let bytes = decisions_xlsx(&[row("x")], Language::ZhHans, Some(&notice()), at()).unwrap();
    let sheets = sheets(&bytes);
    let Data::String(first) = &sheets[0].1[0][0] else {
        panic!("no notice in {:?}", sheets[0].1[0]);
    };
    assert!(first.starts_with("不完整："), "{first}");
    assert_eq!(sheets[0].1[1][0], Data::String("编号".to_owned()));
}

#[test]
fn a_text_longer_than_a_cell_is_cut_in_the_workbook_and_whole_in_the_csv() {
    let long = "长".repeat(40_000);
    assert_eq!(shortened(&long).encode_utf16().count(), LONGEST_CELL);
    let rows = [row(&long)];
    decisions_xlsx(&rows, Language::ZhHans, None, at()).unwrap();
    let csv = decisions_csv(&rows, Language::ZhHans, None).unwrap();
    assert!(String::from_utf8(csv).unwrap().contains(&long));
}

#[test]
fn no_decisions_are_a_table_of_headings() {
    let bytes = decisions_xlsx(&[], Language::En, None, at()).unwrap();
    assert_eq!(sheets(&bytes)[0].1.len(), 1);
    let csv = decisions_csv(&[], Language::En, None).unwrap();
    assert_eq!(String::from_utf8(csv).unwrap().lines().count(), 1);
}
