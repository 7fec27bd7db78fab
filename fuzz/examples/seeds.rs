//! Writes the corpus that the targets begin with, from the product's own samples:
//! `cargo run --manifest-path fuzz/Cargo.toml --example seeds`.
#![forbid(unsafe_code)]

#[path = "../../crates/quorate-views/tests/views/samples.rs"]
#[expect(dead_code, reason = "the tests of views use more of it")]
mod samples;

use std::fs;
use std::path::{Path, PathBuf};

use fuzz::{ACTS, Folder, Sample};
use quorate_record::record::SALT_BYTES;
use serde_json::json;
use uuid::Uuid;

/// The longest excerpt of a file.
const LONGEST: usize = 6_000;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn seed(target: &str, name: &str, content: impl AsRef<[u8]>) {
    let folder = root().join("fuzz/corpus").join(target);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), content).unwrap();
}

fn main() {
    let sample = Sample::new();
    let bundle = sample.bundle();

    for (name, act) in ["first", "fourth"].iter().zip(&bundle.acts) {
        let text = [&act.header[..], b"\n", &act.body[SALT_BYTES..]].concat();
        seed("record", name, text);
        seed(
            "record",
            &format!("{name}-stored"),
            &sample.stored[if *name == "first" { 0 } else { 3 }],
        );
    }
    // Layout, and then place, offset, kind and length of a change.
    for (name, input) in [
        ("whole", &[0x83][..]),
        ("one-segment", &[0x05]),
        ("one-segment-cut", &[0x05, 0x03, 0x10, 0, 0]),
        ("second-segment-cut", &[0x03, 0x80, 0x40, 0, 0]),
        ("cut-after-clean-end", &[0x83, 0x80, 0x40, 0, 0]),
        ("byte-changed", &[0x03, 0x00, 0x40, 3, 1, 0xff]),
        ("zeros-at-end", &[0x05, 0x06, 0x00, 4, 0xff]),
        ("record-dropped", &[0x05, 0x00, 0x00, 1, 0xff]),
        ("segment-missing", &[0x45]),
    ] {
        seed("journal", name, input);
    }
    let folder = Folder::new();
    folder.write("journal/00000001.log", &sample.stored[..3].concat());
    folder.write("journal/00000002.log", &sample.stored[3..].concat());
    folder.read(&sample).unwrap();
    let known = fs::read(folder.path().join("journal/00000001.idx")).unwrap();
    seed("segment_index", "stored", [&[0], &known[..]].concat());
    seed(
        "segment_index",
        "within",
        [&[1], &known[8..known.len() - 32]].concat(),
    );

    seed("checkpoint", "note", sample.note(ACTS));
    seed(
        "checkpoint",
        "text",
        sample.note(ACTS).split_once("\n\n").unwrap().0.to_owned() + "\n",
    );
    seed("checkpoint", "key", sample.key().to_string());
    seed("bundle", "good", bundle.write().unwrap());
    seed("bundle", "change", [0x40, 0x01, 0x00, 0x04]);

    let case = "00000000-0000-0000-0000-000000000001";
    for (at, (stream, event)) in samples::all().iter().enumerate() {
        let (kind, _, body) = quorate_views::encode(event).unwrap();
        let id = if stream.to_string() == "committee" {
            "committee".to_owned()
        } else {
            stream.to_string()
        };
        seed(
            "event",
            &format!("{at:03}-{kind}"),
            format!("{id} {kind} {body}\n"),
        );
        if kind.ends_with("_signed") || kind == "signing_key_taken" {
            seed("signature", &kind, format!("{kind}\n{body}"));
        }
    }
    seed(
        "signature",
        "unsigned",
        format!(
            "note_added\n{}",
            json!({ "b": [1, { "d": "签", "c": null }], "a": case })
        ),
    );

    let name = [&[1], Uuid::from_u128(7).as_bytes().as_slice()].concat();
    let slips = |votes: &[u8]| {
        votes
            .iter()
            .flat_map(|vote| [*vote, 1, 2, 3, 4, 5])
            .collect::<Vec<_>>()
    };
    seed("ballot_box", "empty", [&[1][..], &[0; 3 * 23]].concat());
    seed(
        "ballot_box",
        "one-vote",
        [&[1][..], &name, &[0; 34], &slips(&[2, 0, 0])].concat(),
    );
    seed(
        "ballot_box",
        "raw",
        [&[0][..], &[9; 32], b"QBox\x01\0\0\0", &[0; 63]].concat(),
    );
    seed("blob", "open", b"\x02\x01A short letter.");
    seed("blob", "sealed", b"\x03\x01A short letter.");
    seed(
        "blob",
        "sealed-pieces",
        b"\xff\xffSixty-five thousand bytes and some more.",
    );

    let files: [(&str, u8, String); 8] = [
        ("format", 0, r#"{"format":1}"#.into()),
        ("format-sealed", 0, r#"{"format":2,"sealed":true}"#.into()),
        ("closed", 1, fuzz::note(ACTS, sample.digests[4])),
        ("key", 2, format!("{}\n", sample.key())),
        ("checkpoint", 3, sample.note(ACTS)),
        (
            "keys",
            4,
            json!({ "people": {}, "record_key": "AA==" }).to_string(),
        ),
        (
            "backups",
            5,
            json!({ "folder": "/media/disk", "good": null, "version": "0.1.0" }).to_string(),
        ),
        (
            "backup",
            6,
            json!({
                "format": 1, "record": sample.origin(), "acts": ACTS,
                "head": sample.digests[4].to_string(), "at": "2026-03-02T10:40:00Z",
            })
            .to_string(),
        ),
    ];
    for (name, which, content) in files {
        seed("small_file", name, [&[which], content.as_bytes()].concat());
    }
    seed(
        "small_file",
        "draft",
        b"\x07{\"title\":\"A camera at the gate\"}",
    );

    let tables = root().join("crates/quorate-tables/testdata");
    let inventory = fs::read(tables.join("us-federal-ai-inventory-2024-excerpt.csv")).unwrap();
    seed("table", "inventory.csv", &inventory[..LONGEST]);
    seed(
        "table",
        "systems.xls",
        fs::read(tables.join("systems.xls")).unwrap(),
    );
    seed(
        "table",
        "plain.csv",
        "Title,Organisation,Received\nTriage,Harbour Metro,2026-03-02\n\"a \"\"b\"\"\nc\",x,1/2/2026\n",
    );
    seed(
        "table",
        "sep.csv",
        "sep=;\r\n系统名称;单位\r\n门诊分诊;第一医院\r\n",
    );
    seed(
        "table",
        "gb18030.csv",
        b"\xcf\xb5\xcd\xb3\xc3\xfb\xb3\xc6,\xb5\xa5\xce\xbb\n\xc3\xc5\xd5\xef,\xd2\xbd\xd4\xba\n",
    );
    seed(
        "table",
        "utf16.csv",
        "\u{feff}Title\tUnit\nA\tB\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<_>>(),
    );
    seed(
        "table",
        "mapping.toml",
        "[columns]\ntitle = { position = 0, heading = \"Use Case Name\" }\n",
    );
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Title").unwrap();
    sheet.write(1, 0, 12.5).unwrap();
    seed("table", "small.xlsx", book.save_to_buffer().unwrap());
    seed("workbook", "usual", b"X");
    let sheet = r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Unit</t></is></c></row><row r="3"><c r="A3" s="0"><v>45943.5</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#N/A</v></c><c r="D3"><f>SUM(A1)</f><v>-0.1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>"#;
    seed(
        "workbook",
        "sheet",
        format!(
            "X{sheet}\u{1}<sst><si><r><t>系统</t></r><rPh><t>x</t></rPh></si></sst>\u{1}<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
        ),
    );
    let rows = r#"<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>Title</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-03-02"/></table:table-row>"#;
    seed(
        "workbook",
        "open-document",
        format!(
            "O<office:document-content><office:body><office:spreadsheet><table:table table:name=\"S\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
        ),
    );

    for name in ["cn-ai-ethics-2026", "nz-hdec", "ich-e6-r3"] {
        let text = fs::read(root().join("profiles").join(format!("{name}.toml"))).unwrap();
        seed("profile", name, text);
    }
}
