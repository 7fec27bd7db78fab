//! What happened in the sample committee: one case in every stage, one meeting held, one to come,
//! one piece of guidance in force.
//!
//! The words are part of the story, not of the product, so they are here and not in a catalogue:
//! its people wrote some in English and some in Chinese.

use serde_json::{Value, json};

use super::{PASSPHRASE, Teller, text, version};
use crate::error::Outcome;

/// How many days before today the story begins.
pub(super) const DAYS: i64 = 60;

const SECRETARY: &str = "Zhou Min";
const CHAIR: &str = "林晓燕";
const VICE_CHAIR: &str = "Wei Jun";
const LAWYER: &str = "赵堃";
const LAY: &str = "Helen Clarke";
const ENGINEER: &str = "陈立";
const ETHICIST: &str = "Sun Yue";
const DEPUTY: &str = "He Jia";
const JURIST: &str = "马可";

/// Everybody who votes.
const VOTERS: [&str; 7] = [CHAIR, VICE_CHAIR, LAWYER, LAY, ENGINEER, ETHICIST, JURIST];

/// The day of the meeting that was held.
const MEETING: i64 = 21;

pub(super) fn tell(t: &mut Teller) -> Outcome<()> {
    set_up(t)?;
    let counselling = log(t, 52, &COUNSELLING)?;
    let care = log(t, 50, &CARE)?;
    let riders = log(t, 48, &RIDERS)?;
    for (case, reviewers) in [
        (&counselling, [ETHICIST, ENGINEER]),
        (&care, [LAY, VICE_CHAIR]),
        (&riders, [LAWYER, ENGINEER]),
    ] {
        t.at(45, 9, 0);
        accept(t, case)?;
        route(t, case, &[])?;
        assign(t, case, &reviewers)?;
        for reviewer in reviewers {
            t.at(38, 14, 0);
            declare(t, reviewer, case, "none", None)?;
        }
    }
    t.at(33, 7, 0);
    discuss(t, &counselling)?;
    t.at(33, 8, 0);
    review(
        t,
        &care,
        LAY,
        "support",
        "The robot reminds and calls; it does not decide. Residents can switch it off.",
    )?;
    review(
        t,
        &care,
        VICE_CHAIR,
        "support",
        "测试记录完整，误报率低于人工巡查。同意。",
    )?;
    review(
        t,
        &riders,
        LAWYER,
        "needs_more",
        "路线规划与考核挂钩的方式需要说明，骑手应能提出异议。",
    )?;
    review(
        t,
        &riders,
        ENGINEER,
        "support_on_conditions",
        "Speed limits are respected by design. Conditions on scoring would settle the rest.",
    )?;
    let guidance = draft_guidance(t, &counselling)?;
    meeting_held(t, &counselling, &care, &riders, &guidance)?;
    after_the_meeting(t, &counselling, &care, &guidance)?;
    under_way(t)?;
    Ok(())
}

