//! Minutes, packs, blank sheets and calendar entries as they leave the program.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::sync::LazyLock;

use quorate_api::documents::{
    BlankFacts, CalendarFacts, CheckpointMark, DisposalFacts, DisposedCase, Documents, Head,
    MinutesFacts, PackCase, PackFacts, PackItem, Paper,
};
use quorate_api::schema::{MeetingLine, MinutesPage};
use quorate_documents::Typesetter;
use quorate_domain::committee::BilingualName;
use quorate_domain::vocabulary::{Language, RiskTier, Role, SheetKind};
use serde_json::{Value, json};

/// Without system fonts: what these tests make depends on no machine.
static TYPESETTER: LazyLock<Typesetter> =
    LazyLock::new(|| Typesetter::with_font_folders(Vec::new()));

const MEETING: &str = "01935709-1a2b-7c3a-9f41-5a3d1c0e8b77";

fn id(number: u32) -> String {
    format!("01935709-1a2b-7c3a-9f41-{number:012}")
}

fn person(number: u32, name: &str) -> Value {
    json!({ "id": id(number), "name": name })
}

fn line() -> Value {
    json!({
        "id": MEETING, "title": "Eleventh ordinary meeting 第十一次例会", "date": "2026-03-02",
        "current": null, "time": "14:00", "place": "Room 302, Civic Centre 市民中心302室", "stage": "adjourned",
        "items": 3,
    })
}

fn head(language: Language) -> Head {
    Head {
        language,
        committee: BilingualName {
            en: Some("AI Ethics Committee of Nanshan".to_owned()),
            zh: Some("南山区人工智能伦理委员会".to_owned()),
        },
        sample: true,
        zone: "Asia/Shanghai".to_owned(),
        meeting: serde_json::from_value::<MeetingLine>(line()).unwrap(),
        made_at: "2026-03-09T07:20:00Z".parse().unwrap(),
    }
}

fn attendee(number: u32, name: &str, role: &str, votes: bool, log: Value) -> Value {
    json!({
        "person": person(number, name), "role": role, "capacities": [], "votes": votes,
        "alternate_for": null, "present": false, "by_video": false, "log": log,
    })
}

fn at(time: &str, present: bool) -> Value {
    json!({
        "at": format!("2026-03-02T{time}:00Z"), "present": present, "by_video": false,
    })
}

fn section(key: &str, text: &str, item: Value) -> Value {
    json!({
        "key": key, "item": item, "stub": false, "text": text, "revision": 1, "written": null,
        "proposed": [], "corrections": [], "not_approving": [], "actions": [],
    })
}

