# Backups on this computer, and putting them back.

backups-title = Backups
backups-lead = A backup copies everything that cannot be made again. Each is put back in a temporary place and verified before it counts.

backups-standing = How it stands
backups-last = Last good backup
backups-last-when = { $when }, put back and verified
backups-last-none = None was made yet.
backups-acts = Recorded acts in it
backups-acts-closed = Not told to you, since not every case is open to you.
backups-place = It lies in
backups-failed = The backup of { $when } did not succeed
backups-now = Back up now
backups-made = The backup is made, and was put back and verified.
backups-step-copying = Copying what is new …
backups-step-verifying = Putting it back in a temporary place and verifying it …

backups-where = Where backups go
backups-folder-now = Chosen folder
backups-folder-none = None yet
backups-daily = Backups by themselves
backups-daily-on = On: once a day on which something was recorded, after a week in any case, and before a new version of Quorate is used
backups-daily-off = Off, until a folder is chosen
backups-home = The committee itself lies in
backups-folder = Folder for backups
backups-folder-note = The whole path of a folder on another disk, best a removable one, such as /media/backup/committee. What is new is added to the backup that is there. A disk that is not connected is tried again later.
backups-choose = Use this folder and back up
backups-stop = Make no backups here any more

restore-day = As it was on
restore-day-note = Leave it empty for everything that is in the backup.
restore-time = At what time
restore-time-note = Such as 14:30, in { $zone }; what was recorded in that minute is part of it. Leave it empty for the whole day.
restore-working = It is being put back and verified. With a large committee this takes some minutes.

restore-beside-title = Put the backup back beside this committee
restore-beside-text = A copy of the committee, whole or as it was at a moment, in a folder of its own. This committee goes on untouched.
restore-beside-into = Folder for the copy
restore-beside-into-note = The whole path of a folder that is empty or not there yet.
restore-beside-act = Put back and verify
restore-beside-done = The copy is put back and verified
restore-beside-where = The copy lies in
restore-beside-until = As it was at
restore-beside-whole = As it was at the backup
restore-beside-open = Everybody signs in to it with the passphrase they had when the backup was made. To open it:

restore-title = Restore from a backup
restore-lead = Puts the committee back on this computer, whole or as it was at a moment. Everybody signs in with the passphrase they had when the backup was made.
restore-from = Folder with the backup
restore-from-note = The whole path of the folder that has the file backup.json in it, such as /media/backup/committee.
restore-look = Look into it
restore-found = There is a backup
restore-found-at = Made
restore-opener = Who opens it?
restore-opener-note = The backup is encrypted.
restore-opener-person = Somebody who could sign in when it was made
restore-opener-sheet = The recovery sheet of that time
restore-act = Verify and put back
restore-back-title = The committee is back
restore-back-text = Everything was put back and verified. Recorded acts: { $acts }.
