# Requests about personal data, and how long cases are kept.

data-title = Personal data
data-lead = What people ask about their own data, what the record has of them, and how it was decided. Everything else in the record stays verifiable when something is erased.
data-requests = Requests
data-none = No request so far
data-none-text = When somebody asks to have their data erased or restricted, log it here. The page then shows what the record has of them, and the chair decides.
data-none-text-chair = When somebody asks to have their data erased or restricted, the secretary logs it here. The page then shows what the record has of them, and you decide.
data-standing = How it stands
data-waits = Waits for a decision
data-release-waits = A release waits for a second person

data-log = Log a request
data-log-name = Whose data
data-log-name-note = The name as it stands in the record. It is looked for everywhere the record names somebody.
data-log-text = What is asked, and why
data-log-text-note = In the person’s words, as far as they matter. This text is kept with the request.
data-log-received = Received
data-log-act = Log the request

data-of = Personal data of { $name }
data-asked = What is asked
data-logged = Logged
data-by-at = { $name }, { $when }
data-chair-decides = The chair decides this request.

data-found = What the record has
data-found-nothing = The record names nobody so. Look whether the name is written as it was submitted, and log the request anew if it is not.
data-found-text = Each place below is decided about alone. Namesakes are among them as well: open the case where you are not sure.
data-not-complete = Cases from which you are recused, or for which you have not yet said whether you have an interest, are not in this list. A substitute must look as well, or the answer is not complete.
data-place-case = { $number } { $title }
data-place-case-link = Open { $number }
data-place-roster = Roster: { $name }
data-place-roster-stays = What is meant is everything else about them. Their name, votes and decisions stay.
data-place-guest = Guest at { $meeting }
data-place-texts = What stands there: { $place }
data-files = Files of { $number } to be destroyed as well
data-files-note = Tick a file only if it tells of this person. It is destroyed whole, in all it says; its place in the record, its digest and its date stay.
data-file-letter = Letter in { $language }
data-file-notice = Notice in { $language }
data-mentions = Mentioned in texts
data-mentions-text = Texts of these cases name the person among other things. Such a text is not erased alone; it goes with the whole case at the end of its retention period.
data-mention-texts = { $count ->
    [one] 1 text
   *[other] { $count } texts
}
data-without-key = Recorded by an older version
data-without-key-text = These places were recorded before Quorate could lock the data of one person apart. They can be neither erased nor restricted alone. Refuse the request for them and say why; where a case is concerned, they are erased with it at the end of its retention period.
data-elsewhere = Roster or meetings

data-decide = Decide
data-decide-end = How it ends
data-decide-erased = Erase
data-decide-erased-note = What is ticked is destroyed for good. “[erased]” stands in its place.
data-decide-restricted = Restrict
data-decide-restricted-note = What is ticked is kept, and neither shown nor exported, until two people release it.
data-decide-refused = Refuse
data-decide-refused-note = Nothing changes. The ground and the reason are what the person is told.
data-decide-why = Ground and reason
data-ground = Ground
data-ground-note = The article or rule, such as “PIPL art. 47(1)(3)” or “GDPR art. 17(1)(b)”. It stays in the history of each case; name nobody in it.
data-reason = Reason
data-reason-note = It stays in the record. Write it so that it does not tell again what is erased.

data-places = Places
data-files-chosen = Files
data-check-erased = Erase for good?
data-check-erased-text = What is listed here is destroyed now and nobody can bring it back. The record keeps that it was done, by whom, when, on what ground and why.
data-act-erased = Erase { $places ->
    [one] 1 place
   *[other] { $places } places
}{ $files ->
    [0] {""}
    [one] {" "}and 1 file
   *[other] {" "}and { $files } files
}
data-check-restricted = Restrict these data?
data-check-restricted-text = What is listed here is no longer shown or exported to anybody. It is kept, and two people together can release it. The record keeps that it was done, by whom, when, on what ground and why.
data-act-restricted = Restrict { $places ->
    [one] 1 place
   *[other] { $places } places
}
data-check-refused = Refuse the request?
data-check-refused-text = Nothing is changed in the record. The refusal is final for this request. The record keeps who refused it, when, on what ground and why.
data-act-refused = Refuse the request

data-ended-erased = The data are erased
data-ended-restricted = The data are restricted
data-ended-refused = The request is refused
data-ended-released = The data are shown again
data-ended-disposed = What these cases held is destroyed
data-backup-none = This computer makes no backups, so Quorate had none to reach.
data-backup-reached = The backup in { $folder } no longer has them either.
data-backup-not-reached = The backup in { $folder } could not be reached. The copy on that disk still has the data, until the disk is attached and the next backup is made. Attach it and back up now.
data-copies = Other copies (older disks, exports, prints, letters sent) could not be reached. Whoever keeps them must destroy them.
data-copies-restricted = Copies elsewhere are not restricted by it: whoever puts back an older backup, or has an export, still sees them.
data-copies-refused = Tell the person the ground and the reason.
data-copies-released = Whoever may read the case reads them as before.

data-decided = How it was decided
data-decided-how = How it ended
data-decided-by = Decided
data-files-destroyed = Files destroyed