fn set_up(t: &mut Teller) -> Outcome<()> {
    t.at(DAYS, 9, 0);
    let from = t.new_year();
    let until = from + chrono::Months::new(48) - chrono::Days::new(1);
    let person = |name: &str, role: &str, capacities: &[&str]| json!({ "name": name, "role": role, "capacities": capacities, "from": from, "until": until });
    let request = json!({
        "names": { "en": "AI Ethics Committee of the City (sample)", "zh": "市人工智能伦理委员会（样例）" },
        "zone": "Asia/Shanghai",
        "profile": "shenzhen-ai-2022",
        "secretary": SECRETARY,
        "passphrase": PASSPHRASE,
        "language": "en",
        "chair": person(CHAIR, "chair", &["ethics"]),
        "substitute_chair": person(VICE_CHAIR, "vice_chair", &["ai_technology", "scientific"]),
        "substitute_secretary": person(DEPUTY, "adviser", &[]),
    });
    // The one command that is not given as it is: a sample is marked as a sample.
    found(t, request)?;
    for (name, capacities) in [
        (LAWYER, &["legal", "outside"][..]),
        (LAY, &["lay", "non_scientific", "outside"]),
        (ENGINEER, &["scientific", "ai_technology"]),
        (ETHICIST, &["ethics"]),
        (JURIST, &["legal"]),
    ] {
        let appointed = t.call(
            SECRETARY,
            "appoint",
            json!({ "appointment": person(name, "member", capacities) }),
        )?;
        let code = text(appointed.get("code").unwrap_or(&Value::Null), "code");
        set_passphrase(t, name, &code)?;
    }
    let committee = t.call(SECRETARY, "committee", json!({}))?;
    for name in [CHAIR, VICE_CHAIR, DEPUTY] {
        let reset = t.call(
            SECRETARY,
            "reset_passphrase",
            json!({ "person": person_id(&committee, name) }),
        )?;
        set_passphrase(t, name, &text(&reset, "code"))?;
    }
    t.call(SECRETARY, "save_text_block", json!({
        "title": "Completion request", "language": "en",
        "text": "Please send the items listed below together. The clock starts when your submission is complete.",
    }))?;
    t.call(
        SECRETARY,
        "save_text_block",
        json!({
            "title": "补正通知", "language": "zh-Hans",
            "text": "请一次性补齐下列材料。材料齐全后予以受理，并自受理之日起计算审查期限。",
        }),
    )?;
    let list = "code,title\nAI-01,Foundation models 基础模型\nAI-02,Machine vision 机器视觉\nAI-03,Speech and language 语音与语言\nAI-04,Decision support 辅助决策\nAI-05,Robots and embodied systems 机器人与具身系统\nAI-06,Traffic and logistics 交通与物流\n";
    let file = t.put(SECRETARY, "classification.csv", list)?;
    t.call(
        SECRETARY,
        "import_classification",
        json!({
            "file": file, "file_name": "classification.csv",
            "name": "AI industry, sample list 人工智能产业（样例）", "dated": from,
        }),
    )?;
    Ok(())
}

fn found(t: &mut Teller, request: Value) -> Outcome<()> {
    use crate::handlers::set_up;
    use crate::house::PlaceKey;
    let house = std::sync::Arc::clone(&t.house);
    let request = serde_json::from_value(request)?;
    let (core, _) = set_up::found(&house, PlaceKey::Own, request, true)?;
    house.adopt(PlaceKey::Own, core);
    Ok(())
}

fn set_passphrase(t: &mut Teller, name: &str, code: &str) -> Outcome<()> {
    let request = json!({ "name": name, "code": code, "passphrase": PASSPHRASE });
    t.house.call(None, "set_passphrase", request).answer?;
    Ok(())
}

fn person_id(committee: &Value, name: &str) -> Value {
    let people = committee.get("people").and_then(Value::as_array);
    let person = people
        .into_iter()
        .flatten()
        .find(|person| text(person, "name") == name);
    person
        .and_then(|person| person.get("id"))
        .cloned()
        .unwrap_or(Value::Null)
}

/// A submission of the story.
struct Told {
    title: &'static str,
    summary: &'static str,
    applicant: &'static str,
    organisation: &'static str,
    system: &'static str,
    code: &'static str,
    language: &'static str,
    document: &'static str,
}

