# Why something is refused, does not hold or has changed: each says why and what would change it.
# Ids of a profile (material, outcome, pathway, item) arrive already worded.

## The law of the committee

refusal-role-missing = This is done by { $roles ->
    [secretary] the secretary
    [chair] the chair
    [backup-keeper] the secretary or the administrator
    [member] members and advisers
   *[other] the secretary or the chair (for the roster also the administrator)
  }. Ask them, or have a term with that role given to you.
refusal-recused = You are recused from this matter, so nothing of its content is open to you. If the chair rules that you have no conflict, it opens again.
refusal-interest-first = First say whether you have an interest in this matter. It opens as soon as you declare none.
refusal-own-role = Nobody gives a role to themselves. Somebody else who keeps the roster can do it.
refusal-acts-for-you = This person acts for you where you are recused, so you change nothing about them. Somebody else who keeps the roster can do it.
refusal-reset-while-voting = A vote is open in which this person may vote, and with a new code somebody else could vote in their name. Declare the result or void the vote first.
refusal-own-reset = Nobody resets their own passphrase. Change it under Settings, or ask somebody else who keeps the roster.
refusal-name-taken = The name “{ $name }” is taken already. Names must differ, since people sign in with them: add a second name or a unit.
refusal-person-unknown = There is no such person on the roster. Appoint them first.
refusal-term-reversed = The term ends before it begins. Choose a last day on or after the first.
refusal-term-too-long = The term is longer than the { $years } years the rules allow. Choose an earlier last day.
refusal-term-overlaps = A term in the same role runs at that time already. End that one first, or choose other days.
refusal-term-unknown = There is no such term, or it has ended. Look at the roster as it stands now.
refusal-alternate-for-whom = An alternate stands in for a member. Choose for whom.
refusal-alternate-for-nobody = That member has no seat on any day of this term. Choose another member or other days.
refusal-only-oneself = Only the person concerned states this.
refusal-entry-unknown = There is no such entry, or it was withdrawn. Look at the page as it stands now.
refusal-dates-reversed = The last day comes before the first. Check both.
refusal-own-substitute = Nobody substitutes for themselves. Name somebody else.
refusal-profile-text = Line { $line }, “{ $key }”: { $problem }
refusal-profile-unknown = The rule profile “{ $profile }” is not at hand.
refusal-profile-missing = Choose at least one rule profile.
refusal-profile-twice = The rule profile “{ $profile }” is chosen twice.
refusal-profile-without-vote = “{ $profile }” does not say who must be present or what carries a motion, so it cannot lead. Put another profile first.
refusal-all-open-today = Open cases are bound to new rules on the day itself. Choose today, or adopt the rules for what is accepted from that day on.
refusal-wrong-stage = It stands at “{ $stage ->
    [validation] { stage-validation }
    [completion] { stage-completion }
    [accepted] { stage-accepted }
    [review] { stage-review }
    [clarification] { stage-clarification }
    [ready] { stage-ready }
    [decided] { stage-decided }
    [follow_up] { stage-follow-up }
    [closed] { stage-closed }
    [not_taken] { stage-not-taken }
    [undone] { stage-undone }
    [put] { motion-stage-put }
    [open] { motion-stage-open }
    [declared] { motion-stage-declared }
    [withdrawn] { motion-stage-withdrawn }
    [draft] { guidance-stage-draft }
    [adopted] { guidance-stage-adopted }
    [in_force] { guidance-stage-in-force }
   *[other] { $stage }
  }”, and this is not done there. Its page shows the next step.
