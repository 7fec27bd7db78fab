# 审查事项的经过：每一类事件一句话。变量为姓名、编号、数目和日期；
# `submission`、`answer`、`ended` 等是供选择措辞的固定代码。

event-submission-logged = { $imported ->
    [yes] { $by }从“{ $file }”第 { $row } 行导入本件，收件编号 { $receipt }。
   *[no] { $submission ->
        [response] { $by }登记了一份答复，收件编号 { $receipt }。
        [amendment] { $by }登记了一份修正案，收件编号 { $receipt }。
        [tracking_report] { $by }登记了一份跟踪审查报告，收件编号 { $receipt }。
        [incident] { $by }登记了一起事件，收件编号 { $receipt }。
        [complaint] { $by }登记了一件举报，收件编号 { $receipt }。
        [appeal] { $by }登记了一件申诉，收件编号 { $receipt }。
        [closure] { $by }登记了一份结题报告，收件编号 { $receipt }。
        [advice] { $by }登记了一件咨询，收件编号 { $receipt }。
       *[application] { $by }登记了一件申请，收件编号 { $receipt }。
    }
 }
event-submission-added = { $submission ->
    [application] { $by }补登一件申请，收件编号 { $receipt }。
    [amendment] { $by }补登一份修正案，收件编号 { $receipt }。
    [tracking_report] { $by }补登一份跟踪审查报告，收件编号 { $receipt }。
    [incident] { $by }补登一份事件报告，收件编号 { $receipt }。
    [complaint] { $by }补登一件举报，收件编号 { $receipt }。
    [appeal] { $by }补登一件申诉，收件编号 { $receipt }。
    [closure] { $by }补登一份结题报告，收件编号 { $receipt }。
    [advice] { $by }补登一件咨询，收件编号 { $receipt }。
   *[response] { $by }补登一份答复，收件编号 { $receipt }。
 }
event-document-added = { $by }添加了材料“{ $document }”。
event-document-replaced = { $by }以“{ $document }”替换了原有材料。理由：{ $reason }
event-interest-declared = { $answer ->
    [none] { $person }申报无利益关系。
    [withdraw] { $person }申报有利益关系并自行回避。
    [decide] { $person }申报可能有利益关系，请求裁定。
   *[later] { $person }表示稍后申报利益关系。
 }
event-interest-reported = { $answer ->
    [withdraw] { $by }代录：{ $person }有利益关系，自行回避。
   *[decide] { $by }代录：{ $person }可能有利益关系，待裁定。
 }
event-member-challenged = { $by }记录了申请人要求{ $person }回避的申请。
event-interest-ruled = { $ruling ->
    [no_conflict] { $by }裁定{ $person }不存在利益冲突。
    [takes_part] { $by }裁定{ $person }的利益关系已披露，可以参与。
    [information_only] { $by }裁定{ $person }仅可提供情况，审议前须离场。
   *[recused] { $by }裁定{ $person }应当回避。
 }
event-interest-found-after-vote = 表决之后发现{ $person }与本件有利益关系。
event-interest-after-vote-ruled = { $means ->
    [stands] { $by }裁定原决定维持，{ $person }的表决有效。
    [reopened] 因{ $person }的利益关系，{ $by }裁定重新表决；重新表决前原决定继续有效。理由：{ $reason }
   *[suspended] 因{ $person }的利益关系，{ $by }裁定重新表决，并在此之前暂停执行原决定。理由：{ $reason }
 }
event-conflict-confirmed = { $by }确认了{ $person }可能的利益冲突。
event-conflict-dismissed = { $by }排除了{ $person }可能的利益冲突。
event-parties-corrected = { $by }更正了当事方。理由：{ $reason }
event-submission-validated = { $ended ->
    [accept] { $by }完成形式审查，材料齐全。
    [complete] { $by }要求申请人一次性补正材料。
    [decline] { $by }决定不予受理。
    [refer] { $by }将本件移送其他机构。
   *[withdrawn] { $by }登记申请人撤回申请。
 }
