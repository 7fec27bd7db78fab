# 本机的备份与恢复。

backups-title = 备份
backups-lead = 备份保存一切无法重新生成的内容。每次备份都先在临时位置试行恢复并核验，通过后方才算数。

backups-standing = 备份情况
backups-last = 最近一次成功备份
backups-last-when = { $when }，已试行恢复并通过核验
backups-last-none = 尚未备份过。
backups-acts = 所含操作项数
backups-acts-closed = 您无权查阅全部审查事项，故不告知。
backups-place = 存放于
backups-failed = { $when }的备份未成功
backups-now = 立即备份
backups-made = 备份已完成，并已试行恢复和核验。
backups-step-copying = 正在复制新增内容……
backups-step-verifying = 正在临时位置试行恢复并核验……

backups-where = 备份位置
backups-folder-now = 已选文件夹
backups-folder-none = 尚未选定
backups-daily = 自动备份
backups-daily-on = 已开启：有新记录时每天一次，至多间隔一周，并在启用 Quorate 新版本之前备份
backups-daily-off = 未开启，选定文件夹后即开启
backups-home = 委员会数据存放于
backups-folder = 备份文件夹
backups-folder-note = 请填写另一磁盘（最好是移动磁盘）上某文件夹的完整路径，例如 /media/backup/committee。已有备份的，只添加新增内容。磁盘未接上时，稍后会自动再试。
backups-choose = 使用此文件夹并开始备份
backups-stop = 不再备份到此处

restore-day = 恢复到哪一天
restore-day-note = 留空即恢复备份中的全部内容。
restore-time = 几时几分
restore-time-note = 例如 14:30，按{ $zone }计，含该分钟内的记录。留空即到当天结束。
restore-working = 正在恢复并核验。委员会数据较多时需要几分钟。

restore-beside-title = 在旁边恢复一份
restore-beside-text = 把委员会的全部内容或者某一时刻的状态恢复到单独的文件夹。现有委员会照常运行，不受影响。
restore-beside-into = 恢复到的文件夹
restore-beside-into-note = 请填写空文件夹或者尚不存在的文件夹的完整路径。
restore-beside-act = 恢复并核验
restore-beside-done = 已恢复并通过核验
restore-beside-where = 恢复后存放于
restore-beside-until = 恢复到的时刻
restore-beside-whole = 备份时的全部内容
restore-beside-open = 各人用备份时的口令登录。打开方式：

restore-title = 从备份恢复
restore-lead = 在这台电脑上恢复委员会的全部内容，或者恢复到某一时刻。各人用备份时的口令登录。
restore-from = 备份所在文件夹
restore-from-note = 请填写含有 backup.json 文件的文件夹的完整路径，例如 /media/backup/committee。
restore-look = 查看备份
restore-found = 找到备份
restore-found-at = 备份时间
restore-opener = 由谁打开？
restore-opener-note = 该备份已加密。
restore-opener-person = 备份时能登录的人
restore-opener-sheet = 当时有效的恢复单
restore-act = 核验并恢复
restore-back-title = 委员会已恢复
restore-back-text = 全部内容均已恢复并通过核验，共 { $acts } 项操作。
