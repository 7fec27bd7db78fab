//! Tables that somebody else made: read, mapped, taken in, taken back.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use quorate_api::schema::Notice;
use quorate_testkit::{TestHouse, awaited};
use serde_json::{Value, json};

const ADA: &str = "Ada";
const BEN: &str = "Ben";

/// 60 rows of a real inventory: Windows-1252, 62 columns, three pairs of equal rows.
const INVENTORY: &[u8] =
    include_bytes!("../../../quorate-tables/testdata/us-federal-ai-inventory-2024-excerpt.csv");

/// A table that takes long enough to be stopped.
fn long_table() -> Vec<u8> {
    let mut csv = "Use Case Name,Agency\n".to_owned();
    for row in 0..4_000 {
        writeln!(csv, "System {row},Agency {}", row % 7).unwrap();
    }
    csv.into_bytes()
}

fn read(office: &TestHouse, name: &str, bytes: &[u8]) -> Value {
    let file = office.put(ADA, name, bytes);
    office.call(ADA, "read_table", json!({ "file": file, "name": name }))
}

fn request(table: &Value) -> Value {
    json!({
        "file": table["file"],
        "name": table["name"],
        "mapping": table["mapping"],
        "language": "en",
    })
}

fn check(office: &TestHouse, table: &Value) -> Value {
    let mut request = request(table);
    request.as_object_mut().unwrap().remove("language");
    office.call(ADA, "check_table", request)
}

fn start(office: &TestHouse, table: &Value) -> Value {
    office.call(ADA, "start_import", request(table))["import"].clone()
}

/// The import once it has reached a stage.
fn reached(office: &TestHouse, import: &Value, stage: &str) -> Value {
    let answer = office.until(ADA, "imports", &json!({}), |answer| {
        line(answer, import)["stage"] == stage
    });
    line(&answer, import).clone()
}

fn line<'a>(answer: &'a Value, import: &Value) -> &'a Value {
    let imports = answer["imports"].as_array().unwrap();
    imports.iter().find(|line| line["id"] == *import).unwrap()
}

fn action<'a>(actions: &'a Value, act: &str) -> &'a Value {
    let actions = actions.as_array().unwrap();
    actions.iter().find(|action| action["act"] == act).unwrap()
}

fn counts(line: &Value) -> [u64; 5] {
    ["rows", "imported", "already_there", "refused", "equal_rows"]
        .map(|name| line[name].as_u64().unwrap())
}

fn docket(office: &TestHouse, import: &Value) -> Vec<Value> {
    let mut cases = Vec::new();
    loop {
        let query = json!({
            "stages": [],
            "import": import,
            "sort": "received",
            "skip": cases.len(),
            "take": 200,
        });
        let page = office.call(ADA, "docket", query);
        let lines = page["cases"].as_array().unwrap();
        cases.extend(lines.iter().cloned());
        if lines.is_empty() {
            return cases;
        }
    }
}

#[test]
fn a_table_goes_in_whole_and_a_second_time_everything_is_there() {
    let office = TestHouse::with_committee("cn-st-ethics-2023");
    let table = read(&office, "inventory.csv", INVENTORY);
    assert_eq!(table["encoding"], "Windows-1252");
    assert_eq!(table["delimiter"], "comma");
    assert_eq!(table["rows"], 60);
    assert_eq!(table["columns"].as_array().unwrap().len(), 62);
    assert_eq!(table["saved"], false);
    let checked = check(&office, &table);
    assert_eq!(checked["would_import"], 60);
    assert_eq!(checked["equal_rows"], 3);
    assert_eq!(checked["preview"].as_array().unwrap().len(), 20);
    assert_eq!(checked["preview"][0]["organisation_known"], false);

    let import = start(&office, &table);
    let first = reached(&office, &import, "finished");
    assert_eq!(counts(&first), [60, 60, 0, 0, 3]);
    assert_eq!(first["done"], 60);

    // Every cell of every row is on its case.
    let parsed = quorate_tables::Table::read(INVENTORY, "inventory.csv").unwrap();
    let cases = docket(&office, &import);
    assert_eq!(cases.len(), 60);
    let mut receipts = BTreeMap::new();
    for case in &cases {
        let page = office.call(ADA, "case", json!({ "case": case["id"] }));
        let content = &page["content"];
        let row = content["import_row"]["row"].as_u64().unwrap();
        let row = parsed
            .rows
            .iter()
            .find(|known| u64::from(known.number) == row);
        let said = content.to_string() + &page["line"].to_string();
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = words(&said.replace("\\n", " ").replace("\\r", " "));
        for cell in &row.unwrap().cells {
            let cell = words(&cell.replace('\\', "\\\\").replace('"', "\\\""));
            assert!(said.contains(&cell), "{cell:?} is lost");
        }
        *receipts.entry(case["receipt"].to_string()).or_insert(0) += 1;
    }
    assert!(receipts.values().all(|count| *count == 1), "{receipts:?}");
    assert!(receipts.contains_key("\"R2026-0060\""), "{receipts:?}");

    // The mapping is kept for the next file with these headings, by this person alone.
    let again = read(&office, "again.csv", INVENTORY);
    assert_eq!(again["saved"], true);
    assert_eq!(check(&office, &again)["already_there"], 60);
    let import = start(&office, &again);
    let second = reached(&office, &import, "finished");
    assert_eq!(counts(&second), [60, 0, 60, 0, 0]);

    // Agencies are recognised: one organisation each.
    let query = json!({ "text": "", "skip": 0, "take": 200 });
    let organisations = office.call(ADA, "organisations", query);
    let mut agencies: Vec<_> = parsed.rows.iter().map(|row| row.cell(1)).collect();
    agencies.sort_unstable();
    agencies.dedup();
    assert_eq!(organisations["total"], agencies.len());
}