event-case-accepted = { $clock ->
    [yes] { $by }受理本件，编号 { $number }，应于{ $day }前作出决定。
   *[no] { $by }受理本件，编号 { $number }。
 }
event-case-rebound = { $clock ->
    [yes] { $by }将本件改按{ $profile }{ $others ->
        [0] { "" }
       *[other] 及另外 { $others } 套规则
    }办理，应于{ $day }前作出决定。理由：{ $reason }
   *[no] { $by }将本件改按{ $profile }{ $others ->
        [0] { "" }
       *[other] 及另外 { $others } 套规则
    }办理。理由：{ $reason }
 }
event-case-routed = { $overridden ->
    [yes] { $risk ->
        [low] { $by }未采纳分流建议，改按“{ $pathway }”办理，定为低风险。理由：{ $reason }
        [medium] { $by }未采纳分流建议，改按“{ $pathway }”办理，定为中风险。理由：{ $reason }
       *[high] { $by }未采纳分流建议，改按“{ $pathway }”办理，定为高风险。理由：{ $reason }
    }
   *[no] { $risk ->
        [low] { $by }按建议分流至“{ $pathway }”，定为低风险。
        [medium] { $by }按建议分流至“{ $pathway }”，定为中风险。
       *[high] { $by }按建议分流至“{ $pathway }”，定为高风险。
    }
 }
event-clock-set = { $hours ->
    [none] 适用本程序的期限：应于{ $day }前作出决定。
   *[other] 适用本程序的期限：{ $hours } 小时，至 { $day }。
 }
event-clock-paused = 依规定，期限自{ $day }起中止计算。
event-clock-resumed = 期限恢复计算，至{ $day }届满。
event-clock-stage-began = { $stage ->
    [further-information] 申请人补充说明阶段开始，至 { $day }。
    [initial-decision] 初次决定阶段开始，至 { $day }。
   *[final-decision] 最终决定阶段开始，至 { $day }。
 }
event-clock-extended = { $by }将期限延长至 { $day }，并已告知申请人。理由：{ $reason }
event-experts-reviewed = { $agreed ->
    [yes] { $by }记录了{ $day }的专家复核：{ $experts } 名专家中同意人数符合要求。
   *[no] { $by }记录了{ $day }的专家复核：{ $experts } 名专家中同意人数不足。
 }
event-reviewers-assigned = { $by }指定审查人：{ $reviewers }。
event-review-submitted = { $position ->
    [support] { $by }提交审查意见：同意。
    [support_on_conditions] { $by }提交审查意见：附条件同意。
    [needs_more] { $by }提交审查意见：尚需补充说明。
   *[oppose] { $by }提交审查意见：不同意。
 }
event-post-added = { $position ->
    [support] { $by }在审议中发言，表示同意。
    [support_on_conditions] { $by }在审议中发言，表示附条件同意。
    [needs_more] { $by }在审议中发言，认为尚需补充说明。
    [oppose] { $by }在审议中发言，表示不同意。
   *[none] { $by }在审议中发言。
 }
event-clarification-asked = { $by }要求申请人于{ $day }前就 { $points } 个问题补充说明。
event-answers-recorded = { $by }录入了申请人对 { $points } 个问题的答复。
event-round-closed = { $by }认定答复完整，本轮补充说明终结。
event-contact-entered = { $contact ->
    [call] { $by }登记了{ $day }与{ $with }的通话。
    [mail] { $by }登记了{ $day }与{ $with }的往来信函。
   *[visit] { $by }登记了{ $day }与{ $with }的面谈。
 }
event-put-on-agenda = { $by }将本件列入 { $day }“{ $meeting }”的议程。
event-agenda-ended = { $ended ->
    [decided] { $by }结束本议题：已作出决定。
    [deferred] { $because ->
        [yes] { $by }将本议题延期审议。理由：{ $reason }
       *[no] { $by }将本议题延期审议。
    }
    [noted] { $because ->
        [yes] { $by }结束本议题：委员会已知悉。{ $reason }
       *[no] { $by }结束本议题：委员会已知悉。
    }
   *[withdrawn] { $because ->
        [yes] { $by }将本件撤出议程。理由：{ $reason }
       *[no] { $by }将本件撤出议程。
    }
 }