const COUNSELLING: Told = Told {
    title: "Triage of counselling requests at four universities",
    summary: "A model reads free-text requests and proposes who is seen first. A counsellor confirms every proposal. The pilot runs for six months; nobody is refused by the system.",
    applicant: "Dr Wang Xiaoming",
    organisation: "Nanshan University Health Service",
    system: "Counselling triage",
    code: "AI-04",
    language: "en",
    document: "Study plan, risks, control measures and emergency plan. Consent is asked before the request is read by the model.",
};
const CARE: Told = Told {
    title: "社区养老陪护机器人",
    summary: "机器人提醒服药、陪同散步，异常时呼叫值班人员。全程可由老人本人或家属关闭，不保存影像。",
    applicant: "刘洋",
    organisation: "福田社区养老服务中心",
    system: "陪护机器人",
    code: "AI-05",
    language: "zh-Hans",
    document: "方案概述、风险评估与控制措施、应急预案、自查报告。",
};
const RIDERS: Told = Told {
    title: "Route planning for delivery riders",
    summary: "Routes are planned from past trips. Riders see the route and may deviate; deviations are not used to rate them during the pilot.",
    applicant: "Li Na",
    organisation: "Harbour Couriers Ltd",
    system: "Route planner",
    code: "AI-06",
    language: "en",
    document: "System description and risk assessment.",
};
const HOSPITAL: Told = Told {
    title: "两家医院门诊排队时长预估的有限试用",
    summary: "根据挂号与叫号数据预估等候时长，仅在候诊屏显示区间，不影响就诊顺序。试用三个月。",
    applicant: "黄海涛",
    organisation: "市第二人民医院",
    system: "候诊时长预估",
    code: "AI-04",
    language: "zh-Hans",
    document: "试用方案、国际标准符合性说明、风险评估。",
};
const GATES: Told = Told {
    title: "Face recognition at school gates",
    summary: "Cameras open the gate for enrolled pupils and staff. Parents may choose a card instead. Templates stay on the device.",
    applicant: "Chen Wei",
    organisation: "Bureau of Education, Luohu",
    system: "Gate recognition",
    code: "AI-02",
    language: "en",
    document: "Plan, data protection assessment, alternatives for those who do not enrol.",
};
const TAX: Told = Told {
    title: "税务咨询聊天助手",
    summary: "回答常见税务问题并附出处，不作个案认定。夜间无人工值守时明确提示。",
    applicant: "吴敏",
    organisation: "市税务局",
    system: "税务助手",
    code: "AI-03",
    language: "zh-Hans",
    document: "系统说明、算法公示材料、风险评估。",
};
const CREDIT: Told = Told {
    title: "Credit scoring for sole traders",
    summary: "Invoices and payment records are scored to offer small loans faster. Every refusal is looked at by a person.",
    applicant: "Zhang Hui",
    organisation: "Bay Area Cooperative Bank",
    system: "Trader score",
    code: "AI-04",
    language: "en",
    document: "Model card, fairness tests by trade and district.",
};
const LIGHTS: Told = Told {
    title: "Traffic lights that count who waits",
    summary: "Cameras count pedestrians and lengthen the green phase. No image leaves the junction.",
    applicant: "Xu Bin",
    organisation: "Transport Commission",
    system: "Waiting counter",
    code: "AI-06",
    language: "en",
    document: "Overview and technical description.",
};

fn log(t: &mut Teller, days_ago: i64, told: &Told) -> Outcome<Value> {
    t.at(days_ago, 9, 30);
    let digest = t.put(SECRETARY, "plan.txt", told.document)?;
    let name = if told.language == "en" {
        "Study plan.txt"
    } else {
        "方案.txt"
    };
    let logged = t.call(
        SECRETARY,
        "log_submission",
        json!({
            "submission": "application",
            "title": told.title,
            "summary": told.summary,
            "applicant": told.applicant,
            "organisation": told.organisation,
            "system": told.system,
            "system_version": "1.3",
            "classification": told.code,
            "language": told.language,
            "received": t.day(days_ago),
            "documents": [{ "digest": digest, "name": name, "label": "must_read" }],
            "interest": "none",
        }),
    )?;
    Ok(logged.get("case").cloned().unwrap_or(Value::Null))
}

fn page(t: &mut Teller, who: &str, case: &Value) -> Outcome<Value> {
    t.call(who, "case", json!({ "case": case }))
}

fn content<'a>(page: &'a Value, field: &str) -> &'a Value {
    page.get("content")
        .and_then(|content| content.get(field))
        .unwrap_or(&Value::Null)
}

fn accept(t: &mut Teller, case: &Value) -> Outcome<()> {
    let seen = page(t, SECRETARY, case)?;
    let materials = content(&seen, "materials")
        .as_array()
        .cloned()
        .unwrap_or_default();
    let marks: Vec<_> = materials
        .iter()
        .map(|material| json!({ "material": text(material, "id"), "mark": "present" }))
        .collect();
    t.call(SECRETARY, "validate", json!({
        "case": case, "version": version(&seen), "marks": marks, "outcome": "accept", "text": "",
    }))?;
    Ok(())
}