#[test]
fn who_did_not_import_learns_no_more_than_the_stub() {
    let office = TestHouse::with_committee("cn-st-ethics-2023");
    office.appoint(BEN, "member", &["lay"]);
    let csv = "Title,Agency,System Name,Note\nGate camera,City,SecretEye,inside\n";
    let table = read(&office, "one.csv", csv.as_bytes());
    let import = start(&office, &table);
    reached(&office, &import, "finished");
    let case = docket(&office, &import)[0]["id"].clone();

    let of_case = json!({ "case": case });
    let page = office.call(BEN, "case", of_case.clone());
    assert!(page["content"].is_null());
    assert_eq!(
        office.refused(BEN, "history", of_case.clone()),
        "interest-first"
    );
    let query = json!({ "text": "", "skip": 0, "take": 9 });
    let organisations = office.call(BEN, "organisations", query.clone());
    assert_eq!(organisations["organisations"][0]["systems"], 0);
    let id = &organisations["organisations"][0]["id"];
    let page = office.call(BEN, "organisation", json!({ "organisation": id }));
    assert!(!page.to_string().contains("SecretEye"), "{page}");
    assert_eq!(page["cases"][0]["stub"], true);

    // Who may read it, reads it.
    let page = office.call(ADA, "organisation", json!({ "organisation": id }));
    assert_eq!(page["systems"][0]["name"], "SecretEye");
    let history = office.call(ADA, "history", of_case);
    let lines = history["lines"].as_array().unwrap();
    let kinds: Vec<_> = lines.iter().map(|line| line["kind"].clone()).collect();
    assert_eq!(kinds, ["interest_declared", "submission_logged"]);
    assert_eq!(lines[1]["args"]["row"], "2");
    assert_eq!(lines[1]["args"]["by"], ADA);

    // Importing is the secretary's.
    let refused = office.refused(BEN, "start_import", request(&table));
    assert_eq!(refused, "role-missing");
}

#[test]
fn an_import_that_was_interrupted_goes_on_without_taking_a_row_twice() {
    let office = TestHouse::with_committee("cn-st-ethics-2023");
    let table = read(&office, "long.csv", &long_table());
    let import = start(&office, &table);
    office.until(ADA, "imports", &json!({}), |answer| {
        line(answer, &import)["imported"].as_u64() >= Some(20)
    });
    let office = office.reopened();
    let interrupted = reached(&office, &import, "interrupted");
    let before = interrupted["imported"].as_u64().unwrap();
    assert!((20..4_000).contains(&before), "{before}");
    assert_eq!(docket(&office, &import).len() as u64, before);
    assert_eq!(
        action(&interrupted["actions"], "cancel_import")["allowed"],
        false
    );
    assert_eq!(
        action(&interrupted["actions"], "continue_import")["allowed"],
        true
    );
    assert_eq!(
        action(&interrupted["actions"], "undo_import")["allowed"],
        true
    );

    office.call(ADA, "continue_import", json!({ "import": import }));
    let whole = reached(&office, &import, "finished");
    assert_eq!(counts(&whole), [4_000, 4_000, 0, 0, 0]);
    assert_eq!(docket(&office, &import).len(), 4_000);
    let refused = office.refused(ADA, "continue_import", json!({ "import": import }));
    assert_eq!(refused, "import-not-running");
}

