//! What belongs to one person: settings, drafts, their passphrase, the outcome of an act.

use quorate_domain::committee::CommitteeEvent;
use quorate_domain::ids::{CaseId, ItemId, MotionId, Stream};
use quorate_domain::meeting::Matter;
use quorate_domain::motion::MotionMatter;
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::vocabulary::Language;
use quorate_ledger::Log;

use super::session::FIRST_LANGUAGE;
use super::signing;
use crate::credentials::{self, SigningKey};
use crate::error::{Outcome, fault, invalid};
use crate::gate::Right;
use crate::schema::{
    ActOutcome, Action, ChangePassphrase, Done, Draft, DraftFound, DraftKey, DraftSaved, Drafts,
    DraftsByPrefix, OfAct, SaveDraft, SaveSettings, Settings,
};
use crate::scope::Scope;

/// Minutes after which an idle session locks, unless set otherwise.
pub(crate) const USUAL_IDLE_MINUTES: u16 = 15;

/// The largest draft, in bytes.
const LARGEST_DRAFT: usize = 1024 * 1024;

const SETTINGS: &str = "settings";

pub(crate) fn usual_settings(language: Language) -> Settings {
    Settings {
        language,
        theme: "system".to_owned(),
        text_size: 100,
        idle_minutes: USUAL_IDLE_MINUTES,
    }
}

/// A person's settings, the usual ones if they kept none.
pub(crate) fn settings_of(scope: &Scope<'_>) -> Outcome<Settings> {
    let kept = scope.core.ledger.desk().read(scope.person.0, SETTINGS)?;
    Ok(kept.unwrap_or_else(|| usual_settings(FIRST_LANGUAGE)))
}

pub(crate) fn keep_settings(scope: &Scope<'_>, settings: &Settings) -> Outcome<()> {
    Ok(scope
        .core
        .ledger
        .desk()
        .replace(scope.person.0, SETTINGS, settings)?)
}

/// Saves settings.
pub(crate) fn save_settings(scope: &mut Scope<'_>, request: SaveSettings) -> Outcome<Settings> {
    let settings = request.settings;
    if !["system", "light", "dark", "contrast"].contains(&settings.theme.as_str()) {
        return Err(invalid("theme", "unknown-theme"));
    }
    if !(100..=200).contains(&settings.text_size) {
        return Err(invalid("text_size", "out-of-range"));
    }
    if !(1..=240).contains(&settings.idle_minutes) {
        return Err(invalid("idle_minutes", "out-of-range"));
    }
    keep_settings(scope, &settings)?;
    scope
        .house
        .set_idle_minutes(scope.place, scope.person, settings.idle_minutes);
    Ok(settings)
}

/// The name of a draft's file. Keys may hold capitals and colons, file names may not.
pub(crate) fn draft_file(key: &str) -> Outcome<String> {
    let fits = !key.is_empty()
        && key.len() <= 80
        && key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-_.:".contains(c));
    if !fits {
        return Err(invalid("key", "bad-key"));
    }
    Ok(format!("draft-{}", key.to_lowercase().replace(':', "_")))
}

