# The page of a case and everything done on it.

case-not-shown = This case cannot be shown
case-tabs = Parts of case { $number }
case-tab-overview = Overview
case-tab-documents = Documents
case-tab-reviews = Reviews
case-tab-deliberation = Deliberation
case-tab-clarification = Clarification
case-tab-decision = Decision
case-tab-follow-up = Follow-up
case-tab-interests = Interests
case-tab-history = History
case-receipt = Receipt { $receipt }
case-received = received { $day }
case-version = system version { $version }
case-clock = Day { $day } of { $days }, answer due { $due }
case-clock-late = { $late ->
    [one] 1 day late, answer was due { $day }
   *[other] { $late } days late, answer was due { $day }
 }
case-clock-stopped = Answered on day { $day } of { $days }
case-clock-from-stage = The time runs from { $from }. The stage under way ends on { $until }.
case-clock-from = The time runs from { $from } and ends on { $until }.
case-unverified = {" "}(to be verified)
case-cancel = Cancel
case-to-overview = Go to the case

case-beside = What happens next
case-asked = What is asked
case-facts = Key facts
case-applicant = Applicant
case-contact = To be reached at
case-organisation = Organisation
case-unit = Unit
case-system = System
case-classification = Industry
case-language = Letters in
case-agenda = Agenda
case-guidance = Cited by
case-profiles = Rules
case-closing = Why it was closed
case-routing = How it was routed
case-routed = { $pathway }, { $tier }, by { $name } on { $day }.
case-routed-against = Proposed was { $pathway }, { $tier }. Reason for another way:
case-validations = Completeness
case-materials = What was there of what the rules ask for
case-missing = Missing: { $list }
case-unmarked = Not marked
case-submissions = Submissions
case-first-receipt = The first came in under { $receipt }.
case-cells = Imported cells
case-cells-from = Row { $row } of { $file }
case-cells-show = Show every cell under its heading
case-cells-column = Column { $column }
case-lately = Lately
case-whole-history = Whole history
case-round-due = Answer asked for:

case-changed-title = The case has changed
case-changed-text = Somebody acted on it after you opened this form. What you wrote is kept. Look at what is new, then decide whether it still holds.
case-changed-look = Look at the case
case-changed-go-on = I have seen it, go on here

case-next = Next: { $step }
case-next-title-validate = the completeness check
case-next-text-validate = Compare what came in with the list of the rules, and accept it or ask for the rest.
case-next-title-completion = the applicant completes it
case-next-text-completion = The request is out. When the rest has come in, check again.
case-next-title-route = triage
case-next-text-route = Answer the questions; the rules propose pathway and risk, with their reasons.
case-next-title-assign = assign reviewers
case-next-text-assign = Name who reviews it. Only who has no interest may.
case-next-title-review = your review
case-next-text-review = You are asked to review this case, against the checklist and beside its documents.
case-next-title-reviews = reviews
case-next-text-reviews = When the last review is in, the case can go on an agenda.
case-next-title-agenda = put it on an agenda
case-next-text-anew = The decision was taken up again. A meeting votes on it.
case-next-title-anew = put it on an agenda
case-next-text-agenda = All reviews are in and nothing is open with the applicant.
case-next-title-name = name who reviews and decides
case-next-text-name = On this pathway no meeting is needed: the members whom the chair names decide, if they are of one mind.
case-next-title-their-reviews = reviews
case-next-text-their-reviews = When all reviews are in and of one mind, the decision is recorded without a meeting. One that is against it, or doubts, brings the case before a meeting.
case-next-title-decide = the decision
case-next-text-decide = The reviews are in and of one mind. The decision is recorded without a meeting.
case-next-title-circulate = the vote in writing
case-next-text-circulate = On this pathway members may decide in writing. Put the motion to them with a last day.
case-next-title-in-writing = the votes in writing
case-next-text-in-writing = Members vote in writing. Who has not voted yet is reminded on their desk.
case-next-title-note = note or forward it
case-next-text-note = On this pathway the secretary notes or forwards; nothing is judged.
case-next-title-answers = the applicant’s answers
case-next-text-answers = Questions are out. Enter the answers as they come.
case-next-title-close-round = close the round
case-next-text-close-round = Every point has an answer. If they are complete, the round is closed for good.
case-next-title-vote = the vote
case-next-text-vote = It is on an agenda. The motion is put and voted on in the meeting.
case-next-title-sign = the signature
case-next-text-sign = Whoever presided signs. Then the letter can be issued.
case-next-title-letter = the letter
case-next-text-letter = The decision is signed. Issue the letter and say when it was delivered.
case-next-title-conditions = conditions
case-next-text-conditions = Conditions are open. Clear each with the evidence for it.
case-next-title-close = close the case
case-next-text-close = No condition is open. Close it when nothing more is to follow.
case-next-title-over = nothing
case-next-text-over = This case is over. It stays readable, and its record stays whole.
case-next-awaited = Awaited from { $list }.
case-next-meeting = Meeting on { $day }
case-next-decision = To the decision
case-also = Also possible