/// Routes a case as the rules propose, with these questions answered yes and the others no.
fn route(t: &mut Teller, case: &Value, yes: &[&str]) -> Outcome<()> {
    let seen = page(t, SECRETARY, case)?;
    let questions = content(&seen, "triage_questions")
        .as_array()
        .cloned()
        .unwrap_or_default();
    let yes: Vec<&str> = if yes.is_empty() {
        vec!["vulnerable-groups", "rights-or-access"]
    } else {
        yes.to_vec()
    };
    let answers: serde_json::Map<_, _> = questions
        .iter()
        .filter_map(Value::as_str)
        .map(|question| (question.to_owned(), json!(yes.contains(&question))))
        .collect();
    let proposal = t.call(
        SECRETARY,
        "propose_triage",
        json!({ "case": case, "answers": answers }),
    )?;
    t.call(
        SECRETARY,
        "route_case",
        json!({
            "case": case, "version": version(&seen), "answers": answers,
            "pathway": text(&proposal, "pathway"), "tier": text(&proposal, "tier"),
        }),
    )?;
    Ok(())
}

fn assign(t: &mut Teller, case: &Value, reviewers: &[&str]) -> Outcome<()> {
    let committee = t.call(SECRETARY, "committee", json!({}))?;
    let seen = page(t, SECRETARY, case)?;
    let reviewers: Vec<_> = reviewers
        .iter()
        .map(|name| person_id(&committee, name))
        .collect();
    t.call(
        SECRETARY,
        "assign_reviewers",
        json!({
            "case": case, "version": version(&seen), "reviewers": reviewers,
        }),
    )?;
    Ok(())
}

fn declare(
    t: &mut Teller,
    who: &str,
    case: &Value,
    answer: &str,
    nature: Option<&str>,
) -> Outcome<()> {
    let answers = json!([{ "case": case, "answer": answer, "nature": nature }]);
    t.call(who, "declare_interests", json!({ "answers": answers }))?;
    Ok(())
}

fn review(
    t: &mut Teller,
    case: &Value,
    who: &str,
    recommendation: &str,
    words: &str,
) -> Outcome<()> {
    let seen = page(t, who, case)?;
    let checklist = content(&seen, "checklist")
        .as_array()
        .cloned()
        .unwrap_or_default();
    let answers: Vec<_> = checklist
        .iter()
        .map(|item| json!({ "item": item, "satisfied": true, "note": "" }))
        .collect();
    t.call(
        who,
        "submit_review",
        json!({
            "case": case, "answers": answers, "recommendation": recommendation, "text": words,
        }),
    )?;
    Ok(())
}

/// Reviews, a round of questions and a change of position.
fn discuss(t: &mut Teller, case: &Value) -> Outcome<()> {
    review(
        t,
        case,
        ETHICIST,
        "needs_more",
        "Students are told after submitting, not before. Requests in dialect and in English were four per cent of the test set.",
    )?;
    review(
        t,
        case,
        ENGINEER,
        "support_on_conditions",
        "模型仅排序，不拒绝。建议公布按语言分列的错误率。",
    )?;
    t.at(32, 10, 0);
    let seen = page(t, SECRETARY, case)?;
    t.call(SECRETARY, "ask_clarification", json!({
        "case": case, "version": version(&seen), "due": t.day(26),
        "points": ["When are students told that software ranks requests?", "How large is the error for requests in English and in dialect?"],
    }))?;
    t.at(30, 11, 0);
    t.call(
        SECRETARY,
        "enter_contact",
        json!({
            "case": case, "contact": "call", "on": t.day(30), "with": "Dr Wang Xiaoming",
            "text": "Explained what point 2 asks for. He will send the table by Thursday.",
        }),
    )?;
    t.at(28, 9, 0);
    let seen = page(t, SECRETARY, case)?;
    t.call(SECRETARY, "record_answers", json!({
        "case": case, "version": version(&seen), "documents": [],
        "answers": [
            { "number": 1, "text": "On the page before the form, in both languages, with a way to decline." },
            { "number": 2, "text": "Eleven per cent against six in standard Chinese; counsellors see a mark on such requests." },
        ],
    }))?;
    let seen = page(t, SECRETARY, case)?;
    t.call(
        SECRETARY,
        "close_round",
        json!({ "case": case, "version": version(&seen) }),
    )?;
    t.at(27, 16, 0);
    t.call(
        ETHICIST,
        "add_post",
        json!({
            "case": case, "position": "support_on_conditions",
            "text": "The answers settle consent. I can agree if the error rates are reported.",
        }),
    )?;
    declare(t, CHAIR, case, "none", None)?;
    t.call(
        CHAIR,
        "add_post",
        json!({
            "case": case, "position": "support_on_conditions",
            "text": "同意。错误率应当每三个月报告一次，并设人工渠道。",
        }),
    )?;
    Ok(())
}

