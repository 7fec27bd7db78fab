# 会议：召集、议程、出席、表决事项、表决。

meeting-none = 尚未召集会议
meeting-none-text = 请先召集会议，再把可以审议的事项列入议程。
meeting-to-come = 待召开
meeting-held = 已召开
meeting-items = { $count ->
    [0] 尚无议题
   *[other] { $count } 项议题
 }
meeting-call = 召集会议
meeting-call-lead = 召集之后，在会议页面编排议程。
meeting-title = 名称
meeting-title-note = 议程上使用的名称，例如“第十一次例会”。
meeting-date = 日期
meeting-time = 时间
meeting-time-note = 如 14:00，按会议所在时区。
meeting-place = 地点
meeting-place-note = 会议室。全部以链接参会时可留空。
meeting-presides = { $name }主持
meeting-now = 正在审议：第 { $position } 项议题（共 { $count } 项），{ $title }
meeting-no-item = 会议进行中，目前没有正在审议的议题。
meeting-other-item = 您查看的是另一项议题。正在审议的是第 { $position } 项：
meeting-agenda = 议程
meeting-room = 到会情况
meeting-called = 当日在任人员
meeting-item-of = 第 { $position } 项议题，共 { $count } 项
meeting-see-case = 查看审查事项
meeting-see-minutes = 查看会议记录
meeting-see-guidance = 查看指引
meeting-stub = 您只能看到编号、标题和当事方
meeting-stub-text = 您须回避本事项，或者尚未申报是否存在利益关系。审议和表决本议题期间，请离开会场。
meeting-stub-informs = 您可以就本事项提供情况，不参与其他环节。审议和表决本议题期间，请离开会场。
meeting-stub-interest = 查看本人的申报
meeting-must-leave = { $count ->
    [1] { $names }须立即离场
   *[other] { $names }须立即离场
 }
meeting-must-leave-you = 请您立即离场
meeting-must-leave-why = 须回避，或者尚未申报是否存在利益关系。
meeting-must-leave-text = 须回避，或者尚未申报是否存在利益关系。离场后请取消勾选，系统将重新计算到会人数。
meeting-heard = { $count ->
   *[other] { $names }现在可以提供情况，委员会审议前须离场
 }
meeting-heard-text = 按照对其利益关系的裁定，仅可回答询问。离场后请取消勾选；在此之前不得开始表决。
meeting-heard-why = 按照对其利益关系的裁定，仅可回答询问。
meeting-heard-you = 您现在可以提供情况
meeting-heard-you-text = 请回答委员会的询问。委员会审议前请您离场，本议题结束后返回。
meeting-away = { $name }于 { $left } 离场。
meeting-away-back = { $name }于 { $left } 离场，{ $back } 返回。
meeting-hear = 记录{ $name }已到会提供情况
meeting-away-heard = 离场前已到会提供情况。
meeting-away-informs = 审议前可以到会提供情况。
meeting-have-left = { $count ->
    [1] { $names }不参与本议题。
   *[other] { $names }不参与本议题。
 }
meeting-take-up = 进入第 { $position } 项议题：{ $title }
meeting-take-up-this = 开始审议本议题
meeting-next-item = 进入下一议题
meeting-open = 宣布开会
meeting-open-check = 开会前请核对
meeting-open-text = 在任人员 { $count } 名，已勾选到会 { $present } 名；会议期间可随时更新。将要记录：会议开始、开始时间及主持人。
meeting-presiding = 主持人
meeting-presiding-note = 主任委员、副主任委员，或主任委员的代行人；主持人即视为到会。
meeting-adjourn = 宣布散会
meeting-adjourn-check = 散会前请核对
meeting-adjourn-text = { $count ->
    [0] 议程没有议题。散会后不能再增加议题、表决或更改到会情况。
   *[other] { $count } 项议题均已结束。散会后不能再增加议题、表决或更改到会情况。
 }

agenda-none = 议程尚无议题
agenda-none-text = 请列入可以审议的事项、待通过的指引，或其他事项。
agenda-case = 审查事项
agenda-guidance = 指引
agenda-now = 正在审议
agenda-stub = 您不参与
agenda-no-quorum = 到会不符合要求
agenda-up = 上移：{ $title }
agenda-down = 下移：{ $title }
agenda-more = 更多操作：{ $title }
agenda-more-short = 更多
agenda-remove = 撤出议程
agenda-moved = “{ $title }”现为第 { $position } 项议题。
agenda-removed = “{ $title }”已撤出议程。
agenda-add = 列入议程
agenda-add-note = 按编号或标题选择审查事项或指引；输入其他文字，则作为其他事项列入。
agenda-add-this = 列入议程
agenda-add-other = 作为其他事项列入

room-count = 到会 { $present } 名，共 { $count } 名
room-present = 到会
room-absent = 缺席
room-no-vote = 列席
room-must-leave = 须立即离场
room-heard = 可提供情况，随后离场
room-left = 已离场，不参与
room-has-voted = 已投票
room-voting = 待投票
room-not-cast = 未投票

item-end-without-vote = 不经表决结束
item-end-act-deferred = 延期审议
item-end-act-noted = 记录在案
item-end-act-withdrawn = 撤回议题
item-end-check = 不经表决结束：{ $title }
item-end-text-deferred = 将记录本议题延期。审查事项可以列入另一次会议的议程。
item-end-text-noted = 将记录委员会已知悉，不作决定。
item-end-text-withdrawn = 将记录本议题已撤回，不作决定。
item-end-reason = 理由