#[test]
fn a_cancelled_import_is_taken_back_as_a_whole_and_can_come_again() {
    let office = TestHouse::with_committee("cn-st-ethics-2023");
    let table = read(&office, "long.csv", &long_table());
    let import = start(&office, &table);
    let other = read(&office, "other.csv", b"Title,Agency\na,b\n");
    assert_eq!(
        office.refused(ADA, "start_import", request(&other)),
        "import-running",
        "one import at a time"
    );
    let of_import = json!({ "import": import });
    assert_eq!(
        office.refused(ADA, "undo_import", of_import.clone()),
        "import-running"
    );
    office.call(ADA, "cancel_import", of_import.clone());
    let cancelled = reached(&office, &import, "cancelled");
    let imported = cancelled["imported"].as_u64().unwrap();
    assert!(imported < 4_000);
    assert_eq!(docket(&office, &import).len() as u64, imported);
    assert_eq!(
        office.refused(ADA, "cancel_import", of_import.clone()),
        "import-not-running"
    );

    office.call(ADA, "undo_import", of_import.clone());
    reached(&office, &import, "undone");
    let query = json!({ "stages": [], "skip": 0, "take": 1 });
    assert_eq!(office.call(ADA, "docket", query)["total"], 0);
    assert_eq!(
        office.refused(ADA, "continue_import", of_import.clone()),
        "import-undone"
    );
    assert_eq!(
        office.refused(ADA, "undo_import", of_import),
        "import-undone"
    );
    assert_eq!(check(&office, &table)["would_import"], 4_000);
}

#[test]
fn an_import_stays_once_a_case_of_it_is_accepted() {
    let office = TestHouse::with_committee("cn-st-ethics-2023");
    let table = read(&office, "two.csv", b"Title,Agency\na,b\nc,d\n");
    let import = start(&office, &table);
    reached(&office, &import, "finished");
    let case = &docket(&office, &import)[0]["id"];
    let page = office.call(ADA, "case", json!({ "case": case }));
    let materials = page["content"]["materials"].as_array().unwrap();
    let marks: Vec<_> = materials
        .iter()
        .map(|material| json!({ "material": material["id"], "mark": "present" }))
        .collect();
    let validate = json!({
        "case": case,
        "version": page["version"],
        "marks": marks,
        "outcome": "accept",
        "text": "",
    });
    office.call(ADA, "validate", validate);
    let of_import = json!({ "import": import });
    assert_eq!(
        office.refused(ADA, "undo_import", of_import),
        "import-accepted"
    );
    let imports = office.call(ADA, "imports", json!({}));
    let undo = action(&line(&imports, &import)["actions"], "undo_import");
    assert_eq!(undo["refusal"]["args"]["number"], "2026-001");
}

#[test]
fn what_is_no_table_or_does_not_fit_is_refused_and_nothing_is_recorded() {
    let office = TestHouse::with_committee("cn-st-ethics-2023");
    for (name, bytes, code) in [
        ("a.csv", b"".as_slice(), "empty"),
        ("a.csv", b"\0\x01\x02\x03\0\0\0", "not-a-table"),
        ("a.xlsx", b"PK\x03\x04 no workbook", "damaged"),
    ] {
        let file = office.put(ADA, name, bytes);
        let request = json!({ "file": file, "name": name });
        assert_eq!(
            office.refused(ADA, "read_table", request),
            code,
            "{bytes:?}"
        );
    }
    let unknown = json!({ "file": "0".repeat(64), "name": "a.csv" });
    assert_eq!(office.refused(ADA, "read_table", unknown), "not-found-file");
    let bad = json!({ "file": "../../format.json", "name": "a.csv" });
    assert_eq!(office.refused(ADA, "read_table", bad), "bad-digest");

    let table = read(&office, "a.csv", b"Title,Agency\na,b\n");
    for (position, heading, code) in [
        (0, "Agency", "other-heading"),
        (9, "Title", "no-such-column"),
    ] {
        let mut request = request(&table);
        request["mapping"] =
            json!({ "columns": { "title": { "position": position, "heading": heading } } });
        assert_eq!(office.refused(ADA, "start_import", request), code);
    }
    let imports = office.call(ADA, "imports", json!({}));
    assert_eq!(imports["imports"], json!([]));
    assert_eq!(action(&imports["actions"], "start_import")["allowed"], true);
}

