# Organisations, their systems, and the classification of industries.

organisations-lead = Whom cases are about, across the years. Names come with the submissions.
organisations-search = Name
organisations-count = { $count ->
    [0] No organisations
    [one] 1 organisation
   *[other] { $shown } organisations
 }
organisations-pages = Pages of organisations
organisations-name = Name
organisations-systems = Systems
organisations-cases = Cases
organisations-cases-of = cases of { $name }
organisations-none = There are no organisations yet
organisations-none-match = No organisation has this in its name
organisations-none-text = A submission or an import that names an organisation registers it.
organisations-not-shown = This organisation cannot be shown
organisations-also = Also recognised as: { $names }
organisations-rename = Rename
organisations-rename-act = Record the new name
organisations-rename-text = The old name goes on being recognised. Letters already issued keep it.
organisations-no-systems = No system has been named yet.
organisations-unclassified = Not classified
organisations-classify = Classify { $name }
organisations-classify-short = Classify
organisations-classify-act = Record the classification
organisations-no-cases = There are no cases you may know of
organisations-no-cases-text = Cases appear here as soon as a submission names this organisation.

classification-heading = Industry classification
classification-lead = Systems are classified by the newest list. Earlier classifications keep the list they were made by.
classification-none = No list has been imported
classification-none-secretary = Import one below: a table with the code in its first column and the title in its second.
classification-none-text = The secretary can import one.
classification-lists = Lists
classification-newest = Codes of the newest list
classification-name = Name of the list
classification-dated = Date of the list
classification-list = { $name } ({ $day })
classification-codes = Codes
classification-search = Code or title
classification-found = Codes found
classification-code = Code
classification-title = Title
classification-import = Import a list
classification-import-text = CSV or a workbook: the code in the first column, the title in the second.
classification-file = The table
classification-chosen = Chosen: { $name }
classification-import-first = Import the list (choose a file first)
classification-import-act = Import the list
classification-imported = { $count ->
    [one] “{ $name }” is imported with 1 code.
   *[other] “{ $name }” is imported with { $count } codes.
 }
