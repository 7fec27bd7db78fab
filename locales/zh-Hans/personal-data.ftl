# 个人信息请求，以及事项的保存期限。

data-title = 个人信息
data-lead = 个人就其信息提出的请求、记录中与其有关的内容，以及处理结果。删除之后，记录的其余部分仍可核验。
data-requests = 请求
data-none = 尚无请求
data-none-text = 有人要求删除其个人信息或者限制处理的，请在此登记。登记后，页面列出记录中与其有关的内容，由主任委员决定。
data-none-text-chair = 有人要求删除其个人信息或者限制处理的，由秘书在此登记。登记后，页面列出记录中与其有关的内容，由您决定。
data-standing = 办理情况
data-waits = 待决定
data-release-waits = 解除限制待另一人确认

data-log = 登记请求
data-log-name = 信息主体
data-log-name-note = 按记录中的写法填写姓名。凡记录中提到人的地方都会查找。
data-log-text = 请求内容和理由
data-log-text-note = 尽量保留本人原话。这段文字随请求保存。
data-log-received = 收到日期
data-log-act = 登记请求

data-of = { $name }的个人信息
data-asked = 请求内容
data-logged = 登记
data-by-at = { $name }，{ $when }
data-chair-decides = 由主任委员决定。

data-found = 记录中的内容
data-found-nothing = 记录中没有这个姓名。请核对写法是否与来件一致；不一致的，请重新登记。
data-found-text = 以下各处可以分别处理。其中可能有同名的人，不能确定时请打开事项查看。
data-not-complete = 您须回避或者尚未申报利益的事项不在此列。须由代行职务的人另行查找，否则答复并不完整。
data-place-case = { $number } { $title }
data-place-case-link = 打开 { $number }
data-place-roster = 人员名册：{ $name }
data-place-roster-stays = 涉及除姓名、表决和决定以外的全部内容；姓名、表决和决定予以保留。
data-place-guest = 列席{ $meeting }
data-place-texts = { $place }：所载内容
data-files = 一并销毁 { $number } 的文件
data-files-note = 只选择涉及此人的文件。文件将整份销毁；其在记录中的位置、摘要值和日期予以保留。
data-file-letter = 文书（{ $language }）
data-file-notice = 通知（{ $language }）
data-mentions = 文字中提及
data-mentions-text = 这些事项的文字提到了此人。此类文字不能单独删除，在保存期限届满时随整个事项一并销毁。
data-mention-texts = { $count ->
   *[other] { $count } 处文字
}
data-without-key = 旧版本所记内容
data-without-key-text = 以下内容记录时，Quorate 尚不能把个人的信息单独加锁，因此既不能单独删除，也不能单独限制处理。请就这部分说明理由后拒绝；属于某一事项的，在保存期限届满时随该事项一并销毁。
data-elsewhere = 人员名册或者会议

data-decide = 作出决定
data-decide-end = 如何处理
data-decide-erased = 删除
data-decide-erased-note = 所选内容永久销毁，原处显示“［已删除］”。
data-decide-restricted = 限制处理
data-decide-restricted-note = 所选内容予以保留，但不再显示，也不再导出，直至两人共同解除。
data-decide-refused = 拒绝
data-decide-refused-note = 不作任何变更。依据和理由须告知本人。
data-decide-why = 依据和理由
data-ground = 依据
data-ground-note = 法律条款或者规则，例如“《个人信息保护法》第四十七条第一款第三项”或“GDPR 第 17 条第 1 款 (b) 项”。依据将保留在各事项的经过中，请勿写入姓名。
data-reason = 理由
data-reason-note = 理由将保留在记录中，请勿重述要删除的内容。

data-places = 涉及之处
data-files-chosen = 文件
data-check-erased = 永久删除？
data-check-erased-text = 以下内容将立即销毁，任何人都无法恢复。记录中保留：何人于何时、依据什么、因何理由删除。
data-act-erased = 删除 { $places } 处{ $files ->
    [0] {""}
   *[other] 和 { $files } 份文件
}
data-check-restricted = 限制处理这些信息？
data-check-restricted-text = 以下内容将不再向任何人显示，也不再导出。内容仍予保留，两人共同办理方可解除。记录中保留：何人于何时、依据什么、因何理由限制。
data-act-restricted = 限制处理 { $places } 处
data-check-refused = 拒绝该请求？
data-check-refused-text = 记录不作任何变更。对本次请求的拒绝不能撤回；记录中保留：何人于何时、依据什么、因何理由拒绝。
data-act-refused = 拒绝该请求

data-ended-erased = 信息已删除
data-ended-restricted = 信息已限制处理
data-ended-refused = 请求已拒绝
data-ended-released = 信息恢复显示
data-ended-disposed = 事项内容已销毁
data-backup-none = 这台电脑没有备份，Quorate 无须另行处理。
data-backup-reached = { $folder } 中的备份也已同步处理，不再含有这些信息。
data-backup-not-reached = 未能处理 { $folder } 中的备份。在接上该磁盘并完成下一次备份之前，盘上的副本仍含有这些信息。请接上磁盘并立即备份。
data-copies = 其他副本（旧磁盘、导出文件、打印件、已发出的文书）无法处理，须由保管人自行销毁。
data-copies-restricted = 其他副本不受此限制：恢复较早备份或者持有导出文件的人仍能看到。
data-copies-refused = 请将依据和理由告知本人。
data-copies-released = 有权查阅该事项的人可以照常查阅。

