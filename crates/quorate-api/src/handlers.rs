//! Handlers: one function per command, of the command's name.

use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::Outcome;
use crate::gate::Right;
use crate::house::{Caller, House};
#[cfg_attr(
    not(test),
    expect(clippy::wildcard_imports, reason = "the whole schema is meant")
)]
use crate::schema::*;
use crate::scope::Scope;

pub(crate) mod afterwards;
pub(crate) mod backups;
pub(crate) mod case_page;
pub(crate) mod cases;
pub(crate) mod casework;
pub(crate) mod clock;
pub(crate) mod co_option;
pub(crate) mod committee;
pub(crate) mod composition;
pub(crate) mod decisions;
pub(crate) mod desk;
pub(crate) mod disposals;
pub(crate) mod docket;
pub(crate) mod electorate;
mod evidence;
pub(crate) mod exports;
pub(crate) mod files;
pub(crate) mod guidance;
pub(crate) mod history;
pub(crate) mod imports;
pub(crate) mod interests;
pub(crate) mod keeping;
pub(crate) mod meetings;
pub(crate) mod minutes;
pub(crate) mod motions;
pub(crate) mod notices;
pub(crate) mod organisations;
pub(crate) mod papers;
pub(crate) mod people;
pub(crate) mod personal;
pub(crate) mod personal_data;
pub(crate) mod projector;
pub(crate) mod proposals;
pub(crate) mod recovery;
pub(crate) mod room;
pub(crate) mod rules;
pub(crate) mod session;
pub(crate) mod set_up;
mod signing;
pub(crate) mod without_meeting;

use afterwards::{
    countersign_correction, propose_correction, refuse_correction, reopen_decision, uphold_decision,
};
use backups::{
    back_up, backups, choose_backup_folder, look_into_backup, restore_beside, restore_committee,
};
use case_page::case;
use cases::{
    add_documents, add_submission, close_case, enter_contact, log_submission, replace_document,
};
use casework::{
    add_post, ask_clarification, assign_reviewers, close_round, propose_triage, record_answers,
    route_case, submit_review, validate,
};
use clock::{extend_clock, record_re_review};
use co_option::co_opt;
use committee::{appoint, committee, end_term, name_substitutes, profiles, reset_passphrase};
use composition::composition;
use decisions::{clear_condition, issue_letter, mark_delivered, sign_decision};
use desk::desk;
use disposals::{approve_disposal, disposals, give_up_disposal, list_disposal};
use docket::{docket, find};
use exports::{cancel_job, job, start_export};
use guidance::{
    draft_guidance, guidance, guidance_library, preview_markdown, publish_guidance,
    revise_guidance, withdraw_guidance,
};
use history::history;
use imports::{
    cancel_import, check_table, continue_import, imports, read_table, start_import, undo_import,
};
use interests::{
    challenge_member, correct_parties, decide_interest, declare_interests, interests,
    report_interest,
};
use keeping::{begin_keeping, case_keeping, keeping_not_begun, lift_legal_hold, place_legal_hold};
use meetings::call::{call_meeting, call_off, change_call};
use meetings::{
    add_item, adjourn, begin_item, end_item, mask_item, meeting, meetings, move_item, open_meeting,
    remove_item,
};
use minutes::{
    agree_minutes, attach_sheet, minutes, propose_minutes_correction, put_minutes, remark_minutes,
    save_narrative, settle_correction, sign_minutes,
};
use motions::{
    cast_ballot, change_motion, circulate, confirm_recount, declare_result, object_to_ballot,
    open_vote, propose_recount, put_motion, read_view, record_ballot, record_dissent,
    record_totals, record_view, refuse_recount, set_vote_mode, void_vote, vote_anew,
    withdraw_motion,
};
use notices::{issue_notice, mark_notice_delivered};
use organisations::{
    classification, classify_system, import_classification, organisation, organisations,
    remove_text_block, rename_organisation, save_text_block, text_blocks,
};
use people::{
    declare_standing_interest, give_other_names, person, record_statement, record_training,
    state_gender, withdraw_entry,
};
use personal::{
    act_outcome, change_passphrase, discard_draft, draft, drafts, save_draft, save_settings,
};
use personal_data::{
    data_request, data_requests, decide_data_request, find_personal_data, log_data_request,
    propose_release, release_data,
};
use projector::projector;
use proposals::{confirm_conflict, conflict_proposals, dismiss_conflict};
use recovery::{make_recovery_sheet, recovery};
use room::{
    admit_guest, clear_room, correct_attendance, hear_for_information, record_attendance,
    record_guest,
};
use rules::{
    adopt_rules, draft_own_profile, preview_rebind, rebind_cases, rule_profile, rules,
    save_own_profile,
};
use session::{
    lock, open_sample, recover, session, set_passphrase, sign_in, sign_out, status, unlock,
};
use set_up::set_up_committee;
use without_meeting::{decide_without_meeting, escalate_case};

macro_rules! dispatch {
    (
        outside { $($(#[$odoc:meta])* $outside:ident($oreq:ident) -> $oans:ident,)* }
        inside { $($(#[$idoc:meta])* $inside:ident($ireq:ident) -> $ians:ident : $right:ident,)* }
    ) => {
        /// Finds a command's handler, passes the gate, calls it.
        pub(crate) fn dispatch(
            house: &Arc<House>,
            caller: &mut Caller,
            name: &str,
            request: Value,
        ) -> Outcome<Value> {
            match name {
                $(stringify!($outside) => {
                    let request: $oreq = parse(request)?;
                    let answer: $oans = $outside(house, caller, request)?;
                    Ok(serde_json::to_value(answer)?)
                })*
                $(stringify!($inside) => {
                    let request: $ireq = parse(request)?;
                    let answer: $ians = house.inside(caller, |scope: &mut Scope<'_>| {
                        scope.allow(Right::$right)?;
                        $inside(scope, request)
                    })?;
                    Ok(serde_json::to_value(answer)?)
                })*
                _ => Err(ApiError::UnknownCommand { name: name.to_owned() }),
            }
        }
    };
}
crate::with_commands!(dispatch);

fn parse<T: DeserializeOwned>(request: Value) -> Outcome<T> {
    // No request is an empty one.
    let request = if request.is_null() {
        Value::Object(serde_json::Map::new())
    } else {
        request
    };
    serde_json::from_value(request).map_err(|error| ApiError::BadRequest {
        detail: error.to_string(),
    })
}
