# 审查事项页面及其上的各项操作。

case-not-shown = 无法显示该事项
case-tabs = 事项 { $number } 的各部分
case-tab-overview = 概览
case-tab-documents = 材料
case-tab-reviews = 审阅意见
case-tab-deliberation = 审议
case-tab-clarification = 补充说明
case-tab-decision = 审查决定
case-tab-follow-up = 跟踪
case-tab-interests = 利益申报
case-tab-history = 经过
case-receipt = 收件号 { $receipt }
case-received = { $day }收到
case-version = 系统版本 { $version }
case-clock = 第 { $day } 日，共 { $days } 日，{ $due }前答复
case-clock-late = { $late ->
   *[other] 已超期 { $late } 日，应于{ $day }前答复
 }
case-clock-stopped = 第 { $day } 日作出决定，期限 { $days } 日
case-clock-from = 期限自{ $from }起算，至{ $until }止。
case-unverified = （待核实）
case-cancel = 取消

case-beside = 下一步
case-asked = 申请内容
case-facts = 基本情况
case-applicant = 申请人
case-contact = 联系方式
case-organisation = 单位
case-unit = 部门
case-system = 系统
case-classification = 行业分类
case-language = 文书语言
case-agenda = 议程
case-guidance = 被引用于
case-profiles = 适用规则
case-closing = 结案原因
case-routing = 分流情况
case-routed = { $pathway }，{ $tier }，{ $name }于{ $day }分流。
case-routed-against = 规则建议为{ $pathway }、{ $tier }。另行选择的理由：
case-validations = 形式审查
case-materials = 规则所列材料的核对情况
case-missing = 缺少：{ $list }
case-unmarked = 未核对
case-submissions = 来件
case-first-receipt = 首次来件的收件号为 { $receipt }。
case-cells = 导入的单元格
case-cells-from = { $file } 第 { $row } 行
case-cells-show = 按表头显示全部单元格
case-cells-column = 第 { $column } 列
case-lately = 最近
case-whole-history = 全部经过
case-round-due = 答复期限：

case-changed-title = 事项已有变化
case-changed-text = 您打开本表格之后，有人办理了本事项。您填写的内容已保留。请先了解变化，再决定是否继续。
case-changed-look = 查看事项
case-changed-go-on = 已了解，继续填写

case-next = 下一步：{ $step }
case-next-title-validate = 形式审查
case-next-text-validate = 对照规则所列清单核对来件，予以受理或要求补正。
case-next-title-completion = 申请人补正
case-next-text-completion = 补正要求已发出。补正材料到齐后再次核对。
case-next-title-route = 分流
case-next-text-route = 回答问题后，规则会提出程序和风险等级的建议并说明理由。
case-next-title-assign = 指定审阅人
case-next-text-assign = 指定由谁审阅。只有没有利益关系的人可以审阅。
case-next-title-review = 您的审阅意见
case-next-text-review = 请您对照清单和材料审阅本事项。
case-next-title-reviews = 审阅意见
case-next-text-reviews = 审阅意见全部收到后，事项可列入议程。
case-next-title-agenda = 列入议程
case-next-text-agenda = 审阅意见已全部收到，也没有待申请人答复的问题。
case-next-title-answers = 申请人答复
case-next-text-answers = 问题已发出。收到答复后请录入。
case-next-title-close-round = 结束本轮补充说明
case-next-text-close-round = 各点均已答复。确认完整后，本轮即告结束，不再更改。
case-next-title-vote = 表决
case-next-text-vote = 已列入议程，将在会议上提出表决事项并表决。
case-next-title-sign = 签署
case-next-text-sign = 由主持人签署，之后方可签发文书。
case-next-title-letter = 文书
case-next-text-letter = 决定已签署。请签发文书，并记录送达日期。
case-next-title-conditions = 条件
case-next-text-conditions = 尚有条件未满足。请凭证据逐项核销。
case-next-title-close = 结案
case-next-text-close = 没有未满足的条件。不再有后续事宜时即可结案。
case-next-title-over = 无
case-next-text-over = 本事项已办结，内容仍可查阅，档案保持完整。
case-next-awaited = 尚待{ $list }提交。
case-next-meeting = { $day }的会议
case-next-decision = 查看审查决定
case-also = 还可以

case-act-validate = 进行形式审查
case-act-route-case = 分流
case-act-assign-reviewers = 指定审阅人
case-act-submit-review = 撰写审阅意见
case-act-add-post = 参加审议
case-act-ask-clarification = 要求申请人说明
case-act-record-answers = 录入答复
case-act-close-round = 结束本轮
case-act-add-item = 列入议程
case-act-add-documents = 添加材料
case-act-add-submission = 登记后续来件
case-act-enter-contact = 记录电话、信函或来访
case-act-clear-condition = 核销条件
case-act-close-case = 结案

