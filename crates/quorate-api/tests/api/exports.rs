//! Exports of decisions, and the files that pages name.

use quorate_api::ApiError;
use quorate_testkit::TestHouse;
use serde_json::{Value, json};

/// The sample, its secretary signed in.
fn sample() -> (TestHouse, String) {
    let office = TestHouse::empty();
    let secretary = sign_in(&office, "secretary");
    (office, secretary)
}

/// Signs in somebody of a role in the sample.
fn sign_in(office: &TestHouse, role: &str) -> String {
    let card = office.house.call(None, "open_sample", json!({}));
    let card = card.answer.unwrap();
    let people = card["people"].as_array().unwrap();
    let person = people.iter().find(|person| person["role"] == role).unwrap();
    let name = person["name"].as_str().unwrap().to_owned();
    let request = json!({
        "place": "sample",
        "name": name,
        "passphrase": person["passphrase"],
    });
    office.sign(&name, "sign_in", request);
    name
}

fn export(office: &TestHouse, name: &str, outcomes: &[&str]) -> Value {
    let request = json!({
        "from": "2020-01-01",
        "until": "2030-12-31",
        "outcomes": outcomes,
        "language": "en",
    });
    let job = office.call(name, "start_export", request);
    office.until(name, "job", &job, |job| job["finished"] == true)
}

fn file(office: &TestHouse, name: &str, job: &Value, file: &str) -> String {
    let files = job["files"].as_array().unwrap();
    let found = files.iter().find(|known| known["name"] == file).unwrap();
    let file = found["file"].as_str().unwrap();
    let (_, _, text) = office.get(name, file).unwrap();
    assert_eq!(text.len() as u64, found["size"].as_u64().unwrap());
    text
}

fn decided(office: &TestHouse, name: &str) -> Vec<Value> {
    let query = json!({
        "stages": ["decided", "follow_up", "closed"],
        "skip": 0,
        "take": 200,
    });
    let docket = office.call(name, "docket", query);
    docket["cases"].as_array().unwrap().clone()
}

#[test]
fn decisions_come_with_their_letters_and_without_what_one_is_recused_from() {
    let (office, secretary) = sample();
    let cases = decided(&office, &secretary);
    assert!(!cases.is_empty());
    let whole = export(&office, &secretary, &[]);
    assert_eq!(whole["partial"], false);
    assert_eq!(whole["done"], whole["total"]);
    let csv = file(&office, &secretary, &whole, "decisions.csv");
    let numbers = || cases.iter().map(|case| case["number"].as_str().unwrap());
    for number in numbers() {
        assert!(
            csv.contains(&format!("number: \"{number}\"")),
            "{number} in {csv}"
        );
    }
    let letters = file(&office, &secretary, &whole, "letters.zip");
    let with_letter = cases.iter().find_map(|case| {
        let page = office.call(&secretary, "case", json!({ "case": case["id"] }));
        let letter = page["content"]["decisions"][0]["letters"][0].clone();
        (!letter.is_null()).then_some((case.clone(), letter))
    });
    let (case, letter) = with_letter.unwrap();
    let number = case["number"].as_str().unwrap();
    assert!(letters.contains(&format!("{number}-")), "{letters}");
    let address = letter["file"].as_str().unwrap();
    let (name, media, text) = office.get(&secretary, address).unwrap();
    assert!(name.starts_with(number), "{name}");
    assert_eq!(media, "application/pdf");
    assert!(text.contains(number));

    // Of other outcomes there is nothing.
    let none = export(&office, &secretary, &["no-such-outcome"]);
    assert_eq!(none["partial"], false);
    let csv = file(&office, &secretary, &none, "decisions.csv");
    assert!(csv.contains("rows: []"), "{csv}");

    // Recused from the case, the secretary exports without it, and that is said first of all.
    let answers = json!({ "answers": [{ "case": case["id"], "answer": "withdraw" }] });
    office.call(&secretary, "declare_interests", answers);
    let partial = export(&office, &secretary, &[]);
    assert_eq!(partial["partial"], true);
    let csv = file(&office, &secretary, &partial, "decisions.csv");
    let words = csv.split_whitespace().collect::<String>();
    let said = format!("partial:Some(\"{secretary}\"").replace(' ', "");
    assert!(words.contains(&said), "{csv}");
    assert!(!csv.contains(number), "{csv}");
    let letters = file(&office, &secretary, &partial, "letters.zip");
    assert!(!letters.contains(number), "{letters}");
    assert!(office.get(&secretary, address).is_err());
}

