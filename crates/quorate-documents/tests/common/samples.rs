//! Letters and guidance to look at and to test with, in both languages.

use chrono::{DateTime, NaiveDate, Utc};
use quorate_documents::letter::{
    Condition, Dissent, Meeting, Member, Outcome, ReviewedDocument, Signature, Vote,
};
use quorate_documents::{
    CommitteeNames, GuidanceData, GuidanceStatus, Language, LetterData, LetterKind,
};

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn made_at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_338_240, 0).unwrap()
}

fn committee() -> CommitteeNames {
    CommitteeNames {
        en: Some("Committee for the Ethics of Artificial Intelligence, Nanshan".to_owned()),
        zh: Some("南山人工智能伦理委员会".to_owned()),
    }
}

fn conditions(texts: &[&str], who: &str, how_many: u32) -> Vec<Condition> {
    (1..=how_many)
        .map(|number| Condition {
            number,
            text: texts[(number as usize - 1) % texts.len()].to_owned(),
            due: (number % 3 != 0).then(|| day(2027, 1 + number % 12, 28)),
            who: (number % 2 == 1).then(|| who.to_owned()),
        })
        .collect()
}

pub(crate) fn english(how_many_conditions: u32) -> LetterData {
    LetterData {
        language: Language::En,
        committee: committee(),
        sample: true,
        kind: LetterKind::Decision,
        title: None,
        number: "2026-014".to_owned(),
        case_title: "Automated triage of university counselling requests".to_owned(),
        applicant: "Dr Wáng Xiǎomíng (王晓明), Faculty of Social Sciences".to_owned(),
        system: Some("TriageAssist".to_owned()),
        system_version: Some("3.2".to_owned()),
        meeting: Some(Meeting {
            title: "Ninth ordinary meeting".to_owned(),
            date: day(2026, 11, 22),
            item: Some(4),
        }),
        opening: None,
        more: Vec::new(),
        outcome: Some(Outcome {
            words: "Approved with conditions".to_owned(),
            may_begin: Some("Work may begin once conditions 1 and 2 have been cleared by the committee in writing.".to_owned()),
        }),
        reasons: "The committee was satisfied that a person reviews every request before action is taken, and that students can decline automated triage without disadvantage. Both points were confirmed in the second clarification round and are now part of the protocol, section 4.2.\n\nIt noted that the validation data come mostly from requests in English. For requests in Chinese (中文请求) the error rate is not yet known; conditions 2 and 3 answer this. The committee considered whether to defer the matter until a validation study had been published, and found that a short, supervised start with close reporting serves the students better.\n\nThe Guidance on automated decisions, version 3.1, paragraphs 4 and 5, was applied.".to_owned(),
        conditions: conditions(
            &[
                "The information sheet must say in plain words that software ranks requests, and how to ask for a person instead.",
                "Error rates by language of request must be reported to the committee every six months.",
                "Model outputs are kept for no longer than twelve months, and are deleted together with the request they belong to.",
            ],
            "Data protection officer",
            how_many_conditions,
        ),
        vote: Some(Vote {
            for_: 5,
            against: 1,
            abstain: 1,
            not_cast: 0,
            recused: 1,
            absent: 1,
            rule: "Nine members are appointed; one is recused, so eight may vote. Seven were present and the quorum of five was met. More than half of those present, four, are needed: five voted for, and the motion is carried.".to_owned(),
            articles: vec!["art. 14 of the committee’s rules".to_owned(), "art. 27 of the Measures of 2023".to_owned()],
        }),
        dissents: vec![Dissent {
            by: Some("Prof. A. Okonkwo".to_owned()),
            text: "I would have deferred the matter until the validation study had been published. The conditions do not cure the absence of evidence for students who write in Chinese.".to_owned(),
        }],
        members: [
            ("Prof. Zhào Kūnzhé (赵堃喆)", "chair"),
            ("Prof. A. Okonkwo", "legal"),
            ("Dr Miriam Łukasiewicz", "scientific"),
            ("Chen Li", "lay member"),
            ("José Ñúñez", "outside member"),
            ("Dr Lín Ruò (林若)", "ethics"),
            ("Hannah Dvořák", "lay member"),
        ]
        .into_iter()
        .map(|(name, role)| Member { name: name.to_owned(), role: Some(role.to_owned()) })
        .collect(),
        appeal: Some("You may ask the committee to review this decision within 30 days of delivery, by a written submission that says what you object to and why. A review is decided by members who did not vote on it.".to_owned()),
        documents: [
            ("Research protocol", Some("4.0"), "9f2c41d07ab1"),
            ("Information sheet and consent form, English and Chinese (知情同意书)", Some("2.1"), "03bb7e5518f0"),
            ("Validation report", None, "e47710c2d9aa"),
        ]
        .into_iter()
        .map(|(name, version, digest)| ReviewedDocument {
            name: name.to_owned(),
            version: version.map(str::to_owned),
            digest: digest.to_owned(),
        })
        .collect(),
        signature: Some(Signature {
            name: "Prof. Zhào Kūnzhé (赵堃喆)".to_owned(),
            role: Some("Chair".to_owned()),
            at: DateTime::parse_from_rfc3339("2026-11-22T17:04:00+08:00").unwrap(),
            zone: "Asia/Shanghai".to_owned(),
            meaning: "I presided over this item and confirm that this is the committee’s decision.".to_owned(),
            key: Some("q1fVsXcF2PnM6dcE0mEtCk6q0Qh0rB8kqjS9nZ1s2tA=".to_owned()),
        }),
        decided: day(2026, 11, 22),
        issued: Some(day(2026, 11, 24)),
        record: "0193570a-6f0e-7c3a-9f41-2b1f0c9a7d55".to_owned(),
        checkpoint: Some((41, "3fa2 90c1 77de 0b15".to_owned())),
        made_at: made_at(),
    }
}