check-back = 返回修改
check-change = 修改
check-before = 记录前核对
check-heading = 形式审查
check-lead = 请标明哪些材料齐备。缺少的材料一次性全部告知。
check-required = 必备
check-optional = 适用时提供
check-note = 备注：{ $material }
check-rest-present = 其余均标为齐备
check-outcome = 审查结果
check-means-accept = 给出事项编号，期限开始计算。
check-means-complete = 就全部缺少的材料一次性提出，只能提出一次。
check-means-decline = 委员会不予受理。
check-means-refer = 属于其他机构的职责。
check-means-withdrawn = 申请人撤回。
check-request = 致申请人的补正要求
check-text = 告知申请人的内容
check-text-note = 致该申请人的文书使用{ $language }。
check-compose = 按缺少的材料重新拟写
check-request-begin = 您提交的材料尚不完整。请将下列材料一并补正：
check-request-line = { $number }. { $name }
check-request-line-note = { $number }. { $name }（{ $note }）
check-request-end = 材料到齐后，我们将再次审查。
check-title = 请核对将要记录的内容
check-lead-accept = 事项将取得编号，答复期限开始计算。
check-lead-complete = 补正要求只提出一次，不能再次提出。
check-lead-decline = 事项到此终结，并按您所写内容告知申请人。
check-lead-refer = 事项到此终结，并按您所写内容告知申请人。
check-lead-withdrawn = 事项到此终结。
check-missing = 缺少
check-nothing-missing = 无
check-act-accept = 受理
check-act-complete = 要求补正
check-act-decline = 不予受理
check-act-refer = 转送其他机构
check-act-withdrawn = 记录撤回

routing-heading = 分流
routing-lead = 请尽量回答。建议随答案更新；未回答的问题按较高风险处理。
routing-yes = 是
routing-no = 否
routing-proposal = 规则的建议
routing-proposed = { $pathway }，{ $tier }
routing-pathway = 程序
routing-tier = 风险
routing-as-proposed = 与建议一致
routing-reason-label = 不按建议办理的理由
routing-reason-note = 理由与建议一并存入档案。
routing-act = 按建议分流
routing-act-override = 不按建议分流

reviewers-heading = 审阅人
reviewers-lead = 尚未申报利益的人也可以指定：他们须先申报，之后才能看到事项内容。
reviewers-label = 由谁审阅
reviewers-note = 一般程序至少需要两人。
reviewers-act = 指定这些审阅人
reviewers-change = 变更审阅人

to-agenda-heading = 列入议程
to-agenda-meeting = 会议
to-agenda-when = { $day } { $time }，{ $place }
to-agenda-no-meeting = 尚未召集会议
to-agenda-no-meeting-text = 请先召集会议，再将事项列入其议程。

close-reason = 结案原因
close-reason-note = 一句话即可，让十年后查阅案卷的人也能明白。
close-check = 结案前核对
close-check-lead = 结案后不再重新打开；之后的事宜作为新的来件登记。
close-act = { $number } 结案

added-text = 来件内容
added-act = 登记来件

documents-none = 没有材料
documents-none-text = 材料随来件或答复提交，也可以在下面添加。
documents-add = 添加材料
documents-add-act = { $count ->
   *[other] 添加 { $count } 份材料
 }
documents-meta = { $size } · 第 { $version } 版 · { $name }，{ $day }
documents-open = 打开 { $name }
documents-open-short = 打开
documents-open-version = 打开 { $name } 第 { $version } 版
documents-versions = { $count ->
   *[other] 以往 { $count } 个版本
 }
documents-replaced = 第 { $version } 版，{ $day }被替换：{ $reason }
documents-replace = 替换 { $name }
documents-replace-short = 替换
documents-replace-text = 原版本仍可查阅，并注明您的理由。
documents-replace-with = 新版本
documents-replace-chosen = 已选择：{ $name }
documents-replace-reason = 替换理由
documents-replace-act = 替换材料

reviews-heading = 审阅意见
reviews-all-in = 审阅意见已全部收到。
reviews-none = 尚未指定审阅人
reviews-none-text = 事项分流后即可指定审阅人。
reviews-by = { $name }，{ $day }
reviews-checklist = 清单答复
review-heading = 您的审阅意见
review-lead = 每写一字即自动保存。提交之前无人能看到。
review-yes = 是
review-no = 否
review-not-applicable = 不适用
review-note = 备注：{ $question }
review-note-short = 备注
review-open = 未答问题
review-open-count = { $count ->
   *[other] 清单还有 { $count } 个问题未答
 }
review-none-open = 清单已全部回答。
review-not-satisfied = 答“否”的问题
review-recommendation = 您的建议
review-text = 您的理由
review-text-note = 请写明起决定作用的要点及其所在页码。
review-check = 提交前核对
review-check-lead = 审阅意见只提交一次。之后的想法请在审议中发表。
review-act = 提交审阅意见

