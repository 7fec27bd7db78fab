# The committee's own rules: profiles of its own, adoptions, cases bound to several profiles.

joined-quorum-met = The quorum of each of the { $count } rule profiles is there.
joined-quorum-short = There is no quorum: all { $count } rule profiles must be met, and not all are.
joined-quorum-met-in-writing = Enough members voted for each of the { $count } rule profiles.
joined-quorum-short-in-writing = There is no quorum: all { $count } rule profiles must be met, and too few members voted.
joined-carried = Carried under each of the { $count } rule profiles.
joined-not-carried = Not carried: it needs the majority of each of the { $count } rule profiles.
profile-own-version = { $title } (own, version { $number })

adopted-title = What was adopted
adopted-today = In force today: { $profiles }
adopted-from = From { $day }: { $profiles }
adopted-at-set-up = Chosen when the committee was set up: { $profiles }

applies-to-note-accepted-from = Open cases keep the rules they were accepted under.
applies-to-note-acts-from = From that day on, quorum, vote and decision of every case follow these rules, also of cases accepted before. Their clocks run on.
applies-to-note-all-open = Each open case is bound to these rules today. The next page lists them.

at-hand-title = Rule profiles at hand
at-hand-name = Rule profile
at-hand-in-force = In force here

own-copy = Make our own copy
own-edit = Change our copy
own-title = Our own copy of { $original }
own-lead = What you change is the committee’s own choice from then on and says so wherever it is shown. Nothing applies before it is adopted.
own-based-on = Version { $number } of our copy of { $original }, saved on { $day } by { $name }.
own-values = Values
own-values-note = An empty field means that these rules say nothing there. The rules that fill their gaps then apply.
own-text = The whole text
own-text-note = In TOML. What does not hold is named by line and key when you leave the field.
own-see-differences = See what differs
own-differences = What differs from the original
own-no-difference = Nothing differs from the original.
own-original = Original
own-ours = Our copy
own-nothing = says nothing
own-reason = Reasons
own-reason-note = They stand in the record: who resolved it and why.
own-check-act = Check before saving
own-check = Save version { $number } of our copy
own-check-lead = This version is kept and never changes again. It applies to nothing until it is adopted.
own-save = Save this version

adopt-act = Adopt rules
adopt-this = Adopt this profile
adopt-title = Adopt rules
adopt-lead = From a day on the committee works under these rule profiles. Earlier days keep what applied then.
adopt-profiles = Rule profiles
adopt-profiles-note = Where there are several, all of them are met: each quorum, each majority, the shortest time limit, the longest keeping of records.
adopt-leads = Which one leads?
adopt-leads-note = Its outcomes, procedures, checklist and materials are used.
adopt-from = From which day
adopt-applies = What do they apply to?
adopt-reason-note = They stand in the record: who resolved it, when, and why.
adopt-check-act = Check before recording
adopt-check = Adopt these rules
adopt-check-lead = This will be recorded. Other rules can be adopted later; this stays on record.
adopt-record = Record the adoption
adopt-record-cases = { $count ->
    [0] Record the adoption
    [one] Record it and bind 1 case anew
   *[other] Record it and bind { $count } cases anew
 }

rebind-act = Bind open cases anew
rebind-title = Bind open cases to other rules
rebind-title-one = Bind this case to other rules
rebind-lead = A case keeps the rules it was accepted under. Binding it anew is an act of its own, with reasons, and stands in its history.
rebind-none = There is no open case to bind anew.
rebind-already = These rules apply already. Choose others above to see what would change.
rebind-already-some = { $count ->
    [one] 1 open case is bound to these rules already.
   *[other] { $count } open cases are bound to these rules already.
 }
rebind-cases = { $count ->
    [one] 1 open case
   *[other] { $count } open cases
 }
rebind-case = Case
rebind-now = Bound to now
rebind-then = Bound to then
rebind-due = Decision due
rebind-due-moves = { $now } → { $later }
rebind-hidden = Cases that you are recused from are not listed; whoever acts in your place binds them.
rebind-check = Bind these cases anew
rebind-check-lead = This will be recorded on each of the cases, in one act.
rebind-record = { $count ->
    [one] Bind 1 case anew
   *[other] Bind { $count } cases anew
 }

rules-form-composition-at-least = Members at least
rules-form-composition-term-years = Longest term, in years
rules-form-composition-different-genders = Members of different genders
rules-form-quorum-at-least = Present at least
rules-form-quorum-strict = More than this share must be present
rules-form-vote-base = Votes are counted of
rules-form-vote-threshold = Votes needed
rules-form-vote-strict = More than this share is needed
rules-form-guidance-threshold = Votes needed for guidance
rules-form-guidance-strict = More than this share is needed for guidance
rules-form-interests-recused-may-inform = Recused persons may be heard before they leave
rules-form-retention-years = Years records are kept
rules-form-clocks = Time limit
rules-form-tracking = Months between tracking reviews
rules-form-of-what = { $value }: { $of }
rules-form-of-any = any risk
rules-form-fraction = A number, or a share such as 2/3.
rules-form-yes = Yes
rules-form-no = No
rules-form-base-appointed = all appointed
rules-form-base-eligible = all appointed less those recused
rules-form-base-present = those present and eligible
rules-form-base-cast = votes for and against
rules-form-base-consensus = consensus

bound-title = Rules this case meets
bound-lead = All of them are met; the first leads. The shorter time limit, the shorter interval and the longer keeping decide.
bound-decides = decides
bound-table = What each of them says
bound-of = About
bound-nothing = says nothing
bound-due = Decision due under it alone
bound-anew = Bound anew on { $day } by { $name }: { $profiles }. { $reason }
bound-change = Bind to other rules
check-profiles-lead = The case is bound to these from its acceptance on.
set-up-also = Met as well
set-up-also-note = Where the committee works under several rule profiles, all of them are met.
bound-quorum-at-least = Present
bound-vote-majority = Carries
bound-clocks = Time limit
bound-tracking = Tracking
bound-retention = Records
