# 会议：召集通知、到会情况、计时、投屏。

call-ends = 预计结束时间
call-ends-note = 如 16:30，当日。
call-link = 会议链接
call-link-note = 供以视频方式参会的人员使用，以 https:// 开头。
call-zone = 时区
call-zone-note = 如 Europe/Zurich。留空即为委员会所在时区：{ $zone }。
call-papers = 会议材料截止日
call-papers-note = 截止后仍可列入事项，页面会予以提示。
call-capacity = 可审议事项数
call-capacity-note = 可以列入更多事项，页面会提示超出的数量。
call-facts-zone = （{ $zone }）
call-facts-until = { $from } 至 { $until }
call-facts-papers = 材料截止日：{ $date }
call-facts-capacity = { $count ->
   *[other] 可审议 { $count } 件事项
 }
call-change = 变更会议通知
call-change-act = 记录变更后的通知
call-change-leave = 保持原通知
call-change-reason = 理由
call-change-reason-note = 变更日期、时间或地点时必须填写，并告知委员。
call-changes = 会议通知变更记录
call-change-was = 变更前：{ $date }，{ $time }{ $place ->
    [none] {""}
   *[other] ，{ $place }
 }
call-change-by = { $name }，{ $at }
call-off = 取消会议
call-off-check = 取消会议前请核对
call-off-text = { $count ->
    [0] 会议将不举行，列表中保留并标明已取消。
   *[other] 会议将不举行，{ $count } 项议题记录为延期，审查事项可以列入另一次会议的议程。
 }
call-off-reason = 理由
call-off-done = 会议已取消：{ $reason }
call-off-by = { $name }，{ $at }。

agenda-over-capacity = 议程已有 { $cases } 件审查事项，本次会议可审议 { $most } 件。并不禁止列入，但可能审议不完。
agenda-papers-late = 会议材料截止日为 { $day }。现在列入的事项，委员收到材料会较晚。
agenda-move-to = 移到其他位置
agenda-move-to-title = 移动：{ $title }
agenda-move-to-act = 移到此处
agenda-position = 新的序号
agenda-keys = 焦点位于议题时，按 Alt 加上下方向键可移动该议题。
agenda-mask = 投屏时仅显示编号
agenda-unmask = 投屏时显示标题
agenda-masked = 投屏仅显示编号
agenda-masked-done = 投屏仅显示“{ $title }”的编号。
agenda-unmasked-done = 投屏显示“{ $title }”的标题。

room-for = 候补{ $name }
room-by-video = 视频参会
room-in-person = 现场参会
room-more = 更多操作：{ $name }
room-correct = 更正时间
room-correct-title = 更正{ $name }的到会时间
room-correct-text = 按实际情况填写会议所在时区（{ $zone }）的时间。此前的记录仍予保留。
room-correct-from = 到会时间（{ $number }）
room-correct-until = 离会时间（{ $number }）
room-correct-until-note = 仍在会场时留空。
room-correct-add = 增加一段
room-correct-remove = 删除第 { $number } 段
room-correct-reason = 理由
room-correct-act = 记录更正后的时间
room-corrected = 已更正的时间
room-correction = { $person }：原记录为 { $before }。{ $reason }
room-correction-never = 未到会
room-stay = { $from }–{ $until }
room-stay-open = { $from } 起
room-stay-video = { $stay }（视频）
room-video-counts = 视频参会计入到会人数。
room-video-counts-not = 视频参会不计入到会人数：适用规则未作此规定。
room-video-aside = 视频参会，不计入到会
room-guests = 列席人员
room-guest-add = 增加列席人员
room-guest-name = 姓名
room-guest-purpose = 列席事由
room-guest-purpose-note = 例如“申请人，回答询问”。列席人员没有表决权。
room-left-guest = 已离场
room-guest-act = 列席
room-co-opt = 临时增补委员
room-co-opt-title = 为本次会议临时增补委员
room-co-opt-text = 仅在 { $day } 出席并表决。与其他委员一样，须先申报利益。
room-co-opt-name = 姓名
room-co-opt-reason = 理由
room-co-opt-act = 增补
room-co-opted = 临时增补
room-co-opt-again = { $name }已为本次会议临时增补，仍按原方式登录。

item-without-vote = { $count ->
   *[other] { $names }没有表决权，须在表决开始前离场
 }
item-without-vote-text = 请在其离场时逐一取消勾选，或一并记录均已离场。负责记录的人员留在会场。
item-clear-room = 无表决权人员均已离场
item-clear-room-done = 已记录：无表决权人员均已离场。
item-attended = 本议题的出席情况
item-attended-one = { $name }：{ $stays }
item-clock = { $minutes ->
    [0] 本议题刚刚开始
   *[other] 本议题已进行 { $minutes } 分钟
 }
item-clock-since = { $time } 开始审议
item-quorum-lost = 到会人数不符合要求，表决就此停止
item-quorum-lost-text = 须有 { $needed } 名有表决权的委员到会，现有 { $present } 名。请等候其他委员到会，或延期审议本议题。
item-quorum-lost-open = 须有 { $needed } 名有表决权的委员到会，现有 { $present } 名。此时宣布结果，本次表决即无结果而终止，之后可延期审议本议题。
item-quorum-capacity = 到会委员的类别不符合规则要求。请等候相应委员到会，或延期审议本议题。
item-defer-no-quorum = 因到会人数不符合要求而延期
item-no-quorum-reason = 审议本议题时到会人数不符合要求：有表决权的到会委员 { $present } 名，要求 { $needed } 名。
item-quorum-line = { $met ->
    [yes] 到会人数符合要求：有表决权的到会委员 { $present } 名，要求 { $needed } 名。
   *[no] 到会人数不符合要求：有表决权的到会委员 { $present } 名，要求 { $needed } 名。
 }

meeting-in-session = { $position ->
    [0] 会议正在举行：{ $title }
   *[other] 会议正在举行：{ $title }，第 { $position } 项议题
 }

projector-open = 打开投屏页面
projector-title = 投屏
projector-waiting = 会议尚未开始。
projector-none = 目前没有正在审议的议题。
projector-over = 会议已结束。
projector-off = 会议已取消。
projector-item = 第 { $position } 项议题，共 { $count } 项
projector-number-only = 审查事项 { $number }
projector-confidential = 第 { $position } 项议题
projector-vote-put = 已提出表决事项，表决尚未开始。
projector-vote-open = 正在表决：{ $voted } 人已投票，共 { $count } 人。
projector-vote-all = { $count } 人均已投票。
projector-vote-declared = 表决已结束。