posts-heading = 发言
posts-none = 还没有人发言
posts-none-text = 立场和理由按先后顺序列在这里。立场的变化会保留，不会被覆盖。
posts-text = 内容
posts-text-note = 参与本事项的人随即可见，发出后不再更改。
posts-position = 您的立场
posts-position-none = 不表态，或与之前相同
posts-act = 发言
posts-changed = { $from } → { $to }
posts-positions = 各人立场
posts-positions-none = 还没有人表态。

rounds-heading = 向申请人提出的问题
rounds-none = 尚未提问
rounds-none-text = 问题逐点编号发出，逐点答复。
rounds-round = 第 { $number } 轮
rounds-asked = { $name }于{ $day }提出。
rounds-answered = { $day }已答复
rounds-closed = { $day }结束，不再更改
rounds-unanswered = 尚未答复
rounds-letter = 补充说明要求（{ $language }）
rounds-point = 第 { $number } 点
rounds-close-title = 结束第 { $number } 轮？
rounds-close-text = { $count ->
   *[other] { $count } 点均已完整答复。结束后，问题和答复都不再更改。
 }
rounds-close-act = 结束第 { $number } 轮
ask-heading = 要求申请人说明
ask-lead = 每点一个问题。致该申请人的文书使用{ $language }。
ask-add = 增加一点
ask-up = 上移：第 { $number } 点
ask-up-short = 上移
ask-down = 下移：第 { $number } 点
ask-down-short = 下移
ask-remove = 删除第 { $number } 点
ask-remove-short = 删除
ask-due = 答复期限
ask-check = 请核对问题
ask-check-lead = 问题将原样发给{ $name }。等待答复期间，事项暂缓办理。
ask-act = { $count ->
   *[other] 提出 { $count } 个问题
 }
answers-heading = 申请人的答复
answers-answer = 第 { $number } 点的答复
answers-documents = 随答复提交的材料
answers-act = 录入答复

contacts-heading = 电话、信函和来访
contacts-none = 没有记录。
contacts-with = { $kind }：{ $name }
contacts-entered = { $name }录入
contacts-kind = 方式
contacts-on = 日期
contacts-whom = 对方
contacts-text = 谈话内容
contacts-act = 记录

decision-none = 尚未作出决定
decision-none-agenda = 已列入该会议的议程：
decision-none-text = 审阅意见收齐后，由会议表决作出决定。
decision-suspended = 已暂停执行
decision-reopened = 须重新表决
decision-late = 表决后发现利益关系
decision-late-open = { $day }发现参加表决的{ $name }存在利益关系，待主任委员裁定。裁定之前，本决定不签署、不发出。
decision-late-anew = { $day }发现参加表决的{ $name }存在利益关系。{ $by }裁定由其他委员重新表决。本决定留存在案。
decision-late-stands = { $day }发现参加表决的{ $name }存在利益关系。{ $by }裁定本决定维持不变。
decision-decided = { $day }决定于
decision-meeting = 会议
decision-may-begin = 可以开展
decision-may-not-begin = 本决定本身不构成开展许可
decision-reasons = 理由
decision-conditions = 条件
decision-condition = 条件 { $number }
decision-condition-due = （{ $day }前）
decision-dissent = { $name }的不同意见
decision-vote = 表决
decision-explanation = 结果如何依规则得出
decision-signature = 签署
decision-signed = { $name }（{ $role }），{ $time }。{ $meaning }
decision-unsigned = 尚未签署。未经签署不得签发文书。
decision-sign = 签署决定

sign-title = 签署决定
sign-outcome = 结论
sign-name = 签署人
sign-name-role = { $name }，{ $roles }
sign-time = 时间
sign-time-now = { $day }，以签署时刻为准
sign-meaning = 签署含义
sign-passphrase = 请再次输入您的口令
sign-passphrase-note = 用以证明是您本人签署，不会保存。
sign-act = 签署 { $number }

letters-heading = 文书
letters-issue = 签发{ $language }文书
letters-letter = { $language }文书
letters-issued = { $time }签发。
letters-open = 打开{ $language }文书
letters-open-short = 打开
letters-delivered = { $day }送达
letters-not-delivered = 尚未送达
letters-on = 送达日期
letters-deliver = { $language }文书已送达
letters-theirs = 申请人的文书语言为{ $language }。

conditions-heading = 条件
conditions-none = 没有条件
conditions-none-text = 决定所附的后续要求及其期限列在这里。
conditions-due = 期限：
conditions-no-due = 未定期限。
conditions-cleared = { $name }于{ $day }核销
conditions-clear = 核销条件 { $number }
conditions-clear-text = 将记录：该条件已满足，依据如下证据，由您今日认定。记录后不能撤回。
conditions-clear-act = 记录条件 { $number } 已满足
conditions-evidence = 证据
conditions-evidence-note = 提交了什么，存放在何处。

standard-texts = 插入常用文本

validated-accept = 材料齐备，予以受理
validated-complete = 已要求补正
validated-decline = 不予受理
validated-refer = 已转送其他机构
validated-withdrawn = 申请人撤回

# 文书语言，以界面语言表述。
tongue-en = 英文
tongue-zh-Hans = 中文