case-act-validate = Check completeness
case-act-route-case = Route the case
case-act-assign-reviewers = Assign reviewers
case-act-submit-review = Write my review
case-act-add-post = Speak in deliberation
case-act-ask-clarification = Ask the applicant
case-act-record-answers = Enter answers
case-act-close-round = Close the round
case-act-decide-without-meeting = Record the decision without a meeting
case-act-circulate = Put to the vote in writing
case-act-escalate-case = Ask that a meeting decides
case-act-add-item = Put on an agenda
case-act-add-documents = Add documents
case-act-add-submission = Add a submission
case-act-enter-contact = Enter a call, mail or visit
case-act-clear-condition = Clear conditions
case-act-close-case = Close the case

check-back = Back, change something
check-change = Change
check-before = Check before recording
check-heading = Completeness check
check-lead = Mark what is there. What is missing is asked for once, and as a whole.
check-required = Required
check-optional = Where it applies
check-note = Note on: { $material }
check-rest-present = Mark all others present
check-outcome = How the check ends
check-means-accept = It gets its case number, and the time starts to run.
check-means-complete = One request for everything that is missing. It can be made only once.
check-means-decline = The committee does not take it on.
check-means-refer = It belongs to another body.
check-means-withdrawn = The applicant takes it back.
check-request = Request to the applicant
check-text = What the applicant is told
check-text-note = Letters to this applicant are in { $language }.
check-compose = Write it anew from what is missing
check-request-begin = Your submission is not yet complete. Please send us the following, all of it together:
check-request-line = { $number }. { $name }
check-request-line-note = { $number }. { $name } ({ $note })
check-request-end = We check your submission again as soon as everything is here.
check-title = Check what will be recorded
check-lead-accept = The case gets its number, and the time for an answer starts to run.
check-lead-complete = The request is made once. A second one is not possible.
check-lead-decline = The case ends here, with what you tell the applicant.
check-lead-refer = The case ends here, with what you tell the applicant.
check-lead-withdrawn = The case ends here.
check-missing = Missing
check-nothing-missing = Nothing
check-act-accept = Accept the case
check-act-complete = Ask for completion
check-act-decline = Decline the submission
check-act-refer = Refer it to another body
check-act-withdrawn = Record the withdrawal

routing-heading = Triage
routing-lead = Answer what you can. The proposal follows your answers; what is open counts as the higher risk.
routing-yes = Yes
routing-no = No
routing-proposal = What the rules propose
routing-proposed = { $pathway }, { $tier }
routing-pathway = Pathway
routing-tier = Risk
routing-as-proposed = As proposed
routing-reason-label = Reason for another way than proposed
routing-reason-note = It stands in the record beside the proposal.
routing-act = Route as proposed
routing-act-override = Route against the proposal

reviewers-heading = Reviewers
reviewers-lead = Whoever has not answered the interest question may be named: they are asked first, and see the case only after they have answered.
reviewers-label = Who reviews it
reviewers-needed = This pathway needs { $count } at least.
reviewers-act = Assign these reviewers
reviewers-change = Change the reviewers

