//! A party, a member, and what is proposed.

use uuid::Uuid;

use super::*;

const ADA: PersonId = PersonId(Uuid::from_u128(1));
const BO: PersonId = PersonId(Uuid::from_u128(2));

fn party(part: &str, name: &str, organisation: Option<&str>) -> Concerned {
    Concerned {
        part: part.to_owned(),
        name: name.to_owned(),
        also: Vec::new(),
        organisation: organisation.map(str::to_owned),
        unit: Some("Radiology".to_owned()),
    }
}

fn member(person: PersonId, name: &str) -> Candidate {
    Candidate {
        person,
        names: vec![name.to_owned()],
        interests: Vec::new(),
        recused_from: Vec::new(),
    }
}

fn tied(person: PersonId, kind: StandingInterestKind, with: &str, unit: Option<&str>) -> Candidate {
    Candidate {
        interests: vec![Tie {
            entry: EntryId(Uuid::from_u128(7)),
            kind,
            with: with.to_owned(),
            unit: unit.map(str::to_owned),
        }],
        ..member(person, "Ada Okafor")
    }
}

fn earlier(parties: &[&str]) -> Candidate {
    Candidate {
        recused_from: vec![EarlierCase {
            case: CaseId(Uuid::from_u128(5)),
            reference: "EC-2025-003".to_owned(),
            parties: parties.iter().map(|&name| name.to_owned()).collect(),
        }],
        ..member(ADA, "Ada Okafor")
    }
}

/// Given these parties and this member, then these grounds, in words.
#[track_caller]
fn check(parties: &[Concerned], member: Candidate, then: &[&str]) {
    let said: Vec<String> = propose(parties, &[member])
        .iter()
        .map(|proposal| {
            let ground = match &proposal.ground {
                Ground::Name => "name".to_owned(),
                Ground::Standing {
                    kind, same_unit, ..
                } => {
                    let unit = if *same_unit { " same unit" } else { "" };
                    format!("{}{unit}", kind.code())
                }
                Ground::Earlier { reference, .. } => reference.clone(),
            };
            format!("{ground} / {} {:?}", proposal.party, proposal.likeness)
        })
        .collect();
    assert_eq!(said, then);
}

#[test]
fn a_member_named_as_a_party_is_proposed() {
    let ada = || member(ADA, "Ada Okafor");
    check(
        &[party("staff", "OKAFOR, Ada", None)],
        ada(),
        &["name / OKAFOR, Ada Same"],
    );
    check(
        &[party("applicant", "A. Okafor", None)],
        ada(),
        &["name / A. Okafor Similar"],
    );
    check(&[party("applicant", "Ben Okafor", None)], ada(), &[]);
    let known_as = Candidate {
        names: vec!["Wang Fang".to_owned(), "王芳".to_owned()],
        ..ada()
    };
    check(
        &[party("staff", "王　芳", None)],
        known_as,
        &["name / 王　芳 Same"],
    );
}

#[test]
fn a_tie_to_a_party_or_its_organisation_is_proposed_with_what_it_is() {
    use StandingInterestKind::{Employment, Family, Financial};
    let medix = || party("applicant", "Medix Ltd", None);
    check(
        &[medix()],
        tied(ADA, Financial, "Medix", None),
        &["financial / Medix Ltd Same"],
    );
    check(&[medix()], tied(ADA, Financial, "Medica", None), &[]);
    let of_hospital = || party("staff", "Chen Wei", Some("North Hospital"));
    check(
        &[of_hospital()],
        tied(ADA, Employment, "North Hospital", Some("Radiology")),
        &["employment same unit / Chen Wei Same"],
    );
    check(
        &[of_hospital()],
        tied(ADA, Employment, "North Hospital", Some("Law")),
        &["employment / Chen Wei Same"],
    );
    check(
        &[of_hospital()],
        tied(ADA, Family, "Wei Chen", None),
        &["family / Chen Wei Same"],
    );
    let renamed = Concerned {
        also: vec!["Yuntu".to_owned()],
        ..party("developer", "云图科技", None)
    };
    check(
        &[renamed],
        tied(ADA, Financial, "YUNTU Inc.", None),
        &["financial / 云图科技 Same"],
    );
}

#[test]
fn somebody_recused_before_from_a_case_of_the_same_party_is_proposed() {
    let party = || [party("applicant", "Medix Ltd", None)];
    check(
        &party(),
        earlier(&["Medix Limited"]),
        &["EC-2025-003 / Medix Ltd Same"],
    );
    // Only alike is too little where nobody said that there is a tie.
    check(&party(), earlier(&["Medix Diagnostics"]), &[]);
    check(&party(), earlier(&[]), &[]);
}

#[test]
fn one_ground_is_proposed_once_and_the_likeliest_stands_first() {
    let parties = [
        party("applicant", "Medix Diagnostics", None),
        party("developer", "Medix Diagnostics Ltd", None),
        party("supplier", "Medix Diagnostics", None),
        party("funder", "Medix", None),
    ];
    let ada = tied(ADA, StandingInterestKind::Financial, "Medix", None);
    check(
        &parties,
        ada,
        &[
            "financial / Medix Same",
            "financial / Medix Diagnostics Similar",
            "financial / Medix Diagnostics Ltd Similar",
        ],
    );
}

#[test]
fn an_answer_is_kept_under_the_ground_and_the_party_however_it_is_written() {
    let key = |name: &str, person: PersonId, with: &str| {
        let tied = tied(person, StandingInterestKind::Financial, with, None);
        let found = propose(&[party("applicant", name, None)], &[tied]);
        found.first().map(Proposal::key)
    };
    let first = key("Medix Ltd", ADA, "Medix");
    assert!(first.is_some());
    assert_eq!(first, key("ＭＥＤＩＸ　ltd.", ADA, "Medix"));
    assert_ne!(first, key("Medix Limited", BO, "Medix"));
}
