# Before sign-in, the lock, and what belongs to one person: settings and passphrase.

welcome-title = Welcome to Quorate
welcome-lead = The casework of an ethics committee on this computer: submissions, interests, reviews, meetings, votes, decisions and guidance. Nothing leaves it.
welcome-own-title = Set up your committee
welcome-own-text = Takes about three minutes: a name, the rules it works under, and its first secretary. Everybody else is appointed afterwards.
welcome-own-act = Set up a committee
welcome-sample-title = Look around first
welcome-sample-text = A sample committee with made-up people, cases and meetings. Everything works and nothing counts: it lies in a folder of its own, and its letters say SAMPLE.
welcome-sample-act = Explore a sample committee
welcome-sample-building = The sample committee is being made. This takes a few seconds.
welcome-restore-title = Restore from a backup
welcome-restore-text = For a new computer, or after a disk was lost: puts the committee back from a folder or removable disk, whole or as it was at a moment.
welcome-restore-act = Restore from a backup
welcome-code-act = I have a one-time code
welcome-back = Back
welcome-version = Quorate { $version }

signin-title = Sign in
signin-name = Name
signin-name-note = As it stands on the roster.
signin-passphrase = Passphrase
signin-act = Sign in
signin-other = Something else?
signin-forgotten = Forgotten the passphrase? Whoever keeps the roster gives you a one-time code. Nobody can read or recover a passphrase.
signin-to-own = Sign in to { $name }

sample-lead = All of them are invented. Sign in as one, look, then sign in as another: each sees what their office and interests allow.
sample-people = People of the sample
sample-person = Name
sample-role = Role
sample-passphrase = Passphrase
sample-enter = Sign in
sample-enter-as = Sign in as { $name }

code-title = Set your passphrase
code-lead = Whoever appointed you gave you a one-time code. With it you choose a passphrase of your own, and the code stops working.
code-name = Name
code-code = One-time code
code-act = Set the passphrase and sign in
passphrase-new = New passphrase
passphrase-new-note = At least 8 characters. Three or four words that do not belong together are strong and easy to keep in mind.
passphrase-again = The same passphrase again

setup-title = Set up a committee
setup-step-write = Write
setup-step-check = Check
setup-steps = Setting up
setup-group-committee = The committee
setup-name-en = Name in English
setup-name-zh = Name in Chinese
setup-names-note = One of the two is enough. Letters use the name in the language of the letter.
setup-zone = Time zone
setup-zone-note = Decides when a day begins and ends for clocks and letters.
setup-prefix = What stands before the year in case numbers
setup-prefix-example = The fourteenth case of this year will be { $number }.
setup-group-rules = The rules
setup-profile = Which rules does it work under?
setup-profile-note = Choose every set that binds it: all are met. Each value carries its article, and can be read on the committee’s page.
setup-profile-behind = Where it is silent: { $title }.
setup-group-secretary = The first secretary
setup-secretary-note = Whoever sets the committee up becomes its first secretary, keeps the casework and appoints the others.
setup-secretary = Your name
setup-group-others = Others, if you know them already
setup-others-note = They can also be appointed later. Once the committee is set up, give each of them a one-time code on the committee’s page.
setup-chair = Chair
setup-vice-chair = Vice-chair, who substitutes for the chair
setup-second-secretary = Second secretary, who substitutes for the secretary
setup-capacities = What { $name } stands for
setup-capacities-note = Counts towards quorum and composition.
setup-group-sealed = Encryption
setup-sealed = Encrypt everything on this disk
setup-sealed-note = Recommended. Only its people can then open the committee, with their passphrases. You will be asked to print a recovery sheet, in case all are forgotten.
setup-not-sealed-note = Whoever has this computer, its disk or a backup can then read all cases.
setup-check-sealed = On this disk
setup-check-is-sealed = Encrypted
setup-check-not-sealed = Not encrypted
setup-go-check = Check what will be recorded
setup-check-title = Check before it is recorded
setup-check-lead = The name, the time zone and the rules are the first entry of the committee’s record. People and terms can be changed afterwards.
setup-check-name = Name
setup-check-zone = Time zone
setup-check-numbers = Case numbers
setup-check-rules = Rules
setup-check-leads = { $title } (leads)
setup-check-secretary = First secretary
setup-check-chair = Chair
setup-check-vice-chair = Vice-chair and substitute
setup-check-second = Second secretary and substitute
setup-check-nobody = Nobody yet
setup-check-term = { $name }, term until { $until }
setup-act = Set up the committee

