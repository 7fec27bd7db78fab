//! Who may do what, as a table: everybody of a committee against every right, and who acts in whose
//! place. What the commands make of it is tried in the tests of the api.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeMap;

use quorate_domain::case::{Interest, InterestLine, Stamp};
use quorate_domain::committee::{Person, Term};
use quorate_domain::ids::TermId;
use quorate_domain::vocabulary::{InterestAnswer, InterestRuling};
use uuid::Uuid;

use super::*;

/// Everybody a committee can have. Deputy and Stand-in are advisers, named to substitute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Secretary = 1,
    Chair,
    ViceChair,
    Member,
    Adviser,
    Administrator,
    /// Named for the secretary.
    Deputy,
    /// Named for the chair.
    StandIn,
    /// A member whose term is over.
    Former,
    /// Not on the roster.
    Stranger,
}
use Who::*;

const EVERYBODY: [Who; 10] = [
    Secretary,
    Chair,
    ViceChair,
    Member,
    Adviser,
    Administrator,
    Deputy,
    StandIn,
    Former,
    Stranger,
];

fn id(who: Who) -> PersonId {
    PersonId(Uuid::from_u128(who as u128))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn committee() -> Committee {
    let person = |who: Who| {
        let role = match who {
            Secretary => Role::Secretary,
            Chair => Role::Chair,
            ViceChair => Role::ViceChair,
            Member | Former => Role::Member,
            Administrator => Role::Administrator,
            _ => Role::Adviser,
        };
        let term = Term {
            id: TermId(Uuid::from_u128(who as u128)),
            role,
            capacities: Vec::new(),
            from: day("2026-01-01"),
            until: day(if who == Former {
                "2026-02-28"
            } else {
                "2026-12-31"
            }),
            alternate_for: None,
            co_opted: false,
        };
        Person {
            id: id(who),
            name: format!("{who:?}"),
            contact: None,
            terms: vec![term],
            signing_keys: Vec::new(),
            resets: Vec::new(),
            also: Vec::new(),
            gender: None,
            training: Vec::new(),
            statements: Vec::new(),
            interests: Vec::new(),
        }
    };
    let known = EVERYBODY.into_iter().filter(|who| *who != Stranger);
    Committee {
        people: known.map(|who| (id(who), person(who))).collect(),
        substitute_secretary: Some(id(Deputy)),
        substitute_chair: Some(id(StandIn)),
        ..Committee::default()
    }
}

fn gate(committee: &Committee, who: Who) -> Gate<'_> {
    Gate {
        committee,
        person: id(who),
        today: day("2026-03-02"),
        corrects: None,
    }
}

/// Where people stand towards a case; who is not named is clear of it.
struct Standing(BTreeMap<PersonId, InterestState>);

impl Interested for Standing {
    fn interest(&self, person: PersonId) -> InterestState {
        let state = self.0.get(&person).copied();
        state.unwrap_or(InterestState::Clear)
    }
}

fn recused(people: &[Who]) -> Standing {
    let people = people.iter().copied().map(id);
    Standing(people.map(|who| (who, InterestState::Recused)).collect())
}