event-motion-put-on-case = { $by }提出表决事项：“{ $question }”
event-circulation-opened = { $by }将表决事项书面传签，截止日期为{ $day }：“{ $question }”
event-circulation-ended = { $result ->
    [carried] { $by }宣布书面传签结果：通过。
    [not_carried] { $by }宣布书面传签结果：未通过。
    [no_quorum] { $by }结束书面传签：参加表决的委员人数不足。
   *[void] 书面传签表决无效，没有结果。
 }
event-case-decided = { $meeting ->
    [no] { $begin ->
        [yes] { $conditions ->
            [0] { $by }记录不经会议作出的审查结论：“{ $outcome }”，可以开展工作。
           *[other] { $by }记录不经会议作出的审查结论：“{ $outcome }”，附 { $conditions } 项条件，可以开展工作。
        }
       *[no] { $conditions ->
            [0] { $by }记录不经会议作出的审查结论：“{ $outcome }”。
           *[other] { $by }记录不经会议作出的审查结论：“{ $outcome }”，附 { $conditions } 项条件。
        }
     }
   *[yes] { $begin ->
        [yes] { $conditions ->
            [0] { $by }宣布审查结论为“{ $outcome }”，可以开展工作。
           *[other] { $by }宣布审查结论为“{ $outcome }”，附 { $conditions } 项条件，可以开展工作。
        }
       *[no] { $conditions ->
            [0] { $by }宣布审查结论为“{ $outcome }”。
           *[other] { $by }宣布审查结论为“{ $outcome }”，附 { $conditions } 项条件。
        }
     }
 }
event-case-escalated = { $cause ->
    [negative] 有审查意见不同意，该事项转入“{ $pathway }”。
    [doubtful] 有审查意见认为须先补充说明，该事项转入“{ $pathway }”。
    [differing] 审查意见不一致，该事项转入“{ $pathway }”。
    [not_carried] 书面传签未获通过，该事项转入“{ $pathway }”。
   *[asked] { $by }提请由会议审议，该事项转入“{ $pathway }”。理由：{ $reason }
 }
event-decision-reopened = { $suspended ->
    [yes] { $purpose ->
        [change] { $by }提请变更该决定，其间决定暂停生效。理由：{ $reason }
        [revocation] { $by }提请撤销该决定，其间决定暂停生效。理由：{ $reason }
        [interest] { $by }因表决后发现利益关系提请重新表决，其间决定暂停生效。理由：{ $reason }
       *[recount] { $by }因重新计票提请重新表决，其间决定暂停生效。理由：{ $reason }
    }
   *[no] { $purpose ->
        [change] { $by }提请变更该决定。理由：{ $reason }
        [revocation] { $by }提请撤销该决定。理由：{ $reason }
        [interest] { $by }因表决后发现利益关系提请重新表决。理由：{ $reason }
       *[recount] { $by }因重新计票提请重新表决。理由：{ $reason }
    }
 }
event-decision-upheld = { $by }维持原决定。理由：{ $reason }
event-correction-proposed = { $by }提出一项文字更正。理由：{ $reason }
event-correction-countersigned = { $name }会签了第 { $number } 项更正。
event-correction-refused = { $by }退回了第 { $number } 项更正。理由：{ $reason }
event-decision-dissented = { $by }对决定提出不同意见，已记录在案。
event-decision-signed = { $name }签署了决定。
event-letter-issued = { $language ->
    [zh-Hans] { $by }签发了中文文书。
   *[en] { $by }签发了英文文书。
 }
event-letter-delivered = { $language ->
    [zh-Hans] { $by }登记中文文书已于{ $day }送达。
   *[en] { $by }登记英文文书已于{ $day }送达。
 }
event-notice-issued = { $language ->
    [zh-Hans] { $by }签发了中文通知书。
   *[en] { $by }签发了英文通知书。
 }
event-notice-delivered = { $language ->
    [zh-Hans] { $by }登记中文通知书已于{ $day }送达。
   *[en] { $by }登记英文通知书已于{ $day }送达。
 }
