//! Names are recognised, and a new name keeps the old one.

use chrono::DateTime;
use uuid::Uuid;

use super::*;
use crate::refusal::{Refusal, RefusalCode};

const METRO: OrganisationId = OrganisationId(Uuid::from_u128(1));
const GATE: SystemId = SystemId(Uuid::from_u128(2));

fn fold(events: &[OrganisationEvent]) -> Organisation {
    events
        .iter()
        .fold(Organisation::default(), |organisation, event| {
            organisation.apply(event, DateTime::UNIX_EPOCH, None)
        })
}

fn known() -> Vec<OrganisationEvent> {
    vec![
        OrganisationEvent::OrganisationRegistered {
            organisation: METRO,
            name: "Harbour Metro".to_owned(),
        },
        OrganisationEvent::SystemRegistered {
            system: GATE,
            name: "Gate  Camera".to_owned(),
        },
    ]
}

#[test]
fn names_are_compared_without_case_and_blanks() {
    for (one, other, equal) in [
        ("Harbour Metro", "  harbour \t METRO ", true),
        ("深圳 地铁", "深圳\u{3000}地铁", true),
        ("Harbour Metro", "HarbourMetro", false),
        ("", " ", true),
    ] {
        assert_eq!(
            comparable(one) == comparable(other),
            equal,
            "{one:?} and {other:?}"
        );
    }
    let organisation = fold(&known());
    assert_eq!(
        organisation
            .system_named(" gate camera")
            .map(|system| system.id),
        Some(GATE)
    );
    assert_eq!(organisation.system_named("gate"), None);
}

#[test]
fn a_new_name_is_one_and_keeps_the_old() {
    let check = |name: &str, then: Result<OrganisationEvent, RefusalCode>| {
        let answer = fold(&known()).rename(name);
        assert_eq!(answer, then.map_err(Refusal::of), "{name:?}");
    };
    let renamed = |name: &str| OrganisationEvent::OrganisationRenamed {
        name: name.to_owned(),
    };
    check(" Harbour Rail ", Ok(renamed("Harbour Rail")));
    check("harbour metro", Ok(renamed("harbour metro")));
    check(" Harbour Metro ", Err(RefusalCode::NoChange));
    check(" ", Err(RefusalCode::NoChange));
    let organisation = fold(&[known(), vec![renamed("Harbour Rail"), renamed("Rail")]].concat());
    assert_eq!(organisation.name, "Rail");
    assert_eq!(organisation.also, ["Harbour Metro", "Harbour Rail"]);
}

#[test]
fn a_later_classification_replaces_an_earlier() {
    let classified = |system, code: &str| OrganisationEvent::SystemClassified {
        system,
        list: "GB/T 4754".to_owned(),
        code: code.to_owned(),
        title: "Software".to_owned(),
    };
    let other = SystemId(Uuid::from_u128(3));
    let then = vec![
        classified(GATE, "6511"),
        classified(GATE, "6512"),
        classified(other, "1"),
    ];
    let organisation = fold(&[known(), then].concat());
    let code = organisation
        .system(GATE)
        .and_then(|system| system.classification.as_ref());
    assert_eq!(code.map(|(_, code, _)| code.as_str()), Some("6512"));
    assert_eq!(organisation.systems.len(), 1);
    assert_eq!(organisation.version, 5);
}
