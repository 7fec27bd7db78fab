use chrono::NaiveDate;
use uuid::Uuid;

use super::*;

const SECRETARY: PersonId = PersonId(Uuid::from_u128(1));
const CHAIR: PersonId = PersonId(Uuid::from_u128(2));

fn done(request: DataRequest, command: DataRequestCommand, actor: PersonId) -> DataRequest {
    let event = request
        .decide(command, actor)
        .unwrap_or_else(|why| panic!("{why:?}"));
    request.apply(&event, DateTime::UNIX_EPOCH, Some(actor))
}

fn logged() -> DataRequest {
    let log = DataRequestCommand::Log {
        request: DataRequestId(Uuid::from_u128(9)),
        name: "Wang Fang".to_owned(),
        text: "I withdraw my consent.".to_owned(),
        received: NaiveDate::default(),
        today: NaiveDate::default(),
    };
    done(DataRequest::default(), log, SECRETARY)
}

fn ended(end: DataRequestEnd) -> DataRequestCommand {
    DataRequestCommand::Decide {
        end,
        subjects: vec![Uuid::from_u128(7)],
        files: Vec::new(),
        ground: "PIPL art. 47(1)(3)".to_owned(),
        reason: "consent was withdrawn".to_owned(),
    }
}

#[track_caller]
fn refused(request: &DataRequest, command: DataRequestCommand, actor: PersonId, why: RefusalCode) {
    assert_eq!(
        request.decide(command, actor).map_err(|why| why.code),
        Err(why)
    );
}

#[test]
fn a_request_is_decided_once_on_a_ground() {
    let request = logged();
    let without_ground = DataRequestCommand::Decide {
        end: DataRequestEnd::Refused,
        subjects: Vec::new(),
        files: Vec::new(),
        ground: " ".to_owned(),
        reason: "kept by law".to_owned(),
    };
    refused(&request, without_ground, CHAIR, RefusalCode::GroundRequired);
    let nothing = DataRequestCommand::Decide {
        end: DataRequestEnd::Erased,
        subjects: Vec::new(),
        files: Vec::new(),
        ground: "art. 47".to_owned(),
        reason: "asked".to_owned(),
    };
    refused(&request, nothing, CHAIR, RefusalCode::NothingChosen);
    let request = done(request, ended(DataRequestEnd::Erased), CHAIR);
    let again = ended(DataRequestEnd::Refused);
    refused(&request, again, CHAIR, RefusalCode::RequestDecided);
    assert!(!request.withholds());
}

#[test]
fn what_is_withheld_is_released_by_two() {
    let request = done(logged(), ended(DataRequestEnd::Restricted), CHAIR);
    assert!(request.withholds());
    let release = DataRequestCommand::Release;
    refused(
        &request,
        release.clone(),
        CHAIR,
        RefusalCode::NoReleaseProposed,
    );
    let propose = DataRequestCommand::ProposeRelease {
        reason: "the dispute is over".to_owned(),
    };
    let request = done(request, propose.clone(), SECRETARY);
    refused(&request, propose, CHAIR, RefusalCode::ReleaseProposed);
    refused(
        &request,
        release.clone(),
        SECRETARY,
        RefusalCode::SecondPerson,
    );
    let request = done(request, release.clone(), CHAIR);
    assert!(!request.withholds());
    refused(&request, release, CHAIR, RefusalCode::NothingWithheld);
}
