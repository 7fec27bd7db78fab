# The docket: all cases in one list.

docket-heading = Docket
docket-lead = Every case of the committee. A case you take no part in shows only its title and party.
docket-new = New submission
docket-import-button = Import a table
docket-search-label = Search the docket
docket-search = Number, title or party
docket-filter-show = Filter
docket-filter-hide = Hide filters
docket-filtered-by = Shown are only:
docket-filter-remove = Take off the filter: { $filter }
docket-filters-clear = Show all
docket-text = “{ $text }”
docket-import = Import: { $file }
docket-import-some = One import
docket-any = Any
docket-count = { $count ->
    [0] No cases
    [one] 1 case
   *[other] { $shown } cases
 }
docket-pages = Pages of the docket
docket-title-column = Title
docket-number = Number
docket-party = Party
docket-stage = Stage
docket-stage-count = { $stage } ({ $count })
docket-pathway = Pathway
docket-tier = Risk
docket-organisation = Organisation
docket-due = Answer due
docket-received = Received
docket-stub = You see only title and party
docket-empty = There are no cases yet
docket-empty-secretary = Log a submission that came in, or import a table of them.
docket-empty-member = As soon as the secretary logs a submission, its case stands here.
docket-none-match = No case fits these filters
docket-none-match-text = Take one of them off, or show all.
docket-drafts = Drafts of submissions
docket-draft = Draft
docket-draft-untitled = Submission without a title
docket-draft-continue = Continue: { $title }
docket-draft-saved = Saved { $time }. Only you see it; it has no receipt number yet.
docket-draft-discard = Discard the draft: { $title }
docket-draft-discard-short = Discard
docket-draft-discard-text = What is written in it is lost. Nothing of it is in the record.
docket-draft-discard-yes = Discard the draft
docket-draft-keep = Keep it

pages-before = Previous
pages-next = Next
pages-where = { $from }–{ $until } of { $total }
