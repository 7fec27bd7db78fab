# What the program says when it is started, and at a terminal.

host-locked = The committee in { $folder } is open in another window or another program. Close it there first; nothing was touched.
host-no-committee = There is no committee in { $folder }. Make one with “create”, or name another folder with --committee.
host-newer-format = The committee in { $folder } was kept by a newer version of Quorate (format { $needs }). Nothing was touched; install that version.
host-damaged = The record in { $folder } is damaged: act { $sequence }, segment { $segment }, byte { $offset }. Nothing was touched; go back to a copy that is whole.
host-disk-full = The disk is full. Nothing is lost; make room and start again.
host-disk-failed = The folder { $folder } cannot be read or written. Nothing was touched.
host-file-unreadable = The file { $file } cannot be read.
host-file-unwritable = The file { $file } cannot be written.
host-bad-json = This is not the JSON that is asked for: { $detail }
host-bad-map = { $file } is not a mapping of columns: { $detail }
host-unknown-command = There is no command { $name }. “call --list” shows all of them.
host-passphrase-missing = There is no passphrase. Put it in QUORATE_PASSPHRASE, or give it on standard input.
host-passphrase-ask = Passphrase (it is shown as you type):
host-signed-out = This needs somebody who signs in: use --as with a name on the roster.
host-invalid = The field { $field } does not hold ({ $code }).
host-import-interrupted = The import was interrupted. What is in stays in; continue it or take it back.
host-export-partial = The export is not complete: { $name } is recused from matters it therefore leaves out.
host-serving = Quorate is at { $address }
host-port-taken = Port { $port } cannot be used on this machine: { $detail }
host-no-screens = The screens are not built. Build them with “npm run build” in the folder ui, or name them with --ui.
host-window-title = Quorate cannot open

# What a signature means.
signature-decision-as-voted = I presided over this item and sign the decision as the committee voted it.