refusal-material-missing = “{ $material }” is required and marked missing. Ask for completion, or mark it present once it is there.
refusal-material-unmarked = “{ $material }” is required and has no mark yet. Say whether it is present, missing or not applicable.
refusal-no-clock = No time limit runs in this case.
refusal-extension-not-provided = The rules do not provide for an extension of this time limit.
refusal-clock-ran-out = The time limit ran out on { $date }. It can only be extended before that.
refusal-re-review-not-asked-for = The rules ask for no second review by experts on this pathway.
refusal-preliminary-first = The committee agrees in its preliminary review first; then the experts review.
refusal-re-reviewed = The experts’ opinion on this decision is recorded already.
refusal-name-missing = Give the name of every expert.
refusal-expert-is-member = { $name } is on the committee’s roster. Nobody of the committee takes part in the second review.
refusal-expert-twice = { $name } is named twice.
refusal-expert-interest-open = Enter what { $name } declared of their interests, even if there are none.
refusal-expert-conflict = { $name } has a conflict of interest and does not take part. Name another expert.
refusal-experts-too-few = The second review needs at least { $needed } experts.
refusal-expert-capacity-missing = Among the experts nobody stands for “{ $capacity ->
    [scientific] { capacity-scientific }
    [non_scientific] { capacity-non-scientific }
    [lay] { capacity-lay }
    [legal] { capacity-legal }
    [ethics] { capacity-ethics }
    [outside] { capacity-outside }
    [lay_plus] { capacity-lay-plus }
    [expert] { capacity-expert }
    [ai_technology] { capacity-ai-technology }
   *[other] { $capacity }
  }”.
refusal-completion-asked-once = Completion is asked once and whole, and it was asked already. Accept what came, or decline with reasons.
refusal-nothing-missing = Nothing is marked missing, so there is nothing to ask for. Mark what is missing, or accept.
refusal-reasons-required = Reasons are required here. Write them, and it can be recorded.
refusal-disposed = What this case held was destroyed at the end of its retention period. Its number and its decision stay, and nothing can be added.
refusal-date-ahead = This day has not come yet. Enter it when it has.
refusal-held-already = A legal hold stands already. Lift it first to give another reason.
refusal-not-held = There is no legal hold.
refusal-legal-hold = A legal hold stands on { $number }: nothing of it may be destroyed. Lift the hold first, if its reason is gone.
refusal-kept-by-law = { $date ->
    [none] The law obliges the committee to keep { $number } for { $years } years, and the day they are counted from is not entered yet. Restrict the data instead; they can be erased when the period is over.
   *[other] The law obliges the committee to keep { $number } until { $date }. Restrict the data instead; they can be erased when the period is over.
}
refusal-still-kept = The retention period of { $number } is not over, or the day it is counted from is not entered yet.
refusal-request-decided = This request is decided.
refusal-nothing-chosen = Choose at least one place. To change nothing, refuse the request with its source.
refusal-ground-required = Name the ground: an article of law or a rule.
refusal-nothing-withheld = Nothing is restricted by this request.
refusal-release-proposed = A release is proposed already. Another chair or secretary confirms it.
refusal-no-release-proposed = Nobody has proposed a release yet. Propose it with its reason; another person then confirms it.
refusal-second-person = You have done your part. It takes a second person.
refusal-disposal-over = This list is closed.
refusal-file-elsewhere = A file of { $number } belongs to another case as well and stays. Leave it out.
refusal-on-another-list = { $number } stands on another list that waits for approval.
refusal-file-lost = { $folder ->
    [none] This file is missing or damaged on the disk, and no folder is chosen for backups. If there is a copy of it, add it again; the record knows its digest.
   *[other] This file is missing or damaged on the disk, and the backup in { $folder } does not have it whole either. If the backup is on a removable disk, connect the disk and open the file again: it is then put back by itself.
}
refusal-file-erased = This file was destroyed, with personal data in it or at the end of the retention period. The section Retention of the case says when and on what ground.
refusal-data-restricted = Personal data of this case are restricted, so what they are among cannot be changed. Release them first (Committee, Personal data): two people do so together.
refusal-data-erased = These data were erased. Nothing can be added under them.
refusal-override-reason = You depart from the proposal. Say why, and it can be recorded.
refusal-pathway-unknown = The rules of this committee have no pathway “{ $pathway }”. Choose one of those listed.
refusal-meeting-decides = On this pathway a meeting decides by a vote. Put the case on an agenda.
refusal-decided-without-meeting = On this pathway the case is decided without a meeting. Ask that a meeting decides, with the reason, and it can go on an agenda.
refusal-no-escalation = The rules name no pathway above this one.
refusal-noted-only = This was decided without a meeting. The meeting takes note of it and does not vote.
refusal-not-circulated = On the pathway “{ $pathway }” the rules do not let members vote in writing. A meeting decides: put the case on an agenda.
refusal-circulation-open = Members are voting on it in writing until { $until }. This is possible once the result is declared or the vote is void.
refusal-no-early-close = Members may vote in writing until the end of { $until }, and the rules do not let the vote close before.
refusal-ballots-awaited = { $count ->
    [one] One member has not voted yet. The result can be declared once they have, or after { $until }.
   *[other] { $count } members have not voted yet. The result can be declared once they have, or after { $until }.
 }
