# The frame of the window: navigation, menus, saving, errors that no feature owns.

window-title = { $page } · Quorate
skip-to-content = Skip to the content
loading = Loading
committee-sample = Sample committee

nav-main = Main
nav-toggle = Menu
nav-desk = Desk
nav-desk-count = waiting for you
nav-docket = Docket
nav-meetings = Meetings
nav-guidance = Guidance
nav-organisations = Organisations and systems
nav-committee = Committee
nav-interests = Interests to declare
nav-settings = Settings

menu-bar = Commands
menu-file = File
menu-edit = Edit
menu-view = View
menu-case = Case
menu-meeting = Meeting
menu-guidance = Guidance
menu-window = Window
menu-help = Help

command-new-submission = New submission
command-import = Import a table
command-export = Export decisions
command-larger = Larger text
command-smaller = Smaller text
command-language = 切换到简体中文
command-lock = Lock

palette-title = Find anything
palette-hint = A command, a page, or a case by number, title or party
palette-found = Found

field-optional = (may be left empty)
field-choose = Choose one
secret-show = Show
secret-hide = Hide
field-none-found = Nothing found

files-drop = or drop files here
files-choose = Choose files
files-choose-one = Choose a file
files-sending = Sending { $name }
files-stored = { $count ->
    [one] { $name } is stored.
   *[other] { $count } files are stored.
 }

draft-saving = Saving
draft-saved = Saved { $time }
draft-failed = Not saved yet, trying again. { $reason }

when-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
 }

step-done = (done)
step-later = (not yet)

rule-article = { $profile ->
    [us-common-rule-2018] { $source }, 45 CFR { $article }
    [us-fda-56] { $source }, sec. { $article }
    [ich-e6-r3] { $source }, { $article }
    [uk-rec] { $source }, { $article }
    [who-2011] { $source }, { $article }
    [nz-hdec] { $source }, { $article }
    [data-ethics-advisory] { $source }, { $article }
   *[other] { $source }, art. { $article }
 }
# A law’s own articles, its annex, and another law it is read with.
article-cited = { $source }, { $articles }
article-named = { $source }, { $article }
article-number = art. { $number }
article-items = art. { $number }{ $items }
article-of-law = { $law }, art. { $number }
article-law-Civil-Code = Civil Code
article-place-Annex = annex
article-place-Final-provisions = final provisions

refusal-without-reason = This cannot be done now.
refusal-without-words = This cannot be done now ({ $code }).
invalid-rule-value = This value cannot be used here: a whole number, a share such as 2/3, or a choice of the list.
invalid-only-all-open = Cases are named only where rules apply to all open ones.
invalid-without-words = Check this field: { $field }.

errors-title = { $count ->
    [one] This needs your attention
   *[other] { $count } things need your attention
 }
errors-field = { $label }: { $text }
errors-question = { $label } { $text }
error-conflict = Somebody changed this after you opened it. Nothing of yours was recorded and nothing is lost: look at what is new, then decide again.
error-signed-out = You are signed out. Sign in again; what you wrote is kept.
error-locked = This window is locked. Unlock it to go on; what you wrote is kept.
error-unknown = It is not certain whether this was recorded: the disk did not answer. Look at the history before you do it again.
error-unknown-recorded = This was recorded, although the disk failed meanwhile. Do not do it again. Have the disk checked, and make a backup.
error-unknown-not-recorded = This was not recorded: the disk failed. What you wrote is kept, and you can do it again. Have the disk checked, and make a backup.
error-not-found = This is not here, or you may not see it.
error-fault = Something failed in the program. Nothing was recorded. For whoever looks into it: { $report }
error-recorded = This was recorded, but something that follows from it failed. See how it stands before you do it again. For whoever looks into it: { $report }
error-unanswered = The program gave no answer. If you were recording something, see whether it is there before you do it again. For whoever looks into it: { $report }

broken-title = This page could not be shown
broken-kept = Something in the program failed while it drew this page. What you wrote is saved, and what was recorded is recorded.
broken-text = Try again. If the page fails a second time, go on with another one, and show the details below to whoever looks after the program.
broken-again = Try again
broken-details = Details
broken-details-text = This is what the program says of the failure. It is for whoever looks into it.

no-page-title = There is no such page
no-page-text = The address may be from another version. Everything there is can be reached from the menu.
no-session-title = The committee cannot be opened

look-language = Language
look-language-note = Letters keep the language of whoever receives them.
look-theme = Colours
look-theme-system = As the computer is set
look-theme-light = Light
look-theme-dark = Dark
look-theme-contrast = High contrast
look-text = Size of text

role-chair = chair
role-vice-chair = vice-chair
role-secretary = secretary
role-member = member
role-alternate = alternate
role-adviser = adviser
role-administrator = administrator

# Rules as they are cited beside an act.
profile-shenzhen-ai-2022 = Shenzhen: AI 2022
profile-cn-ai-ethics-2026 = China: AI ethics 2026
profile-cn-st-ethics-2023 = China: S&T ethics 2023
profile-us-common-rule-2018 = US: Common Rule 2018
profile-us-fda-56 = US: FDA 21 CFR 56
profile-cn-health-2023 = China: health research 2023
profile-ich-e6-r3 = ICH E6(R3)
profile-uk-rec = UK: research ethics committees
profile-who-2011 = WHO 2011
profile-nz-hdec = New Zealand: HDEC
profile-data-ethics-advisory = Data ethics advice

act-back = Go back

changed-title = Somebody changed this while you were writing
changed-text = What you wrote is kept. Look at what is new, then choose.
changed-look = See what is there now
changed-keep = Keep writing on my text
changed-take = Take the new text and drop mine

act-close = Close
menu-committee = Committee
command-interests = Declare interests
command-call-meeting = Call a meeting
command-draft-guidance = Draft guidance
command-classification = Industry classification
command-print = Print this page
command-new-window = New window
command-keys = Keys
keys-text = Every command is also in a menu. Tab and the arrow keys reach everything on a page.
found-guidance = Guidance
found-meeting = Meeting
found-organisation = Organisation