event-condition-cleared = { $by }确认第 { $condition } 项条件已落实。依据：{ $evidence }
event-case-closed = { $by }办结本件。理由：{ $reason }
event-keeping-began = { $by }录入保存期限的起算事件：{ $event }（{ $day }）。
event-keeping-not-begun = { $by }注明保存期限尚未开始。
event-legal-hold-placed = { $by }采取保全措施。理由：{ $reason }。
event-legal-hold-lifted = { $by }解除保全。理由：{ $reason }。
event-personal-data-ended = { $end ->
    [erased] { $by }依据{ $ground }删除个人信息。
    [restricted] { $by }依据{ $ground }限制处理个人信息。
    [released] { $by }解除依据{ $ground }对个人信息的限制。
   *[refused] { $by }依据{ $ground }拒绝个人信息请求。
}
event-case-disposed = { $by }作出第二次批准，本件内容在保存期限届满后销毁。
event-case-undone = { $by }撤销导入，本件一并撤回。

# 本件的表决和会议。此处不反映任何人如何投票。
event-motion-changed = { $by }修改了表决事项：“{ $question }”
event-motion-withdrawn = { $by }在表决前撤回了表决事项。
event-vote-mode-set = { $mode ->
    [open] { $by }选定公开表决。
    [named] { $by }选定记名表决。
    [secret] { $by }选定无记名投票。
   *[hidden] { $by }选定结束前不公开的表决方式。
 }
event-vote-opened = { $by }开始表决，有权投票者 { $electors } 人。
event-ballot-cast = { $by }投了票。
event-ballot-recorded = { $by }记录了{ $person }当场公开表示的表决意见。
event-ballot-objected = { $by }对代录的表决票提出异议，该票不再计入。
event-totals-recorded = { $by }记录举手计数：同意 { $for }，反对 { $against }，弃权 { $abstain }。
event-secret-vote-closed = { $by }开启无记名投票的票箱，共 { $count } 人投票。
event-result-declared = { $result ->
    [carried] { $by }宣布表决结果：通过。
    [not_carried] { $by }宣布表决结果：未通过。
   *[no_quorum] { $by }结束表决：到会人数不足。
 }
event-vote-voided = { $left ->
    [yes] { $person }未投票即离场，本次表决无效。
   *[no] { $by }宣布本次表决无效。理由：{ $reason }
 }
event-written-view-recorded = { $by }录入了{ $person }的书面意见。
event-written-view-read = { $by }记录{ $person }的书面意见已当场宣读。
event-recount-proposed = { $by }提出重新计票：同意 { $for }，反对 { $against }，弃权 { $abstain }。理由：{ $reason }
event-recount-confirmed = { $result ->
    [carried] { $name }确认重新计票结果：通过。
    [not_carried] { $name }确认重新计票结果：未通过。
   *[no_quorum] { $name }确认重新计票结果：到会人数不足。
 }
event-recount-refused = { $by }未予确认重新计票。理由：{ $reason }
event-dissent-recorded = { $by }对表决结果提出不同意见，已记录在案。
event-item-begun = { $by }宣布会议开始审议本件。
event-heard-for-information = { $by }记录{ $person }已到会提供情况。
event-room-cleared = { $by }记录无表决权的 { $count } 人已在表决前离场。

history-on-behalf = 此为代{ $name }办理。

# 经过的筛选和导出。
history-filter-show = 筛选
history-filter-hide = 收起筛选
history-about = 内容
history-about-count = { $group }（{ $count }）
history-person = 办理人或被代理人
history-anybody = 不限
history-from = 起始日期
history-until = 截止日期
history-from-day = { $day }起
history-until-day = 至{ $day }
history-count = 共 { $total } 条
history-count-part = 共 { $total } 条，显示 { $shown } 条
history-none-match = 没有符合筛选条件的记录
history-export = 导出
history-export-text = 文件内容与此处显示的一致，语言为中文。仅导出一部分时，文件首行会注明其并非全部经过。
history-export-pdf = 导出为 PDF
history-export-csv = 导出为 CSV
