# The committee: its roster, its rules, its standard texts.

committee-title = Committee
committee-tabs = Parts of the committee’s page
committee-tab-people = People
committee-tab-rules = Rules
committee-tab-texts = Standard texts

committee-facts = About this committee
committee-zone = Time zone
committee-numbers = Case numbers
committee-numbers-as = as { $number }
committee-rules = Rules
committee-read-rules = Read the rules

roster-caption = Roster
roster-former = Former members
roster-name = Name
roster-term = Term
roster-state = Sign-in
roster-act = Change
roster-act-for = Change { $name }
roster-alternate-for = for { $name }
roster-term-days = { $from } – { $until }
roster-term-future = from { $from }
roster-no-term = no term today
roster-own = you
roster-can-sign-in = Has a passphrase
roster-cannot-sign-in = No passphrase yet
roster-reset = passphrase reset on { $day } by { $name }

appoint-title = Appoint a person
appoint-again-title = A further term for { $name }
appoint-lead = The appointment is part of the record. A term can be ended early, with a reason.
appoint-name = Name
appoint-name-note = It stands on letters and in minutes, and is used to sign in.
appoint-contact = How to reach them
appoint-contact-note = Seen only by who keeps the roster.
appoint-role = Role
appoint-role-note-chair = Leads the committee, presides, rules on interests, signs.
appoint-role-note-vice-chair = Presides when the chair does not. Votes.
appoint-role-note-secretary = Keeps the casework. Does not vote.
appoint-role-note-member = Reviews, deliberates and votes.
appoint-role-note-alternate = Stands in for one member who is absent or recused.
appoint-role-note-adviser = Advises on cases. Does not vote.
appoint-role-note-administrator = Keeps roster and rules, without sight of cases.
appoint-capacities = What they stand for
appoint-capacities-note = Counts towards quorum and composition. Several are possible.
appoint-alternate-for = Stands in for
appoint-from = First day of the term
appoint-until = Last day of the term
appoint-until-longest = By the rules a term lasts { $years ->
    [one] 1 year
   *[other] { $years } years
 } at most: until { $day }.
appoint-until-fill = Fill in { $day }
appoint-act = Appoint
appoint-again-act = Give this term
appoint-another = A further term

one-time-title = A one-time code for { $name }
one-time-text = It is shown now and never again. Hand it over in person or by telephone, not together with the name in one message. With it { $name } sets a passphrase of their own.
one-time-code = One-time code
one-time-until = It works once, until { $until }.
one-time-copy = Copy the code
one-time-copied = Copied.
one-time-not-copied = It could not be copied by itself: select it and copy it by hand.
one-time-done = I have handed it over

reset-act = Reset the passphrase
reset-first-act = Give a one-time code
reset-title = Reset the passphrase of { $name }?
reset-text = The passphrase of { $name } stops working at once and their windows are signed out. You are given a one-time code for them. The record says that you did this, and { $name } and the chair are told.
reset-first-title = Give { $name } a one-time code?
reset-first-text = { $name } has no passphrase yet. With the code they set one. Codes given before stop working. The record says that you did this.

end-term-act = End the term
end-term-act-named = End the term as { $role }
end-term-title = End the term of { $name }
end-term-text = The term as { $role } ends earlier than appointed. What was done under it stays.
end-term-until = Last day
end-term-reason = Reason
end-term-reason-note = Stands in the record.

substitutes-title = Substitutes
substitutes-text = They act where the chair or the secretary is recused from a case.
substitutes-chair = For the chair
substitutes-secretary = For the secretary
substitutes-nobody = Nobody named
substitutes-act = Name substitutes
substitutes-save = Record these substitutes