to-agenda-heading = Put on an agenda
to-agenda-meeting = Meeting
to-agenda-when = { $day }, { $time }, { $place }
to-agenda-no-meeting = No meeting is called
to-agenda-no-meeting-text = Call a meeting first. Then the case can go on its agenda.

close-reason = Why it is closed
close-reason-note = A sentence that says it to whoever opens the file in ten years.
close-check = Check before closing
close-check-lead = A closed case is not opened again. What follows later is a new submission.
close-act = Close { $number }

added-text = What it says
added-act = Add the submission

documents-none = There are no documents
documents-none-text = Documents come with the submission, with answers, or are added below.
documents-add = Add documents
documents-add-act = { $count ->
    [one] Add 1 document
   *[other] Add { $count } documents
 }
documents-meta = { $size } · version { $version } · { $name }, { $day }
documents-open = Open { $name }
documents-open-short = Open
documents-open-version = Open version { $version } of { $name }
documents-versions = { $count ->
    [one] 1 earlier version
   *[other] { $count } earlier versions
 }
documents-replaced = Version { $version }, replaced { $day }: { $reason }
documents-replace = Replace { $name }
documents-replace-short = Replace
documents-replace-text = The earlier version stays readable, with your reason.
documents-replace-with = The new version
documents-replace-chosen = Chosen: { $name }
documents-replace-reason = Why it is replaced
documents-replace-act = Replace the document

reviews-heading = Reviews
reviews-all-in = All reviews are in.
reviews-none = No reviewer is named yet
reviews-none-text = Reviewers are named once the case is routed.
reviews-by = { $name }, { $day }
reviews-recommends = Recommends: { $outcome }
escalated-title = It goes before a meeting
escalated-text = Since { $day } it takes “{ $pathway }”: { $cause }.
decider-text = { $pathway }: decided by { $who }.
decider-escalates = If a review is against it or doubts, if they differ, or if a member asks, it goes to “{ $pathway }”. It never ends against the applicant here.
decided-by-meeting = the committee at a meeting with a quorum
decided-by-circulation = the members, by a vote in writing or at a meeting
decided-by-designated-members = members whom the chair names, all of one mind
decided-by-chair-or-designated = the chair or an experienced member named by the chair
decided-by-secretary = the secretary, who notes or forwards
escalate-reason = Why a meeting should decide
escalate-reason-note = It is recorded, and the case takes the pathway that a meeting decides.
escalate-act = Ask that a meeting decides
decide-check = Check before recording
decide-check-lead = This decides the case without a meeting. The next act cannot undo it.
decide-act = Record this decision
decide-rests-on = Rests on the reviews of
decide-recommended = All reviews recommend it
decide-reasons-note = Say also why the case took this pathway.
reviews-checklist = Answers to the checklist
review-heading = Your review
review-lead = It saves itself with every word. Nobody sees it before you hand it in.
review-yes = Yes
review-no = No
review-not-applicable = Does not apply
review-note = Note on: { $question }
review-note-short = Note
review-open-count = { $count ->
    [one] 1 question of the checklist is open
   *[other] { $count } questions of the checklist are open
 }
review-none-open = The checklist is answered.
review-not-satisfied = Answered no
review-recommendation = Your recommendation
review-outcome = The outcome you recommend
review-escalates = It then goes to
review-text = Your reasons
review-text-note = Name the points that decide it, and the page they rest on.
review-check = Check before handing in
review-check-lead = A review is handed in once. Later thoughts belong in the deliberation.
review-act = Hand in my review

posts-heading = Say something
posts-none = Nobody has spoken yet
posts-none-text = Positions and reasons stand here in the order they were given. A change of position is kept, not overwritten.
posts-text = Text
posts-text-note = Everybody who takes part in the case reads it at once. It is not changed afterwards.
posts-position = Your position
posts-position-none = None, or as before
posts-act = Post
posts-changed = { $from } → { $to }
posts-positions = Where people stand
posts-positions-none = Nobody has taken a position yet.