data-release = Release
data-release-text = Restricted data are shown again when one person proposes it and another confirms.
data-release-propose = Propose release
data-release-propose-text = Another chair or secretary then confirms it. Until then nothing is shown.
data-release-proposed = Proposed by { $name }, { $when }
data-release-act = Release
data-release-check = Release these data?
data-release-check-text = You are the second person. The data are shown again to whoever may read the case. The record says that you confirmed it.
data-released-by = Released by { $name }, { $when }

keeping-title = Retention
keeping-lead = How long cases are kept, and what happens then. Nothing is destroyed by itself: a list is made, and two people approve it.
keeping-not-complete = Cases from which you are recused, or for which you have not yet said whether you have an interest, are not here, nor are lists with such a case. A substitute looks after them.
keeping-due = Retention period over
keeping-due-none = No case is due
keeping-due-none-text = A case stands here once its retention period is over and no legal hold stands on it. The period is entered on the case’s page, under Follow-up.
keeping-due-text = Tick the cases whose content is to be destroyed. Nothing is destroyed by making a list.
keeping-until = { $years ->
    [one] To be kept for 1 year, until { $day }
   *[other] To be kept for { $years } years, until { $day }
}
keeping-was-until = { $years ->
    [one] Had to be kept for 1 year, until { $day }
   *[other] Had to be kept for { $years } years, until { $day }
}
keeping-make = { $count ->
    [0] Make a disposal list
    [one] Make a disposal list of 1 case
   *[other] Make a disposal list of { $count } cases
}
keeping-made = The list is made and waits for two approvals.
keeping-look = To be looked at
keeping-look-text = These cases have been closed for a year, and nobody has entered what their retention period is counted from. Enter it on the page of the case, or note that it has not begun yet.
keeping-lists = Disposal lists
keeping-list = List of { $name }, { $when }
keeping-approvals = { $count } of { $of } approvals
keeping-approved-by = Approved by { $name }, { $when }
keeping-carried-out = Carried out { $when }
keeping-given-up = Given up
keeping-approve = Approve
keeping-approve-title = Approve this list?
keeping-approve-text = Yours is the first approval. Nothing is destroyed until another chair or secretary approves as well.
keeping-approve-first = { $count ->
    [one] Approve the disposal of 1 case
   *[other] Approve the disposal of { $count } cases
}
keeping-approve-last-title = Destroy for good?
keeping-approve-last-text = Yours is the second approval: what these cases hold is destroyed at once, and nobody can bring it back.
keeping-approve-last = { $count ->
    [one] Destroy 1 case
   *[other] Destroy { $count } cases
}
keeping-stays = Numbers, titles, decisions with their reasons, their letters, votes and minutes stay, and remain verifiable. Applications, files, reviews, deliberation and contacts go.
keeping-give-up = Give up the list
keeping-give-up-act = Give it up
keeping-give-up-text = Nothing is destroyed. Its cases can be put on another list.
keeping-certificate = Certificate of disposal
keeping-certificate-lead = What the cases below held was destroyed at the end of their retention period. Their keys and files no longer exist in the record.
keeping-destroyed = Destroyed
keeping-destroyed-cases = Cases
keeping-listed = List made
keeping-approved = Approved
keeping-stay = What stays
keeping-number = Number
keeping-case-title = Title
keeping-by-rule = Kept by
keeping-certificate-pdf = Open as PDF

keeping-rule = Kept for { $years ->
    [one] 1 year
   *[other] { $years } years
} { $from ->
    [completion] from the end of the work
   *[decision] from the decision
}, { $law ->
    [yes] as the law demands
   *[no] as the committee’s rules say
}.
keeping-no-rule = None of the rules of this case says how long it is kept. It stays.
keeping-from = Counted from
keeping-last-day = Kept until
keeping-not-counted = The day it is counted from is not entered yet, so the period does not run.
keeping-begin = Enter what it is counted from
keeping-begin-again = Correct what it is counted from
keeping-begin-act = Record it
keeping-begin-text = The period runs from the day of this event. It can be corrected until the case is destroyed.
keeping-event = What happened
keeping-event-note = Such as “End of the research”, “System taken out of service”, “Application not accepted”.
keeping-on = On which day
keeping-not-begun = It has not begun yet
keeping-not-begun-noted = Noted. In a year you are asked again.
keeping-held = Legal hold
keeping-hold = Place a legal hold
keeping-hold-text = While it stands, nothing of this case is erased or destroyed, whoever asks. Say what it is for, such as a lawsuit or an inquiry.
keeping-lift = Lift the legal hold
keeping-lift-text = The case can then be destroyed again once its retention period is over, and data in it can be erased on request.
keeping-data-erased = Personal data were erased on { $when } under { $ground }.
keeping-data-restricted = Personal data were restricted on { $when } under { $ground }.
keeping-data-released = Personal data that had been restricted under { $ground } were released on { $when }.
keeping-data-refused = A request about personal data was refused on { $when } under { $ground }.
keeping-disposed = What this case held was destroyed on { $when }, at the end of its retention period. Its number and its decision stay.