refusal-elector-withdrew = { $names } withdrew after the vote in writing had opened. Declare the vote void, then put the motion anew to the others.
refusal-vote-in-writing = Members vote on this in writing, not at a meeting.
refusal-never-disapproves = “{ $pathway }” never ends against the applicant. If you do not agree, ask that a meeting decides.
refusal-reviews-differ = The reviews are not of one mind, so they do not decide. Ask that a meeting decides.
refusal-outcome-not-recommended = The reviewers recommend “{ $outcome }”. Give that outcome, or ask that a meeting decides.
refusal-recommend-outcome = On this pathway the reviewers decide. Choose the outcome you recommend.
refusal-reviewer-no-vote = { $name } has no vote today, and on this pathway the reviewers decide. Choose a member.
refusal-reviewers-too-few = This pathway needs at least { $needed } reviewers. Choose more.
refusal-reviewer-not-clear = { $name } is recused or has not yet answered the question of interests. Choose somebody else, or wait for the answer.
refusal-not-reviewer = You are not assigned to review this matter. The secretary can assign you.
refusal-review-in = Your review is in already and stands as you submitted it. Say more in the deliberation.
refusal-checklist-open = The question “{ $item }” has no answer yet. Answer it, and the review can be submitted.
refusal-round-open = A round of clarification is open. Close it first.
refusal-no-round-open = No round of clarification is open. Ask for clarification first.
refusal-round-closed = This round is closed for good. What is still unclear goes into a new round.
refusal-point-unanswered = Point { $number } has no answer yet. Record the answer, and the round can be closed.
refusal-reviews-open = Reviews still to come: { $count }. It can go on once they are in.
refusal-nothing-to-decide = There is no doubtful interest to rule on. Look at the page as it stands now.
refusal-informing-not-allowed = The rules of this committee do not let a recused person be heard for information. Choose another ruling.
refusal-not-to-inform = The ruling on their interest does not let them be heard on this item. The chair can rule “information only”.
refusal-not-in-the-room = They are not in the room. Tick them in first.
refusal-suspension-open = They voted on the decision. Say whether it is suspended until the motion is put anew.
refusal-interest-after-vote-open = An interest of somebody who voted came to light after the vote. It goes on once that is ruled on.
refusal-decision-suspended = The decision is suspended until there is a new vote.
refusal-challenge-not-allowed = The rules of this committee give the applicant no right to challenge a member. A doubtful interest can be recorded instead.
refusal-challenge-open = The applicant challenges { $name }. The vote can open once that is ruled on.
refusal-recused-in-room = Still in the room and recused, or without an answer to the interest question: { $names }. The vote can open once they have left.
refusal-applicant-missing = A case has an applicant. Name who applies.
refusal-ruling-pinned = A ruling on the chair, and one that stands over the secretary, is made by the vice-chair or by who substitutes for the chair. Ask them, or have a substitute named.
refusal-nobody-acts = Everybody who could act here as { $role ->
    [chair] chair
   *[other] secretary
  } is recused. A substitute who is clear of this case must be named; who keeps the roster and can do it: { $names }.
