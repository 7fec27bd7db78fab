//! The program at a terminal: exit codes, sentences, importing, exporting, the rules.

use std::path::{Path, PathBuf};

use quorate_tests::{Answer, Program, Server};
use serde_json::{Value, json};

use crate::sample::{self, PASSPHRASE};

/// A few rows of a real register: Windows-1252, repeated headings, cells of many lines.
fn register() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .unwrap();
    here.join("../crates/quorate-tables/testdata/us-federal-ai-inventory-2024-excerpt.csv")
}

fn call(folder: &Path, command: &str) -> Program {
    Program::new(["call", "--as", sample::secretary(), command]).committee(folder)
}

#[test]
fn every_way_to_fail_has_its_exit_code_and_a_sentence_in_the_language_of_the_terminal() {
    let (_home, folder) = sample::copy();
    let (home, locked) = sample::empty();
    let _server = Server::start(&locked);
    let case = json!({ "case": "00000000-0000-7000-8000-000000000000" }).to_string();
    let ways: [(&str, i32, &dyn Fn() -> Program); 9] = [
        ("no such option", 2, &|| {
            call(&folder, "desk").path("--colour".as_ref())
        }),
        ("no JSON", 3, &|| call(&folder, "docket").path("{".as_ref())),
        ("JSON of another shape", 3, &|| {
            call(&folder, "docket").path(r#"{"colour":1}"#.as_ref())
        }),
        ("no such command", 4, &|| call(&folder, "paint")),
        ("a wrong passphrase", 5, &|| {
            call(&folder, "desk").passphrase("wrong passphrase")
        }),
        ("nobody", 5, &|| {
            Program::new(["call", "desk"]).committee(&folder)
        }),
        ("no committee", 6, &|| call(home.path(), "desk")),
        ("a folder that is open elsewhere", 7, &|| {
            call(&locked, "desk")
        }),
        ("a case that is not there", 8, &|| {
            call(&folder, "case").path(case.as_ref())
        }),
    ];
    for (way, code, program) in ways {
        for locale in ["C.UTF-8", "zh_CN.UTF-8"] {
            let mut program = program().language(locale);
            if way != "a wrong passphrase" {
                program = program.passphrase(PASSPHRASE);
            }
            let answer = program.run();
            assert_eq!(answer.code, Some(code), "{way}: {}", answer.said);
            let chinese = answer
                .said
                .chars()
                .any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
            // The command line itself speaks English.
            assert_eq!(
                chinese,
                code != 2 && locale != "C.UTF-8",
                "{way}: {}",
                answer.said
            );
            assert_eq!(answer.printed, "", "{way}");
        }
    }
}

#[test]
fn a_committee_is_not_set_up_over_another() {
    let (_home, folder) = sample::copy();
    let names = [
        "create",
        "--name",
        "B",
        "--secretary",
        "S",
        "--profile",
        "cn-st-ethics-2023",
    ];
    let answer = Program::new(names)
        .committee(&folder)
        .passphrase("long enough")
        .run();
    assert_eq!(answer.code, Some(8), "{}", answer.said);
}

#[test]
fn a_passphrase_can_come_from_the_first_line_of_standard_input() {
    let (_home, folder) = sample::empty();
    let request = json!({ "text": "", "skip": 0, "take": 1 });
    let answer = call(&folder, "organisations")
        .path("-".as_ref())
        .input(&format!("{PASSPHRASE}\n{request}"))
        .run();
    assert_eq!(answer.json()["total"], 0);
}

#[test]
fn the_list_names_every_command_with_the_schemas_of_request_and_answer() {
    let list = Program::new(["call", "--list"]).run().json();
    let list = list.as_array().unwrap();
    for name in ["status", "log_submission", "cast_ballot", "issue_letter"] {
        let command = list.iter().find(|command| command["name"] == name).unwrap();
        assert!(
            command["request"].is_object() && command["response"].is_object(),
            "{name}"
        );
    }
}

fn import(folder: &Path, file: &Path) -> Program {
    Program::new(["import", "--as", sample::secretary()])
        .committee(folder)
        .passphrase(PASSPHRASE)
        .path(file)
}

#[test]
fn a_table_goes_in_whole_and_a_second_time_says_what_is_there() {
    let (_home, folder) = sample::empty();
    let first = import(&folder, &register()).run().json();
    let number = |report: &Value, field: &str| report[field].as_u64().unwrap();
    let rows = number(&first, "rows");
    assert!(rows > 10, "{first}");
    assert_eq!(number(&first, "imported"), rows, "{first}");
    assert_eq!(
        number(&first, "already_there") + number(&first, "refused"),
        0,
        "{first}"
    );
    for problem in first["problems"].as_array().unwrap() {
        assert!(
            problem["row"].is_u64() && problem["code"].is_string(),
            "{problem}"
        );
        assert!(
            problem["column"].is_u64() || problem["column"].is_null(),
            "{problem}"
        );
    }
    let docket = json!({ "stages": [], "skip": 0, "take": 1 });
    let docket = Program::call(&folder, sample::secretary(), PASSPHRASE, "docket", &docket);
    assert_eq!(number(&docket, "total"), rows);

    let second = import(&folder, &register()).run().json();
    assert_eq!(number(&second, "imported"), 0, "{second}");
    assert_eq!(number(&second, "already_there"), rows, "{second}");
}

#[test]
fn a_dry_run_does_nothing_and_writes_the_mapping_that_an_import_then_takes() {
    let (home, folder) = sample::empty();
    let map = home.path().join("map.toml");
    let option = |program: Program, name: &str| program.path(name.as_ref()).path(&map);
    let dry = import(&folder, &register()).path("--dry-run".as_ref());
    let dry = option(dry, "--write-map").run().json();
    let docket = json!({ "stages": [], "skip": 0, "take": 1 });
    let docket = Program::call(&folder, sample::secretary(), PASSPHRASE, "docket", &docket);
    assert_eq!(docket["total"], 0);
    let done = option(import(&folder, &register()), "--map").run().json();
    assert_eq!(done, dry);
}

#[test]
fn a_mapping_of_another_file_is_refused_and_nothing_goes_in() {
    let (home, folder) = sample::empty();
    let map = home.path().join("map.toml");
    std::fs::write(
        &map,
        "[columns]\ntitle = { position = 3, heading = \"Else\" }\n",
    )
    .unwrap();
    let answer = import(&folder, &register())
        .path("--map".as_ref())
        .path(&map)
        .run();
    assert_eq!(answer.code, Some(8), "{}", answer.said);
    std::fs::write(&map, "no mapping").unwrap();
    let answer = import(&folder, &register())
        .path("--map".as_ref())
        .path(&map)
        .run();
    assert_eq!(answer.code, Some(2), "{}", answer.said);
}

#[test]
fn a_file_that_was_put_is_known_by_its_digest() {
    let (home, folder) = sample::empty();
    let file = home.path().join("决定 书.bin");
    std::fs::write(&file, [0, 1, 2, 255]).unwrap();
    let put = Program::new(["put", "--as", sample::secretary()])
        .committee(&folder)
        .passphrase(PASSPHRASE)
        .path(&file)
        .run()
        .json();
    let digest = "3d1f57c984978ef98a18378c8166c1cb8ede02c03eeb6aee7e2f121dfeee3e56";
    assert_eq!(
        put,
        json!({ "name": "决定 书.bin", "size": 4, "digest": digest })
    );
}

#[test]
fn decisions_are_exported_with_their_letters() {
    let (home, folder) = sample::copy();
    let out = home.path().join("out");
    let days = [
        "export",
        "--from",
        "2020-01-01",
        "--until",
        "2099-12-31",
        "--language",
        "en",
    ];
    let report = Program::new(days)
        .committee(&folder)
        .passphrase(PASSPHRASE)
        .path("--as".as_ref())
        .path(sample::secretary().as_ref())
        .path("--out".as_ref())
        .path(&out)
        .run()
        .json();
    assert_eq!(report["files"].as_array().unwrap().len(), 3, "{report}");
    let table = std::fs::read_to_string(out.join("decisions.csv")).unwrap();
    assert!(table.lines().count() > 1, "{table}");
    for (name, head) in [("decisions.xlsx", b"PK"), ("letters.zip", b"PK")] {
        assert!(
            std::fs::read(out.join(name)).unwrap().starts_with(head),
            "{name}"
        );
    }
}

/// The facts of a vote in which an alternate stands in for a member who left, one member is
/// recused, and one's term ends that day.
fn facts_of_a_vote() -> Value {
    json!({
        "profile": "us-common-rule-2018",
        "rule": { "quorum": { "count": 3, "capacities": ["lay"] },
                  "vote": { "base": "present", "threshold": "2/3", "strict": false } },
        "date": "2026-03-02", "moment": "10:40",
        "roster": [
            { "id": "a", "role": "chair", "capacities": ["scientific"], "from": "2024-01-01", "until": "2027-12-31" },
            { "id": "b", "role": "member", "capacities": ["lay"], "from": "2024-01-01", "until": "2026-03-02" },
            { "id": "c", "role": "member", "capacities": ["legal"], "from": "2025-06-01", "until": "2029-05-31" },
            { "id": "d", "role": "member", "capacities": ["ethics"], "from": "2025-06-01", "until": "2029-05-31" },
            { "id": "e", "role": "alternate", "alternate_for": "c", "capacities": ["legal"], "from": "2025-06-01", "until": "2029-05-31" },
        ],
        "attendance": [
            { "id": "a", "from": "10:00", "until": "11:30" }, { "id": "b", "from": "10:00", "until": "11:30" },
            { "id": "c", "from": "10:00", "until": "10:20" }, { "id": "d", "from": "10:05", "until": "11:30" },
            { "id": "e", "from": "10:30", "until": "11:30" },
        ],
        "recused": ["d"],
        "ballots": [{ "id": "a", "value": "for" }, { "id": "b", "value": "abstain" }, { "id": "e", "value": "for" }],
    })
}

fn explain(facts: &Value) -> Answer {
    Program::new(["rule", "explain"])
        .input(&facts.to_string())
        .run()
}

#[test]
fn a_vote_is_explained_without_a_committee_in_both_languages_with_its_sources() {
    let mut answer = explain(&facts_of_a_vote()).json();
    let answer = answer.as_object_mut().unwrap();
    let sentences = answer.remove("sentences").unwrap();
    let sources = answer.remove("sources").unwrap();
    assert_eq!(
        Value::Object(answer.clone()),
        json!({
            "quorum": { "met": true, "needed": 3, "present": 3, "missing_capacities": [] },
            "electorate": ["a", "b", "e"],
            "tally": { "for": 2, "against": 0, "abstain": 1, "not_cast": 0, "recused": 1, "absent": 0 },
            "needed": 2,
            "result": "carried",
        })
    );
    let said = |language: &str, index: usize| sentences[language][index].as_str().unwrap();
    assert_eq!(said("en", 2), "e stands in for c.");
    assert_eq!(said("zh-Hans", 2), "e代替c出席。");
    let count = |language: &str| sentences[language].as_array().unwrap().len();
    assert!(
        count("en") > 3 && count("en") == count("zh-Hans"),
        "{sentences}"
    );
    assert_eq!(sources[0]["label"], "own_choice", "{sources}");
}

#[test]
fn each_block_of_a_rule_replaces_the_whole_block_of_the_profile() {
    let mut facts = facts_of_a_vote();
    facts.as_object_mut().unwrap().remove("rule");
    let answer = explain(&facts).json();
    // More than half of four, and one whose concerns are not scientific; more than half of three.
    assert_eq!(answer["quorum"]["needed"], 3, "{answer}");
    assert_eq!(answer["sources"][0]["article"], "46.108(b)", "{answer}");
    // A quorum of its own wants no capacity, and leaves the profile's majority as it is.
    facts["roster"][1]["capacities"] = json!([]);
    let missing = explain(&facts).json();
    assert_eq!(
        missing["quorum"]["missing_capacities"],
        json!(["non_scientific"])
    );
    facts["rule"] = json!({ "quorum": { "fraction": "1/2", "of": "appointed", "strict": true } });
    let answer = explain(&facts).json();
    assert_eq!(answer["quorum"]["met"], true, "{answer}");
    let of = |at: usize| {
        (
            answer["sources"][at]["of"].clone(),
            answer["sources"][at]["profile"].clone(),
        )
    };
    assert_eq!(of(0), (json!("quorum.at_least"), Value::Null));
    assert_eq!(
        of(1),
        (json!("vote.majority"), json!("us-common-rule-2018"))
    );
}

#[test]
fn facts_that_contradict_themselves_are_refused_with_code_and_path() {
    let faults = [
        (
            "/ballots/0/id",
            json!("x"),
            "unknown_person",
            "ballots[0].id",
        ),
        (
            "/ballots/0/id",
            json!("d"),
            "ballot_by_recused",
            "ballots[0].id",
        ),
        (
            "/ballots/2/id",
            json!("c"),
            "ballot_by_absent",
            "ballots[2].id",
        ),
        (
            "/ballots/1/id",
            json!("a"),
            "second_ballot",
            "ballots[1].id",
        ),
        (
            "/roster/1/until",
            json!("2026-03-01"),
            "term_ended",
            "attendance[1].id",
        ),
        (
            "/roster/1/from",
            json!("2026-03-03"),
            "term_reversed",
            "roster[1].until",
        ),
    ];
    for (pointer, value, code, path) in faults {
        let mut facts = facts_of_a_vote();
        *facts.pointer_mut(pointer).unwrap() = value;
        let ended = explain(&facts);
        assert_eq!(ended.code, Some(8), "{pointer}");
        let refusal: Value = serde_json::from_str(&ended.printed).unwrap();
        assert_eq!(refusal["refusal"]["code"], code, "{refusal}");
        assert_eq!(refusal["refusal"]["path"], path, "{refusal}");
    }
    let ended = Program::new(["rule", "explain"]).input("{").run();
    assert_eq!(ended.code, Some(3));
}
