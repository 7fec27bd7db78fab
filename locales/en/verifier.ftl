# The page that verifies evidence, and what can be wrong with evidence.

# What is wrong: the first thing that is.
verifier-fault-form = The file is no evidence bundle, or it was changed or cut off.
verifier-fault-key = What you typed is no key. A key is written name+hash+key, on one line.
verifier-fault-other-key = The bundle is signed with another key than the one that was given.
verifier-fault-checkpoint-form = The checkpoint cannot be read as one.
verifier-fault-checkpoint-not-signed = The checkpoint is not signed with the key of this record.
verifier-fault-checkpoint-signature = The signature does not fit the checkpoint: one of the two was changed.
verifier-fault-not-continued = The record did not continue the checkpoint of { $size ->
    [one] 1 act
   *[other] { $size } acts
 }: acts before it were changed, or are missing.
verifier-fault-act-header = The header of act { $number } in the bundle cannot be read.
verifier-fault-act-body = What act { $number } in the bundle says is not what was recorded: at least one character was changed.
verifier-fault-not-included = Act { $act } is not part of the record that was signed for.
verifier-fault-signature = A signature in act { $act } does not fit what it stands under.
verifier-fault-signature-other-key = A signature in act { $act } is made with a key that the evidence does not show to be that of who acted.
verifier-fault-file = No act names the file { $name } as it is: it was changed, or does not belong here.

# The page.
verifier-title = Verify the evidence of a decision
verifier-lead = An evidence bundle proves what an ethics committee decided, and that its letters are those that were issued. This page checks one on this computer. Nothing leaves the page, and it needs no network.
verifier-language = Language
verifier-choose = Choose an evidence bundle
verifier-drop = or drop the ZIP file here
verifier-key = The committee’s public key (optional)
verifier-key-note = A key that you have from elsewhere: from the committee itself, or from what it publishes. Not the one in the bundle.
verifier-working = Checking { $name } …
verifier-broken = { $name } could not be checked to its end. It may be too large for this browser.
verifier-no-program = This browser cannot run the check. A current Firefox, Chrome, Edge or Safari can.

verifier-holds = The evidence holds
verifier-holds-acts = { $acts ->
    [one] 1 act is
   *[other] { $acts } acts are
 } part of the record that was signed for at act { $size }.
verifier-holds-files = { $files ->
    [0] The bundle has no files.
    [one] 1 file is as it was recorded.
   *[other] { $files } files are as they were recorded.
 }
verifier-holds-signatures = { $signatures ->
    [0] No act in it is signed by a person with a key.
    [one] 1 signature of a person fits what it stands under.
   *[other] { $signatures } signatures of people fit what they stand under.
 }
verifier-not = The evidence does not hold
verifier-not-note = This is the first thing that is wrong. What comes after it was not checked.
verifier-detail = For technical staff: { $detail }

verifier-proven = What was proven
verifier-file = Bundle
verifier-record = Record
verifier-signed = Signed
verifier-signed-value = at act { $size }, on { $time }
verifier-root = Root
verifier-bundle-key = Key in the bundle
verifier-key-compared = It is the key that you gave.
verifier-continued = Earlier checkpoints
verifier-continued-value = { $count ->
    [0] none in the bundle
    [one] 1, which the record continued
   *[other] { $count }, all of which the record continued
 }

verifier-unchecked = What was not checked
verifier-unchecked-key = Whether the key in the bundle is the committee’s. Compare it with one that you have from elsewhere, or a root below with the one printed in a letter or in minutes.
verifier-unchecked-absent = { $count ->
    [one] 1 file that the acts name is not in the bundle.
   *[other] { $count } files that the acts name are not in the bundle.
 }
verifier-unchecked-more = Whether anything else was recorded about the decision.
verifier-unchecked-people = Who the people are whose numbers stand in the acts.

verifier-acts = What the acts say
verifier-act = Act { $act }, { $time }
verifier-files = Files
verifier-files-note = Compare a letter that you were sent with these digests (SHA-256), or take the letter from the bundle.
verifier-file-size = { $size } bytes
verifier-roots = Signed roots
verifier-roots-note = The foot of a letter and of minutes prints how far the record had been signed, and the beginning of its root. It must stand in this list.
verifier-roots-show = { $count ->
    [one] Show 1 root
   *[other] Show all { $count } roots
 }
verifier-roots-size = Acts
verifier-roots-time = Signed
verifier-roots-root = Root begins

verifier-event-result-declared = The result of the vote was declared.
verifier-event-case-decided = The committee decided.
verifier-event-decision-signed = { $name } signed the decision.
verifier-event-signing-key-taken = The signatory took the key that they sign with.
verifier-event-passphrase-set = They set their passphrase.
verifier-event-letter-issued = { $language ->
    [en] The letter was issued in English.
    [zh-Hans] The letter was issued in Chinese.
   *[other] The letter was issued.
 }
verifier-event-letter-delivered = The letter was delivered on { $day }.
verifier-event-correction-countersigned = A correction of the letter was countersigned.
verifier-event-decision-reopened = The decision was opened again.
verifier-event-decision-upheld = The decision was upheld.
verifier-event-item-ended = The agenda item was closed.
verifier-event-agenda-ended = The case left the agenda.
verifier-event-other = Recorded: { $kind }
verifier-decided-on = Decided on
verifier-outcome = Outcome
verifier-reasons = Reasons
verifier-conditions = Conditions
verifier-condition-due = { $text } Due by { $day }.

verifier-trust = Before you rely on it
verifier-trust-page = Get this page from somebody other than who gave you the bundle. A page that came with the evidence could call anything good.
verifier-trust-offline = The page may open no connection: its content policy forbids it. You can also disconnect this computer first.
verifier-trust-other = The same check is made by quorate-cli verify, and can be written anew from docs/record.md.
verifier-version = Quorate { $version }, made from sources with the digest { $digest }