refusal-nobody-names = Everybody who could act here as { $role ->
    [chair] chair
   *[other] secretary
  } is recused, and so is everybody who keeps the roster. Appoint somebody who is clear of this case to keep the roster, or refer the case to another committee.
refusal-own-interest = This is your own interest. Declare it yourself; another rules on it: the chair, or for the chair the vice-chair or substitute.
refusal-no-change = This would change nothing: it stands like that already.
refusal-on-agenda = It is on an agenda already. Take it off that one first.
refusal-meeting-not-open = The meeting is not in session. Whoever presides opens it first.
refusal-meeting-over = The meeting is over, and its record stands. Put the matter on the agenda of another meeting.
refusal-meeting-called-off = The meeting was called off. Put the matter on the agenda of another meeting.
refusal-attendance-order = These times cannot have been so. Each must come after the one before it, and none may lie in the future.
refusal-others-present = In the room without a vote: { $names }. Tick them out, or record that they have left; then the vote can open.
refusal-co-option-not-provided = The rules provide for no co-option. Only members who are appointed count.
refusal-co-option-full = As many as the rules allow are co-opted for this meeting: { $most }. No more can be.
refusal-meeting-open-already = The meeting is in session already.
refusal-meeting-not-over = The meeting is not over yet. Adjourn it first.
refusal-written-since = Somebody else has written this section since you opened it. Your text is kept as a draft: look at what they wrote, then save again.
refusal-minutes-locked = The minutes are approved and locked for good. A dated remark can be added.
refusal-minutes-not-put = The minutes have not been put to the attendees yet. The secretary puts them once they are written.
refusal-minutes-not-yet-approved = The minutes are not approved yet. They are signed once the next meeting has approved them.
refusal-minutes-signed-already = You have signed these minutes.
refusal-minutes-signers = Whoever presided at the meeting and the secretary sign its minutes.
refusal-minutes-not-approved = The minutes are not approved yet: until then they are corrected, and a remark would say the same thing twice.
refusal-not-attendee = Only who was at the meeting corrects its minutes or agrees to them.
refusal-corrections-over = The last day for corrections was { $until }. What is still wrong is said at the meeting that approves the minutes.
refusal-corrections-open = Attendees may ask for corrections until { $until }. The minutes can be approved then, or as soon as everybody has agreed.
refusal-corrections-unsettled = { $count ->
    [one] 1 proposed correction is not settled. Take it or say why not.
   *[other] { $count } proposed corrections are not settled. Take them or say why not.
  }
refusal-correction-settled = This correction is settled already. Look at the page as it stands now.
refusal-may-not-preside = Whoever presides must be the chair, a vice-chair or the chair’s substitute. Choose one of them.
refusal-presiding-absent = Whoever presides must be present. Record that they have come, or choose somebody who is there.
refusal-item-open = Item { $position } of the agenda has not ended. End it first.
refusal-item-ended = This item of the agenda has ended. What is still to be decided goes on another agenda.
refusal-item-not-current = Only the item under discussion is voted on. Make this the current item first.
refusal-motion-pending = A motion on this item waits for its vote. Finish or withdraw it first.
refusal-vote-not-open = The vote is not open. Whoever runs the meeting opens it.
refusal-vote-open = The vote is open, so the motion is frozen. It can change only after the result.
refusal-vote-not-void = This vote was not void. Only the words of a void vote are put to a new one this way.
refusal-result-declared = The result is declared and stands. A change needs a new motion.
refusal-no-quorum = There is no quorum for this item: { $present } present, { $needed } needed. It can go on when more members come, or be deferred.
refusal-capacity-missing = Among those present nobody stands for “{ $capacity ->
    [scientific] { capacity-scientific }
    [non_scientific] { capacity-non-scientific }
    [lay] { capacity-lay }
    [legal] { capacity-legal }
    [ethics] { capacity-ethics }
    [outside] { capacity-outside }
    [lay_plus] { capacity-lay-plus }
    [expert] { capacity-expert }
    [ai_technology] { capacity-ai-technology }
   *[other] { $capacity }
  }”, and the rules require it for this item. It can go on when such a member comes, or be deferred.
