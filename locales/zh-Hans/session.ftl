# 登录前的页面、锁定，以及属于个人的设置与口令。

welcome-title = 欢迎使用 Quorate
welcome-lead = 在这台电脑上办理伦理委员会的全部工作：来件、利益申报、审查、会议、表决、决定和指引。数据不离开本机。
welcome-own-title = 设立您的委员会
welcome-own-text = 约需三分钟：填写名称、适用规则和首任秘书。其他成员可在设立之后任命。
welcome-own-act = 设立委员会
welcome-sample-title = 先看一看
welcome-sample-text = 样例委员会中的人员、审查事项和会议均为虚构。各项功能都可试用，不产生任何效力；数据存于单独的文件夹，所出文书均标明“样例”。
welcome-sample-act = 进入样例委员会
welcome-sample-building = 正在生成样例委员会，需要几秒钟。
welcome-restore-title = 从备份恢复
welcome-restore-text = 更换电脑或者磁盘损坏后使用：从文件夹或者移动磁盘恢复委员会的全部内容，或者恢复到某一时刻。
welcome-restore-act = 从备份恢复
welcome-code-act = 我有一次性代码
welcome-back = 返回
welcome-version = Quorate { $version }

signin-title = 登录
signin-name = 姓名
signin-name-note = 与名册上的姓名一致。
signin-passphrase = 口令
signin-act = 登录
signin-other = 其他
signin-forgotten = 忘记口令？请向负责名册的人索取一次性代码。任何人都无法查看或者恢复口令。
signin-to-own = 登录{ $name }

sample-lead = 以下人员均为虚构。可先后以不同的人登录：各人所见取决于其职责和利益申报。
sample-people = 样例人员
sample-person = 姓名
sample-role = 职务
sample-passphrase = 口令
sample-enter = 登录
sample-enter-as = 以{ $name }的身份登录

code-title = 设置口令
code-lead = 任命您的人会给您一个一次性代码。用它设置您自己的口令后，代码即失效。
code-name = 姓名
code-code = 一次性代码
code-act = 设置口令并登录
passphrase-new = 新口令
passphrase-new-note = 至少 8 个字符。三四个互不相关的词连在一起，既安全又好记。
passphrase-again = 再次输入口令

setup-title = 设立委员会
setup-step-write = 填写
setup-step-check = 核对
setup-steps = 设立步骤
setup-group-committee = 委员会
setup-name-en = 英文名称
setup-name-zh = 中文名称
setup-names-note = 至少填写一种。文书使用与其语言相应的名称。
setup-zone = 时区
setup-zone-note = 用于确定期限和文书中一日的起止。
setup-prefix = 审查事项编号的前缀
setup-prefix-example = 本年第十四件的编号将为 { $number }。
setup-group-rules = 适用规则
setup-profile = 委员会适用哪些规则？
setup-profile-note = 可以同时选用几套规则，各套的要求均须满足。规则的每一项都注明条款，可在委员会页面查阅。
setup-profile-behind = 未作规定的，适用{ $title }。
setup-group-secretary = 首任秘书
setup-secretary-note = 设立委员会的人即为首任秘书，负责办理审查事务并任命其他成员。
setup-secretary = 您的姓名
setup-group-others = 其他成员（如已确定）
setup-others-note = 也可以以后任命。设立之后，请在委员会页面分别给他们一次性代码。
setup-chair = 主任委员
setup-vice-chair = 副主任委员（主任委员的代理人）
setup-second-secretary = 另一名秘书（秘书的代理人）
setup-capacities = { $name }的委员类别
setup-capacities-note = 用于计算到会要求和委员会组成。
setup-group-sealed = 加密
setup-sealed = 加密此磁盘上的全部内容
setup-sealed-note = 建议加密。此后只有委员会人员凭口令才能打开。随后会请您打印恢复单，以备口令全部遗忘。
setup-not-sealed-note = 任何人得到这台电脑、磁盘或者备份，即可读取全部审查事项。
setup-check-sealed = 磁盘上的内容
setup-check-is-sealed = 加密
setup-check-not-sealed = 不加密
setup-go-check = 核对将要记录的内容
setup-check-title = 记录之前请核对
setup-check-lead = 名称、时区和适用规则将成为委员会记录的第一条。人员和任期以后可以变更。
setup-check-name = 名称
setup-check-zone = 时区
setup-check-numbers = 编号
setup-check-rules = 适用规则
setup-check-leads = { $title }（首要规则）
setup-check-secretary = 首任秘书
setup-check-chair = 主任委员
setup-check-vice-chair = 副主任委员兼代理人
setup-check-second = 另一名秘书兼代理人
setup-check-nobody = 暂缺
setup-check-term = { $name }，任期至 { $until }
setup-act = 设立委员会

