# Importing a table that somebody else made.

import-lead = A CSV or spreadsheet from somebody else becomes one case per row. Nothing is imported before you have seen what would happen.
import-new = A new import
import-choose = Choose a table: CSV, XLSX, XLS or ODS
import-unfinished = { $name } is not imported yet
import-go-on = Go on with it
import-drop = Drop it
import-no-file = No file has been chosen
import-all = Imports so far
import-by = { $name }, { $at }
import-see-cases = See its cases
import-progress = { $done } of { $rows } rows
import-interrupted = It was interrupted. Continue it, or undo it as a whole: no row is imported twice.
import-finished = { $count ->
    [one] 1 of { $rows } rows became a case.
   *[other] { $count } of { $rows } rows became cases.
 }
import-count-imported = imported
import-count-there = already there
import-count-refused = refused
import-count-equal = equal to an earlier row
import-stop = Stop after the row under way
import-continue = Continue
import-undo = Undo the whole import
import-undo-check = Check before the import is undone
import-undo-text = { $count ->
    [one] The case imported from { $name } is taken back. Its receipt number stays used. This cannot be reversed; the file can be imported again.
   *[other] All { $count } cases imported from { $name } are taken back. Their receipt numbers stay used. This cannot be reversed; the file can be imported again.
 }
import-undo-act = { $count ->
    [one] Undo 1 case
   *[other] Undo { $count } cases
 }

import-steps = Steps of the import
import-step-file = Choose the file
import-step-columns = Say what the columns mean
import-step-check = Look before it happens
import-step-run = Import
import-columns = What do the columns mean?
import-file = File
import-format = Format
import-encoding = Encoding
import-delimiter = Separated by
import-delimiter-comma = commas
import-delimiter-semicolon = semicolons
import-delimiter-tab = tabs
import-delimiter-pipe = vertical bars
import-size = Size
import-rows-columns = { $rows } rows, { $columns } columns
import-saved = These are the columns you chose last time for a table with the same headings.
import-no-column = No column
import-no-heading = (no heading)
import-column-empty = (empty)
import-column = { $letters } · { $heading }
import-column-of = { $letters } · { $heading } ({ $place } of { $count })
import-column-label = Column
import-proposed = Proposed
import-last-time = From last time
import-filled = Filled in { $filled } of { $rows } rows
import-unmapped = { $count ->
    [0] Every column has a meaning.
    [one] 1 column has no meaning here. Its cells stay readable on each case, under their heading.
   *[other] { $count } columns have no meaning here. Their cells stay readable on each case, under their headings.
 }
import-to-check = See what would be imported

import-field-title = Title
import-field-title-note = What the case is called in every list. Where there is none, the system’s name or the beginning of the text stands for it.
import-field-summary = What is asked
import-field-summary-note = Purpose or description.
import-field-organisation = Organisation
import-field-organisation-note = Recognised by its name and linked; a new one is entered.
import-field-organisation-unit = Unit
import-field-organisation-unit-note = Bureau or department of the organisation.
import-field-system = System
import-field-system-note = Its own name, if it differs from the title.
import-field-reference = Sender’s reference
import-field-reference-note = The number the sender uses.
import-field-contact = Contact
import-field-contact-note = Who letters go to.
import-field-received = Received
import-field-received-note = The day it was sent or begun; today where there is none.
import-field-classification = Classification
import-field-classification-note = Topic, sector or industry code.
import-field-risk-hint = Risk, as the sender says
import-field-risk-hint-note = A hint only: the committee sets the tier.
import-field-developer = Developer
import-field-developer-note = A party: members are asked about it.
import-field-supplier = Supplier
import-field-supplier-note = A party: members are asked about it.
import-field-deployer = Deployer
import-field-deployer-note = A party: members are asked about it.
import-field-data-provider = Data provider
import-field-data-provider-note = A party: members are asked about it.
import-field-funder = Funder
import-field-funder-note = A party: members are asked about it.

import-check = What would be imported?
import-would = would be imported
import-sum = Of { $rows } rows. Rows equal to an earlier one are imported too, and only reported.
import-nothing = Nothing would be imported
import-nothing-text = Every row is there already or is refused. If this is the same file as before, there is nothing to do.
import-no-problems = No problem was found in any row.
import-problems = Problems by row
import-problems-text = A problem refuses a row only where it says so; everything else is imported as it stands.
import-problems-first = The first { $count } are shown.
import-problems-show = Show
import-problems-all = All ({ $count })
import-problems-kind = { $kind } ({ $count })
import-problems-pages = Pages of problems
import-row = Row
import-whole-row = The whole row
import-problem-label = Problem
import-problem-kind-empty-row = Empty row
import-problem-kind-row-too-large = Row too large
import-problem-kind-missing-title = No title
import-problem-kind-missing-organisation = No organisation
import-problem-kind-title-too-long = Title too long
import-problem-kind-unreadable-date = Unreadable date
import-problem-kind-ambiguous-date = Ambiguous date
import-problem-kind-ragged-row = Other number of cells
import-problem-kind-replaced-characters = Unreadable characters
import-problem-kind-equal-row = Equal row
import-problem-empty-row = The row is empty and is refused.
import-problem-row-too-large = The row holds more than { $limit } bytes and is refused.
import-problem-missing-title = There is no title. The system’s name or the beginning of the text stands for it.
import-problem-missing-organisation = No organisation is named. The unit, the contact or the file’s name stands for who submitted it.
import-problem-title-too-long = The title has { $length } characters. On the case it is shortened to { $limit }; the cell stays whole.
import-problem-unreadable-date = This is no date that can be read. The case takes today’s date; the cell stays as it is.
import-problem-ambiguous-date = Day and month could be exchanged. The case takes today’s date; the cell stays as it is.
import-problem-ragged-row = The row has { $cells } cells, other than the heading.
import-problem-replaced-characters = Some characters could not be read and are shown as �.
import-problem-equal-row = Equal in every cell to row { $first }. It is imported as a case of its own.
import-preview = The first rows as cases
import-preview-caption = { $count ->
    [one] The first row
   *[other] The first { $count } rows
 }
import-known = known
import-language = Language of letters about these cases
import-interest = Your own interests
import-interest-text = By importing you declare that you have no interest in any of these cases. Where you have one, say so on the case afterwards: it is then closed to you.
import-act = { $count ->
    [0] Import nothing
    [one] Import 1 row
   *[other] Import { $count } rows
 }
import-back-to-columns = Back to the columns