refusal-not-elector = You are not among those who may vote on this: the list was frozen when the vote opened.
refusal-voted-already = This vote is cast already. If it was recorded wrongly for you, object to it before the result is declared.
refusal-mode-one-way = How this vote is held was set to “{ $mode ->
    [open] { vote-mode-open }
    [named] { vote-mode-named }
    [hidden] { vote-mode-hidden }
   *[secret] { vote-mode-secret }
  }”, and can become less open only. Whoever relied on it must be able to.
refusal-vote-secret = The vote is secret: every member votes themselves, nobody records a vote for them, and what is counted is the published ballots.
refusal-ballot-box-lost = The ballot box of this vote is lost or cannot be read. Declare the vote void and call it again.
refusal-ballot-uncertain = The disk failed while your vote was put into the box. It may or may not be in: open the page again, and vote if it lets you. If it is in, its code is { $code }.
refusal-ballots-in = Single ballots are in, so hands cannot be recorded as totals. Record the rest person by person.
refusal-totals-in = Hands are recorded as totals, so there are no single ballots in this vote.
refusal-totals-do-not-fit = The numbers add up to { $sum }, but { $electorate } may vote. Count again.
refusal-votes-open = Still to vote: { $count }. The result can be declared once they have voted.
refusal-nothing-to-object = Nobody recorded a ballot for you, so there is nothing to object to.
refusal-view-of-present = A written view is an absent member’s. Whoever is there speaks and votes.
refusal-view-unread = A written view has not been read out yet. Read it out and mark it, then the vote can open.
refusal-not-declared = The result is not declared yet, so there is nothing to count again.
refusal-recount-open = A recount waits for whoever presided. It must be confirmed or refused first.
refusal-no-recount = No recount waits.
refusal-own-recount = You proposed this recount yourself, so somebody else confirms it.
refusal-outcome-unknown = The rules of this committee have no outcome “{ $outcome }”. Choose one of those listed.
refusal-outcome-not-on-pathway = “{ $outcome }” is no outcome of the pathway “{ $pathway }”. Choose another outcome, or route the matter anew.
refusal-conditions-not-allowed = This outcome allows no conditions. Remove them, or choose an outcome with conditions.
refusal-conditions-required = This outcome needs at least one condition. Write it, or choose another outcome.
refusal-not-presiding = Only { $name }, who presided, signs this decision.
refusal-signed-already = The decision is signed and stands. A change needs a new motion.
refusal-not-signed = The decision is not signed yet. Whoever presided signs it first.
refusal-correction-open = A correction waits for the countersignature already. It must be countersigned or refused first.
refusal-no-correction = No correction waits for a countersignature.
refusal-own-correction = You proposed this correction yourself, so somebody else countersigns it.
refusal-not-clerical = A correction replaces a slip of a few words: at least one passage, none empty, none longer than { $longest } characters. Anything else needs a new motion.
refusal-not-in-letter = “{ $text }” does not stand in that part of the letter. Copy the words as they stand there.
refusal-decision-reopened = The decision was taken up again already and waits for its motion.
refusal-decision-not-reopened = The decision was not taken up again, so there is nothing to let stand.
refusal-recounted-otherwise = Counted again, the vote came to another result, so this decision cannot stand. Put the case on an agenda for a new vote.
refusal-decision-changed = A later decision has taken its place. Look at the newest one.
refusal-later-meeting = A change or a revocation is put at another meeting than the one that decided. Choose a later one.
refusal-letter-issued = The letter in this language is issued already. Open it on this page.
refusal-nothing-to-tell = There is nothing of that kind to tell the applicant. Look at the page as it stands now.
refusal-letter-not-issued = No letter in this language is issued yet. Issue it first.
refusal-delivered-already = The letter is marked as delivered already.
refusal-condition-cleared = This condition is cleared already.
refusal-conditions-open = Open conditions: { $count }. The matter can be closed when they are cleared.
refusal-no-dissent = Dissent is recorded by those who could vote on this matter and did not vote for it.
refusal-not-adopted = Guidance is published after the committee adopts it. Put it on an agenda and vote on it.
refusal-guidance-empty = Guidance needs a title and a text in at least one language.
refusal-slug-taken = Another piece of guidance has the address “{ $slug }”. Choose another.
refusal-guidance-in-vote = A vote on it is open, so it may not change. It can be worked on again after the result.
refusal-guidance-withdrawn = This guidance is withdrawn. Begin a new piece instead.
refusal-not-in-force = This guidance is not in force, so there is nothing to withdraw.
refusal-import-running = This import is running. Wait until it ends, or stop it.
refusal-import-not-running = This import is not running.
refusal-import-accepted = { $number } came with this import and is accepted already, so the import cannot be undone as a whole.
refusal-import-undone = This import is undone. Import the table again if it is wanted.
refusal-classification-unknown = The code { $code } is not in the newest classification list. Choose one from the list, or import a newer list.
refusal-day-in-future = This day is still to come, so it cannot be recorded as past. Choose today or an earlier day.
refusal-day-in-past = This day has passed. Choose today or a later day.

