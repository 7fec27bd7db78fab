//! The one gate. Every command and every query passes [`Gate::allow`]; what a screen lists as
//! allowed or refused is asked of the same function.
//!
//! A person has a right by role; towards a case they need to be clear of interests besides. Until
//! somebody has answered, and while the chair has not ruled, they count as recused.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use quorate_domain::case::{self, Case};
use quorate_domain::committee::Committee;
use quorate_domain::ids::{MeetingId, PersonId};
use quorate_domain::refusal::{Refusal, RefusalCode, ensure};
use quorate_domain::vocabulary::{InterestState, Role};
use quorate_views::CaseRow;

/// What somebody must be allowed to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Right {
    /// Be on the roster today.
    SignedIn,
    /// Sign in and keep drafts: who is on the roster, and a former member with minutes to correct.
    Enter,
    /// Read and correct minutes: who takes part in casework, and such a former member.
    Minutes,
    /// Take part in casework: anybody but an administrator.
    Participant,
    /// Keep the casework: the secretary, or who substitutes.
    Secretary,
    /// Rule as the chair, or for the chair.
    Chair,
    /// Change what the committee's procedures are bound to: the chair or the secretary, or who
    /// substitutes.
    ChairOrSecretary,
    /// Run a meeting: secretary, chair or vice-chair, or who substitutes.
    MeetingKeeper,
    /// Keep the roster: secretary, chair or administrator.
    RosterKeeper,
    /// Keep the backups of this machine: secretary, who substitutes, or administrator.
    BackupKeeper,
}

/// Something with interests declared towards it.
pub(crate) trait Interested {
    /// Where a person stands.
    fn interest(&self, person: PersonId) -> InterestState;

    /// Whether a person is recused, by a ruling or until there is one.
    fn bars(&self, person: PersonId) -> bool {
        matches!(
            self.interest(person),
            InterestState::Recused | InterestState::Undecided
        )
    }
}

impl Interested for Case {
    fn interest(&self, person: PersonId) -> InterestState {
        self.interest_of(person)
    }
}

impl Interested for CaseRow {
    fn interest(&self, person: PersonId) -> InterestState {
        self.interest_of(person)
    }
}

/// Who asks, of which committee, on which day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gate<'a> {
    pub(crate) committee: &'a Committee,
    pub(crate) person: PersonId,
    pub(crate) today: NaiveDate,
    /// The meeting whose minutes a former member may still correct; none for anybody else.
    pub(crate) corrects: Option<MeetingId>,
}

