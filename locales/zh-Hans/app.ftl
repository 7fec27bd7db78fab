# 窗口框架：导航、菜单、自动保存，以及不属于具体功能的错误提示。

window-title = { $page } · Quorate
skip-to-content = 跳到正文
loading = 正在载入
committee-sample = 样例委员会

nav-main = 主导航
nav-toggle = 菜单
nav-desk = 工作台
nav-desk-count = 项待您处理
nav-docket = 审查事项
nav-meetings = 会议
nav-guidance = 指引
nav-organisations = 单位与系统
nav-committee = 委员会
nav-interests = 待申报利益
nav-settings = 设置

menu-bar = 命令
menu-file = 文件
menu-edit = 编辑
menu-view = 查看
menu-case = 审查事项
menu-meeting = 会议
menu-guidance = 指引
menu-window = 窗口
menu-help = 帮助

command-new-submission = 登记来件
command-import = 导入表格
command-export = 导出审查决定
command-larger = 放大文字
command-smaller = 缩小文字
command-language = Switch to English
command-lock = 锁定

palette-title = 查找
palette-hint = 命令、页面，或审查事项的编号、标题、当事方
palette-found = 查找结果

field-optional = （可不填）
field-choose = 请选择
secret-show = 显示
secret-hide = 隐藏
field-none-found = 没有找到

files-drop = 或将文件拖到此处
files-choose = 选择文件
files-choose-one = 选择一个文件
files-sending = 正在上传 { $name }
files-stored = { $count ->
    [1] { $name } 已存入。
   *[other] { $count } 个文件已存入。
 }

draft-saving = 正在保存
draft-saved = 已于 { $time } 保存
draft-failed = 尚未保存，正在重试。{ $reason }

when-late = 逾期 { $days } 天

step-done = （已完成）
step-later = （未开始）

rule-article = { $profile ->
    [us-common-rule-2018] { $source }，45 CFR { $article }
    [us-fda-56] { $source }第 { $article } 条
    [ich-e6-r3] { $source }，{ $article }
    [uk-rec] { $source }，{ $article }
    [who-2011] { $source }，{ $article }
    [nz-hdec] { $source }，{ $article }
    [data-ethics-advisory] { $source }，{ $article }
   *[other] { $source }第 { $article } 条
 }
# 条、项，附件、附则，以及一并适用的其他法律。
article-cited = { $source }{ $articles }
article-named = { $source }，{ $article }
article-number = 第 { $number } 条
article-items = 第 { $number } 条第{ $items }项
article-of-law = { $law }第 { $number } 条
article-law-Civil-Code = 《民法典》
article-place-Annex = 附件
article-place-Final-provisions = 附则

refusal-without-reason = 目前不能办理。
refusal-without-words = 目前不能办理（{ $code }）。
invalid-rule-value = 此处不能填写该值：应为整数、2/3 这样的比例，或者所列选项。
invalid-only-all-open = 仅在规则适用于全部未结事项时，才列明事项。
invalid-without-words = 请检查此项：{ $field }。

errors-title = { $count ->
    [1] 有一处需要您处理
   *[other] 有 { $count } 处需要您处理
 }
errors-field = { $label }：{ $text }
errors-question = { $label }{ $text }
error-conflict = 您打开之后，已有他人作了改动。您的操作没有记录，所写内容也没有丢失：请先查看新的情况，再作决定。
error-signed-out = 您已退出登录。请重新登录，所写内容均已保留。
error-locked = 窗口已锁定。解锁后可继续，所写内容均已保留。
error-unknown = 磁盘没有应答，无法确定本次操作是否已记录。再次办理之前，请先查看历史记录。
error-unknown-recorded = 虽然磁盘出现故障，但本次操作已经记录，请勿重复办理。请检查磁盘，并进行备份。
error-unknown-not-recorded = 磁盘出现故障，本次操作没有记录。所写内容均已保留，可以重新办理。请检查磁盘，并进行备份。
error-not-found = 此处没有该内容，或您无权查看。
error-fault = 程序出现故障，本次操作没有记录。供排查使用的编号：{ $report }
error-recorded = 操作已经记录，但后续处理失败。再次操作前，请先查看当前状况。供排查使用的编号：{ $report }
error-unanswered = 程序没有应答。如果刚才正在提交操作，请先查看是否已经记录，再决定是否重做。供排查使用的信息：{ $report }

broken-title = 此页无法显示
broken-kept = 程序显示本页时出错。您所写的内容已经保存，已记录的事项不受影响。
broken-text = 请重试。如果仍然无法显示，可先转到其他页面，并将下面的详细信息提供给程序维护人员。
broken-again = 重试
broken-details = 详细信息
broken-details-text = 以下为程序报告的错误内容，供维护人员查找原因。

no-page-title = 没有这个页面
no-page-text = 该地址可能来自其他版本。所有页面均可从菜单进入。
no-session-title = 无法打开委员会

look-language = 语言
look-language-note = 决定书、意见书、通知书仍使用收件人的语言。
look-theme = 颜色
look-theme-system = 跟随系统
look-theme-light = 浅色
look-theme-dark = 深色
look-theme-contrast = 高对比度
look-text = 文字大小

role-chair = 主任委员
role-vice-chair = 副主任委员
role-secretary = 秘书
role-member = 委员
role-alternate = 候补委员
role-adviser = 顾问专家
role-administrator = 管理员

# 操作旁引用规则时的简称。
profile-shenzhen-ai-2022 = 《深圳人工智能条例》
profile-cn-ai-ethics-2026 = 《人工智能科技伦理审查与服务办法（试行）》
profile-cn-st-ethics-2023 = 《科技伦理审查办法（试行）》
profile-us-common-rule-2018 = 美国《共同规则》
profile-us-fda-56 = 美国FDA《机构审查委员会条例》
profile-cn-health-2023 = 《涉及人的生命科学和医学研究伦理审查办法》
profile-ich-e6-r3 = ICH E6(R3)
profile-uk-rec = 英国研究伦理委员会
profile-who-2011 = 世卫组织2011年标准
profile-nz-hdec = 新西兰健康与残障伦理委员会
profile-data-ethics-advisory = 数据伦理咨询

act-back = 返回

changed-title = 您撰写期间，已有他人作了改动
changed-text = 您所写的内容已保留。请先查看新的内容，再作选择。
changed-look = 查看现有内容
changed-keep = 继续写我的文本
changed-take = 采用新文本，放弃我的文本

act-close = 关闭
menu-committee = 委员会
command-interests = 申报利益
command-call-meeting = 召集会议
command-draft-guidance = 起草指引
command-classification = 行业分类
command-print = 打印本页
command-new-window = 新建窗口
command-keys = 快捷键
keys-text = 所有命令均可从菜单进入。用 Tab 键和方向键可以到达页面上的每一处。
found-guidance = 指引
found-meeting = 会议
found-organisation = 单位