## Backups

refusal-backup-no-folder = No folder is chosen for backups yet. Choose one first.
refusal-backup-running = A backup is being made. Wait until it is done, then try again.
refusal-backup-empty = Nothing is recorded yet, so there is nothing to back up.
refusal-backup-occupied = The folder has files that are no backup. Choose an empty folder, such as a new one on that disk.
refusal-backup-other-committee = The folder holds the backup of another committee. Choose another folder.
refusal-backup-ahead = The backup in the folder has acts that are not in this record: the record was put back from an older backup. Choose another folder, so that they are not lost.
refusal-backup-gone = The folder is there, but the backups made into it are not. Connect the disk they are on. If they are gone for good, choose the folder anew: a new backup then begins in it.
refusal-backup-not-intact = The backup was written, but what was put back from it is not intact. Its disk may be failing: choose a folder on another disk. If that fails too, have the committee’s own folder checked with “quorate-cli verify”.
refusal-backup-source-damaged = The committee’s own record could not be read. Have its folder checked with “quorate-cli verify”.
refusal-backup-failed = The disk failed while the backup was made; the backup before, if there is one, is whole. Check the disk, or choose a folder on another.
refusal-folder-absent = The folder is not there. If it is on a removable disk, connect the disk; otherwise choose another folder.
refusal-folder-read-only = The folder may not be written to. Have it opened for this computer’s user, or choose another folder.
refusal-folder-inside = One of the two folders lies in the other. Choose a folder outside of the committee’s own folder and of the backup.
refusal-disk-full = The disk is full. Make room on it, or choose a folder on another: besides the backup, room for a second copy is needed while it is verified.
refusal-restore-none-yet = No verified backup lies in the chosen folder yet. Make one first.
refusal-restore-no-backup = There is no backup in this folder. Choose the folder that has the file backup.json in it.
refusal-restore-newer-format = A newer version of Quorate made this backup. It needs one that reads format { $needs }.
refusal-restore-sealed = The backup is encrypted. It opens with the name and passphrase of somebody who could open the committee when it was made, or with the recovery sheet of that time.
refusal-restore-not-empty = The folder it should go to is not empty. Choose an empty one, or one that is not there yet.
refusal-restore-too-early = Nothing was recorded by then. Choose a later moment.
refusal-restore-damaged = The backup is damaged, so nothing was put back. Take another backup, if there is one.
refusal-restore-failed = The backup could not be put back: the disk refused. Check the disk, or choose a folder on another.