profile-for-shenzhen-ai-2022 = 适用于依照深圳人工智能产业促进条例设立的委员会：分级管理、事前披露和事后跟踪、先行先试。只提出评估意见，不作许可。
profile-for-cn-ai-ethics-2026 = 适用于国内人工智能科技伦理审查。内容取自二手资料，核实之前逐项标明。
profile-for-cn-st-ethics-2023 = 适用于国内科技伦理审查：一般、简易和应急程序，批准与跟踪审查。
profile-for-us-common-rule-2018 = 适用于美国的机构审查委员会：依照 45 CFR 46 审查以人为对象的研究。
profile-for-us-fda-56 = 适用于美国的机构审查委员会：依照 21 CFR 56 审查药品和医疗器械临床研究。
profile-for-cn-health-2023 = 适用于国内医疗卫生机构：涉及人的生命科学和医学研究。内容取自二手资料，核实之前逐项标明。
profile-for-ich-e6-r3 = 适用于依照药物临床试验质量管理规范审查临床试验的委员会；到会人数和表决比例由其自定。
profile-for-uk-rec = 适用于英国的研究伦理委员会，按当日生效的版本。
profile-for-who-2011 = 适用于依照世界卫生组织标准审查涉及人的健康研究的委员会。
profile-for-nz-hdec = 适用于新西兰的健康与残障伦理委员会。
profile-for-data-ethics-advisory = 适用于以协商一致提出咨询意见、不作批准的数据伦理委员会。

lock-title = 已锁定
lock-lead = 当前登录的是{ $name }。所写内容均已保存。
lock-passphrase = 口令
lock-act = 解锁
lock-sign-out = 退出登录
lock-other = 其他人要使用此窗口，请先退出登录。

idle-warning = 此窗口已有一段时间无人操作，将在一分钟内锁定。按任意键可继续使用。
command-sign-out = 退出登录

settings-title = 设置
settings-lead = 设置属于您个人，在本委员会中登录时均有效。
settings-look = 显示
settings-lock = 锁定
settings-idle = 无操作多少分钟后锁定
settings-idle-note = 1 至 240 分钟。锁定前会先保存您所写的内容。
settings-save = 保存
settings-saved = 已保存。
settings-passphrase = 口令
settings-passphrase-now = 当前口令
settings-passphrase-act = 更改口令
settings-passphrase-done = 口令已更改。记录中只载明您更改了口令，不含口令内容。
settings-session = 此窗口
settings-signed-in = 已登录：{ $name }（{ $roles }）。
settings-texts = 委员会的常用文字

signin-sealed = 本委员会已加密。有权人员登录后方可打开并显示名称。
signin-sheet = 我有恢复单
sheet-enter-title = 凭恢复单进入
sheet-enter-lead = 在没有口令可用时，供负责名册的人使用。请设置您自己的新口令，再向其他人提供一次性代码。
sheet-code = 恢复码
sheet-code-note = 恢复单分成几份的，请依次输入所需份数的恢复码。

## 内存中的视图

damaged-title = 记录已损坏
in-memory-title = 内容均可查阅，但新的操作可能无法记录
in-memory-full = 磁盘已满，界面所示内容暂存于内存。已记录的内容没有丢失。请在委员会所在的磁盘上腾出空间；程序每半分钟重试一次，恢复后本提示自动消失。
in-memory-failed = 委员会文件夹的一部分无法打开，界面所示内容暂存于内存。已记录的内容没有丢失。请检查该文件夹的权限及其磁盘；程序每半分钟重试一次，恢复后本提示自动消失。