pub(crate) fn chinese(how_many_conditions: u32) -> LetterData {
    LetterData {
        language: Language::ZhHans,
        case_title: "高校心理咨询预约的自动分诊系统".to_owned(),
        applicant: "深圳某某大学社会科学学院".to_owned(),
        system: Some("分诊助手 TriageAssist".to_owned()),
        meeting: Some(Meeting {
            title: "第九次例会".to_owned(),
            date: day(2026, 11, 22),
            item: Some(4),
        }),
        opening: None,
        more: Vec::new(),
        outcome: Some(Outcome {
            words: "附条件同意".to_owned(),
            may_begin: Some("第 1、2 项条件经委员会书面确认满足后，方可开展工作。".to_owned()),
        }),
        reasons: "委员会认为，在采取行动之前每一份请求均由专人复核，且学生可以拒绝自动分诊而不受到不利影响，这符合“人类监督”与“知情同意”的要求。上述两点已在第二轮补充说明中确认，并写入方案第 4.2 节。\n\n委员会同时注意到，验证数据主要来自英文请求；对于以中文提出的请求，错误率尚缺乏证据，第 2、3 项条件即为此而设。委员会曾考虑是否待验证研究发表后再行审议，最终认为，在密切报告之下小范围起步，更有利于学生。\n\n本决定适用《自动化决策伦理指引》3.1 版第 4、5 段。".to_owned(),
        conditions: conditions(
            &[
                "知情同意书须以通俗语言说明：软件会对请求进行排序，以及如何要求改由专人处理。",
                "每六个月向委员会报告按请求语言分列的错误率。",
                "模型输出的保存期限不得超过十二个月，并与其所属请求一并删除。",
            ],
            "数据保护负责人",
            how_many_conditions,
        ),
        vote: Some(Vote {
            rule: "委员会现有委员九名，一名回避，有表决权者八名。到会七名，符合五名的到会人数要求。须到会委员过半数（四名）赞成；赞成五票，表决通过。".to_owned(),
            articles: vec!["本委员会章程第十四条".to_owned(), "《科技伦理审查办法（试行）》第二十七条".to_owned()],
            ..english(0).vote.unwrap()
        }),
        dissents: vec![Dissent {
            by: Some("欧阳喆委员".to_owned()),
            text: "我认为应当暂缓审议，待验证研究发表后再作决定；所附条件不能弥补中文用户方面证据的缺失。".to_owned(),
        }],
        members: [
            ("赵堃喆", "主任委员"),
            ("欧阳喆", "法律"),
            ("Miriam Łukasiewicz", "科学技术"),
            ("陈立", "公众代表"),
            ("林若", "伦理学"),
            ("张㛃", "外单位委员"),
            ("曾国栋", "公众代表"),
        ]
        .into_iter()
        .map(|(name, role)| Member { name: name.to_owned(), role: Some(role.to_owned()) })
        .collect(),
        appeal: Some("对本决定有异议的，可自送达之日起三十日内向本委员会书面提出申诉，说明异议内容和理由。申诉由未参加本次表决的委员审理。".to_owned()),
        documents: [
            ("研究方案", Some("4.0"), "9f2c41d07ab1"),
            ("知情同意书（中英文）", Some("2.1"), "03bb7e5518f0"),
            ("验证报告", None, "e47710c2d9aa"),
        ]
        .into_iter()
        .map(|(name, version, digest)| ReviewedDocument {
            name: name.to_owned(),
            version: version.map(str::to_owned),
            digest: digest.to_owned(),
        })
        .collect(),
        signature: Some(Signature {
            name: "赵堃喆".to_owned(),
            role: Some("主任委员".to_owned()),
            meaning: "本人主持本议题的审议，确认以上为委员会的决定。".to_owned(),
            ..english(0).signature.unwrap()
        }),
        ..english(0)
    }
}