## Signing in and setting up

refusal-sign-in-failed = The name and passphrase do not fit. Check both. If the passphrase is forgotten, whoever keeps the roster can give you a one-time code.
refusal-sign-in-wait = Too many attempts. Try again in { $seconds } seconds.
refusal-code-wrong = The one-time code does not fit, was used or has run out. Whoever keeps the roster can give you a new one.
refusal-sheet-wrong = Name and code do not fit, the parts are of different sheets, or a newer sheet has taken the place of this one. Only who keeps the roster can come in by the sheet; they can then give everybody else a one-time code.
refusal-attachments-lost = Attachments are lost or damaged: { $count }. One of them is named by act { $sequence }. If the backup is on a removable disk, connect the disk and open the committee again: they are then put back by themselves. From another backup, “quorate-cli repair” puts them back.
refusal-record-damaged = The record of this committee is damaged: act { $sequence }, segment { $segment }, byte { $offset }. Nothing was touched. If the backup is on a removable disk, connect the disk and sign in again: what is damaged is then put back by itself. From another backup, “quorate-cli repair” puts it back.
refusal-part-wrong = The code in place { $number } of those you typed is not as it is printed. Compare it with the paper, sign by sign.
refusal-parts-missing = { $given ->
    [one] It takes { $needed } different parts of the sheet, and you typed one. Ask others who keep a part.
   *[other] It takes { $needed } different parts of the sheet, and you typed { $given }. Ask others who keep a part.
 }
refusal-not-sealed = This committee is not encrypted, so no recovery sheet is needed to open it.
refusal-no-term = No term of yours runs today, so the committee is closed to you. Whoever keeps the roster can give you a new term.
refusal-committee-there = This folder holds a committee already. Sign in to it, or start the program with another folder.
refusal-only-sample = Only the sample committee may do this.
refusal-disk-refused = The disk could not be read or written: it may be full, write-protected or failing. Nothing was recorded. Make room or see to the disk, then try again.

## A field that does not hold

invalid-by-ruling-only = Only the chair’s ruling settles this.
invalid-unanswered = Answer this question.
invalid-not-chosen = Choose one.
invalid-required = This is needed. Fill it in.
invalid-too-long = { $longest ->
    [other] This is longer than { $longest } characters. Shorten it.
   *[unknown] This is longer than can be kept. Shorten it.
  }
