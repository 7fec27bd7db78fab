# The words of the field: one message for each word that code, screens and documents share.
# Roles stand in app.ftl.

language-en = English
language-zh-Hans = 简体中文

capacity-scientific = scientific
capacity-non-scientific = non-scientific
capacity-lay = lay
capacity-legal = law
capacity-ethics = ethics
capacity-lay-plus = lay, never in health care
capacity-expert = expert
capacity-outside = from outside the institution
capacity-ai-technology = AI technology

gender-woman = woman
gender-man = man
gender-other = other

standing-interest-employment = Employment or office
standing-interest-financial = Financial interest
standing-interest-funding = Funding
standing-interest-collaboration = Collaboration
standing-interest-family = Family or household
standing-interest-other = Other tie

submission-application = Application
submission-response = Response
submission-amendment = Amendment
submission-tracking-report = Tracking report
submission-incident = Incident report
submission-complaint = Complaint
submission-appeal = Appeal
submission-closure = Final report
submission-advice = Request for advice

stage-validation = To be checked
stage-completion = Waiting for completion
stage-accepted = Accepted
stage-review = In review
stage-clarification = Waiting for clarification
stage-ready = On an agenda
stage-decided = Decided
stage-follow-up = Follow-up
stage-closed = Closed
stage-not-taken = Not taken on
stage-undone = Import undone

validation-accept = Accept
validation-complete = Ask for completion
validation-decline = Decline
validation-refer = Refer to another body
validation-withdrawn = Withdrawn by the applicant

mark-present = Present
mark-missing = Missing
mark-not-applicable = Not applicable

interest-answer-none = I have no interest
interest-answer-withdraw = I have an interest and withdraw
interest-answer-decide = I am not sure: please decide
interest-answer-later = I will answer later

interest-state-unanswered = Not answered
interest-state-clear = No conflict
interest-state-undecided = Waiting for the chair’s ruling
interest-state-recused = Recused

interest-ruling-no-conflict = No conflict
interest-ruling-takes-part = Disclosed, takes part
interest-ruling-information-only = Information only
interest-ruling-recused = Recused

party-role-applicant = Applicant
party-role-developer = Developer
party-role-supplier = Supplier
party-role-deployer = Deployer
party-role-data-provider = Data provider
party-role-funder = Funder
party-role-staff = Named staff

tier-low = Low risk
tier-medium = Medium risk
tier-high = High risk

position-support = For
position-support-on-conditions = For, on conditions
position-needs-more = Needs more before I can say
position-oppose = Against

contact-call = Telephone
contact-mail = Mail
contact-visit = In person

label-must-read = Must read
label-reference = For reference

ballot-for = For
ballot-against = Against
ballot-abstain = Abstain
ballot-not-cast = Not cast
ballot-recused = Recused
ballot-absent = Absent

vote-mode-open = Open
vote-mode-named = Named
vote-mode-hidden = Hidden until closed
vote-mode-secret = Secret

motion-stage-put = Put
motion-stage-open = Vote open
motion-stage-declared = Declared
motion-stage-withdrawn = Withdrawn

result-carried = Carried
result-not-carried = Not carried
result-no-quorum = No quorum

meeting-stage-called = Called
meeting-stage-open = In session
meeting-stage-adjourned = Adjourned
meeting-stage-called-off = Called off
meeting-stage-completed = Completed

minutes-stage-draft = Being written
minutes-stage-correction = Open to correction
minutes-stage-approved = Approved

sheet-kind-sign-in = Sign-in sheet
sheet-kind-ballot = Ballot paper
sheet-kind-declaration = Declaration of interests

notice-kind-deferral = Notice of deferral
notice-kind-completion = Request for completion
notice-kind-clarification = Request for clarification

item-end-decided = Decided
item-end-deferred = Deferred
item-end-noted = Noted
item-end-withdrawn = Withdrawn

guidance-kind-norm = Norm
guidance-kind-practice-guide = Practice guide
guidance-kind-white-paper = White paper
guidance-kind-case-collection = Case collection

guidance-stage-draft = Draft
guidance-stage-adopted = Adopted, not yet published
guidance-stage-in-force = In force
guidance-stage-withdrawn = Withdrawn

applies-to-accepted-from = What is accepted from that day on
applies-to-acts-from = What is done from that day on
applies-to-all-open = All open cases

import-stage-interrupted = Interrupted
import-stage-running = Running
import-stage-finished = Finished
import-stage-cancelled = Stopped
import-stage-undone = Undone

escalation-cause-negative = a review is against it
escalation-cause-doubtful = a review says that more is needed first
escalation-cause-differing = the reviews are not of one mind
escalation-cause-asked = a member asked for it
escalation-cause-not-carried = the members did not agree in writing

reopen-purpose-change = Change of a decision
reopen-purpose-revocation = Revocation of a decision
reopen-purpose-interest = New vote after an interest was found
reopen-purpose-recount = New vote after a recount

correctable-field-reasons = Reasons
correctable-field-title = Title
correctable-field-applicant = Applicant
correctable-field-organisation = Organisation
correctable-field-system = System
correctable-field-system-version = Version of the system

history-group-submission = Submissions and documents
history-group-interest = Interests
history-group-course = Completeness, acceptance and time limits
history-group-review = Reviews, deliberation and questions
history-group-meeting = Meetings
history-group-vote = Motions and votes
history-group-decision = Decisions and letters
history-group-keeping = Retention and erasure

data-request-end-erased = Erased
data-request-end-restricted = Restricted
data-request-end-refused = Refused
data-request-end-released = Released again

# What stands in the place of a text that is not shown.
withheld-erased = [erased]
withheld-restricted = [restricted]
withheld-unreadable = [cannot be read]
