# What the program says when it is started, and at a terminal.

host-locked = The committee in { $folder } is open in another window or another program. Close it there first; nothing was touched.
host-sealed = The committee in { $folder } is encrypted. Name somebody who may open it with --as, and give their passphrase; the one that was given does not open it.
host-no-committee = There is no committee in { $folder }. Make one with “create”, or name another folder with --committee.
host-newer-format = The committee in { $folder } was kept by a newer version of Quorate (format { $needs }). Nothing was touched; install that version.
host-damaged = The record in { $folder } is damaged: act { $sequence }, segment { $segment }, byte { $offset }. Nothing was touched. “repair” puts back from a backup what is damaged, and keeps what was recorded since.
host-disk-full = The disk is full. Nothing is lost; make room and start again.
host-disk-failed = The folder { $folder } cannot be read or written. Nothing was touched.
host-file-unreadable = The file { $file } cannot be read.
host-file-unwritable = The file { $file } cannot be written.
host-bad-json = This is not the JSON that is asked for: { $detail }
host-bad-map = { $file } is not a mapping of columns: { $detail }
host-unknown-command = There is no command { $name }. “call --list” shows all of them.
host-passphrase-missing = There is no passphrase. Put it in QUORATE_PASSPHRASE, or give it on standard input.
host-passphrase-ask = Passphrase, or the code on the sheet, those of its parts on one line (it is shown as you type):
host-signed-out = This needs somebody who signs in: use --as with a name on the roster.
host-invalid = The field { $field } does not hold ({ $code }).
host-import-interrupted = The import was interrupted. What is in stays in; continue it or take it back.
host-export-partial = The export is not complete: { $name } is recused from matters it therefore leaves out.
host-serving = Quorate is at { $address }
host-port-taken = Port { $port } cannot be used on this machine: { $detail }
host-no-screens = The screens are not built. Build them with “npm run build” in the folder ui, or name them with --ui.
host-window-title = Quorate cannot open

# What a signature means.
signature-minutes-as-approved = I confirm that these are the minutes as they were approved.
signature-decision-as-voted = I presided over this item and sign the decision as the committee voted it.

# verify
verify-intact = The record is intact: { $acts } acts, { $attachments } attachments, signed up to act { $signed }.
verify-whole = Each of { $acts } acts is whole. The record is encrypted and nobody opened it.
verify-unchecked-sealed = Not checked: what the acts say and what each follows, checkpoints, attachments. Name somebody who may open the record with --as.
verify-unchecked-acts-since-checkpoint = Not checked: nobody has signed for the acts after act { $signed } yet. They follow from those before, and that is all that is known of them.
verify-unchecked-views = Not checked: what screens show. The folder “shelf” could not be opened: the disk is full, or it may not be written to. The record itself was checked, and what screens show is made again from it.
verify-unchecked-key-from-folder = Not checked: whether the key that lies beside the record is the committee’s. Compare it with one kept elsewhere (--key).
verify-unchecked-nothing-from-elsewhere = Not checked: whether the whole folder was written anew. Give a checkpoint that was kept elsewhere (--checkpoint), or compare the root with one printed in a letter or in minutes.
verify-not-intact-act = The record is not intact. Act { $act } is not what was recorded: { $detail }. What follows it was not checked.
verify-not-intact-note = The record is not intact. The checkpoint of { $size } acts is not what was signed: { $detail }.
verify-not-intact-journal = The record is not intact. It is not the one that the checkpoint of { $size } acts was signed for: acts were changed, or are missing.
verify-not-intact-key = The record is not intact. The key that its checkpoints are checked with is gone or cannot be read.
verify-not-intact-other-key = The record is not signed with the key that was given. It may be another committee’s, or what was signed may have been taken away or replaced.
verify-not-intact-strange-checkpoint = The checkpoint that was given is not signed with this record’s key.
verify-not-intact-attachment = The record is not intact. An attachment that act { $act } names is not what was stored: { $detail }.
verify-not-intact-attachment-absent = The record is not intact. An attachment that act { $act } names is gone: { $detail }.
verify-not-intact-signature = The record is not intact. A signature in act { $act } does not hold: { $detail }.
verify-not-intact-subject-key = The record is not intact. A text in act { $act } cannot be read: the key of the person it is about is lost or damaged. A backup has it.
verify-not-intact-subject-keys = The record is not intact. The file “subjects.keys” is damaged: { $detail }. A backup has it.
verify-not-intact-views = The journal is intact, and what screens show is not what it says: { $detail }. Delete the folder “shelf”; it is made again from the journal.
verify-not-intact-unreadable = The record could not be checked to its end: { $detail }.
host-bad-key = That is no key. A key is written name+hash+key, as in “checkpoints/key.txt”.
verify-bundle-intact = The evidence holds: { $acts } acts and { $files } files are part of the record that was signed for at act { $size }.
verify-bundle-absent = Not checked: { $acts } files that the acts name are not in the bundle.
verify-bundle-key = Not checked: whether the key in the bundle is the committee’s. Compare it with one kept elsewhere (--key), or the root with one printed in a letter or in minutes.
verify-bundle-not = The evidence does not hold. { $detail }

# backup, restore, rebuild
backup-made = The backup is made, and was put back and verified. Acts: { $acts }.
restore-done = The backup is put back. Acts: { $acts }.
repair-segments = { $count ->
    [one] 1 segment of the journal was put back from the backup; the damaged file lies in journal/set-aside.
   *[other] { $count } segments of the journal were put back from the backup; the damaged files lie in journal/set-aside.
 }
repair-keys = { $count ->
    [one] 1 key was put back from the backup.
   *[other] { $count } keys were put back from the backup.
 }
repair-attachments = { $count ->
    [one] 1 attachment was put back from the backup.
   *[other] { $count } attachments were put back from the backup.
 }
repair-nothing = There is nothing to repair.
repair-done = Verified; acts: { $acts }.
repair-not-there = Act { $sequence } (segment { $segment }, byte { $offset }) is whole neither in { $folder } nor in this backup. Nothing was touched. Try another backup; “restore” puts one back up to where it is whole.
rebuild-done = Everything that screens show was made anew from the journal. Acts: { $acts }.