data-decided = 处理结果
data-decided-how = 处理方式
data-decided-by = 决定
data-files-destroyed = 销毁的文件

data-release = 解除限制
data-release-text = 由一人提出、另一人确认后，被限制的信息恢复显示。
data-release-propose = 提出解除限制
data-release-propose-text = 随后由另一位主任委员或者秘书确认。确认之前仍不显示。
data-release-proposed = { $name }于{ $when }提出
data-release-act = 解除限制
data-release-check = 解除对这些信息的限制？
data-release-check-text = 您是第二位办理人。解除后，有权查阅该事项的人将重新看到这些信息。记录将载明由您确认。
data-released-by = { $name }于{ $when }解除

keeping-title = 保存与销毁
keeping-lead = 各事项保存多久，期满如何处理。任何内容都不会自动销毁：先列清单，再由两人批准。
keeping-not-complete = 您须回避或者尚未申报利益的事项，以及含有此类事项的清单不在此列，由代行职务的人办理。
keeping-due = 保存期限届满
keeping-due-none = 没有到期的事项
keeping-due-none-text = 保存期限届满且未处于保全中的事项列在这里。起算事件在事项页面的“跟踪”中录入。
keeping-due-text = 请选择要销毁内容的事项。列入清单并不会销毁任何内容。
keeping-until = 应保存 { $years } 年，至{ $day }
keeping-was-until = 保存期限为 { $years } 年，已于{ $day }届满
keeping-make = { $count ->
    [0] 列销毁清单
   *[other] 将 { $count } 个事项列入销毁清单
}
keeping-made = 清单已列，等待两人批准。
keeping-look = 待查看
keeping-look-text = 这些事项结案已满一年，尚未录入保存期限的起算事件。请在事项页面录入，或者注明尚未开始。
keeping-lists = 销毁清单
keeping-list = { $name }于{ $when }所列清单
keeping-approvals = 已批准 { $count } 人，共须 { $of } 人
keeping-approved-by = { $name }于{ $when }批准
keeping-carried-out = 已于{ $when }执行
keeping-given-up = 已放弃
keeping-approve = 批准
keeping-approve-title = 批准这份清单？
keeping-approve-text = 您是第一位批准人。在另一位主任委员或者秘书批准之前，不会销毁任何内容。
keeping-approve-first = 批准销毁 { $count } 个事项
keeping-approve-last-title = 永久销毁？
keeping-approve-last-text = 您是第二位批准人：批准后，以下事项的内容立即销毁，任何人都无法恢复。
keeping-approve-last = 销毁 { $count } 个事项
keeping-stays = 编号、名称、决定及其理由、文书、表决和会议记录予以保留，仍可核验；申请、文件、审查意见、审议发言和联系记录予以销毁。
keeping-give-up = 放弃清单
keeping-give-up-act = 放弃
keeping-give-up-text = 不销毁任何内容。所列事项可以列入其他清单。
keeping-certificate = 销毁证明
keeping-certificate-lead = 下列事项的内容已在保存期限届满后销毁，其密钥和文件在记录中已不存在。
keeping-destroyed = 销毁时间
keeping-destroyed-cases = 事项
keeping-listed = 列清单
keeping-approved = 批准
keeping-stay = 保留内容
keeping-number = 编号
keeping-case-title = 名称
keeping-by-rule = 保存依据
keeping-certificate-pdf = 打开 PDF

keeping-rule = { $law ->
    [yes] 法律要求
   *[no] 委员会规则规定
}{ $from ->
    [completion] 自活动结束起
   *[decision] 自作出决定起
}保存 { $years } 年。
keeping-no-rule = 本事项适用的规则均未规定保存期限，继续保存。
keeping-from = 起算事件
keeping-last-day = 保存至
keeping-not-counted = 尚未录入起算日，保存期限未开始计算。
keeping-begin = 录入起算事件
keeping-begin-again = 更正起算事件
keeping-begin-act = 录入
keeping-begin-text = 保存期限自该事件发生之日起算。事项销毁之前可以更正。
keeping-event = 事件
keeping-event-note = 例如“研究结束”“系统停用”“不予受理”。
keeping-on = 日期
keeping-not-begun = 尚未开始
keeping-not-begun-noted = 已注明。一年后会再次提醒。
keeping-held = 保全中
keeping-hold = 采取保全
keeping-hold-text = 保全期间，不论何人提出，本事项的任何内容都不删除、不销毁。请写明原因，例如诉讼或者调查。
keeping-lift = 解除保全
keeping-lift-text = 解除后，本事项可以在保存期限届满时销毁，其中的个人信息可以依请求删除。
keeping-data-erased = { $when }依据{ $ground }删除了个人信息。
keeping-data-restricted = { $when }依据{ $ground }限制处理个人信息。
keeping-data-released = { $when }解除了依据{ $ground }对个人信息的限制。
keeping-data-refused = { $when }依据{ $ground }拒绝了个人信息请求。
keeping-disposed = 本事项的内容已于{ $when }在保存期限届满后销毁，编号和决定仍然保留。
