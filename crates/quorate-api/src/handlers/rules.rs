//! The committee's rules: profiles at hand, profiles of its own, adoptions, cases bound anew.
//!
//! Deliberately not here: what the rules say of a case or a vote, which [`crate::profiles`] and
//! [`super::electorate`] have.

use quorate_domain::case::{Case, CaseAct, CaseCommand, decide, permitted};
use quorate_domain::committee::{
    Adoption, CommitteeEvent, OWN_PREFIX, OwnProfile, RulesCommand, check_profiles, decide_rules,
};
use quorate_domain::ids::{CaseId, Stream};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::rules::{
    Library, PageValue, Profile, ProfilePage, Regime, differences, form_of, with_value,
};
use quorate_domain::vocabulary::{AppliesTo, MeetingStage, MotionStage, RiskTier, Stage};
use quorate_views::Event;

use super::casework::on;
use super::meetings::vote_open;
use crate::error::{Outcome, conflict, invalid, not_found, text};
use crate::gate::Right;
use crate::profiles::Rules;
use crate::schema::{
    self, AdoptRules, AdoptionLine, BindingLine, BoundProfile, Done, DraftOwnProfile, Empty, Names,
    OfCaseVersion, OfProfile, OwnProfileDraft, OwnProfileSaved, OwnVersion, PreviewRebind,
    ProfileLine, RebindCases, RebindLine, RebindPreview, RuleProfile, SaveOwnProfile,
};
use crate::scope::Scope;

/// The longest reason, in characters.
const LONGEST_REASON: usize = 20_000;

/// The committee's rules.
pub(crate) fn rules(scope: &mut Scope<'_>, _: Empty) -> Outcome<schema::Rules> {
    let library = scope.library()?;
    let in_force = scope.committee.rules_on(scope.today).to_vec();
    let mut profiles: Vec<ProfileLine> = library
        .profiles()
        .filter_map(|profile| line(scope, library, profile))
        .collect();
    profiles.sort_by_key(|line| {
        let number = line.own.as_ref().map(|own| std::cmp::Reverse(own.number));
        (number.is_none(), number, line.id.clone())
    });
    let rules = &scope.committee.rules;
    let mut adoptions: Vec<AdoptionLine> = rules
        .adoptions
        .iter()
        .map(|adopted| AdoptionLine {
            profiles: adopted.adoption.profiles.clone(),
            from: Some(adopted.adoption.from),
            applies: adopted.adoption.applies,
            reason: adopted.adoption.reason.clone(),
            at: adopted.at,
            by: scope.author(adopted.by),
        })
        .collect();
    adoptions.reverse();
    if let Some(at) = scope.committee.set_up_at {
        adoptions.push(AdoptionLine {
            profiles: rules.chosen.clone(),
            from: None,
            applies: AppliesTo::AcceptedFrom,
            reason: String::new(),
            at,
            by: scope.author(scope.committee.set_up_by),
        });
    }
    Ok(schema::Rules {
        in_force,
        profiles,
        adoptions,
        actions: vec![
            scope.action("save_own_profile", Right::RosterKeeper, None, || Ok(())),
            scope.action("adopt_rules", Right::RosterKeeper, None, || Ok(())),
            scope.action("rebind_cases", Right::ChairOrSecretary, None, || Ok(())),
        ],
    })
}

fn line(scope: &Scope<'_>, library: &Library, profile: &Profile) -> Option<ProfileLine> {
    let regime = library.regime(&profile.id).ok()?;
    let page = ProfilePage::of(&regime);
    Some(ProfileLine {
        id: profile.id.clone(),
        title: title(profile),
        jurisdiction: profile.jurisdiction.clone(),
        in_force_from: profile.in_force_from,
        to_be_verified: page.to_be_verified,
        in_force: scope.committee.rules_on(scope.today).contains(&profile.id),
        may_lead: regime.quorum().is_some() && regime.majority().is_some(),
        own: own(scope, &profile.id),
    })
}

/// The short title of a profile.
pub(crate) fn title(profile: &Profile) -> Names {
    Names {
        en: Some(profile.short_title.en.clone()),
        zh: Some(profile.short_title.zh.clone()),
    }
}

fn own(scope: &Scope<'_>, id: &str) -> Option<OwnVersion> {
    let rules = &scope.committee.rules;
    let version = rules.own.iter().find(|version| version.id == id)?;
    let newest = rules.newest(&version.saved.profile);
    Some(OwnVersion {
        profile: version.saved.profile.clone(),
        number: u32::try_from(version.number).unwrap_or(u32::MAX),
        newest: newest.is_some_and(|newest| newest.number == version.number),
        based_on: version.saved.based_on.clone(),
        reason: version.saved.reason.clone(),
        at: version.at,
        by: scope.author(version.by),
    })
}

