# 程序启动时以及在终端中的提示。

host-locked = { $folder } 中的委员会已在另一个窗口或程序中打开。请先在那里关闭；此处未作任何改动。
host-no-committee = { $folder } 中没有委员会。请用 create 新建，或用 --committee 指定其他文件夹。
host-newer-format = { $folder } 中的委员会由更新版本的 Quorate 保存（格式 { $needs }）。未作任何改动；请安装该版本。
host-damaged = { $folder } 中的记录已损坏：第 { $sequence } 项操作，第 { $segment } 段，第 { $offset } 字节。未作任何改动；请改用完好的副本。
host-disk-full = 磁盘已满。没有丢失任何内容；请腾出空间后重新启动。
host-disk-failed = 无法读写文件夹 { $folder }。未作任何改动。
host-file-unreadable = 无法读取文件 { $file }。
host-file-unwritable = 无法写入文件 { $file }。
host-bad-json = 不是所要求的 JSON：{ $detail }
host-bad-map = { $file } 不是列的对应表：{ $detail }
host-unknown-command = 没有名为 { $name } 的命令。用 call --list 可查看全部命令。
host-passphrase-missing = 没有口令。请放入环境变量 QUORATE_PASSPHRASE，或从标准输入给出。
host-passphrase-ask = 口令（输入时会显示）：
host-signed-out = 此操作需要登录：请用 --as 指定委员名册上的姓名。
host-invalid = { $field } 一项不成立（{ $code }）。
host-import-interrupted = 导入已中断。已导入的内容保留；可以继续，也可以整体撤回。
host-export-partial = 导出不完整：{ $name } 对其中部分事项须回避，未予列入。
host-serving = Quorate 的地址：{ $address }
host-port-taken = 本机无法使用端口 { $port }：{ $detail }
host-no-screens = 界面尚未构建。请在 ui 文件夹中运行 npm run build，或用 --ui 指定位置。
host-window-title = 无法打开 Quorate

# 签名的含义。
signature-decision-as-voted = 本人主持了本议题的审议，确认本决定与委员会的表决结果一致。