motion-put = 提出表决事项
motion-put-another = 另提表决事项
motion-put-act = 提出本表决事项
motion-later = 以后再写，已写内容保留
motion-change = 修改表决事项
motion-change-act = 记录修改后的表决事项
motion-change-leave = 保持原样
motion-outcome = 审查结论
motion-outcomes-shut = 本事项的审查程序不能作出下列结论：{ $names }。
motion-question = 表决内容
motion-question-note = 表决前宣读；委员即按此文字表决。
motion-question-case = 对 { $number }《{ $title }》作出如下结论：{ $outcome }。
motion-question-guidance = 按现有文本通过指引《{ $title }》。
motion-reasons = 理由
motion-reasons-note = 理由将原样写入决定书或意见书。
motion-conditions = 附加条件
motion-conditions-required = 附加条件（至少一项）
motion-condition = 条件 { $number }
motion-condition-due = 条件 { $number } 的完成期限
motion-condition-add = 增加条件
motion-condition-remove = 删除条件 { $number }
motion-until = { $date }前
motion-by = 提出人
motion-earlier = 本议题的其他表决事项
motion-how = 结果如何得出
motion-withdraw = 撤回表决事项
motion-withdraw-check = 撤回前请核对
motion-withdraw-text = 撤回后仍留在案卷记录中，不能再次提出；可以另提表决事项。

outcome-needs-reasons = 须写明理由
outcome-needs-conditions = 须附条件
outcome-may-have-conditions = 可附条件
outcome-may-begin-yes = 可以开展
outcome-may-begin-no = 不得开展

vote-open = 开始表决
vote-open-check = 表决开始前请核对
vote-open-text = 表决开始后，表决内容和有表决权人员均不再变动。
vote-open-voters = { $count ->
    [1] 1 人有表决权
   *[other] { $count } 人有表决权
 }
vote-needed = 通过所需同意票
vote-have-voted = 已投票
vote-still = 待投票
vote-recused = 回避
vote-absent = 缺席
vote-not-cast = 未投票
vote-to-come = { $count ->
    [1] 还有 1 票未投。
   *[other] 还有 { $count } 票未投。
 }
vote-all-in = 表决票已全部收齐，可以宣布结果。
vote-your-vote = 您的表决
vote-choose = 选择：{ $ballot }
vote-check = 您的表决将记录为“{ $ballot }”，记录后不能更改。
vote-cast = 投票：{ $ballot }
vote-yours = 您已投票：{ $ballot }
vote-recorded-for-you = { $name }为您记录：{ $ballot }
vote-object-text = 如与您当场所示不符，请在宣布结果之前提出异议。所作记录将撤销，由您本人投票。
vote-object = 对所作记录提出异议
vote-record = 记录当场公开的表决
vote-record-text = 只记录到会委员当场举手或口头表明的意见。本人能看到为其所作的记录，并可提出异议。
vote-record-written = 记录以信函或者邮件作出的答复
vote-record-written-text = 只记录委员本人的书面答复。本人能看到为其所作的记录，并可提出异议。
vote-record-each = 逐人记录
vote-record-hands = 举手总数
vote-record-ballots = { $count ->
    [0] 记录已表明的表决
   *[other] 记录 { $count } 票
 }
vote-of = { $name }：{ $ballot }
vote-recorded-as = { $ballot }，由{ $name }记录
vote-recorded-by = 由{ $name }记录
vote-record-hands-act = 记录举手总数
vote-record-hands-again = 重新记录举手总数
vote-declare = 宣布结果
vote-declare-check = 宣布结果前请核对
vote-declare-text = 表决即告结束，由适用规则得出结果；如获通过，审查事项即作出结论，或指引即获通过。
vote-declared = { $at } 宣布
vote-next-sign = 前往签署和文书
vote-next-publish = 前往发布
vote-who = 各人表决情况

dissent = 不同意见
dissent-text = 您的不同意见及理由
dissent-note = 以您的名义，按您所写原文随决定保存。
dissent-record = 记录我的不同意见

vote-void = 宣布表决无效
vote-void-check = 宣布此次表决无效？
vote-void-text = 已投的票不再计入。无效的表决仍保留可查，可以就同一文字重新表决。
vote-void-reason = 无效的理由
vote-was-void = 无效
vote-void-left = { $time }起无效：{ $name }未投票即离场。
vote-void-by = { $name }于{ $time }宣布无效。
vote-anew = 就同一文字重新开始表决

views-heading = 缺席委员的书面意见
views-of = { $name }的书面意见：
views-read = 已于{ $time }宣读
views-unread = 待宣读
views-mark-read = { $name }的书面意见已宣读
views-record = 记录缺席委员的书面意见
views-lead = 书面意见在表决前宣读，与表决事项一并显示，不计入表决：不得委托他人投票。
views-whose = 何人的意见
views-text = 意见内容
views-record-act = 记录此意见

recount-heading = 重新计票
recount-propose = 记录重新计票
recount-lead = 已宣布的结果保留可查。重新计票得出不同结果的，须重新表决。
recount-reason = 原计票有误的原因
recount-propose-act = 提出此重新计票结果
recount-confirm = 确认重新计票
recount-confirm-act = 确认此重新计票结果
recount-confirm-text = 您主持了会议，确认这是应有的票数。如结果不同，原决定暂停生效，直至重新表决。
recount-refuse = 退回重新计票
recount-refuse-reason = 退回的理由
recount-open = 待主持人确认
recount-confirmed = 已确认
recount-refused = 已退回
recount-totals = 同意 { $for }，反对 { $against }，弃权 { $abstain }。
recount-by = { $name }于{ $time }提出。
recount-otherwise = 重新计票：{ $result }
recount-otherwise-text = 以下为原宣布的结果，在重新表决之前不生效。
recount-result = { $name }已确认：{ $result }。