/// One profile, readable.
pub(crate) fn rule_profile(scope: &mut Scope<'_>, request: OfProfile) -> Outcome<RuleProfile> {
    let library = scope.library()?;
    let page = page(library, &request.profile)?;
    let own = own(scope, &request.profile);
    let original = own.as_ref().map(|own| self::page(library, &own.based_on));
    Ok(RuleProfile {
        differences: match original {
            Some(original) => differences(&original?, &page),
            None => Vec::new(),
        },
        text: text_of(scope, &request.profile)?,
        page,
        own,
        actions: vec![
            scope.action("save_own_profile", Right::RosterKeeper, None, || Ok(())),
            scope.action("adopt_rules", Right::RosterKeeper, None, || Ok(())),
        ],
    })
}

fn page(library: &Library, id: &str) -> Outcome<ProfilePage> {
    let regime = library.regime(id).map_err(|_| not_found("profile"))?;
    Ok(ProfilePage::of(&regime))
}

fn text_of(scope: &Scope<'_>, id: &str) -> Outcome<String> {
    let own = &scope.committee.rules.own;
    let own = own.iter().find(|version| version.id == id);
    let text = own.map_or_else(
        || Library::shipped_text(id),
        |version| Some(version.saved.text.as_str()),
    );
    text.map(ToOwned::to_owned)
        .ok_or_else(|| not_found("profile"))
}

/// The committee's own profile that editing from a profile makes or goes on with, what it is based
/// on, and the number of its newest version.
fn lineage(scope: &Scope<'_>, from: &str) -> (String, String, u32) {
    let rules = &scope.committee.rules;
    let version = rules.own.iter().find(|version| version.id == from);
    let (profile, based_on) = match version {
        Some(version) => (
            version.saved.profile.clone(),
            version.saved.based_on.clone(),
        ),
        None => (format!("{OWN_PREFIX}{from}"), from.to_owned()),
    };
    let newest = rules.newest(&profile).map_or(0, |newest| newest.number);
    (profile, based_on, u32::try_from(newest).unwrap_or(u32::MAX))
}

/// Edits a profile of the committee's own. Nothing is recorded.
pub(crate) fn draft_own_profile(
    scope: &mut Scope<'_>,
    request: DraftOwnProfile,
) -> Outcome<OwnProfileDraft> {
    let library = scope.library()?;
    let (profile, based_on, saved) = lineage(scope, &request.from);
    let mut edited = match request.text {
        Some(text) => text,
        None => begun(&text_of(scope, &request.from)?, &request.from, &profile),
    };
    let mut refused = Vec::new();
    for change in request.changes {
        match with_value(&edited, &change.key, &change.value) {
            Ok(changed) => edited = changed,
            Err(_) => refused.push(change.key),
        }
    }
    let command = RulesCommand::Save(OwnProfile {
        profile: profile.clone(),
        based_on: based_on.clone(),
        text: edited.clone(),
        reason: "–".to_owned(),
    });
    let fault = decide_rules(&scope.committee, command, library).err();
    let fault = fault.filter(|fault| fault.code != RefusalCode::NoChange);
    let differences = match (&fault, Profile::from_toml(&edited)) {
        (None, Ok(read)) => {
            let id = read.id.clone();
            let mut with = library.clone();
            with.add(read);
            differences(&page(library, &based_on)?, &page(&with, &id)?)
        }
        _ => Vec::new(),
    };
    Ok(OwnProfileDraft {
        profile,
        based_on,
        saved,
        form: form_of(&edited),
        text: edited,
        fault: fault.map(Into::into),
        refused,
        differences,
    })
}

/// The text a copy begins with: the original's, under the id of the copy.
fn begun(text: &str, from: &str, profile: &str) -> String {
    text.replacen(
        &format!("id = \"{from}\""),
        &format!("id = \"{profile}\""),
        1,
    )
}

/// Saves a version of a profile of the committee's own.
pub(crate) fn save_own_profile(
    scope: &mut Scope<'_>,
    request: SaveOwnProfile,
) -> Outcome<OwnProfileSaved> {
    let library = scope.library()?;
    let (profile, based_on, saved) = lineage(scope, &request.from);
    if saved != request.saved {
        return Err(conflict("profile"));
    }
    let command = RulesCommand::Save(OwnProfile {
        profile: profile.clone(),
        based_on,
        text: request.text,
        reason: text("reason", &request.reason, LONGEST_REASON)?,
    });
    let events = decide_rules(&scope.committee, command, library)?;
    scope.record(on_committee(events))?;
    let newest = scope.committee.rules.newest(&profile);
    let id = newest.map(|newest| newest.id.clone());
    Ok(OwnProfileSaved {
        id: id.ok_or_else(|| not_found("profile"))?,
    })
}

