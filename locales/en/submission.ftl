# Logging a submission.

log-heading = New submission
log-lead = What came in is logged under a receipt number. The form saves itself; you can leave it and come back from the docket.
log-interest = First of all: do you have an interest in this matter or in who submits it?
log-interest-short = Your interest
log-interest-change = Change the answer about your interest
log-interest-next = Continue
log-interest-stub = After logging you will see only number, title and party of this case. Somebody else goes on with it.
log-what = What is asked
log-kind = Kind of submission
log-title = Title
log-title-note = Everybody on the committee sees it, also those who take no part. Leave out what is confidential.
log-summary = What is asked, in the applicant’s words
log-summary-note = A few sentences: what it does, for whom, what could go wrong, what the committee is to say.
log-received = Received on
log-received-note = The day it reached the committee.
log-who = Who submits
log-applicant = Applicant
log-contact = How to reach them
log-contact-note = E-mail, telephone or address.
log-language = Language of letters to them
log-language-note = Letters keep this language, whatever the language of your screen.
log-about = What it is about
log-organisation = Organisation
log-organisation-note = Type a part of the name. Known ones are found; a new one is registered with the submission.
log-organisation-known = { $cases ->
    [0] Known to the committee, no other case.
    [one] Known to the committee, with 1 other case.
   *[other] Known to the committee, with { $cases } other cases.
 }
log-organisation-new = Not known yet: “{ $name }” will be registered.
log-unit = Unit within it
log-system = System or study
log-system-note = Cases about one system stay together across the years.
log-system-known = Known: this case joins its earlier ones.
log-system-new = Not known yet: “{ $name }” will be registered.
log-version = Version
log-classification = Industry classification
log-classification-note = By code or title, from { $list }.
log-classification-has = So far { $code }. Fill this in only to change it.
log-documents = Documents
log-documents-note = Files of any kind, up to 200 MB each.
log-no-documents = None yet. They can be added later.
log-check = Check before logging
log-check-title = Check what will be recorded
log-check-lead = It then stands in the record under a receipt number. It can be corrected and added to, but not erased.
log-act = Log the submission
log-done-title = Logged as { $receipt }
log-done-receipt = The receipt number is { $receipt }. Give it to the applicant.
log-done-next = Next comes the completeness check. Acceptance then gives the case number and starts the clock.
log-done-next-stub = Because of your interest, you now see only the stub of this case. The other secretary or the substitute goes on with it.
log-done-validate = Check completeness
log-done-open = Open the case
log-done-another = Log another submission

documents-chosen = Files to be added
documents-label = Who reads { $name }
documents-remove = Remove { $name }
documents-remove-short = Remove
documents-with-label = { $name } ({ $label })