/// Minutes with everything that minutes can have.
fn page(stage: &str) -> MinutesPage {
    let explanation = json!({
        "quorum": { "met": true, "needed": 5, "present": 6, "missing_capacities": [] },
        "electorate": [],
        "tally": { "for": 5, "against": 1, "abstain": 0, "not_cast": 0, "recused": 1, "absent": 0 },
        "needed": 4, "result": "carried", "sentences": [], "sources": [],
    });
    let item = json!({
        "item": id(11), "position": 1, "case": id(21), "guidance": null, "minutes": null,
        "number": "EC2026-014", "title": "Night desk for residents 居民夜间服务台",
        "party": "Civic Services Bureau", "begun": "2026-03-02T06:05:00Z",
        "ended": "2026-03-02T06:48:00Z", "end": "decided", "reason": "",
        "present": [person(1, "林晓燕"), person(2, "Wei Jun"), person(3, "Helen Clarke")],
        "away": [{
            "person": person(3, "Helen Clarke"), "attended": true,
            "left": "2026-03-02T06:20:00Z", "returned": "2026-03-02T06:24:00Z", "stayed": false, "heard": false,
        }],
        "recused": [{
            "person": person(4, "马可"), "attended": true, "left": "2026-03-02T06:04:00Z",
            "returned": "2026-03-02T06:49:00Z", "stayed": false, "heard": false,
        }],
        "motions": [{
            "question": "To decide on EC2026-014: opinion with recommendations.",
            "outcome": "with-recommendations", "reasons": "A person answers every question.\n\n每个问题都有人工答复。",
            "conditions": [{ "text": "Report every quarter. 每季度报告。", "due": "2027-03-31" }],
            "by": person(5, "Zhou Min"), "stage": "declared", "void": null, "result": "carried",
            "explanation": explanation,
            "recounts": [], "dissent": [{ "by": person(6, "赵堃"), "text": "The retention is too long. 保存期限过长。" }],
        }],
    });
    let mut deferred = item.clone();
    deferred["position"] = json!(2);
    deferred["number"] = json!("EC2026-015");
    deferred["title"] = json!("Queue camera at the gate 闸口摄像头");
    deferred["end"] = json!("deferred");
    deferred["reason"] = json!("Quorum was lost when a member left. 一名委员离场后到会人数不足。");
    deferred["motions"] = json!([]);
    let mut stub = section(&id(13), "", deferred.clone());
    stub["stub"] = json!(true);
    stub["item"]["position"] = json!(3);
    let mut first = section(
        &id(11),
        "The applicant was heard on how long recordings are kept.\n\n委员就录音的保存期限询问申请人。申请人说明：保存三十日，之后自动删除；投诉处理期间例外。",
        item,
    );
    first["not_approving"] = json!([person(4, "马可")]);
    let approval = (stage == "approved").then(|| {
        json!({
            "meeting": id(31), "title": "Twelfth ordinary meeting", "date": "2026-03-09",
            "at": "2026-03-09T06:10:00Z",
            "by": [person(1, "林晓燕"), person(2, "Wei Jun"), person(4, "马可")],
        })
    });
    let page = json!({
        "meeting": line(), "stage": stage,
        "number": (stage == "approved").then_some("2026-03"), "until": "2026-03-08",
        "opened": "2026-03-02T06:00:00Z", "adjourned": "2026-03-02T07:30:00Z",
        "presiding": person(1, "林晓燕"),
        "guests": [{ "id": id(91), "name": "Dr Guest", "purpose": "explains the system", "present": false, "log": [{ "at": "2026-03-02T06:10:00Z", "present": true, "by_video": false }] }],
        "attendance": [
            attendee(1, "林晓燕", "chair", true, json!([at("05:58", true)])),
            attendee(3, "Helen Clarke", "member", true, json!([at("05:59", true), at("06:20", false), at("06:24", true)])),
            attendee(5, "Zhou Min", "secretary", false, json!([at("05:50", true)])),
            attendee(7, "陈立", "member", true, json!([])),
        ],
        "sections": [
            section("opening", "The chair opened the meeting. 主任委员宣布开会。", Value::Null),
            first,
            section(&id(12), "", deferred),
            stub,
            section("closing", "The meeting was adjourned.", Value::Null),
        ],
        "omits": [3],
        "agreements": [{ "person": person(2, "Wei Jun"), "at": "2026-03-04T01:00:00Z", "current": true }],
        "approval": approval,
        "signatures": [{
            "by": person(1, "林晓燕"), "at": "2026-03-09T02:00:00Z", "role": "chair",
            "meaning": "minutes-as-approved", "key": "q1fVsXcF2PnM6dcE0mEtCk6q0Qh0rB8kqjS9nZ1s2tA=",
        }],
        "remarks": [{
            "section": null, "text": "Page 2 was printed twice.",
            "written": { "by": person(5, "Zhou Min"), "at": "2026-03-10T01:00:00Z" },
        }],
        "sheets": [], "missing": [], "files": [], "actions": [],
    });
    serde_json::from_value(page).unwrap()
}