fn on_committee(events: Vec<CommitteeEvent>) -> Vec<(Stream, CommitteeEvent)> {
    events
        .into_iter()
        .map(|event| (Stream::Committee, event))
        .collect()
}

/// Adopts rules; for all open procedures, binds each of the cases named in the same act.
pub(crate) fn adopt_rules(scope: &mut Scope<'_>, request: AdoptRules) -> Outcome<Done> {
    let reason = text("reason", &request.reason, LONGEST_REASON)?;
    let all_open = request.applies == AppliesTo::AllOpen;
    if all_open {
        scope.allow(Right::ChairOrSecretary)?;
    } else if !request.cases.is_empty() {
        return Err(invalid("cases", "only-all-open"));
    }
    if request.from <= scope.today {
        no_vote_open(scope)?;
    }
    let command = RulesCommand::Adopt {
        adoption: Adoption {
            profiles: request.profiles.clone(),
            from: request.from,
            applies: request.applies,
            reason: reason.clone(),
        },
        today: scope.today,
    };
    let events = decide_rules(&scope.committee, command, scope.library()?)?;
    let mut events: Vec<(Stream, Event)> = on_committee(events)
        .into_iter()
        .map(|(stream, event)| (stream, event.into()))
        .collect();
    events.extend(rebound(scope, &request.profiles, &request.cases, &reason)?);
    scope.record_all(events)
}

/// Rules that take hold at once would change what a vote that is open was opened under.
fn no_vote_open(scope: &mut Scope<'_>) -> Outcome<()> {
    let rows = scope.core.views.meetings().values();
    let held: Vec<_> = rows
        .filter(|row| row.stage == MeetingStage::Open)
        .map(|row| row.id)
        .collect();
    for id in held {
        let meeting = scope.meeting(id)?;
        if vote_open(scope, &meeting)? {
            return Err(Refusal::of(RefusalCode::VoteOpen).into());
        }
    }
    Ok(())
}

/// Which open cases would be bound to what. Those the person may not read are not among them.
pub(crate) fn preview_rebind(
    scope: &mut Scope<'_>,
    request: PreviewRebind,
) -> Outcome<RebindPreview> {
    let library = scope.library()?;
    let refusal = check_profiles(&request.profiles, library).err();
    let mut cases = Vec::new();
    if refusal.is_none() {
        let rules = scope.rules(&request.profiles, scope.today, scope.today)?;
        for id in open_cases(scope) {
            let case = scope.known_case(id)?;
            cases.push(rebind_line(scope, id, &case, &rules)?);
        }
    }
    cases.sort_by(|one, other| one.number.cmp(&other.number));
    Ok(RebindPreview {
        profiles: request.profiles,
        cases,
        refusal: refusal.map(Into::into),
    })
}

fn open_cases(scope: &Scope<'_>) -> Vec<CaseId> {
    let rows = scope.core.views.cases().values();
    let open = rows.filter(|row| {
        row.number.is_some()
            && !matches!(row.stage, Stage::Closed | Stage::Undone | Stage::NotTaken)
            && scope
                .gate()
                .allow(Right::ChairOrSecretary, Some(*row))
                .is_ok()
    });
    open.map(|row| row.id).collect()
}

fn rebind_line(
    scope: &mut Scope<'_>,
    id: CaseId,
    case: &Case,
    rules: &Rules,
) -> Outcome<RebindLine> {
    let refusal = may_rebind(scope, case, rules)?.err();
    Ok(RebindLine {
        case: id,
        version: case.procedure_version,
        number: case.number.clone().unwrap_or_default(),
        title: case.title().to_owned(),
        profiles: bound(case),
        due: case.clock.as_ref().map(|clock| clock.last_day),
        due_then: clock(scope, case, rules).map(|clock| clock.last_day),
        refusal: refusal.map(Into::into),
    })
}

fn bound(case: &Case) -> Vec<String> {
    let last = case.bindings.last();
    last.map(|last| last.profiles.clone()).unwrap_or_default()
}

/// The clock of an accepted case under other rules, counted from the same day.
fn clock(scope: &Scope<'_>, case: &Case, rules: &Rules) -> Option<quorate_domain::case::Clock> {
    let accepted = case.accepted?;
    let received = case.opening.as_ref()?.received;
    rules.decision_clock(received, accepted.at, &scope.committee.zone)
}