fn draft_guidance(t: &mut Teller, case: &Value) -> Outcome<Value> {
    t.at(25, 10, 0);
    let drafted = t.call(SECRETARY, "draft_guidance", json!({
        "guidance_kind": "practice_guide",
        "title": { "en": "People in the loop of automated triage", "zh": "自动分诊中的人工复核" },
        "slug": "people-in-the-loop",
        "body_en": "## 1 Who decides\n\nSoftware may propose an order. **A person decides**, and can see why the proposal was made.\n\n## 2 Who is told\n\nPeople are told *before* they submit, in words they use.\n\n## 3 What is measured\n\n- error by language and district\n- how often a person departs from the proposal\n- how long people wait\n",
        "body_zh": "## 1 谁作决定\n\n软件可以提出顺序建议。**由人作决定**，并能看到建议的理由。\n\n## 2 告知\n\n在提交之前以通俗语言告知当事人。\n\n## 3 衡量什么\n\n- 按语言、区域分列的错误率\n- 人工改变建议的次数\n- 等候时间\n",
        "cites": [case],
    }))?;
    Ok(drafted.get("guidance").cloned().unwrap_or(Value::Null))
}

/// The meeting that was held: three cases and the guidance.
fn meeting_held(
    t: &mut Teller,
    counselling: &Value,
    care: &Value,
    riders: &Value,
    guidance: &Value,
) -> Outcome<()> {
    t.at(MEETING + 5, 9, 0);
    let called = t.call(SECRETARY, "call_meeting", json!({
        "title": "Third meeting 第三次会议", "date": t.day(MEETING), "time": "14:00", "place": "Room 302, Civic Centre",
    }))?;
    let meeting = called.get("meeting").cloned().unwrap_or(Value::Null);
    for case in [counselling, care, riders] {
        t.call(
            SECRETARY,
            "add_item",
            json!({ "meeting": meeting, "case": case }),
        )?;
    }
    t.call(
        SECRETARY,
        "add_item",
        json!({ "meeting": meeting, "guidance": guidance }),
    )?;
    t.at(MEETING + 2, 9, 0);
    for who in VOTERS {
        for case in [counselling, care, riders] {
            let stands = t.call(who, "case", json!({ "case": case }))?;
            let state = stands
                .get("line")
                .map(|line| text(line, "interest"))
                .unwrap_or_default();
            if state != "unanswered" {
                continue;
            }
            if who == JURIST && case == counselling {
                declare(
                    t,
                    who,
                    case,
                    "withdraw",
                    Some("I supervise the pilot at one of the universities."),
                )?;
            } else {
                declare(t, who, case, "none", None)?;
            }
        }
    }
    t.at(MEETING, 6, 0);
    let committee = t.call(SECRETARY, "committee", json!({}))?;
    // The sixth hour in UTC is the fourteenth in the committee's zone.
    for who in VOTERS {
        t.call(
            SECRETARY,
            "record_attendance",
            json!({
                "meeting": meeting, "person": person_id(&committee, who), "present": true,
            }),
        )?;
    }
    t.call(
        SECRETARY,
        "open_meeting",
        json!({ "meeting": meeting, "presiding": person_id(&committee, CHAIR) }),
    )?;
    let seen = t.call(SECRETARY, "meeting", json!({ "meeting": meeting }))?;
    let items: Vec<Value> = seen
        .get("items")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(|item| item.get("id").cloned().unwrap_or(Value::Null))
        .collect();
    let votes = [
        Put {
            question: "To give the opinion that the pilot may proceed for six months, on the two recommendations read out.",
            outcome: Some("with-recommendations"),
            reasons: "A counsellor confirms every proposal and nobody is refused by the system. The answers to the first round settle how students are told.\n\nThe evidence for requests in English and in dialect is thin, which the recommendations meet.",
            conditions: json!([
                { "text": "Report error rates by language of request every three months.", "due": t.day(-60) },
                { "text": "Offer a way to reach a counsellor without the form.", "due": t.day(2) },
            ]),
            against: Some(LAWYER),
        },
        Put {
            question: "对该产品在三个社区的使用不持异议。",
            outcome: Some("no-objection"),
            reasons: "机器人不作决定，老人和家属可随时关闭，不保存影像；风险控制措施与应急预案完整。",
            conditions: json!([]),
            against: None,
        },
        Put {
            question: "To give the opinion that the planner may be used, with the recommendation that deviations never enter a rating.",
            outcome: Some("with-recommendations"),
            reasons: "Speed limits are respected by design. The link between route and rating is the remaining concern.",
            conditions: json!([{ "text": "Keep deviations out of every rating, and show riders how to object.", "due": t.day(-30) }]),
            against: None,
        },
        Put {
            question: "To adopt the practice guide “People in the loop of automated triage”.",
            outcome: None,
            reasons: "",
            conditions: json!([]),
            against: None,
        },
    ];
    // Recused from the first item, the jurist is outside while it is dealt with.
    let jurist = |present: bool| {
        json!({
            "meeting": meeting, "person": person_id(&committee, JURIST), "present": present,
        })
    };
    for (position, (item, put)) in items.iter().zip(votes).enumerate() {
        if position < 2 {
            t.call(SECRETARY, "record_attendance", jurist(position == 1))?;
        }
        vote(t, &meeting, item, put)?;
    }
    let seen = t.call(SECRETARY, "meeting", json!({ "meeting": meeting }))?;
    t.call(
        SECRETARY,
        "adjourn",
        json!({ "meeting": meeting, "version": version(&seen) }),
    )?;
    Ok(())
}