fn minutes(language: Language, stage: &str, partial: Option<&str>) -> Paper {
    Paper::Minutes(Box::new(MinutesFacts {
        checkpoint: Some(CheckpointMark {
            size: 41,
            root: "3fa2 90c1 77de 0b15".to_owned(),
        }),
        head: head(language),
        partial: partial.map(ToOwned::to_owned),
        page: page(stage),
    }))
}

fn pack(language: Language, partial: bool) -> Paper {
    let item = |position, title: &str, case: Option<PackCase>, stub| PackItem {
        position,
        number: Some(format!("EC2026-{:03}", 13 + position)),
        title: title.to_owned(),
        party: Some("Civic Services Bureau".to_owned()),
        minutes_of: None,
        case,
        stub,
    };
    let case = PackCase {
        applicant: "Dr Han Lei".to_owned(),
        system: Some("Night desk 2.1".to_owned()),
        pathway: Some("full".to_owned()),
        tier: Some(RiskTier::Medium),
        summary: "It answers questions of residents at night.\n\n夜间回答居民提问，任何申请都不会因此被拒绝。".to_owned(),
        documents: vec![
            ("Protocol 方案.pdf".to_owned(), 2, true, "0123456789abcdef".repeat(4)),
            ("Data sheet.pdf".to_owned(), 1, false, "fedcba9876543210".repeat(4)),
        ],
    };
    let mut approval = item(1, "Tenth ordinary meeting", None, false);
    approval.number = None;
    approval.party = None;
    approval.minutes_of = Some("2026-02-02".parse().unwrap());
    Paper::Pack(PackFacts {
        head: head(language),
        reader: "Helen Clarke".to_owned(),
        partial,
        items: vec![
            approval,
            item(
                2,
                "Night desk for residents 居民夜间服务台",
                Some(case),
                false,
            ),
            item(3, "Queue camera at the gate 闸口摄像头", None, partial),
        ],
    })
}

fn blank(language: Language, kind: SheetKind) -> Paper {
    let named = (
        2,
        Some("EC2026-015".to_owned()),
        "Night desk for residents 居民夜间服务台".to_owned(),
        Some("Civic Services Bureau".to_owned()),
    );
    Paper::Blank(BlankFacts {
        head: head(language),
        kind,
        item: (kind == SheetKind::Ballot).then(|| named.clone()),
        question: (kind == SheetKind::Ballot)
            .then(|| "To decide on EC2026-015: opinion with recommendations.".to_owned()),
        cases: vec![named],
        people: vec![
            ("林晓燕".to_owned(), Role::Chair, true),
            ("Helen Clarke".to_owned(), Role::Member, true),
            ("Zhou Min".to_owned(), Role::Secretary, false),
        ],
    })
}

fn disposal(language: Language) -> Paper {
    let at = |time: &str| time.parse().unwrap();
    let case = |number: &str, title: &str, rule: Value| DisposedCase {
        number: number.to_owned(),
        title: title.to_owned(),
        until: "2028-06-01".parse().ok(),
        rule: serde_json::from_value(rule).unwrap(),
    };
    let head = head(language);
    Paper::Disposal(Box::new(DisposalFacts {
        language,
        committee: head.committee,
        sample: head.sample,
        zone: head.zone,
        disposal: id(40).parse().unwrap(),
        listed: ("Zhou Min".to_owned(), at("2028-07-03T06:00:00Z")),
        approvals: vec![
            ("Zhou Min".to_owned(), at("2028-07-03T06:05:00Z")),
            ("陈晓".to_owned(), at("2028-07-04T01:30:00Z")),
        ],
        carried_out: at("2028-07-04T01:30:00Z"),
        files: 17,
        cases: vec![
            case(
                "EC2025-014",
                "Night desk for residents 居民夜间服务台",
                json!({ "profile": "us-common-rule-2018", "article": "46.115(b)" }),
            ),
            case("R2025-0020", "关于智能座舱疲劳监测的申请", Value::Null),
        ],
        checkpoint: Some(CheckpointMark {
            size: 4_711,
            root: "8c1f 02ab 77d0 41e9".to_owned(),
        }),
    }))
}

