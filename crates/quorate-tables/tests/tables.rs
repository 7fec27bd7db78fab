//! Tables as they really come, and as they never should.
#![expect(clippy::unwrap_used, reason = "tests")]

use proptest::prelude::*;
use quorate_tables::{
    COLUMN_LIMIT, Field, Format, Note, ProblemCode, ROW_LIMIT, Table, TableError, check, propose,
};

const INVENTORY: &[u8] = include_bytes!("../testdata/us-federal-ai-inventory-2024-excerpt.csv");

fn inventory() -> Table {
    Table::read(INVENTORY, "us-federal-ai-inventory-2024.csv").unwrap()
}

fn proposed(table: &Table) -> Vec<(Field, u32)> {
    propose(table)
        .columns
        .into_iter()
        .map(|(field, column)| (field, column.position))
        .collect()
}

#[test]
fn federal_inventory_goes_in_whole() {
    let table = inventory();
    assert_eq!(table.format, Format::Csv);
    assert_eq!(table.encoding.as_deref(), Some("Windows-1252"));
    assert_eq!(table.delimiter, Some(','));
    assert_eq!(table.heading_row, 1);
    assert_eq!(table.rows.len(), 60);
    assert_eq!(table.columns.len(), 62);
    assert_eq!(table.notes, []);
    assert!(table.rows.iter().all(|row| row.cells.len() == 62));
    assert_eq!(
        table.columns[8].heading,
        "Describe the AI system’s outputs."
    );
    let repeated: Vec<_> = table
        .columns
        .iter()
        .filter(|column| column.heading == "If Other, please explain.")
        .map(|column| (column.position, column.occurrence))
        .collect();
    assert_eq!(
        repeated,
        [
            (25, 1),
            (29, 2),
            (37, 3),
            (39, 4),
            (41, 5),
            (51, 6),
            (53, 7),
            (57, 8),
            (61, 9)
        ]
    );
    assert_eq!(
        table.rows[1].cell(10),
        "Rights-Impacting\n",
        "lines in a cell stay"
    );
}

#[test]
fn cells_of_the_federal_inventory_are_those_another_reader_finds() {
    let text = encoding_of_western_text(INVENTORY);
    let mut other = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let expected: Vec<Vec<String>> = other
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect();
    let found: Vec<Vec<String>> = inventory().rows.into_iter().map(|row| row.cells).collect();
    assert_eq!(found, expected);
}

fn encoding_of_western_text(bytes: &[u8]) -> String {
    encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned()
}

#[test]
fn federal_inventory_is_mapped_as_a_secretary_would() {
    assert_eq!(
        proposed(&inventory()),
        [
            (Field::Title, 0),
            (Field::Summary, 7),
            (Field::Organisation, 1),
            (Field::OrganisationUnit, 3),
            (Field::System, 34),
            (Field::Received, 11),
            (Field::Classification, 4),
            (Field::RiskHint, 10),
        ]
    );
}

#[test]
fn equal_rows_of_the_federal_inventory_are_reported_and_not_refused() {
    let table = inventory();
    let problems = check(&table, &propose(&table));
    let equal: Vec<_> = problems
        .iter()
        .filter_map(|problem| match problem.code {
            ProblemCode::EqualRow { first } => Some((problem.row, first)),
            _ => None,
        })
        .collect();
    assert_eq!(equal, [(47, 46), (49, 48), (51, 50)]);
    assert!(problems.iter().all(|problem| !problem.code.refuses()));
}

#[test]
fn headings_are_understood_in_both_languages() {
    for (csv, expected) in [
        (
            "publishing_body,tool_name,title,url,published,description,listed_organisations\n\
             HMRC,Ask HMRC,HMRC: Ask HMRC,https://www.gov.uk/a,2025-06-26T07:39:09Z,Chat,Cabinet Office",
            vec![
                (Field::Title, 2),
                (Field::Summary, 5),
                (Field::Organisation, 0),
                (Field::System, 1),
                (Field::Reference, 3),
                (Field::Received, 4),
            ],
        ),
        (
            "序号,项目名称,申报单位,所属部门,系统名称,项目简介,联系人,申报日期,所属行业,风险等级\n\
             1,门诊分诊,某医院,信息科,分诊助手,为门诊患者分诊,张三,2026年3月5日,卫生,高",
            vec![
                (Field::Title, 1),
                (Field::Summary, 5),
                (Field::Organisation, 2),
                (Field::OrganisationUnit, 3),
                (Field::System, 4),
                (Field::Reference, 0),
                (Field::Contact, 6),
                (Field::Received, 7),
                (Field::Classification, 8),
                (Field::RiskHint, 9),
            ],
        ),
        // No heading helps; the cells do.
        (
            "A;B;C\nTriage of outpatients;someone@example.org;1\nSorting of mail;other@example.org;2",
            vec![(Field::Title, 0), (Field::Contact, 1)],
        ),
        // The heading says a date, the cells do not.
        (
            "Title,Date\nTriage,soon\nSorting,later",
            vec![(Field::Title, 0)],
        ),
    ] {
        let table = Table::read(csv.as_bytes(), "x.csv").unwrap();
        assert_eq!(proposed(&table), expected, "{csv}");
    }
}