fn may_rebind(scope: &mut Scope<'_>, case: &Case, rules: &Rules) -> Outcome<Result<(), Refusal>> {
    if bound(case) == rules.ids() {
        return Ok(Err(RefusalCode::NoChange.into()));
    }
    for motion in &case.motions {
        if scope.core.views.motion(*motion)?.stage() == MotionStage::Open {
            return Ok(Err(RefusalCode::VoteOpen.into()));
        }
    }
    Ok(permitted(case, CaseAct::Rebind, scope.person))
}

/// Binds cases to other profiles: one event each, in one act.
pub(crate) fn rebind_cases(scope: &mut Scope<'_>, request: RebindCases) -> Outcome<Done> {
    let reason = text("reason", &request.reason, LONGEST_REASON)?;
    check_profiles(&request.profiles, scope.library()?)?;
    if request.cases.is_empty() {
        return Err(invalid("cases", "required"));
    }
    let events = rebound(scope, &request.profiles, &request.cases, &reason)?;
    scope.record_all(events)
}

fn rebound(
    scope: &mut Scope<'_>,
    profiles: &[String],
    cases: &[OfCaseVersion],
    reason: &str,
) -> Outcome<Vec<(Stream, Event)>> {
    let rules = scope.rules(profiles, scope.today, scope.today)?;
    let mut seen = Vec::new();
    let mut events = Vec::new();
    for named in cases {
        ensure(!seen.contains(&named.case), RefusalCode::NoChange)?;
        seen.push(named.case);
        let case = scope.case_as_seen(named.case, named.version, Right::ChairOrSecretary)?;
        may_rebind(scope, &case, &rules)??;
        let command = CaseCommand::Rebind {
            bound: profiles.to_vec(),
            clock: clock(scope, &case, &rules),
            reason: reason.to_owned(),
        };
        let decided = decide(&case, command, scope.person)?;
        let decided = on(named.case, decided).into_iter();
        events.extend(decided.map(|(stream, event)| (stream, event.into())));
    }
    Ok(events)
}

/// What each profile a case is bound to says of it, the leading one first.
pub(crate) fn bound_profiles(scope: &Scope<'_>, case: &Case, rules: &Rules) -> Vec<BoundProfile> {
    let accepted = case.accepted.map(|stamp| stamp.at);
    let received = case.opening.as_ref().map(|opening| opening.received);
    let zone = &scope.committee.zone;
    let tier = case.routing.as_ref().map(|routing| routing.tier);
    let all = rules.all();
    let due = |regime: &Regime<'_>| {
        let (accepted, received) = accepted.zip(received)?;
        let clock = crate::clocks::at_acceptance(regime, received, accepted, zone)?;
        Some(clock.last_day)
    };
    let months = |regime: &Regime<'_>| Some(regime.tracking(tier?)?.value.months);
    let years = |regime: &Regime<'_>| Some(regime.retention()?.value.years);
    let first_due = all.iter().filter_map(due).min();
    let fewest_months = all.iter().filter_map(months).min();
    let most_years = all.iter().filter_map(years).max();
    let said = all.iter().map(|regime| {
        let decides = [
            ("due", first_due.is_some() && due(regime) == first_due),
            (
                "tracking",
                fewest_months.is_some() && months(regime) == fewest_months,
            ),
            (
                "retention",
                most_years.is_some() && years(regime) == most_years,
            ),
        ];
        let decides = decides
            .iter()
            .filter(|(_, decides)| *decides && all.len() > 1);
        BoundProfile {
            profile: regime.profile().id.clone(),
            due: due(regime),
            values: ProfilePage::of(regime)
                .sections
                .into_iter()
                .flat_map(|section| section.values)
                .filter(|value| matters_to_a_case(value, tier))
                .collect(),
            decides: decides.map(|(what, _)| (*what).to_owned()).collect(),
        }
    });
    said.collect()
}

/// What several profiles may differ in and all of which is met; of tracking what is said of the
/// case's own tier.
fn matters_to_a_case(value: &PageValue, tier: Option<RiskTier>) -> bool {
    match value.source.of.as_str() {
        "quorum.at_least" | "vote.majority" | "retention" => true,
        "tracking" => {
            let of = value.sentence.args.get("tier").map(String::as_str);
            tier.is_none_or(|tier| of.is_none_or(|of| of == tier.code() || of == "any"))
        }
        "clocks" => {
            let decision = value.subject.as_deref() == Some("profile-clock-decision");
            decision && value.sentence.code == "profile-clock-length"
        }
        _ => false,
    }
}

/// What a case was bound to, oldest first.
pub(crate) fn bindings(scope: &Scope<'_>, case: &Case) -> Vec<BindingLine> {
    let bindings = case.bindings.iter().map(|binding| BindingLine {
        profiles: binding.profiles.clone(),
        reason: binding.reason.clone(),
        at: binding.stamp.at,
        by: scope.author(binding.stamp.by),
    });
    bindings.collect()
}