fn all(language: Language) -> Vec<(&'static str, Paper)> {
    vec![
        ("minutes", minutes(language, "approved", None)),
        (
            "minutes-partial",
            minutes(language, "correction", Some("马可")),
        ),
        ("pack", pack(language, false)),
        ("pack-partial", pack(language, true)),
        ("sign-in", blank(language, SheetKind::SignIn)),
        ("ballot", blank(language, SheetKind::Ballot)),
        ("declaration", blank(language, SheetKind::Declaration)),
        ("disposal", disposal(language)),
    ]
}

fn has(pdf: &[u8], part: &str) -> bool {
    pdf.windows(part.len())
        .any(|window| window == part.as_bytes())
}

#[test]
fn papers_are_tagged_archival_pdfs_in_their_language_with_bookmarks_and_the_same_twice() {
    for (language, tag) in [(Language::En, "en-GB"), (Language::ZhHans, "zh-CN")] {
        for (name, paper) in all(language) {
            let pdf = TYPESETTER.paper(&paper).unwrap();
            for part in [
                "%PDF-1.7",
                "<pdfaid:part>2</pdfaid:part>",
                "<pdfuaid:part>1</pdfuaid:part>",
                "/StructTreeRoot",
            ] {
                assert!(has(&pdf, part), "{name}: no {part}");
            }
            assert!(has(&pdf, &format!("/Lang({tag})")), "{name}: not {tag}");
            assert!(has(&pdf, "/Outlines"), "{name}: no bookmarks");
            assert!(pdf == TYPESETTER.paper(&paper).unwrap(), "{name} twice");
            if let Ok(folder) = std::env::var("QUORATE_PAPERS") {
                std::fs::write(format!("{folder}/{name}-{tag}.pdf"), &pdf).unwrap();
            }
        }
    }
}

#[test]
fn a_meeting_is_an_entry_of_a_calendar_in_universal_time() {
    let facts = CalendarFacts {
        head: head(Language::En),
        begins: "2026-03-02T06:00:00Z".parse().unwrap(),
        ends: Some("2026-03-02T08:30:00Z".parse().unwrap()),
        link: Some("https://meet.example/11".to_owned()),
        called_off: false,
        sequence: 1,
    };
    let bytes = TYPESETTER.paper(&Paper::Calendar(facts)).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let unfolded = text.replace("\r\n ", "");
    for line in [
        "BEGIN:VCALENDAR",
        &format!("UID:{MEETING}@quorate"),
        "DTSTAMP:20260309T072000Z",
        "DTSTART:20260302T060000Z",
        "DTEND:20260302T083000Z",
        "URL:https://meet.example/11",
        "STATUS:CONFIRMED",
        "SEQUENCE:1",
        "SUMMARY:Eleventh ordinary meeting 第十一次例会",
        "LOCATION:Room 302\\, Civic Centre 市民中心302室",
        "END:VCALENDAR",
    ] {
        assert!(
            unfolded.split("\r\n").any(|found| found == line),
            "{line}\n{text}"
        );
    }
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
}

#[test]
fn whatever_is_typed_into_minutes_is_set_as_text() {
    let hostile = "#panic(\"x\") $x$ *a* _b_ `c` <label> @ref = h // c \\ [\u{0}\u{202E}]";
    let mut page = page("correction");
    page.sections[1].text = hostile.to_owned();
    page.sections[1].item.as_mut().unwrap().title = hostile.to_owned();
    let paper = Paper::Minutes(Box::new(MinutesFacts {
        checkpoint: Some(CheckpointMark {
            size: 41,
            root: "3fa2 90c1 77de 0b15".to_owned(),
        }),
        head: head(Language::En),
        partial: Some(hostile.to_owned()),
        page,
    }));
    assert!(has(&TYPESETTER.paper(&paper).unwrap(), "%PDF-1.7"));
}