profile-for-shenzhen-ai-2022 = For a committee under Shenzhen’s regulations on the artificial intelligence industry: tiers by risk, disclosure and tracking, limited trials. It advises and evaluates.
profile-for-cn-ai-ethics-2026 = For ethical review of artificial intelligence in China. Taken from secondary sources; values are marked until they are verified.
profile-for-cn-st-ethics-2023 = For ethical review of science and technology in China: full, simplified and emergency review, approval and tracking.
profile-for-us-common-rule-2018 = For an institutional review board in the United States: human subjects research under 45 CFR 46.
profile-for-us-fda-56 = For an institutional review board in the United States that reviews clinical investigations under 21 CFR 56.
profile-for-cn-health-2023 = For a hospital or institute in China: research in life science and medicine involving people. Taken from secondary sources; values are marked until they are verified.
profile-for-ich-e6-r3 = For a committee that reviews clinical trials under good clinical practice; its own procedures set quorum and majority.
profile-for-uk-rec = For a research ethics committee in the United Kingdom, in the version in force on the day.
profile-for-who-2011 = For a committee that follows the World Health Organization’s standards for research with human participants.
profile-for-nz-hdec = For a health and disability ethics committee in New Zealand.
profile-for-data-ethics-advisory = For a data-ethics committee that advises by consensus and approves nothing.

lock-title = Locked
lock-lead = { $name } is signed in. What was being written is saved.
lock-passphrase = Passphrase
lock-act = Unlock
lock-sign-out = Sign out
lock-other = Somebody else wants to use this window? Sign out first.

idle-warning = Nobody has touched this window for a while. It locks in less than a minute; any key keeps it open.
command-sign-out = Sign out

settings-title = Settings
settings-lead = They belong to you and hold wherever you sign in to this committee.
settings-look = How things look
settings-lock = Lock
settings-idle = Lock after minutes without a key or click
settings-idle-note = Between 1 and 240. What you were writing is saved first.
settings-save = Save
settings-saved = Saved.
settings-passphrase = Passphrase
settings-passphrase-now = The passphrase that works now
settings-passphrase-act = Change the passphrase
settings-passphrase-done = The passphrase is changed. The record says that you changed it, never what it is.
settings-session = This window
settings-signed-in = Signed in as { $name } ({ $roles }).
settings-texts = Standard texts of the committee

signin-sealed = This committee is encrypted. It opens, and its name is shown, when one of its people signs in.
signin-sheet = I have the recovery sheet
sheet-enter-title = Come in by the recovery sheet
sheet-enter-lead = For whoever keeps the roster, when no passphrase is known. You choose a new passphrase of your own; everybody else then gets a one-time code from you.
sheet-code = Recovery code
sheet-code-note = Of a sheet in parts: the codes of as many parts as are needed, one after another.

## Views in memory

in-memory-title = You can read everything; new acts may be refused
damaged-title = The record is damaged
in-memory-full = The disk is full, so what screens show is kept in memory for now. Nothing that was recorded is lost. Make room on the disk that the committee lies on; it is tried again every half minute, and this notice goes by itself.
in-memory-failed = Part of the committee’s folder could not be opened, so what screens show is kept in memory for now. Nothing that was recorded is lost. Have the folder’s permissions and its disk checked; it is tried again every half minute, and this notice goes by itself.
