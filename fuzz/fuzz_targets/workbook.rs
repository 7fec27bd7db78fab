//! Workbooks with any parts: an XLSX whose sheet, strings, styles and list of sheets are any text,
//! and an OpenDocument sheet with any content.
#![no_main]
#![forbid(unsafe_code)]

use std::io::{Cursor, Write as _};

use fuzz::let_readers_catch;
use libfuzzer_sys::fuzz_target;
use quorate_tables::{COLUMN_LIMIT, ROW_LIMIT, Table, check, propose};
use zip::write::SimpleFileOptions;

/// What stands in the place of a part that the input does not have.
const USUAL: [(&str, &str); 6] = [
    (
        "xl/worksheets/sheet1.xml",
        r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>"#,
    ),
    ("xl/sharedStrings.xml", "<sst><si><t>Title</t></si></sst>"),
    (
        "xl/styles.xml",
        r#"<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
    ("[Content_Types].xml", "<Types/>"),
];

fn zipped<'a>(parts: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in parts {
        zip.start_file(name, options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fuzz_target!(init: let_readers_catch(), |data: &[u8]| {
    let Some((&kind, parts)) = data.split_first() else {
        return;
    };
    let workbook = if kind == b'O' {
        let mime = b"application/vnd.oasis.opendocument.spreadsheet";
        zipped([
            ("mimetype", &mime[..]),
            ("META-INF/manifest.xml", b"<manifest:manifest/>"),
            ("content.xml", parts),
        ])
    } else {
        // Parts are told apart by a byte that no XML has.
        let mut given = parts.split(|byte| *byte == 1).filter(|part| !part.is_empty());
        zipped(USUAL.map(|(name, usual)| (name, given.next().unwrap_or(usual.as_bytes()))))
    };
    let Ok(table) = Table::read(&workbook, "a.xlsx") else {
        return;
    };
    assert!(table.columns.len() <= COLUMN_LIMIT && table.rows.len() <= ROW_LIMIT + 1);
    let mapping = propose(&table);
    mapping.fits(&table).unwrap();
    drop(check(&table, &mapping));
});