#[test]
fn a_classification_list_is_imported_and_a_row_that_names_a_code_is_classified_by_it() {
    let office = TestHouse::with_committee("cn-st-ethics-2023");
    let list = "代码,名称\nQ84,卫生\nI65,软件和信息技术服务业\n";
    let file = office.put(ADA, "gbt4754.csv", list.as_bytes());
    let request = json!({
        "file": file,
        "file_name": "gbt4754.csv",
        "name": "GB/T 4754",
        "dated": "2017-06-30",
    });
    assert_eq!(
        office.call(ADA, "import_classification", request.clone())["codes"],
        2
    );
    assert_eq!(
        office.refused(ADA, "import_classification", request),
        "no-change"
    );
    let found = office.call(ADA, "classification", json!({ "text": "软件" }));
    assert_eq!(found["codes"][0]["code"], "I65");

    let csv = "Title,Agency,System Name,Topic\na,City,Eye,I65\nb,City,Eye,Other\n";
    let mut table = read(&office, "a.csv", csv.as_bytes());
    table["mapping"] = json!({ "columns": {
        "title": { "position": 0, "heading": "Title" },
        "organisation": { "position": 1, "heading": "Agency" },
        "system": { "position": 2, "heading": "System Name" },
        "classification": { "position": 3, "heading": "Topic" },
    } });
    let import = start(&office, &table);
    reached(&office, &import, "finished");
    for (case, cell) in docket(&office, &import).iter().zip(["I65", "Other"]) {
        let page = office.call(ADA, "case", json!({ "case": case["id"] }));
        let content = &page["content"];
        // The system is known by its code from the first row on.
        assert_eq!(content["classification"], "I65 软件和信息技术服务业");
        assert!(content["cells"].to_string().contains(cell), "{cell}");
    }
    let query = json!({ "text": "city", "skip": 0, "take": 9 });
    let organisations = office.call(ADA, "organisations", query);
    let id = &organisations["organisations"][0]["id"];
    let page = office.call(ADA, "organisation", json!({ "organisation": id }));
    assert_eq!(
        page["systems"][0]["classification"]["list"],
        "GB/T 4754 (2017-06-30)"
    );
    let classify = json!({
        "organisation": id,
        "system": page["systems"][0]["id"],
        "code": "Z99",
    });
    assert_eq!(
        office.refused(ADA, "classify_system", classify),
        "classification-unknown"
    );

    // A new name; the old one goes on being recognised.
    let rename = json!({ "organisation": id, "name": "City of Shenzhen" });
    office.call(ADA, "rename_organisation", rename);
    let table = read(&office, "b.csv", b"Title,Agency\nc,CITY\n");
    let import = start(&office, &table);
    reached(&office, &import, "finished");
    let page = office.call(ADA, "organisation", json!({ "organisation": id }));
    assert_eq!(page["cases"].as_array().unwrap().len(), 3);
    assert_eq!(page["also"], json!(["City"]));
}

#[test]
fn who_watches_is_told_how_an_import_goes_on() {
    let office = TestHouse::with_committee("cn-st-ethics-2023");
    let told = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&told);
    let deliver = Box::new(move |notice: Notice| {
        heard.lock().unwrap().push(notice.tags);
        true
    });
    office.house.watch(&office.key(ADA), deliver).unwrap();
    let mut csv = "Title,Agency\n".to_owned();
    for row in 0..200 {
        writeln!(csv, "System {row},Agency").unwrap();
    }
    let table = read(&office, "a.csv", csv.as_bytes());
    let import = start(&office, &table);
    reached(&office, &import, "finished");
    // The end is told after it is recorded.
    awaited(|| {
        let told = told.lock().unwrap();
        let times = |tag: &str| {
            let with_it = told.iter().filter(|tags| tags.iter().any(|one| one == tag));
            with_it.count()
        };
        (times("imports") >= 4 && times("docket") >= 4).then_some(())
    });
}

#[test]
fn what_was_taken_back_stands_in_nobodys_docket() {
    let office = TestHouse::with_committee("cn-st-ethics-2023");
    office.appoint(BEN, "member", &["lay"]);
    let table = read(&office, "a.csv", b"Title,Agency\nA system,An agency\n");
    let import = start(&office, &table);
    reached(&office, &import, "finished");
    let query = json!({ "stages": [], "skip": 0, "take": 10 });
    assert_eq!(office.call(BEN, "docket", query.clone())["total"], 1);
    office.call(ADA, "undo_import", json!({ "import": import }));
    for who in [ADA, BEN] {
        assert_eq!(
            office.call(who, "docket", query.clone())["total"],
            0,
            "{who}"
        );
    }
}