rules-title = Rules
rules-lead = The rules the committee works under. Each line names the article it comes from and how binding it is.
rules-none-behind = None
rules-choose = Rule profiles
rules-title-other = In the other language
rules-citation = Source
rules-version = Version of this profile
rules-in-force = In force since
rules-jurisdiction = Holds in
rules-behind = Other rules that fill its gaps
rules-open = To be verified
rules-open-count = { $count ->
    [0] Every value was compared with its source.
    [one] 1 value was not yet compared with its source.
   *[other] { $count } values were not yet compared with their source.
  }
rules-what = About
rules-says = What it says
rules-source = Rests on
rules-contents = Contents of this profile
rules-section-count = { $open ->
    [0] { $count }
   *[other] { $count }, { $open } to be verified
  }
rules-section-silent = nothing said
rules-section-empty-alone = These rules say nothing here.
rules-section-empty = Neither these rules nor those that fill their gaps say anything here.

texts-title = Standard texts
texts-lead = Sentences the committee uses again and again. Whoever writes can insert them where there is a text to write.
texts-new = New text
texts-name = Title
texts-language = Language
texts-text = Text
texts-change = Change
texts-change-named = Change “{ $title }”
texts-remove = Remove
texts-remove-title = Remove “{ $title }”?
texts-remove-text = It is no longer offered. What was written with it stays as it is.
texts-save = Save the text
texts-edit-title = Change a standard text
texts-new-title = A new standard text
texts-empty-title = There are no standard texts yet
texts-empty-text = Begin with what you write most often: a request for completion, a usual condition.

committee-sealed = Encryption
committee-is-sealed = Everything of this committee is encrypted on this disk
committee-not-sealed = What lies on this disk is not encrypted
recovery-title = Recovery sheet
recovery-lead = Everything of an encrypted committee opens with the passphrases of its people alone. If none of them is known any more, only a code on paper opens it.
recovery-not-sealed = This committee is not encrypted, so it needs no recovery sheet.
recovery-none = There is no recovery sheet yet. Should the passphrases be forgotten, nobody could open the committee again: not its people, not the makers of Quorate.
recovery-since = The sheet that holds was made { $at }. Nobody can show it again; a new one takes its place.
recovery-since-parts = The sheet that holds was made { $at }, in { $of } parts, any { $needed } of which open the committee. Nobody can show them again; a new sheet takes its place.
recovery-make = Make a recovery sheet
recovery-make-new = Make a new recovery sheet
recovery-make-text = A code is drawn and shown once. Print it or write it down at once.
recovery-make-new-text = A code is drawn and shown once. The sheet before it stops working.
recovery-how = What is printed
recovery-how-whole = One sheet
recovery-how-whole-note = Whoever has it can open the committee.
recovery-how-parts = A sheet in parts, for several officers
recovery-how-parts-note = One part opens nothing: as many officers as you say must come together.
recovery-parts-of = Parts
recovery-parts-needed = Parts that are needed to open
recovery-sheet-made = Made { $at }
recovery-once-title = This code is shown once
recovery-once-text = Print it or write it down now, and keep it where keys and seals are kept. Whoever has it, and a name from the roster, can open the committee.
recovery-print = Print
recovery-done = It is kept safely
recovery-part = Recovery sheet, part { $number } of { $of }
recovery-parts-once-title = These codes are shown once
recovery-parts-once-text = Print them now, each on its own page, and give each part to a different officer. Whoever prints them has seen them all, and keeps one at most. Any { $needed } of them, with a name from the roster, open the committee.
recovery-part-keeper = Kept by:
recovery-parts-done = Every part is handed over
recovery-part-use = With any { $needed } of the { $of } parts and their own name, whoever keeps the roster opens the committee in Quorate when no passphrase does, and sets a new one: sign-in page, “I have the recovery sheet”. Keep this part where keys and seals are kept, not beside another part and not beside the computer.
recovery-sheet-use = With this code and their own name, whoever keeps the roster opens the committee in Quorate when no passphrase does, and sets a new one: sign-in page, “I have the recovery sheet”. Keep it where keys and seals are kept, and not beside the computer.
