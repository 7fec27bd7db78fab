//! The history of a case as it leaves the program.
#![expect(clippy::unwrap_used, reason = "tests")]

use quorate_api::documents::{Documents, HistoryFacts, HistoryPart, Paper};
use quorate_api::schema::HistoryLine;
use quorate_documents::Typesetter;
use quorate_domain::committee::BilingualName;
use quorate_domain::vocabulary::{HistoryGroup, Language};
use serde_json::{Value, json};

const ID: &str = "01935709-1a2b-7c3a-9f41-5a3d1c0e8b77";

fn line(kind: &str, group: &str, args: &Value, for_whom: Option<&str>) -> HistoryLine {
    serde_json::from_value(json!({
        "act": ID, "at": "2026-03-02T17:30:05Z", "by": { "id": ID, "name": "Zhou Min" },
        "on_behalf_of": for_whom.map(|name| json!({ "id": ID, "name": name })),
        "group": group, "kind": kind, "args": args,
    }))
    .unwrap()
}

fn facts(language: Language, part: Option<HistoryPart>) -> HistoryFacts {
    HistoryFacts {
        language,
        committee: BilingualName {
            en: Some("AI Ethics Committee of Nanshan".to_owned()),
            zh: Some("南山区人工智能伦理委员会".to_owned()),
        },
        sample: true,
        zone: "Asia/Shanghai".to_owned(),
        case: ID.parse().unwrap(),
        number: "2026-014".to_owned(),
        title: "Night desk for residents 居民夜间服务台".to_owned(),
        party: "Civic Services Bureau".to_owned(),
        made_at: "2026-03-02T17:30:05Z".parse().unwrap(),
        part,
        checkpoint: None,
        lines: vec![
            line(
                "reviewers_assigned",
                "review",
                &json!({ "by": "Zhou Min", "reviewers": "Wei Jun · 赵堃" }),
                None,
            ),
            line(
                "ballot_recorded",
                "vote",
                &json!({ "by": "Zhou Min", "person": "=马可" }),
                Some("马可"),
            ),
        ],
    }
}

fn part() -> HistoryPart {
    HistoryPart {
        groups: vec![HistoryGroup::Review, HistoryGroup::Vote],
        person: Some("Zhou Min".to_owned()),
        from: "2026-03-03".parse().ok(),
        until: None,
    }
}

fn csv(facts: &HistoryFacts) -> Vec<Vec<String>> {
    let bytes = Typesetter::new().history_csv(facts).unwrap();
    let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap();
    let reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text);
    let records = reader.into_records().map(|record| {
        let record = record.unwrap();
        record.iter().map(ToOwned::to_owned).collect()
    });
    records.collect()
}

#[test]
fn a_history_is_a_table_of_sentences_in_either_language() {
    assert_eq!(
        csv(&facts(Language::En, None)),
        [
            vec!["When", "Who", "On behalf of", "About", "What happened"],
            vec![
                "2026-03-03 01:30:05",
                "Zhou Min",
                "",
                "Reviews, deliberation and questions",
                "Zhou Min assigned the reviewers Wei Jun, 赵堃."
            ],
            vec![
                "2026-03-03 01:30:05",
                "Zhou Min",
                "马可",
                "Motions and votes",
                "Zhou Min recorded the vote that =马可 openly showed."
            ],
        ]
    );
    let chinese = csv(&facts(Language::ZhHans, None));
    assert_eq!(chinese[1][4], "Zhou Min指定审查人：Wei Jun、赵堃。");
    assert_eq!(chinese[2][4], "Zhou Min记录了=马可当场公开表示的表决意见。");
}

#[test]
fn a_part_of_a_history_says_so_on_its_first_line() {
    let english = csv(&facts(Language::En, Some(part())));
    assert_eq!(
        english[0],
        [
            "Not complete: this is a part of the history. It holds only what is about Reviews, \
          deliberation and questions, Motions and votes, and of that what Zhou Min did or what \
          was done on their behalf, and of that what happened from 3 March 2026 on."
        ]
    );
    let chinese = csv(&facts(Language::ZhHans, Some(part())));
    assert!(chinese[0][0].starts_with("本份不完整"), "{:?}", chinese[0]);
}

#[test]
fn a_history_on_paper_is_the_same_bytes_each_time() {
    for language in [Language::En, Language::ZhHans] {
        let paper = || Paper::History(Box::new(facts(language, Some(part()))));
        let typesetter = Typesetter::with_font_folders(Vec::new());
        let once = Documents::paper(&typesetter, &paper()).unwrap();
        assert!(once.starts_with(b"%PDF-"));
        assert_eq!(once, Documents::paper(&typesetter, &paper()).unwrap());
    }
}