/// Whether a draft is about a case that its writer may not read any more. What somebody wrote while
/// they could tells of the case too; it stays on their desk and opens when the case does. One's own
/// declaration is never closed.
fn is_closed(scope: &mut Scope<'_>, key: &str) -> Outcome<bool> {
    if key.starts_with("interest:") {
        return Ok(false);
    }
    let parts = key.split([':', '.']);
    for id in parts.filter_map(|part| uuid::Uuid::parse_str(part).ok()) {
        let Some(case) = case_of(scope, id)? else {
            continue;
        };
        let row = scope.core.views.cases().get(&case);
        if row.is_some_and(|row| scope.gate().allow(Right::Minutes, Some(row)).is_err()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The case that an id names: its own, or that of a motion or an agenda item.
fn case_of(scope: &mut Scope<'_>, id: uuid::Uuid) -> Outcome<Option<CaseId>> {
    if scope.core.views.cases().contains_key(&CaseId(id)) {
        return Ok(Some(CaseId(id)));
    }
    let motion = scope.core.views.motion(MotionId(id))?;
    if let Some(place) = motion.place {
        return Ok(match place.matter {
            MotionMatter::Case(case) => Some(case),
            MotionMatter::Guidance(_) => None,
        });
    }
    let meetings: Vec<_> = scope.core.views.meetings().keys().copied().collect();
    for meeting in meetings {
        let meeting = scope.core.views.meeting(meeting)?;
        if let Some(item) = meeting.item(ItemId(id)) {
            return Ok(match item.matter {
                Matter::Case(case) => Some(case),
                Matter::Guidance(_) | Matter::Minutes(_) | Matter::Other(_) => None,
            });
        }
    }
    Ok(None)
}

/// Saves a draft.
pub(crate) fn save_draft(scope: &mut Scope<'_>, request: SaveDraft) -> Outcome<DraftSaved> {
    let file = draft_file(&request.key)?;
    let closed = is_closed(scope, &request.key)?;
    ensure(!closed, RefusalCode::Recused)?;
    if request.content.len() > LARGEST_DRAFT {
        return Err(invalid("content", "too-long"));
    }
    let draft = Draft {
        key: request.key,
        content: request.content,
        saved_at: scope.now,
    };
    scope
        .core
        .ledger
        .desk()
        .replace(scope.person.0, &file, &draft)?;
    Ok(DraftSaved {
        saved_at: scope.now,
    })
}

/// A draft.
pub(crate) fn draft(scope: &mut Scope<'_>, request: DraftKey) -> Outcome<DraftFound> {
    let file = draft_file(&request.key)?;
    let draft = scope.core.ledger.desk().read(scope.person.0, &file)?;
    let closed = is_closed(scope, &request.key)?;
    Ok(DraftFound {
        draft: draft.filter(|_| !closed),
    })
}

/// One's drafts, newest first.
pub(crate) fn drafts(scope: &mut Scope<'_>, request: DraftsByPrefix) -> Outcome<Drafts> {
    Ok(Drafts {
        drafts: drafts_of(scope, &request.prefix)?,
    })
}

pub(crate) fn drafts_of(scope: &mut Scope<'_>, prefix: &str) -> Outcome<Vec<Draft>> {
    let ledger = scope.ledger();
    let desk = ledger.desk();
    let mut drafts = Vec::new();
    for name in desk.list(scope.person.0)? {
        if name.starts_with("draft-")
            && let Some(draft) = desk.read::<Draft>(scope.person.0, &name)?
            && draft.key.starts_with(prefix)
            && !is_closed(scope, &draft.key)?
        {
            drafts.push(draft);
        }
    }
    drafts.sort_by_key(|draft| std::cmp::Reverse(draft.saved_at));
    Ok(drafts)
}

/// Discards a draft.
pub(crate) fn discard_draft(scope: &mut Scope<'_>, request: DraftKey) -> Outcome<Done> {
    scope
        .core
        .ledger
        .desk()
        .remove(scope.person.0, &draft_file(&request.key)?)?;
    Ok(Done { act: None })
}

/// Changes one's own passphrase.
pub(crate) fn change_passphrase(scope: &mut Scope<'_>, request: ChangePassphrase) -> Outcome<Done> {
    check_own(scope, &request.current)?;
    credentials::check_new(&request.passphrase)?;
    let event = CommitteeEvent::PassphraseSet {
        person: scope.person,
    };
    let key = SigningKey::new()?;
    let done = scope.record(vec![
        (Stream::Committee, event),
        (Stream::Committee, signing::taken(scope.person, &key)),
    ])?;
    let own = scope.on_roster(scope.person)?;
    credentials::set_passphrase(&scope.core.ledger, &own, &request.passphrase, &key)?;
    Ok(done)
}

/// Checks the passphrase of who is signed in, typed again.
pub(crate) fn check_own(scope: &mut Scope<'_>, passphrase: &str) -> Outcome<()> {
    let own = scope.on_roster(scope.person)?;
    scope.house.may_try(scope.place, &own.name)?;
    let fits = credentials::passphrase_fits(&scope.core.ledger, Some(&own), passphrase)?;
    scope.house.tried(scope.place, &own.name, fits);
    if fits {
        Ok(())
    } else {
        Err(Refusal::of(RefusalCode::SignInFailed).into())
    }
}

/// Whether an act whose outcome was unknown is recorded.
pub(crate) fn act_outcome(scope: &mut Scope<'_>, request: OfAct) -> Outcome<ActOutcome> {
    let found = scope.core.ledger.log().outcome(request.act.0);
    Ok(ActOutcome {
        recorded: found.map_err(|error| fault(&error))?.is_some(),
    })
}

/// What one may do that is no part of a case.
pub(crate) fn actions(scope: &Scope<'_>) -> Vec<Action> {
    let of = |act: &str, right| scope.action(act, right, None, || Ok(()));
    vec![
        of("log_submission", Right::Secretary),
        of("start_import", Right::Secretary),
        of("start_export", Right::Secretary),
        of("call_meeting", Right::Secretary),
        of("draft_guidance", Right::Participant),
        of("appoint", Right::RosterKeeper),
        of("docket", Right::Participant),
        of("organisations", Right::Participant),
        of("save_text_block", Right::Secretary),
        of("backups", Right::BackupKeeper),
        of("data_requests", Right::ChairOrSecretary),
    ]
}