rounds-heading = Questions to the applicant
rounds-none = Nothing was asked yet
rounds-none-text = Questions go out as numbered points and are answered one by one.
rounds-round = Round { $number }
rounds-asked = Asked by { $name } on { $day }.
rounds-answered = Answered { $day }
rounds-closed = Closed for good { $day }
rounds-unanswered = No answer yet
rounds-letter = The request ({ $language })
rounds-point = Point { $number }
rounds-close-title = Close round { $number } for good?
rounds-close-text = { $count ->
    [one] The answer to its one point is complete. Afterwards neither question nor answer changes.
   *[other] The answers to its { $count } points are complete. Afterwards neither questions nor answers change.
 }
rounds-close-act = Close round { $number } for good
ask-heading = Ask the applicant
ask-lead = One question to a point. Letters to this applicant are in { $language }.
ask-add = Add a point
ask-up = Move up: point { $number }
ask-up-short = Move up
ask-down = Move down: point { $number }
ask-down-short = Move down
ask-remove = Remove point { $number }
ask-remove-short = Remove
ask-due = Answer asked for by
ask-check = Check the questions
ask-check-lead = They go to { $name } as they stand here. While the answer is awaited the case waits.
ask-act = { $count ->
    [one] Ask 1 question
   *[other] Ask { $count } questions
 }
answers-heading = The applicant’s answers
answers-answer = Answer to point { $number }
answers-documents = Documents that came with the answers
answers-act = Enter the answers

contacts-heading = Calls, mail and visits
contacts-none = None entered.
contacts-with = { $kind }: { $name }
contacts-entered = entered by { $name }
contacts-kind = How
contacts-on = On
contacts-whom = With whom
contacts-text = What was said
contacts-act = Enter it

decision-none = There is no decision yet
decision-none-agenda = It is on the agenda of this meeting:
decision-none-text = A decision is taken by vote in a meeting, once the reviews are in.
decision-suspended = Suspended
decision-reopened = Re-opened
decision-late = An interest was found after the vote
decision-late-open = An interest of { $name }, who voted, came to light on { $day }. It waits for the chair’s ruling; until then the decision is neither signed nor sent.
decision-late-anew = An interest of { $name }, who voted, came to light on { $day }. { $by } ruled that the motion is put anew without them. This decision stays in the record.
decision-late-stands = An interest of { $name }, who voted, came to light on { $day }. { $by } ruled that the decision stands.
decision-decided = Decided on { $day } at{" "}
decision-decided-end = {""}
decision-of-day = Decision { $number }: { $outcome }, { $day }
decision-never-signed = It was replaced before it was signed. No letter leaves.
decision-decided-without-meeting = Decided on { $day } without a meeting ({ $pathway }) by { $names }.
decision-decided-circulated = Decided on { $day } in writing, without a meeting.
decision-meeting = the meeting
decision-may-begin = Work may begin
decision-may-not-begin = Does not itself allow work to begin
decision-reasons = Reasons
decision-conditions = Conditions
decision-condition = Condition { $number }
decision-condition-due = {" "}(until { $day })
decision-dissent = Dissent of { $name }
decision-vote = The vote
decision-explanation = How the result follows from the rules
decision-signature = Signature
decision-signed = { $name } ({ $role }), { $time }. { $meaning }
decision-signing-key = Signing key
decision-unsigned = Not signed yet. Without a signature no letter is issued.
decision-sign = Sign the decision

sign-title = Sign the decision
sign-outcome = Outcome
sign-name = Signed by
sign-name-role = { $name }, { $roles }
sign-time = Time
sign-time-now = { $day }, the moment you sign
sign-meaning = Meaning
sign-passphrase = Your passphrase, once more
sign-passphrase-note = It shows that it is you. It is not kept.
sign-act = Sign { $number }