/// Restricted, the applicant's letter is shown and exported to nobody; a letter that was erased is
/// left out, and the decision is there all the same.
#[test]
fn a_letter_that_names_somebody_withheld_is_in_no_export() {
    for end in ["restricted", "erased"] {
        let (office, secretary) = sample();
        let chair = sign_in(&office, "chair");
        let page = decided(&office, &secretary).into_iter().find_map(|case| {
            let case = json!({ "case": case["id"] });
            let page = office.try_call(&chair, "case", case).ok()?;
            let letter = &page["content"]["decisions"][0]["letters"][0];
            (!letter.is_null()).then_some(page)
        });
        let page = page.unwrap();
        let number = page["line"]["number"].as_str().unwrap().to_owned();
        let letter = page["content"]["decisions"][0]["letters"][0].clone();
        let applicant = page["content"]["applicant"].clone();
        let log = json!({ "name": applicant, "text": "Please.", "received": "2020-01-01" });
        let request = office.call(&secretary, "log_data_request", log)["request"].clone();
        let found = office.call(&chair, "data_request", json!({ "request": request }));
        let places = found["found"]["places"].as_array().unwrap();
        let place = places
            .iter()
            .find(|place| place["case"]["number"] == number.as_str());
        let place = place.unwrap();
        let files = place["files"].as_array().unwrap().iter();
        let files = files.filter(|file| end == "erased" && file["kind"] == "letter");
        let files: Vec<_> = files.map(|file| file["digest"].clone()).collect();
        let decision = json!({
            "request": request, "end": end, "subjects": [place["subject"]], "files": files,
            "ground": "PIPL art. 47", "reason": "Asked.", "passphrase": "sample-committee",
        });
        office.call(&chair, "decide_data_request", decision);
        let why = match office.get(&secretary, letter["file"].as_str().unwrap()) {
            Err(quorate_api::ApiError::Refused(why)) => why.code,
            other => panic!("{other:?}"),
        };
        let code = if end == "erased" {
            "file-erased"
        } else {
            "data-restricted"
        };
        assert_eq!(why, code);
        let whole = export(&office, &secretary, &[]);
        let csv = file(&office, &secretary, &whole, "decisions.csv");
        assert!(csv.contains(&number), "{csv}");
        let letters = file(&office, &secretary, &whole, "letters.zip");
        assert!(!letters.contains(&format!("{number}-")), "{letters}");
    }
}

#[test]
fn an_export_is_its_owners_and_its_period_runs_forwards() {
    let (office, secretary) = sample();
    let job = export(&office, &secretary, &[]);
    let address = job["files"][0]["file"].as_str().unwrap();
    let other = sign_in(&office, "chair");
    assert!(office.get(&other, address).is_err());
    let backwards = json!({
        "from": "2026-02-01",
        "until": "2026-01-01",
        "outcomes": [],
        "language": "en",
    });
    assert_eq!(
        office.refused(&secretary, "start_export", backwards),
        "day-reversed"
    );
    let unknown = json!({ "job": "no such job" });
    assert_eq!(office.refused(&secretary, "job", unknown), "not-found-job");
}

#[test]
fn published_guidance_is_got_by_its_fixed_address_and_other_names_find_nothing() {
    let (office, secretary) = sample();
    let library = office.call(&secretary, "guidance_library", json!({}));
    let in_force = library["guidance"].as_array().unwrap();
    let in_force = in_force.iter().find(|line| line["stage"] == "in_force");
    let id = in_force.unwrap()["id"].clone();
    let page = office.call(&secretary, "guidance", json!({ "guidance": id }));
    let files = page["published"][0]["files"].as_array().unwrap();
    assert!(!files.is_empty());
    for file in files {
        let (name, media, _) = office
            .get(&secretary, file["file"].as_str().unwrap())
            .unwrap();
        let expected = match file["format"].as_str() {
            Some("pdf") => "application/pdf",
            _ => "text/html; charset=utf-8",
        };
        assert_eq!(media, expected, "{name}");
    }
    for name in [
        "",
        "document",
        "document/../../keys.json",
        "letter/x/y/en",
        "guidance/1/2/en.pdf",
        "job/x",
        "keys.json",
    ] {
        assert!(office.get(&secretary, name).is_err(), "{name:?}");
    }
}

