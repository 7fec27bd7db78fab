# 程序启动时以及在终端中的提示。

host-locked = { $folder } 中的委员会已在另一个窗口或程序中打开。请先在那里关闭；此处未作任何改动。
host-sealed = { $folder } 中的委员会已加密。请以 --as 指明有权打开的人，并提供其口令；所给口令不能打开。
host-no-committee = { $folder } 中没有委员会。请用 create 新建，或用 --committee 指定其他文件夹。
host-newer-format = { $folder } 中的委员会由更新版本的 Quorate 保存（格式 { $needs }）。未作任何改动；请安装该版本。
host-damaged = { $folder } 中的记录已损坏：第 { $sequence } 项操作，第 { $segment } 段，第 { $offset } 字节。未作任何改动。“repair”可用备份修复损坏部分，并保留此后的记录。
host-disk-full = 磁盘已满。没有丢失任何内容；请腾出空间后重新启动。
host-disk-failed = 无法读写文件夹 { $folder }。未作任何改动。
host-file-unreadable = 无法读取文件 { $file }。
host-file-unwritable = 无法写入文件 { $file }。
host-bad-json = 不是所要求的 JSON：{ $detail }
host-bad-map = { $file } 不是列的对应表：{ $detail }
host-unknown-command = 没有名为 { $name } 的命令。用 call --list 可查看全部命令。
host-passphrase-missing = 没有口令。请放入环境变量 QUORATE_PASSPHRASE，或从标准输入给出。
host-passphrase-ask = 口令或恢复单上的恢复码；分成几份的，各份恢复码写在同一行（输入时会显示）：
host-signed-out = 此操作需要登录：请用 --as 指定委员名册上的姓名。
host-invalid = { $field } 一项不成立（{ $code }）。
host-import-interrupted = 导入已中断。已导入的内容保留；可以继续，也可以整体撤回。
host-export-partial = 导出不完整：{ $name } 对其中部分事项须回避，未予列入。
host-serving = Quorate 的地址：{ $address }
host-port-taken = 本机无法使用端口 { $port }：{ $detail }
host-no-screens = 界面尚未构建。请在 ui 文件夹中运行 npm run build，或用 --ui 指定位置。
host-window-title = 无法打开 Quorate

# 签名的含义。
signature-minutes-as-approved = 本人确认本会议记录与通过的内容一致。
signature-decision-as-voted = 本人主持了本议题的审议，确认本决定与委员会的表决结果一致。

# verify
verify-intact = 记录完好：共 { $acts } 项操作、{ $attachments } 个附件，已签名至第 { $signed } 项。
verify-whole = { $acts } 项操作均完整。记录已加密，尚未由任何人打开。
verify-unchecked-sealed = 未核验：操作的内容及其先后衔接、检查点和附件。请以 --as 指明有权打开记录的人。
verify-unchecked-acts-since-checkpoint = 未核验：第 { $signed } 项之后的操作尚未签名，目前只能确认其与之前的操作相衔接。
verify-unchecked-views = 未核验：界面所示内容。“shelf”文件夹无法打开，可能是磁盘已满或没有写入权限。记录本身已经核验，界面所示内容可根据记录重新生成。
verify-unchecked-key-from-folder = 未核验：记录旁的密钥是否确属本委员会。请与另行保存的密钥比对（--key）。
verify-unchecked-nothing-from-elsewhere = 未核验：整个文件夹是否被重新写过。请提供另行保存的检查点（--checkpoint），或者将根值与决定书、会议记录上印出的根值比对。
verify-not-intact-act = 记录不完好。第 { $act } 项操作与当初记录的不符：{ $detail }。其后的内容未再核验。
verify-not-intact-note = 记录不完好。第 { $size } 项处的检查点与当初签名的不符：{ $detail }。
verify-not-intact-journal = 记录不完好。第 { $size } 项处的检查点所签名的并非这份记录：有操作被改动或者缺失。
verify-not-intact-key = 记录不完好。用于核验检查点的密钥已不存在，或者无法读取。
verify-not-intact-other-key = 这份记录并非用所提供的密钥签名：它可能属于另一个委员会，也可能有人移除或替换了已签名的内容。
verify-not-intact-strange-checkpoint = 所提供的检查点不是用这份记录的密钥签名的。
verify-not-intact-attachment = 记录不完好。第 { $act } 项操作所列的附件与当初存入的不符：{ $detail }。
verify-not-intact-attachment-absent = 记录不完好。第 { $act } 项操作所列的附件已不存在：{ $detail }。
verify-not-intact-signature = 记录不完好。第 { $act } 项操作中的签名不成立：{ $detail }。
verify-not-intact-subject-key = 记录不完整。第 { $act } 项操作中有文字无法读取：其所涉个人的密钥丢失或损坏。备份中有该密钥。
verify-not-intact-subject-keys = 记录不完整。文件“subjects.keys”已损坏：{ $detail }。备份中有该文件。
verify-not-intact-views = 日志完好，但界面所示与日志不符：{ $detail }。请删除“shelf”文件夹，系统将根据日志重新生成。
verify-not-intact-unreadable = 记录未能核验完毕：{ $detail }。
host-bad-key = 这不是密钥。密钥的写法为 name+hash+key，见“checkpoints/key.txt”。
verify-bundle-intact = 证据成立：{ $acts } 项操作和 { $files } 个文件均属于在第 { $size } 项处签名的记录。
verify-bundle-absent = 未核验：操作所列的 { $acts } 个文件不在证据包内。
verify-bundle-key = 未核验：证据包内的密钥是否确属该委员会。请与另行保存的密钥比对（--key），或者将根值与决定书、会议记录上印出的根值比对。
verify-bundle-not = 证据不成立。{ $detail }

# backup, restore, rebuild
backup-made = 备份已完成，并已试行恢复和核验。共 { $acts } 项操作。
restore-done = 备份已恢复。共 { $acts } 项操作。
repair-segments = 已用备份修复日志的 { $count } 段，损坏的文件存放在 journal/set-aside。
repair-keys = 已用备份修复 { $count } 个密钥。
repair-attachments = 已用备份修复 { $count } 个附件。
repair-nothing = 没有需要修复的内容。
repair-done = 已核验，共 { $acts } 项操作。
repair-not-there = 第 { $sequence } 项操作（第 { $segment } 段，第 { $offset } 字节）在 { $folder } 和这份备份中都不完好。未作任何改动。请换一份备份；“restore”可将备份恢复至完好之处。
rebuild-done = 界面所示内容已全部根据日志重新生成。共 { $acts } 项操作。
