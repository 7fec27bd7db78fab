//! A letter of ordinary length.

use chrono::{DateTime, NaiveDate};
use quorate_api::documents::LetterFacts;
use quorate_api::schema::{PersonRef, Signature};
use quorate_domain::committee::BilingualName;
use quorate_domain::ids::PersonId;
use quorate_domain::vocabulary::{Capacity, Language, Role};
use uuid::Uuid;

/// Its facts.
pub(super) fn facts(language: Language) -> LetterFacts {
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    let chosen = |en: &str, zh: &str| match language {
        Language::En => en.to_owned(),
        Language::ZhHans => zh.to_owned(),
    };
    let reason = chosen(
        "The committee was satisfied that a person reviews every request before action is taken, \
         and that those concerned can decline without disadvantage.",
        "委员会认为，在采取行动之前每一份请求均由专人复核，且当事人可以拒绝而不受到不利影响。",
    );
    LetterFacts {
        language,
        committee: BilingualName {
            en: Some("Ethics Committee".to_owned()),
            zh: Some("伦理委员会".to_owned()),
        },
        sample: false,
        zone: "Asia/Shanghai".to_owned(),
        opinion: false,
        number: "2026-014".to_owned(),
        title: chosen("Automated triage of requests", "请求的自动分诊"),
        applicant: chosen("Faculty of Social Sciences", "社会科学学院"),
        organisation: chosen("University of the Bay", "海湾大学"),
        system: Some("TriageAssist".to_owned()),
        system_version: Some("3.2".to_owned()),
        meeting: Some((chosen("Ninth meeting", "第九次会议"), day, 4)),
        without_meeting: None,
        changes: None,
        corrects: None,
        corrections: Vec::new(),
        outcome: "approve".to_owned(),
        may_begin: true,
        reasons: vec![reason; 4].join("\n\n"),
        conditions: vec![
            (
                chosen(
                    "Report error rates every six months.",
                    "每六个月报告错误率。",
                ),
                Some(day),
            ),
            (
                chosen("Say so on the information sheet.", "在知情同意书中说明。"),
                None,
            ),
        ],
        explanation: None,
        dissent: Vec::new(),
        members: (1..=7)
            .map(|number| {
                (
                    chosen("Member", "委员") + &number.to_string(),
                    Role::Member,
                    vec![Capacity::Ethics],
                )
            })
            .collect(),
        appeal: Some("appeal-same-committee".to_owned()),
        documents: vec![(
            chosen("Protocol", "方案"),
            2,
            "9f2c41d07ab19f2c41d07ab1".to_owned(),
        )],
        decided: day,
        issued: day,
        issued_at: DateTime::UNIX_EPOCH,
        signature: Signature {
            by: PersonRef {
                id: PersonId(Uuid::nil()),
                name: chosen("Zhao Lan", "赵岚"),
            },
            at: DateTime::UNIX_EPOCH,
            meaning: "decision-as-voted".to_owned(),
            role: "chair".to_owned(),
            key: None,
        },
        record: Uuid::nil().to_string(),
        checkpoint: None,
    }
}