notices-heading = Letters to the applicant
letters-heading = Letters
letters-issue = Issue the { $language } letter
letters-letter = { $language } letter
letters-issued = Issued { $time }.
letters-open = Open the { $language } letter
letters-evidence = Save the evidence
letters-verifying-page = Save the page that verifies it
letters-verifying-page-text = Whoever gets the evidence opens this page in a browser and drops the evidence on it; no network is needed. Hand it on by another way than the evidence, best on the committee’s website with the key: a page that comes with the evidence proves nothing.
letters-evidence-text = The evidence proves to anybody that letters and acts of this decision stand in the record as they do: letters, acts, proofs and the signed checkpoint in one file. It holds the reasons and the vote, so give it only to who may know them.
letters-open-short = Open
letters-delivered = Delivered { $day }
letters-not-delivered = Not delivered yet
letters-on = Delivered on
letters-deliver = The { $language } letter was delivered
letters-theirs = The applicant’s language is { $language }.

conditions-heading = Conditions
conditions-none = There are no conditions
conditions-none-text = What a decision asks for afterwards stands here, with its day.
conditions-due = Due:
conditions-no-due = No day was set.
conditions-cleared = Cleared by { $name }, { $day }
conditions-clear = Clear condition { $number }
conditions-clear-text = What is recorded: the condition is met, on this evidence, found by you today. It cannot be taken back.
conditions-clear-act = Record condition { $number } as met
conditions-evidence = Evidence
conditions-evidence-note = What was shown, and where it is kept.

standard-texts = Insert a standard text

validated-accept = Complete: accepted
validated-complete = Completion asked for
validated-decline = Declined
validated-refer = Referred to another body
validated-withdrawn = Withdrawn by the applicant

# A language of letters, in the language of the screen.
tongue-en = English
tongue-zh-Hans = Chinese

letters-corrected = corrected
letters-replaced = replaced by a corrected one

corrections-heading = Corrections
corrections-none = A slip in the letter (a name, a date, a number) can be corrected. Outcome, tally, who voted and conditions cannot: they need a new motion.
corrections-number = Correction { $number }
corrections-open = waits for the countersignature
corrections-countersigned = countersigned
corrections-refused = refused
corrections-proposed-by = Proposed by { $name }, { $time }.
corrections-signed-by = Countersigned by { $name }, { $time }.
corrections-propose = Correct a slip
corrections-lead = Whoever presided countersigns; then the letter is issued again, and the old one stays.
corrections-field = Where the slip stands
corrections-from = What stands there
corrections-from-note = Copy the words exactly as above, and no more than are wrong.
corrections-to = What should stand there
corrections-reason = How the slip came about
corrections-propose-act = Propose this correction
corrections-countersign = Countersign the correction
corrections-countersign-act = Countersign correction { $number }
corrections-countersign-text = You state that this is a slip and changes nothing of what was decided.
corrections-refuse = Refuse the correction
corrections-refuse-act = Refuse correction { $number }
corrections-refuse-reason = Why it is no slip

fate-replaced = No longer in force
fate-by-change = Changed by the decision of { $day }.
fate-by-revocation = Revoked by the decision of { $day }.
fate-by-interest = Replaced by the decision of { $day }, after an interest was found.
fate-by-recount = Replaced by the decision of { $day }, after a recount.
fate-stays = What was decided then stays readable below.
fate-of-change = It changes the decision of { $day }.
fate-of-revocation = It revokes the decision of { $day }.
fate-of-interest = It takes the place of the decision of { $day }, after an interest was found.
fate-of-recount = It takes the place of the decision of { $day }, after a recount.
fate-reopened = Taken up again by { $name } on { $day }. It waits for a motion at a meeting.
fate-suspended = It has no effect meanwhile.
fate-in-force = It stays in force meanwhile.
reopen-act = Change or revoke the decision
reopen-lead = That needs a new motion at a later meeting, and a new letter. This decision stays readable.
reopen-purpose = What the motion is to do
reopen-suspended = The decision has no effect until then
reopen-reason = Why it is taken up again
reopen-record = Take the decision up again
uphold-act = Let the decision stand
uphold-reason = Why it stands