struct Put {
    question: &'static str,
    outcome: Option<&'static str>,
    reasons: &'static str,
    conditions: Value,
    against: Option<&'static str>,
}

fn vote(t: &mut Teller, meeting: &Value, item: &Value, put: Put) -> Outcome<()> {
    t.call(
        SECRETARY,
        "begin_item",
        json!({ "meeting": meeting, "item": item }),
    )?;
    let motion = t.call(
        SECRETARY,
        "put_motion",
        json!({
            "meeting": meeting, "item": item, "question": put.question, "outcome": put.outcome,
            "reasons": put.reasons, "conditions": put.conditions,
        }),
    )?;
    let motion = motion.get("motion").cloned().unwrap_or(Value::Null);
    let seen = find_motion(t, meeting, &motion)?;
    t.call(
        SECRETARY,
        "open_vote",
        json!({ "motion": motion, "version": version(&seen) }),
    )?;
    let seen = find_motion(t, meeting, &motion)?;
    let electorate: Vec<String> = seen
        .get("electorate")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(|elector| {
            elector
                .get("person")
                .map(|person| text(person, "name"))
                .unwrap_or_default()
        })
        .collect();
    for who in VOTERS {
        if !electorate.iter().any(|name| name == who) {
            continue;
        }
        let value = if put.against == Some(who) {
            "against"
        } else {
            "for"
        };
        t.call(
            who,
            "cast_ballot",
            json!({ "motion": motion, "value": value }),
        )?;
    }
    let seen = find_motion(t, meeting, &motion)?;
    t.call(
        SECRETARY,
        "declare_result",
        json!({ "motion": motion, "version": version(&seen) }),
    )?;
    if let Some(who) = put.against {
        t.call(who, "record_dissent", json!({
            "motion": motion,
            "text": "验证数据主要来自标准中文请求。在方言和英文请求的证据补足之前，我认为应当暂缓。",
        }))?;
    }
    Ok(())
}

fn find_motion(t: &mut Teller, meeting: &Value, motion: &Value) -> Outcome<Value> {
    let page = t.call(SECRETARY, "meeting", json!({ "meeting": meeting }))?;
    let items = page
        .get("items")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let motions = items
        .iter()
        .filter_map(|item| item.get("motions").and_then(Value::as_array))
        .flatten()
        .find(|known| known.get("id") == Some(motion));
    Ok(motions.cloned().unwrap_or(Value::Null))
}