/// Who of everybody is let through by what is asked of their gate.
fn those(committee: &Committee, asked: impl Fn(&Gate<'_>) -> bool) -> Vec<Who> {
    let everybody = EVERYBODY.into_iter();
    everybody
        .filter(|who| asked(&gate(committee, *who)))
        .collect()
}

#[test]
fn each_right_is_held_by_exactly_these() {
    let committee = committee();
    let check = |right: Right, expected: &[Who]| {
        let held = those(&committee, |gate| gate.allow(right, None).is_ok());
        assert_eq!(held, expected, "{right:?}");
    };
    let on_roster = &EVERYBODY[..8];
    let casework = [
        Secretary, Chair, ViceChair, Member, Adviser, Deputy, StandIn,
    ];
    check(Right::SignedIn, on_roster);
    check(Right::Enter, on_roster);
    check(Right::Participant, &casework);
    check(Right::Minutes, &casework);
    check(Right::Secretary, &[Secretary, Deputy]);
    check(Right::Chair, &[Chair, ViceChair, StandIn]);
    let both = [Secretary, Chair, ViceChair, Deputy, StandIn];
    check(Right::ChairOrSecretary, &both);
    check(Right::MeetingKeeper, &both);
    check(Right::RosterKeeper, &[Secretary, Chair, Administrator]);
    check(Right::BackupKeeper, &[Secretary, Administrator, Deputy]);
}

#[test]
fn towards_a_case_a_substitute_has_the_right_only_while_everybody_of_the_role_is_recused() {
    let committee = committee();
    let check = |right: Right, away: &[Who], expected: &[Who]| {
        let case = recused(away);
        let held = those(&committee, |gate| gate.allow(right, Some(&case)).is_ok());
        assert_eq!(held, expected, "{right:?} without {away:?}");
    };
    check(Right::Secretary, &[], &[Secretary]);
    check(Right::Secretary, &[Chair], &[Secretary]);
    check(Right::Secretary, &[Secretary], &[Deputy]);
    check(Right::Secretary, &[Secretary, Deputy], &[]);
    check(Right::Chair, &[], &[Chair]);
    check(Right::Chair, &[Chair], &[ViceChair, StandIn]);
    check(Right::Chair, &[Chair, ViceChair], &[StandIn]);
    check(Right::ChairOrSecretary, &[], &[Secretary, Chair]);
    check(Right::ChairOrSecretary, &[Secretary], &[Chair, Deputy]);
    // A vice-chair keeps a meeting of their own right.
    check(Right::MeetingKeeper, &[], &[Secretary, Chair, ViceChair]);
    check(Right::MeetingKeeper, &[ViceChair], &[Secretary, Chair]);
    check(
        Right::MeetingKeeper,
        &[Chair],
        &[Secretary, ViceChair, StandIn],
    );
    check(Right::BackupKeeper, &[], &[Secretary, Administrator]);
}

#[test]
fn each_refusal_says_what_is_missing() {
    let committee = committee();
    let check = |who: Who, right: Right, code: RefusalCode, roles: Option<&str>| {
        let refusal = gate(&committee, who).allow(right, None).unwrap_err();
        assert_eq!(refusal.code, code, "{who:?} {right:?}");
        let told = refusal.args.get("roles").map(String::as_str);
        assert_eq!(told, roles, "{who:?} {right:?}");
    };
    for who in [Former, Stranger] {
        check(who, Right::SignedIn, RefusalCode::NoTerm, None);
        check(who, Right::Secretary, RefusalCode::NoTerm, None);
    }
    for (who, right, roles) in [
        (Administrator, Right::Participant, "member"),
        (Member, Right::Secretary, "secretary"),
        (Member, Right::Chair, "chair"),
        (Member, Right::ChairOrSecretary, "secretary, chair"),
        (Member, Right::MeetingKeeper, "secretary, chair"),
        (
            Deputy,
            Right::RosterKeeper,
            "secretary, chair, administrator",
        ),
        (Chair, Right::BackupKeeper, "backup-keeper"),
    ] {
        check(who, right, RefusalCode::RoleMissing, Some(roles));
    }
    for (state, code) in [
        (InterestState::Unanswered, RefusalCode::InterestFirst),
        (InterestState::Undecided, RefusalCode::Recused),
        (InterestState::Recused, RefusalCode::Recused),
    ] {
        let case = Standing(BTreeMap::from([(id(Member), state)]));
        let answer = gate(&committee, Member).allow(Right::Participant, Some(&case));
        assert_eq!(answer.unwrap_err().code, code, "{state:?}");
    }
}

#[test]
fn who_has_left_with_minutes_to_correct_comes_to_these_alone() {
    let committee = committee();
    let gate = Gate {
        corrects: Some(MeetingId(Uuid::from_u128(1))),
        ..gate(&committee, Former)
    };
    gate.allow(Right::Enter, None).unwrap();
    gate.allow(Right::Minutes, None).unwrap();
    for right in [
        Right::SignedIn,
        Right::Participant,
        Right::Secretary,
        Right::Chair,
        Right::ChairOrSecretary,
        Right::MeetingKeeper,
        Right::RosterKeeper,
        Right::BackupKeeper,
    ] {
        let refusal = gate.allow(right, None).unwrap_err();
        assert_eq!(refusal.code, RefusalCode::NoTerm, "{right:?}");
    }
}

#[test]
fn what_is_done_in_somebodys_place_names_who_holds_the_role() {
    let committee = committee();
    let check = |who: Who, right: Right, away: &[Who], expected: Option<Who>| {
        let for_whom = gate(&committee, who).in_place_of(right, &recused(away));
        assert_eq!(for_whom, expected.map(id), "{who:?} {right:?} {away:?}");
    };
    check(Deputy, Right::Secretary, &[Secretary], Some(Secretary));
    check(Deputy, Right::Secretary, &[], None);
    check(StandIn, Right::Chair, &[Chair], Some(Chair));
    check(ViceChair, Right::Chair, &[Chair], Some(Chair));
    check(ViceChair, Right::ChairOrSecretary, &[Chair], Some(Chair));
    let either = Right::ChairOrSecretary;
    check(Deputy, either, &[Secretary, Chair], Some(Secretary));
    // Who has one of the roles acts by it.
    check(Chair, either, &[Secretary], None);
    check(Secretary, Right::Secretary, &[], None);
    check(Deputy, Right::Participant, &[Secretary], None);
    check(Member, Right::Secretary, &[Secretary], None);
}

#[test]
fn a_substitute_who_only_keeps_the_roster_or_has_left_acts_for_nobody() {
    for who in [Administrator, Former, Stranger] {
        let committee = Committee {
            substitute_secretary: Some(id(who)),
            substitute_chair: Some(id(who)),
            ..committee()
        };
        for right in [Right::Secretary, Right::Chair] {
            let gate = gate(&committee, who);
            assert!(gate.allow(right, None).is_err(), "{who:?} {right:?}");
            let away = recused(&[Secretary, Chair]);
            assert_eq!(gate.in_place_of(right, &away), None, "{who:?} {right:?}");
        }
    }
}

#[test]
fn these_act_on_a_case_for_chair_and_secretary() {
    let check = |committee: &Committee, away: &[Who], expected: &[Who]| {
        let acting = gate(committee, Member).substitutes_on(&recused(away));
        let expected: Vec<_> = expected.iter().copied().map(id).collect();
        assert_eq!(acting, expected, "without {away:?}");
    };
    let whole = committee();
    check(&whole, &[], &[]);
    check(&whole, &[Secretary], &[Deputy]);
    check(&whole, &[Chair], &[ViceChair, StandIn]);
    check(&whole, &[Chair, StandIn], &[ViceChair]);
    check(&whole, &[Secretary, Chair], &[ViceChair, Deputy, StandIn]);
    // Nobody acts for a role that nobody holds.
    let mut without_secretary = committee();
    without_secretary.people.remove(&id(Secretary));
    check(&without_secretary, &[], &[]);
}

/// A case with what was said of people's interests, in order; everybody else has said none.
fn case(lines: &[(Who, Said)]) -> Case {
    let stamp = Stamp {
        at: chrono::DateTime::UNIX_EPOCH,
        by: None,
    };
    let declared = |answer| InterestLine::Declared(answer, None, stamp);
    let mut case = Case::default();
    for who in EVERYBODY {
        let said: Vec<_> = lines.iter().filter(|(whose, _)| *whose == who).collect();
        let mut lines: Vec<_> = said
            .iter()
            .map(|(_, said)| match said {
                Said::Doubtful => declared(InterestAnswer::Decide),
                Said::Withdraws => declared(InterestAnswer::Withdraw),
                Said::Ruled(ruling) => InterestLine::Ruled(*ruling, String::new(), stamp),
            })
            .collect();
        if lines.is_empty() {
            lines.push(declared(InterestAnswer::None));
        }
        case.interests.insert(id(who), Interest { lines });
    }
    case
}

#[derive(Debug, Clone, Copy)]
enum Said {
    Doubtful,
    Withdraws,
    Ruled(InterestRuling),
}

#[test]
fn on_an_interest_exactly_these_rule() {
    use InterestRuling::{NoConflict, Recused};
    use Said::{Doubtful, Ruled, Withdraws};

    let committee = committee();
    let check = |lines: &[(Who, Said)], whose: Who, expected: &[Who]| {
        let case = case(lines);
        let rule = those(&committee, |gate| {
            gate.may_rule_on(id(whose), &case).is_ok()
        });
        assert_eq!(rule, expected, "{whose:?} {lines:?}");
    };
    let substitutes = [ViceChair, StandIn];
    check(&[(Member, Doubtful)], Member, &[Chair]);
    // Whatever was ruled before, it is the chair's to change on a member.
    check(&[(Member, Ruled(Recused))], Member, &[Chair]);
    check(&[(Secretary, Doubtful)], Secretary, &[Chair]);
    check(&[(Secretary, Ruled(NoConflict))], Secretary, &substitutes);
    let withdrew = [(Secretary, Withdraws), (Secretary, Doubtful)];
    check(&withdrew, Secretary, &substitutes);
    check(&[(Chair, Doubtful)], Chair, &substitutes);
    check(&[(Chair, Ruled(NoConflict))], Chair, &substitutes);
    // Where the chair is recused, whoever acts for the chair; never on themselves.
    let away = (Chair, Withdraws);
    check(&[away, (Member, Doubtful)], Member, &substitutes);
    check(
        &[away, (ViceChair, Ruled(NoConflict))],
        ViceChair,
        &[StandIn],
    );
    check(&[away, (ViceChair, Doubtful)], Chair, &[StandIn]);
}

#[test]
fn a_ruling_that_is_refused_says_why() {
    let committee = committee();
    let check = |who: Who, whose: Who, lines: &[(Who, Said)], code: RefusalCode| {
        let answer = gate(&committee, who).may_rule_on(id(whose), &case(lines));
        assert_eq!(answer.unwrap_err().code, code, "{who:?} on {whose:?}");
    };
    let ruled = Said::Ruled(InterestRuling::NoConflict);
    check(
        Chair,
        Secretary,
        &[(Secretary, ruled)],
        RefusalCode::RulingPinned,
    );
    check(Member, Chair, &[(Chair, ruled)], RefusalCode::RulingPinned);
    check(Chair, Chair, &[(Chair, ruled)], RefusalCode::OwnInterest);
    check(
        Chair,
        Chair,
        &[(Chair, Said::Doubtful)],
        RefusalCode::Recused,
    );
    check(Member, Secretary, &[], RefusalCode::RoleMissing);
    check(Administrator, Member, &[], RefusalCode::RoleMissing);
    check(Former, Member, &[], RefusalCode::NoTerm);
}

#[test]
fn who_is_recused_leaves_alone_who_acts_or_could_act_in_their_place() {
    let whole = committee();
    let check = |who: Who, other: Who, away: &[Who], untouched: bool| {
        let cases = [recused(&[]), recused(away)];
        let answer = gate(&whole, who).may_touch(id(other), &cases);
        let code = answer.map_err(|refusal| refusal.code);
        let expected = if untouched {
            Err(RefusalCode::ActsForYou)
        } else {
            Ok(())
        };
        assert_eq!(code, expected, "{who:?} changes {other:?}, {away:?} away");
    };
    check(Secretary, Deputy, &[Secretary], true);
    check(Secretary, Deputy, &[Chair], false);
    check(Secretary, StandIn, &[Secretary], false);
    check(Secretary, ViceChair, &[Secretary], false);
    check(Secretary, Member, &[Secretary], false);
    check(Chair, StandIn, &[Chair], true);
    check(Chair, ViceChair, &[Chair], true);
    check(Chair, ViceChair, &[], false);
    check(Chair, Deputy, &[Chair], false);
    check(Chair, Member, &[Chair], false);
    check(Administrator, Deputy, &[Administrator], false);
    // Who is named and has left acts for nobody.
    let left = Committee {
        substitute_secretary: Some(id(Former)),
        ..committee()
    };
    let away = [recused(&[Secretary])];
    let answer = gate(&left, Secretary).may_touch(id(Former), &away);
    assert_eq!(answer, Ok(()));
}

#[test]
fn where_nobody_can_act_who_may_know_is_told_who_could_name_somebody() {
    let check = |committee: &Committee, who: Who, away: &[Who], expected: &[&str]| {
        let stuck = gate(committee, who).stuck(&recused(away));
        let told: Vec<_> = stuck
            .iter()
            .map(|refusal| {
                let arg = |name: &str| refusal.args.get(name).map_or("", String::as_str);
                format!("{} {} {}", refusal.code.code(), arg("role"), arg("names"))
            })
            .collect();
        assert_eq!(told, expected, "{who:?} without {away:?}");
    };
    let whole = committee();
    let nobody = [Secretary, Deputy, Chair, ViceChair, StandIn];
    check(&whole, Member, &[], &[]);
    check(&whole, Member, &[Secretary], &[]);
    check(&whole, Member, &[Chair, ViceChair], &[]);
    check(&whole, Member, &[Chair, StandIn], &[]);
    let names = "nobody-acts secretary Chair · Administrator";
    check(&whole, Member, &[Secretary, Deputy], &[names]);
    // Who is recused in that role is told too, nobody else who is recused.
    check(&whole, Secretary, &[Secretary, Deputy], &[names]);
    check(&whole, Deputy, &[Secretary, Deputy], &[]);
    check(&whole, Administrator, &[Secretary, Deputy], &[]);
    let both = [
        "nobody-acts secretary Administrator",
        "nobody-acts chair Administrator",
    ];
    check(&whole, Member, &nobody, &both);
    check(&whole, Chair, &nobody, &both[1..]);
    let all = [&nobody[..], &[Administrator]].concat();
    check(
        &whole,
        Member,
        &all,
        &["nobody-names secretary ", "nobody-names chair "],
    );
    // A substitute who keeps the roster or has left can act as little as one who is recused.
    for who in [Administrator, Former] {
        let named = Committee {
            substitute_secretary: Some(id(who)),
            ..committee()
        };
        check(&named, Member, &[Secretary], &[names]);
    }
    // A role that nobody holds is not held up by interests.
    let mut without_chair = committee();
    without_chair.people.remove(&id(Chair));
    check(&without_chair, Member, &[ViceChair, StandIn], &[]);
}
