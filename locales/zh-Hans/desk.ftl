# 工作台：当前需要办理的事项，动词在前。

desk-title = 待您办理
desk-today = { $date }。
desk-next-meeting = 下次会议：<a>{ $title }</a>，{ $day }{ $time }。
desk-no-meeting = 目前没有已召集的会议。

desk-group-late = 已逾期
desk-group-due = 一周内到期
desk-group-mine = 须由您办理
desk-group-meeting = 下次会议所需
desk-group-waiting = 等待他人
desk-group-news = 须知

desk-since = 自{ $day }起
desk-last-day = 至迟{ $day }。

desk-decide = 作出决定。
desk-condition = 核查第 { $number } 项条件，凭证据核销。
desk-remind-applicant = 催告申请人：答复已逾期。
desk-check-imported = { $count ->
    [1] 对导入的 1 件来件进行形式审查
   *[other] 对导入的 { $count } 件来件进行形式审查
  }
desk-declare-interests = { $count ->
    [1] 申报您与 1 件事项有无利益关系
   *[other] 申报您与 { $count } 件事项有无利益关系
  }
desk-declare-interests-why = 申报之前，您只能看到标题，并视为回避。
desk-check = 进行形式审查。
desk-await-completion = 等待申请人补正。
desk-route = 确定程序。
desk-assign = 指派审查人。
desk-name-reviewers = 指定审查并作出决定的委员（不经会议）。
desk-decide-without-meeting = 记录决定：审查意见已齐，且意见一致。
desk-note-without-meeting = 记录备案或者转送，无须会议。
desk-countersign = 会签文书更正，或者退回。
desk-put-on-agenda = 列入议程：审查意见已齐。
desk-await-reviews = { $count ->
    [1] 尚有 1 份审查意见未提交：{ $names }。
   *[other] 尚有 { $count } 份审查意见未提交：{ $names }。
  }
desk-vote-in-writing = 参加书面传签表决。
desk-declare-in-writing = 宣布书面传签结果。
desk-await-ballots = 尚有 { $count } 名委员未书面表决。
desk-close-round = 查阅答复并结束本轮补充说明。
desk-await-answers = 等待申请人答复所提问题。
desk-on-agenda = 已列入议程，请会前阅读。
desk-await-signature = 等待{ $name }签署审查决定。
desk-issue-letter = 签发文书。
desk-mark-delivered = 登记文书送达日期。
desk-review = 提交审查意见。
desk-sign = 签署审查决定：会议由您主持。
desk-rule-interest = 裁定利益申报或者回避申请。
desk-vote = 请投票：表决正在进行。
desk-run-meeting = 会议正在举行，请继续主持。
desk-write-minutes = 写成会议记录并送出席人员核对。
desk-settle-corrections = 处理对会议记录提出的 { $count } 条更正意见。
desk-correct-minutes = 核对会议记录：表示同意或提出更正意见。
desk-publish-guidance = 发布指引：已获委员会通过。
desk-import-interrupted = 导入已中断。请继续或者撤销。

desk-back-up = 进行备份：最近一次成功备份已是 { $days } 天前
desk-back-up-why = 此后的记录只存于这台电脑。
desk-back-up-never = 进行备份：至今尚无一次成功
desk-back-up-never-why = 页面上写明了原因和解决办法。
desk-more = 另有 { $count } 项，随上述事项办结依次列出。<a>全部事项见审查事项列表。</a>
desk-record-mended = 请检查这台电脑的磁盘：其中一部分记录曾经损坏
desk-record-mended-why = 损坏部分已用备份修复，没有内容丢失。磁盘出过一次故障，就可能再出故障。
desk-back-up-first = 选定备份位置
desk-back-up-first-why = 一周以上没有备份：全部内容只存于这台电脑。
desk-decide-data-request = 决定 { $count } 件个人信息请求
desk-decide-data-request-why = 本人在等待答复：删除、限制处理，或说明依据后拒绝。
desk-release-data = 确认解除 { $count } 项限制处理，或维持不变
desk-release-data-why = 已有人提出，须由另一人确认。
desk-approve-disposal = 批准 { $count } 份销毁清单，或予以放弃
desk-approve-disposal-why = 须两人批准；批准后，清单所列事项的内容即被销毁。
desk-look-at-keeping = 说明 { $count } 件事项的保存期限是否已开始
desk-look-at-keeping-why = 结案已满一年。保存期限自录入的事件起算，例如研究结束。

desk-empty-title = 目前没有待办事项
desk-empty-text = 需要您办理的事项会列在这里，最紧急的在前。
desk-start-title = 目前没有待办事项，接下来做什么？
desk-start-text = 新设立的委员会请先任命委员；收到来件后登记，也可以导入以往的审查事项。
desk-start-appoint = 任命委员
desk-start-log = 登记来件
desk-start-import = 导入表格
desk-without-cases = 您的职责是管理名册和规则，不接触审查事项。此处不会出现任何审查事项的内容。
desk-go-docket = 查看审查事项
desk-go-committee = 前往委员会页面

desk-recovery-sheet-used = 请制作新的恢复单。现行恢复单已使用过，输入的人知道其恢复码。
desk-recovery-sheet = 请打印恢复单。否则口令全部遗忘后，任何人都无法再打开本委员会。