invalid-out-of-range = This number is outside what is possible. Choose another.
invalid-needed-of-parts = At least 2, and no more than there are parts.
invalid-too-many = These are too many. Leave some out.
invalid-passphrase-short = The passphrase needs at least 8 characters. Several words are easy to keep in mind.
invalid-passphrase-differs = The two passphrases differ. Type both again.
invalid-unknown-zone = There is no such time zone. Choose one from the list.
invalid-unknown-profile = There are no such rules. Choose from the list.
invalid-unknown-theme = There are no such colours. Choose from the list.
invalid-unknown-person = There is no such person on the roster. Choose from the list.
invalid-unknown-case = There is no such matter, or you may not see it. Choose from the list.
invalid-unknown-question = The rules do not ask this question. Open the page again.
invalid-unknown-sort = The list cannot be sorted by this. Choose a column heading.
invalid-bad-prefix = A prefix has letters, digits and the signs - _ / only.
invalid-bad-key = The draft has a name that cannot be kept. Open the page again.
invalid-bad-digest = The file did not arrive whole. Add it again.
invalid-interest-first = Say first whether you have an interest in this matter.
invalid-answered-twice = The same matter is answered twice. Answer each once.
invalid-substitute-without-vote = Whoever substitutes for the chair must be a member with a vote. Choose somebody else.
invalid-substitute-without-casework = Whoever substitutes for the secretary must take part in casework. Choose somebody else.
invalid-day-reversed = The last day lies before the first. Correct one of them.
invalid-ends-before-start = The expected end must be later than the beginning.
invalid-after-meeting = This day lies after the meeting.
invalid-zone-unknown = There is no such time zone. Write it like Asia/Shanghai.
invalid-not-a-link = This is no link. It begins with https:// and has no blanks.
invalid-not-a-whole-path = This is not the whole path of a folder. Write it from the beginning, such as /media/backup/committee.
invalid-not-a-time = This is no time of day. Write it like 14:00.
invalid-not-a-day = This is no date. Write day, month and year.
invalid-not-voted-on = This item is not voted on. Note it, or put a case or guidance on the agenda.
invalid-one-matter-only = An item is one case, one piece of guidance or one other matter. Choose one.
invalid-by-vote-only = An item ends as decided by a vote only. Put a motion first.
invalid-not-a-slug = An address has small Latin letters, digits and hyphens only, such as “plain-language”.
invalid-no-glyph = No typeface at hand can print “{ $character }”. Write it in another way.
invalid-file-too-large = The file is larger than can be taken. Make it smaller or split it.
invalid-not-a-table = This file is no table. Choose a CSV, TSV, XLSX, XLS or ODS file.
invalid-empty = The file is empty. Choose another.
invalid-encrypted = The workbook is locked with a password. Save it without one and choose it again.
invalid-damaged = The workbook is damaged. Open it in the program it came from, save it again and choose it anew.
invalid-too-many-rows = The table has more than { $limit } rows. Split it.
invalid-too-many-columns = The table has more than { $limit } columns. Leave out those that are not needed.
invalid-too-many-cells = The table has more than { $limit } cells. Split it.
invalid-not-a-mapping = This is no saved choice of columns. Choose the columns anew.
invalid-no-such-column = Column { $position } was chosen, but the table has { $columns }. Choose the columns anew.
invalid-other-heading = Column { $position } is headed “{ $found }”, but “{ $expected }” was chosen. Choose the columns anew.
invalid-no-codes = The file holds no codes. Codes stand in the first column, titles in the second.
invalid-code-incomplete = Row { $row }: a code or its title is missing. Complete it in the file.
invalid-code-twice = Row { $row }: this code stands in the file twice. Remove one.
invalid-too-many-codes = From row { $row } on there are more codes than a list may have. Split the file.

## Somebody else was first

conflict-case = Somebody changed this matter after you opened it. Nothing of yours was recorded and your text is kept: look at what is new, then decide again.
conflict-motion = Somebody changed this motion after you opened it. Nothing of yours was recorded and your text is kept: read it as it stands now, then decide again.
conflict-meeting = The meeting has moved on since you looked. Nothing of yours was recorded: look at where it stands, then decide again.
conflict-minutes = Somebody else wrote this section of the minutes after you opened it. Nothing of yours was recorded and your text is kept as a draft: read theirs, then save again.
conflict-guidance = Somebody changed this guidance after you opened it. Nothing of yours was recorded and your text is kept: compare the two, then save again.
conflict-committee = Somebody changed the roster or the rules after you opened this page. Nothing of yours was recorded: look at what is new, then decide again.

## What others did that one is to know

news-own-passphrase-reset = { $by } reset your passphrase. If you did not ask for it, tell the chair.
news-passphrase-reset = { $by } reset the passphrase of { $name }.
news-sheet-made = { $by } made a new recovery sheet. The one before it no longer opens the committee.
news-sheet-used = { $by } came in by the recovery sheet and set a new passphrase. Its code is known to whoever typed it now: make a new sheet. If it was not agreed, reset the passphrase as well.
