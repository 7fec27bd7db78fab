# People: a member's own page, and what the rules ask of the roster.

composition-title = Composition
composition-title-on = Composition on { $day }
composition-holds = The committee is made up as the rules require.
composition-lacking = { $count ->
    [one] One requirement of the rules is not met.
   *[other] { $count } requirements of the rules are not met.
  }
composition-open = { $count ->
    [one] One requirement cannot be checked from the roster.
   *[other] { $count } requirements cannot be checked from the roster.
  }
composition-silent = The rules do not say how the committee is made up.
composition-all = Every requirement, with its source
composition-from = From { $day }:
composition-later = What changes later, from { $day } on
composition-last-day = Met through { $day }. After that:
composition-about = It concerns { $names }.
composition-from-roster = Follows from the roster itself

composition-members-yes = { $members } members have a seat; at least { $needed } are required.
composition-members-no = { $members ->
    [0] Nobody has a seat
    [one] Only 1 member has a seat
   *[other] Only { $members } members have a seat
  }; at least { $needed } are required.
composition-most-yes = { $members } members have a seat; at most { $needed } are allowed.
composition-most-no = { $members } members have a seat, but at most { $needed } are allowed.
composition-odd-yes = { $members } members have a seat. An odd number is required.
composition-odd-no = { $members } members have a seat, but the number must be odd.
composition-seat-yes = Members for “{ $capacity }”: { $there }. At least { $needed } required.
composition-seat-no = { $there ->
    [0] No member for “{ $capacity }”. At least { $needed } required.
   *[other] Members for “{ $capacity }”: only { $there }. At least { $needed } required.
  }
composition-share-yes = Members for “{ $capacity }”: { $there } of { $of }. At least { $fraction } required.
composition-share-no = Members for “{ $capacity }”: only { $there } of { $of }. At least { $fraction } required.
composition-outside-yes = Members from outside the institution: { $there }. At least { $needed } required.
composition-outside-no = { $there ->
    [0] No member from outside the institution. At least { $needed } required.
   *[other] Members from outside the institution: only { $there }. At least { $needed } required.
  }
composition-genders-yes = The members state different genders, as required.
composition-genders-no = All members state the same gender, but members of different genders are required.
composition-genders-unknown = Members of different genders are required. Those who stated theirs state the same one; others have not stated it.
composition-genders-kept = Members of different genders are required. Only those who keep the roster see whether this is met.
composition-terms-yes = No term is longer than { $years } years.
composition-terms-no = A term is longer than the { $years } years the rules allow.
composition-renewals-yes = Nobody serves more terms in a row than the rules allow ({ $renewals } renewals).
composition-renewals-no = Somebody serves more terms in a row than the rules allow ({ $renewals } renewals).
composition-alternate-yes = Every alternate stands in for a member with a seat.
composition-alternate-no = An alternate stands in for somebody who has no seat, and so does not count.

desk-term-ends = { $count ->
    [one] The term ends and no other follows. Renew it or appoint somebody.
   *[other] These terms end and no others follow. Renew them or appoint others.
  }
desk-then-members-no = Then { $members ->
    [0] nobody has a seat
    [one] only 1 member has a seat
   *[other] only { $members } members have a seat
  }, and at least { $needed } are asked for.
desk-then-most-no = Then more members have a seat than the { $needed } allowed.
desk-then-odd-no = Then { $members } members have a seat, and an odd number is asked for.
desk-then-seat-no = Then { $there ->
    [0] nobody stands for “{ $capacity }”
   *[other] only { $there } stand for “{ $capacity }”
  }, and at least { $needed } asked for.
desk-then-share-no = Then only { $there } of { $of } stand for “{ $capacity }”, and at least { $fraction } is asked for.
desk-then-outside-no = Then { $there ->
    [0] nobody comes
   *[other] only { $there } come
  } from outside the institution, and at least { $needed } asked for.
desk-then-genders-no = Then all members state the same gender, and different ones are asked for.
desk-then-terms-no = Then a term is longer than the { $years } years allowed.
desk-then-renewals-no = Then somebody serves more terms in a row than allowed.
desk-then-alternate-no = Then an alternate stands in for somebody without a seat.

person-over = Committee
person-terms = Terms
person-terms-empty = No term was given.
person-co-opted = co-opted for one meeting
person-also = Also known as
person-also-none = No other names
person-also-act = Other names
person-also-title = Other names of { $name }
person-also-note = Names under which the same person appears elsewhere: in the other script, before marriage, with initials. They are compared with the people named in cases, so that an interest is not overlooked. One on each line.
person-also-field = Other names
person-also-save = Record these names

person-training = Training
person-training-empty = No training is recorded.
person-training-act = Record training
person-training-title = Training of { $name }
person-training-what = What it was
person-training-on = Finished on
person-statements = Statements of confidentiality
person-statements-empty = No statement of confidentiality is recorded.
person-statement-act = Record a statement
person-statement-title = Statement of confidentiality of { $name }
person-statement-text = Record the signed statement; the paper stays where the committee keeps it.
person-statement-on = Signed on
person-signed-on = Signed on { $day }
person-finished-on = Finished on { $day }
person-valid-until = Counts through
person-valid-until-note = Only where it must be renewed.
person-counts-through = counts through { $day }
person-ran-out = ran out on { $day }
person-bound = bound to confidentiality
person-not-bound = No statement of confidentiality today
person-entry-save = Record it
person-recorded = recorded on { $day } by { $name }
person-recorded-for = recorded on { $day } by { $name } for the member
person-declared = declared on { $day }

person-withdraw-act = Withdraw
person-withdraw-named = Withdraw “{ $what }”
person-withdraw-title = Withdraw this entry?
person-withdraw-text = It was wrong and no longer counts. It stays readable, struck through, with the reason.
person-withdraw-reason = Why it was wrong
person-withdrawn = withdrawn on { $day } by { $name }: { $reason }

person-gender = Gender
person-gender-note = Asked only because the rules want members of different genders. You state it yourself, or not at all. Only who keeps the roster sees it.
person-gender-unasked = The rules do not ask for it. You may leave it open.
person-gender-none = Not stated
person-gender-act = State my gender
person-gender-save = Record it
person-gender-rather-not = rather not say

person-employment = Employment and offices
person-employment-empty = Nothing is declared.
person-employment-act = Declare employment or an office
person-employment-for-act = Record employment or an office of { $name }
person-interests = Standing interests
person-interests-note = Seen by { $name }, the secretary and the chair. They are compared with the parties of each case.
person-interests-hidden = Seen only by { $name }, the secretary and the chair.
person-interests-empty = No standing interest is declared.
person-interest-act = Declare an interest
person-interest-for-act = Record an interest for { $name }
person-interest-title = A standing interest
person-interest-for-title = A standing interest of { $name }
person-interest-for-text = You record this for { $name }; the record and their page say so.
person-interest-change = Change
person-interest-change-named = Change “{ $with }”
person-interest-kind = What kind
person-interest-with = With whom
person-interest-with-note = The organisation, funder or person, in its full name.
person-interest-unit = Department or unit
person-interest-what = What it consists in
person-interest-since = Since
person-interest-until = Until
person-interest-until-note = Left open while it goes on.
person-interest-save = Declare it
person-interest-span = { $since } – { $until }
person-interest-since-day = since { $since }
person-interest-until-day = until { $until }
person-interest-ended = ended
person-interest-before = Declared before