impl Gate<'_> {
    /// Whether the person has a right, and towards a case if one is named.
    ///
    /// # Errors
    /// Says which role is missing, or that they are recused or have not answered.
    pub(crate) fn allow(&self, right: Right, case: Option<&dyn Interested>) -> Result<(), Refusal> {
        self.by_role(right, case)?;
        match case {
            None => Ok(()),
            Some(case) => self.clear_of(case),
        }
    }

    /// The half of [`Self::allow`] that depends on the case: for lists of cases, where the right
    /// itself was asked for once before.
    pub(crate) fn clear_of(&self, case: &dyn Interested) -> Result<(), Refusal> {
        match case.interest(self.person) {
            InterestState::Clear => Ok(()),
            InterestState::Unanswered => Err(RefusalCode::InterestFirst.into()),
            InterestState::Undecided | InterestState::Recused => Err(RefusalCode::Recused.into()),
        }
    }

    fn by_role(&self, right: Right, case: Option<&dyn Interested>) -> Result<(), Refusal> {
        let on_roster = self
            .committee
            .people
            .get(&self.person)
            .filter(|p| p.terms_on(self.today).count() > 0);
        // Exactly this is let through to who has left, and nothing else.
        if self.corrects.is_some() && matches!(right, Right::Enter | Right::Minutes) {
            return Ok(());
        }
        ensure(on_roster.is_some(), RefusalCode::NoTerm)?;
        let has = |role| self.committee.has_role(self.person, role, self.today);
        let for_secretary = || has(Role::Secretary) || self.substitutes(Role::Secretary, case);
        let for_chair = || has(Role::Chair) || self.substitutes(Role::Chair, case);
        let (holds, roles) = match right {
            Right::SignedIn | Right::Enter => (true, ""),
            Right::Participant | Right::Minutes => (self.sees_cases(), "member"),
            Right::Secretary => (for_secretary(), "secretary"),
            Right::Chair => (for_chair(), "chair"),
            Right::ChairOrSecretary => (for_secretary() || for_chair(), "secretary, chair"),
            Right::MeetingKeeper => (
                for_secretary() || for_chair() || has(Role::ViceChair),
                "secretary, chair",
            ),
            Right::RosterKeeper => (
                has(Role::Secretary) || has(Role::Chair) || has(Role::Administrator),
                "secretary, chair, administrator",
            ),
            Right::BackupKeeper => (for_secretary() || has(Role::Administrator), "backup-keeper"),
        };
        ensure(
            holds,
            Refusal::of(RefusalCode::RoleMissing).with("roles", roles),
        )
    }

    /// Whether the person rules on somebody's interest in a case: the chair; but where every chair
    /// is recused, where it is a chair's own, or where a ruling or recusal stands over chair or
    /// secretary, the vice-chair or the chair's substitute.
    ///
    /// # Errors
    /// Says what they lack, that it is their own, or that it is pinned.
    pub(crate) fn may_rule_on(&self, whose: PersonId, case: &Case) -> Result<(), Refusal> {
        self.allow(Right::Participant, Some(case))?;
        ensure(whose != self.person, RefusalCode::OwnInterest)?;
        let has = |role| self.committee.has_role(whose, role, self.today);
        let pinned = case
            .interests
            .get(&whose)
            .is_some_and(case::Interest::is_pinned);
        if has(Role::Chair) || (has(Role::Secretary) && pinned) {
            return ensure(self.named_for(Role::Chair), RefusalCode::RulingPinned);
        }
        self.allow(Right::Chair, Some(case))
    }

    /// Why nobody can act on a case as its secretary or chair, and what would help. Told to who
    /// may read the case, and to who is recused in that role.
    pub(crate) fn stuck(&self, case: &dyn Interested) -> Vec<Refusal> {
        let reads = self.allow(Right::Participant, Some(case)).is_ok();
        let today = self.today;
        let roles = [
            (Role::Secretary, self.committee.substitute_secretary),
            (Role::Chair, self.committee.substitute_chair),
        ];
        let mut stuck = Vec::new();
        for (role, named) in roles {
            let told = reads || self.committee.has_role(self.person, role, today);
            let vice = self.committee.with_role(Role::ViceChair, today);
            let vice = vice.filter(|_| role == Role::Chair).map(|person| person.id);
            let serves = |person: &PersonId| {
                let known = self.committee.people.get(person);
                known.is_some_and(|known| known.terms_on(today).any(|term| term.role.sees_cases()))
            };
            let mut able = named.into_iter().chain(vice);
            let somebody = able.any(|person| serves(&person) && !case.bars(person));
            let held = self.committee.with_role(role, today).next().is_some();
            if !told || !held || somebody || !self.all_recused(role, case) {
                continue;
            }
            let keepers = [Role::Secretary, Role::Chair, Role::Administrator];
            let keepers = keepers
                .into_iter()
                .flat_map(|keeps| self.committee.with_role(keeps, today));
            let clear: Vec<_> = keepers
                .filter(|person| !case.bars(person.id))
                .map(|person| person.name.as_str())
                .collect();
            stuck.push(if clear.is_empty() {
                Refusal::of(RefusalCode::NobodyNames).with("role", role.code())
            } else {
                Refusal::of(RefusalCode::NobodyActs)
                    .with("role", role.code())
                    .with("names", clear.join(" · "))
            });
        }
        stuck
    }

    /// Whether the person is named to act in the place of a role: a named substitute, or for the
    /// chair a vice-chair.
    fn named_for(&self, role: Role) -> bool {
        let named = match role {
            Role::Chair => self.committee.substitute_chair,
            _ => self.committee.substitute_secretary,
        };
        let vice = role == Role::Chair
            && self
                .committee
                .has_role(self.person, Role::ViceChair, self.today);
        (named == Some(self.person) || vice) && self.sees_cases()
    }

    /// Whether the person acts in the place of a role. Without a case in question a substitute may
    /// always act; on a case only if everybody who holds the role is recused from it.
    fn substitutes(&self, role: Role, case: Option<&dyn Interested>) -> bool {
        self.named_for(role) && case.is_none_or(|case| self.all_recused(role, case))
    }

    /// In whose place the person has a right towards a case, where it is not theirs by a role of
    /// their own: who holds the role, and is recused.
    pub(crate) fn in_place_of(&self, right: Right, case: &dyn Interested) -> Option<PersonId> {
        let roles: &[Role] = match right {
            Right::Secretary => &[Role::Secretary],
            Right::Chair => &[Role::Chair],
            Right::ChairOrSecretary => &[Role::Secretary, Role::Chair],
            _ => &[],
        };
        let has = |role: &Role| self.committee.has_role(self.person, *role, self.today);
        if roles.iter().any(has) {
            return None;
        }
        let substituted = roles
            .iter()
            .find(|role| self.substitutes(**role, Some(case)))?;
        let mut holders = self.committee.with_role(*substituted, self.today);
        holders.next().map(|person| person.id)
    }

    /// Whether the person takes part in casework by a role of their own.
    fn sees_cases(&self) -> bool {
        let person = self.committee.people.get(&self.person);
        person.is_some_and(|known| {
            known
                .terms_on(self.today)
                .any(|term| term.role.sees_cases())
        })
    }

    /// Whether the person may change who acts in a role in somebody's place, or whether they can:
    /// not who is recused themselves, of whoever acts for them.
    ///
    /// # Errors
    /// [`RefusalCode::ActsForYou`] if the other acts, or could act, in the person's own place.
    pub(crate) fn may_touch<'c, I: Interested + 'c>(
        &self,
        other: PersonId,
        cases: impl IntoIterator<Item = &'c I>,
    ) -> Result<(), Refusal> {
        let serves = self.committee.people.get(&other);
        let serves = serves.is_some_and(|known| known.terms_on(self.today).count() > 0);
        let named = [
            (Role::Chair, self.committee.substitute_chair),
            (Role::Secretary, self.committee.substitute_secretary),
        ];
        let serves_as_vice = self.committee.has_role(other, Role::ViceChair, self.today)
            && self
                .committee
                .has_role(self.person, Role::Chair, self.today);
        let named_for_them = named.into_iter().any(|(role, substitute)| {
            substitute == Some(other) && self.committee.has_role(self.person, role, self.today)
        });
        // Whatever the stage of the case: that would tell where it stands.
        let recused = || cases.into_iter().any(|case| case.bars(self.person));
        ensure(
            !(serves && (named_for_them || serves_as_vice) && recused()),
            RefusalCode::ActsForYou,
        )
    }

    /// Whether everybody of a role is recused from a case, or nobody holds the role today.
    fn all_recused(&self, role: Role, case: &dyn Interested) -> bool {
        let mut holders = self.committee.with_role(role, self.today);
        holders.all(|person| case.bars(person.id))
    }

    /// Who substitutes on a case for chair and secretary, where those are recused.
    pub(crate) fn substitutes_on(&self, case: &dyn Interested) -> Vec<PersonId> {
        let pairs = [
            (Role::Chair, self.committee.substitute_chair),
            (Role::Secretary, self.committee.substitute_secretary),
        ];
        let acting = pairs.into_iter().filter(|(role, _)| {
            self.committee.with_role(*role, self.today).next().is_some()
                && self.all_recused(*role, case)
        });
        let vice = || self.committee.with_role(Role::ViceChair, self.today);
        let acting = acting.flat_map(|(role, named)| {
            let vice = vice().filter(move |_| role == Role::Chair);
            named.into_iter().chain(vice.map(|person| person.id))
        });
        let acting: BTreeSet<_> = acting.collect();
        acting
            .into_iter()
            .filter(|person| !case.bars(*person))
            .collect()
    }
}

#[cfg(test)]
mod tests;