const GUIDANCE_EN: &str = "# Purpose

This guidance says how the committee looks at systems that decide, or help to decide, about people. It applies **from the first design** and not only before release; see [paragraph 3](#p-3).

## What counts as a decision

A decision is *any* output on which somebody acts without looking further. A ranking is a decision when only the top of it is ever read.

A person must be able to ask for a person. This is met when:

- the way to ask is named where the decision is shown;
- asking costs nothing and delays nothing;
  - neither a fee
  - nor a later place in the queue
- whoever answers can change the decision.

1. State the purpose.
2. Name who is affected, and how they were heard.
3. Measure error by group, and publish it.

> An explanation that the person concerned cannot use is not an explanation.

| Risk | Review | Every |
|:--|:--|--:|
| minimal | simplified | 24 months |
| limited | full | 12 months |
| high (高风险) | full, with an outside expert | 6 months |

# Records

Keep what is needed to repeat a decision: `model version`, inputs, output, time. More is on the [committee’s page](https://ethics.example/guidance).

```
decision = model(inputs, version)
```

---

Adopted after consultation; comments and answers are published beside this text.
";

const GUIDANCE_ZH: &str = "# 目的

本指引说明委员会如何看待对人作出决定、或者协助作出决定的系统。**自设计之初即适用，**不限于发布之前；参见[第 3 段](#p-3)。

## 何为决定

凡他人不再另行查看即据以行动的输出，*均为决定*。如果只有排序靠前者才会被阅读，
那么排序本身就是决定。

当事人应当能够要求由人处理。符合下列各项即为满足：

- 在显示决定之处写明要求的途径；
- 提出要求不产生费用，也不造成拖延；
- 答复者有权变更决定。

1. 说明目的。
2. 写明受影响者，以及如何听取其意见。
3. 按群体测量误差并公布。

> 当事人无法使用的解释，不是解释。

| 风险 | 程序 | 周期 |
|:--|:--|--:|
| 极低 | 简易程序 | 24 个月 |
| 有限 | 一般程序 | 12 个月 |
| 高 | 一般程序，并经外部专家复核 | 6 个月 |

# 记录

应当保存重现一项决定所需的信息：`model version`、输入、输出、时间。详见[委员会网页](https://ethics.example/guidance)。
";

pub(crate) fn guidance(language: Language) -> GuidanceData {
    let (title, markdown, folder, other) = match language {
        Language::En => (
            "Guidance on automated decisions",
            GUIDANCE_EN,
            "en",
            "../zh-Hans/",
        ),
        Language::ZhHans => ("自动化决策伦理指引", GUIDANCE_ZH, "zh-Hans", "../en/"),
    };
    GuidanceData {
        language,
        committee: committee(),
        sample: false,
        title: title.to_owned(),
        version: "3.1".to_owned(),
        status: GuidanceStatus::InForce,
        adopted: Some(day(2026, 11, 22)),
        in_force_from: Some(day(2027, 1, 1)),
        address: format!("https://ethics.example/guidance/automated-decisions/3.1/{folder}/"),
        cites: vec!["2026-014".to_owned(), "2026-009".to_owned()],
        other_language: Some(other.to_owned()),
        markdown: markdown.to_owned(),
        made_at: made_at(),
    }
}
