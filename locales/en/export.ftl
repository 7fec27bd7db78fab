# Exporting decisions.

exporting-lead = Two tables, CSV and XLSX, and a ZIP of the letters with an index.
exporting-from = Decided from
exporting-until = Decided until
exporting-outcomes = Outcomes
exporting-outcomes-note = None ticked means all.
exporting-language = Language of headings and words
exporting-language-note = Letters are exported as they were issued.
exporting-start = Export
exporting-job = This export
exporting-progress = { $done } of { $total } steps
exporting-cancel = Cancel
exporting-cancelled = The export was cancelled. Nothing came out of it.
exporting-ready = The export is ready.
exporting-partial = This export is not complete
exporting-partial-text = It leaves out cases from which you are recused; its first line says so. Ask whoever substitutes for you for the complete one.
exporting-open = Open
exporting-open-file = Open { $name }
exporting-save = Save
exporting-save-file = Save { $name }