/// One decision issued and followed up, one issued and closed, one that waits for its signature.
fn after_the_meeting(
    t: &mut Teller,
    counselling: &Value,
    care: &Value,
    guidance: &Value,
) -> Outcome<()> {
    for (case, languages) in [(counselling, &["en", "zh-Hans"][..]), (care, &["zh-Hans"])] {
        t.at(MEETING - 1, 2, 0);
        let seen = page(t, CHAIR, case)?;
        let decision = decision_of(&seen);
        t.call(CHAIR, "sign_decision", json!({
            "case": case, "version": version(&seen), "decision": decision, "passphrase": PASSPHRASE,
        }))?;
        for language in languages {
            t.call(
                SECRETARY,
                "issue_letter",
                json!({ "case": case, "decision": decision, "language": language }),
            )?;
        }
        t.at(MEETING - 3, 3, 0);
        t.call(SECRETARY, "mark_delivered", json!({
            "case": case, "decision": decision, "language": languages.first(), "on": t.day(MEETING - 3),
        }))?;
    }
    let seen = page(t, SECRETARY, care)?;
    t.call(
        SECRETARY,
        "close_case",
        json!({
            "case": care, "version": version(&seen), "reason": "意见书已送达，无后续事项。",
        }),
    )?;
    t.at(MEETING - 4, 2, 0);
    let seen = t.call(SECRETARY, "guidance", json!({ "guidance": guidance }))?;
    t.call(
        SECRETARY,
        "publish_guidance",
        json!({ "guidance": guidance, "version": version(&seen) }),
    )?;
    Ok(())
}

fn decision_of(page: &Value) -> Value {
    let decisions = content(page, "decisions").as_array();
    let last = decisions.and_then(|decisions| decisions.last());
    last.and_then(|decision| decision.get("id"))
        .cloned()
        .unwrap_or(Value::Null)
}

/// Cases in the stages before the vote.
fn under_way(t: &mut Teller) -> Outcome<()> {
    let hospital = log(t, 16, &HOSPITAL)?;
    let gates = log(t, 14, &GATES)?;
    let tax = log(t, 13, &TAX)?;
    for (case, yes, reviewers) in [
        (
            &hospital,
            &["limited-trial", "international-standard"][..],
            [LAY, VICE_CHAIR],
        ),
        (&gates, &["vulnerable-groups"], [ETHICIST, JURIST]),
        (&tax, &["public-decision"], [LAWYER, ENGINEER]),
    ] {
        t.at(12, 2, 0);
        accept(t, case)?;
        route(t, case, yes)?;
        assign(t, case, &reviewers)?;
        for reviewer in reviewers {
            t.at(11, 3, 0);
            declare(t, reviewer, case, "none", None)?;
        }
    }
    t.at(9, 3, 0);
    review(
        t,
        &hospital,
        LAY,
        "support",
        "It shows a range and changes nothing in who is seen first.",
    )?;
    review(
        t,
        &hospital,
        VICE_CHAIR,
        "support",
        "符合有限试用条件，同意。",
    )?;
    t.at(8, 3, 0);
    review(
        t,
        &gates,
        ETHICIST,
        "needs_more",
        "The card must be as quick as the face, or the choice is none.",
    )?;
    t.at(7, 3, 0);
    let seen = page(t, SECRETARY, &tax)?;
    t.call(SECRETARY, "ask_clarification", json!({
        "case": tax, "version": version(&seen), "due": t.day(-7),
        "points": ["夜间无人值守时，用户如何得知并转人工？", "错误答复如何更正并通知已收到答复的人？", "引用的出处多久更新一次？"],
    }))?;
    t.at(6, 3, 0);
    let called = t.call(SECRETARY, "call_meeting", json!({
        "title": "Fourth meeting 第四次会议", "date": t.day(-4), "time": "14:00", "place": "Room 302, Civic Centre",
    }))?;
    t.call(
        SECRETARY,
        "add_item",
        json!({ "meeting": called.get("meeting"), "case": hospital }),
    )?;
    let credit = log(t, 5, &CREDIT)?;
    t.at(4, 3, 0);
    accept(t, &credit)?;
    log(t, 2, &LIGHTS)?;
    t.at(1, 3, 0);
    t.call(SECRETARY, "save_draft", json!({
        "key": "submission:sample",
        "content": json!({ "title": "Voice assistant for night buses 夜班公交语音助手", "applicant": "Night Bus Company" }).to_string(),
    }))?;
    Ok(())
}