#[test]
fn encodings_are_recognised() {
    let chinese = "项目名称,申报单位\n门诊分诊辅助系统,深圳市某医院\n";
    let western = "Titre,Organisme\nDétection – “café”,Préfecture\n";
    let utf16 = |little: bool| -> Vec<u8> {
        std::iter::once('\u{feff}')
            .chain(chinese.chars())
            .flat_map(|c| {
                let unit = c as u16;
                if little {
                    unit.to_le_bytes()
                } else {
                    unit.to_be_bytes()
                }
            })
            .collect()
    };
    for (bytes, expected, text) in [
        (chinese.as_bytes().to_vec(), "UTF-8", chinese),
        (format!("\u{feff}{chinese}").into_bytes(), "UTF-8", chinese),
        (
            encoding_rs::GB18030.encode(chinese).0.into_owned(),
            "GB18030",
            chinese,
        ),
        (
            encoding_rs::WINDOWS_1252.encode(western).0.into_owned(),
            "Windows-1252",
            western,
        ),
        (utf16(true), "UTF-16LE", chinese),
        (utf16(false), "UTF-16BE", chinese),
    ] {
        let table = Table::read(&bytes, "x.csv").unwrap();
        assert_eq!(table.encoding.as_deref(), Some(expected), "{text}");
        assert_eq!(table.columns[0].heading, text.split(',').next().unwrap());
        assert_eq!(table.notes, []);
    }
}

#[test]
fn bytes_that_cannot_be_decoded_are_reported_where_they_stand() {
    let mut bytes = "项目名称,申报单位\n门诊分诊辅助系统,深圳市某医院人工智能伦理委员会"
        .as_bytes()
        .to_vec();
    bytes.pop();
    let table = Table::read(&bytes, "cut.csv").unwrap();
    assert_eq!(table.encoding.as_deref(), Some("UTF-8"));
    assert_eq!(table.notes, [Note::ReplacedCharacters { cells: 1 }]);
    let problems = check(&table, &propose(&table));
    assert_eq!(problems.len(), 1);
    assert_eq!((problems[0].row, problems[0].column), (2, Some(1)));
    assert_eq!(problems[0].code, ProblemCode::ReplacedCharacters);
}

#[test]
fn delimiters_are_recognised() {
    for (text, name, expected) in [
        ("a,b\n1,2\n", "x.csv", ','),
        ("a;b\n1,5;2,5\n", "x.csv", ';'),
        ("a\tb, c\n1\t2, 3\n", "x.txt", '\t'),
        ("a|b\n1|2\n", "x.csv", '|'),
        ("a,b\tc\n1,2\t3\n", "x.tsv", '\t'),
        ("sep=;\na;b,c\n", "x.csv", ';'),
        ("one column\nonly, really\n", "x.csv", ','),
    ] {
        let table = Table::read(text.as_bytes(), name).unwrap();
        assert_eq!(table.delimiter, Some(expected), "{text:?}");
    }
}

#[test]
fn quotes_lines_and_blank_lines_are_kept_apart() {
    let text = "Title,Note\r\n\"a \"\"b\"\"\r\nc\",\r\n\r\nd,\"e,f\"\r\n\r\n";
    let table = Table::read(text.as_bytes(), "x.csv").unwrap();
    let rows: Vec<(u32, Vec<String>)> = table
        .rows
        .into_iter()
        .map(|row| (row.number, row.cells))
        .collect();
    let cells = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
    assert_eq!(
        rows,
        [
            (2, cells(&["a \"b\"\r\nc", ""])),
            (3, cells(&[])),
            (4, cells(&["d", "e,f"])),
            (5, cells(&[])),
        ]
    );
    let open = Table::read(b"a,b\n1,\"2\n", "x.csv").unwrap();
    assert_eq!(open.notes, [Note::UnclosedQuote]);
    assert_eq!(open.rows[0].cell(1), "2\n");
}