#[test]
fn a_document_is_got_by_who_may_read_its_case_and_never_as_a_page() {
    let office = TestHouse::with_committee("cn-st-ethics-2023");
    office.appoint("Ben", "member", &["lay"]);
    let add = |name: &str, bytes: &[u8]| {
        let digest = office.put("Ada", name, bytes);
        json!({ "digest": digest, "name": name, "label": "must_read" })
    };
    let logged = office.call(
        "Ada",
        "log_submission",
        json!({
            "submission": "application",
            "title": "A title",
            "summary": "A summary",
            "applicant": "Somebody",
            "language": "en",
            "documents": [add("../plan.pdf", b"%PDF-1.7"), add("page.html", b"<script>")],
            "interest": "none",
        }),
    );
    let of_case = json!({ "case": logged["case"] });
    let documents = || office.call("Ada", "case", of_case.clone())["content"]["documents"].clone();
    let plan = documents()[0].clone();
    let address = plan["file"].as_str().unwrap();
    let (name, media, text) = office.get("Ada", address).unwrap();
    assert_eq!(
        (name.as_str(), media, text.as_str()),
        ("-plan.pdf", "application/pdf", "%PDF-1.7")
    );
    let page = documents()[1]["file"].as_str().unwrap().to_owned();
    let (_, media, _) = office.get("Ada", &page).unwrap();
    assert_eq!(media, "application/octet-stream");
    assert!(office.get("Ben", address).is_err(), "Ben has not answered");

    // What was replaced can still be got.
    let replace = json!({
        "case": logged["case"],
        "document": plan["id"],
        "with": add("plan 2.pdf", b"%PDF-2"),
        "reason": "A page was missing.",
    });
    office.call("Ada", "replace_document", replace);
    let now = documents()[0].clone();
    let (_, _, text) = office.get("Ada", now["file"].as_str().unwrap()).unwrap();
    assert_eq!(text, "%PDF-2");
    assert_eq!(now["replaced"][0]["file"], address);

    // Bytes that are not what was recorded do not leave.
    // Each is damaged: their names tell nobody which is which.
    for folder in std::fs::read_dir(office.folder.path().join("committee/blobs")).unwrap() {
        for blob in std::fs::read_dir(folder.unwrap().path()).unwrap() {
            let path = blob.unwrap().path();
            let mut bytes = std::fs::read(&path).unwrap();
            *bytes.last_mut().unwrap() ^= 1;
            std::fs::write(path, bytes).unwrap();
        }
    }
    assert!(office.get("Ada", address).is_err());
}

#[test]
fn an_export_is_no_oracle_for_what_is_left_out() {
    let (office, secretary) = sample();
    let cases = decided(&office, &secretary);
    let case = cases
        .iter()
        .find(|case| !case["outcome"].is_null())
        .unwrap();
    let outcome = case["outcome"].as_str().unwrap();
    let before = export(&office, &secretary, &[outcome]);
    let answers = json!({ "answers": [{ "case": case["id"], "answer": "withdraw" }] });
    office.call(&secretary, "declare_interests", answers);
    // Neither the outcome nor whether it was decided can be asked for.
    for outcomes in [&[][..], &[outcome], &["no-such-outcome"]] {
        let job = export(&office, &secretary, outcomes);
        assert_eq!(job["partial"], true, "{outcomes:?}");
        assert_eq!(
            job["total"].as_u64(),
            before["total"].as_u64().map(|total| total - 1),
            "what is left out is not counted"
        );
    }
}

#[test]
fn an_export_closes_with_the_cases_in_it_and_with_the_term_of_who_made_it() {
    let (office, secretary) = sample();
    let case = decided(&office, &secretary)[0].clone();
    let whole = export(&office, &secretary, &[]);
    let answers = json!({ "answers": [{ "case": case["id"], "answer": "withdraw" }] });
    office.call(&secretary, "declare_interests", answers);
    let address = |job: &Value| job["files"][0]["file"].as_str().unwrap().to_owned();
    let got = office.get(&secretary, &address(&whole));
    assert!(
        matches!(&got, Err(ApiError::Refused(refusal)) if refusal.code == "recused"),
        "{got:?}"
    );
    let partial = export(&office, &secretary, &[]);
    office.get(&secretary, &address(&partial)).unwrap();

    let chair = sign_in(&office, "chair");
    let people = office.call(&chair, "committee", json!({}))["people"].clone();
    let people = people.as_array().unwrap();
    let own = people
        .iter()
        .find(|person| person["name"] == secretary.as_str())
        .unwrap();
    office.call(
        &chair,
        "end_term",
        json!({
            "person": own["id"],
            "term": own["terms"][0]["id"],
            "until": "2026-03-01",
            "reason": "somebody else keeps the records",
        }),
    );
    let got = office.get(&secretary, &address(&partial));
    assert!(
        matches!(&got, Err(ApiError::Refused(refusal)) if refusal.code == "no-term"),
        "{got:?}"
    );
}