#[test]
fn longer_row_loses_nothing() {
    let table = Table::read(b"a,b\n1,2,3\n4\n", "x.csv").unwrap();
    assert_eq!(table.columns.len(), 3);
    assert_eq!(table.columns[2].heading, "");
    assert_eq!(table.rows[0].cell(2), "3");
    assert_eq!(table.rows[1].cell(1), "");
    assert_eq!(table.notes, [Note::RaggedRows { rows: 2 }]);
}

#[test]
fn what_is_no_table_is_refused() {
    for (bytes, expected) in [
        (b"".to_vec(), TableError::Empty),
        (b" \r\n\n".to_vec(), TableError::Empty),
        (b",,\n,,\n".to_vec(), TableError::Empty),
        (b"%PDF-1.7\n...".to_vec(), TableError::NotATable),
        (b"\x89PNG\r\n\x1a\n\0\0\0\r".to_vec(), TableError::NotATable),
    ] {
        assert_eq!(Table::read(&bytes, "x.csv"), Err(expected));
    }
    for bytes in [&b"PK\x03\x04"[..], b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"] {
        assert!(matches!(
            Table::read(bytes, "x.xlsx"),
            Err(TableError::Damaged { .. })
        ));
    }
}

#[test]
fn old_workbook_is_read() {
    let bytes = include_bytes!("../testdata/systems.xls");
    let table = Table::read(bytes, "systems.xls").unwrap();
    assert_eq!(table.format, Format::Xls);
    assert_eq!(table.sheet.as_deref(), Some("系统清单"));
    let rows: Vec<_> = table.rows.iter().map(|row| row.cells.join(" ")).collect();
    assert_eq!(
        rows,
        [
            "门诊分诊 深圳市某医院 2026-03-05 12",
            "Mail sorting Post 2026-03-15 0.5"
        ]
    );
}

#[test]
fn old_workbook_with_any_byte_flipped_is_read_or_refused() {
    let bytes = include_bytes!("../testdata/systems.xls");
    for at in 0..bytes.len() {
        let mut flipped = bytes.to_vec();
        flipped[at] ^= 0x80;
        drop(Table::read(&flipped, "flipped.xls"));
    }
}

#[test]
fn limits_hold_to_the_last_row_and_column() {
    let rows = |count: usize| format!("a\n{}", "1\n".repeat(count)).into_bytes();
    assert_eq!(
        Table::read(&rows(ROW_LIMIT), "x.csv").unwrap().rows.len(),
        ROW_LIMIT
    );
    assert_eq!(
        Table::read(&rows(ROW_LIMIT + 1), "x.csv"),
        Err(TableError::TooManyRows { limit: 200_000 })
    );
    let columns = |count: usize| vec!["a"; count].join(",").into_bytes();
    assert!(Table::read(&columns(COLUMN_LIMIT), "x.csv").is_ok());
    assert_eq!(
        Table::read(&columns(COLUMN_LIMIT + 1), "x.csv"),
        Err(TableError::TooManyColumns { limit: 1_000 })
    );
    assert_eq!(
        Table::read(&vec![b'a'; quorate_tables::FILE_LIMIT + 1], "x.csv"),
        Err(TableError::FileTooLarge { limit: 100_000_000 })
    );
}

#[test]
fn row_is_the_same_when_all_its_cells_are_equal() {
    let table = Table::read(b"a,b,c\nx,y,\nx,y\nxy,,\nx,,y\n", "x.csv").unwrap();
    let digests: Vec<_> = table.rows.iter().map(quorate_tables::Row::digest).collect();
    assert_eq!(digests[0], digests[1], "an absent cell is an empty one");
    assert_ne!(digests[0], digests[2]);
    assert_ne!(digests[0], digests[3]);
    assert_eq!(digests[0].to_string().len(), 64);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(table) = Table::read(&bytes, "any") {
            let mapping = propose(&table);
            prop_assert_eq!(mapping.fits(&table), Ok(()));
            drop(check(&table, &mapping));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[a-c,;\t|\"\r\n /0-9年月日-]{0,200}") {
        if let Ok(table) = Table::read(text.as_bytes(), "any.csv") {
            drop(check(&table, &propose(&table)));
        }
    }

    #[test]
    fn written_table_is_read_back_equal(
        rows in proptest::collection::vec(proptest::collection::vec("[a-z,;|\" \t\r\n中文é]{0,12}", 3), 1..12)
    ) {
        let headings = ["Title", "Unit", "Summary"];
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(headings).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        // The delimiter is declared, because that the guess is right is another matter.
        let declared = [b"sep=,\n".as_slice(), &bytes].concat();
        let table = Table::read(&declared, "x.csv").unwrap();
        let found: Vec<Vec<String>> = table.rows.into_iter().map(|row| row.cells).collect();
        prop_assert_eq!(found, rows);
    }
}
