# 不能办理、填写有误或者已有变动时的说明：每条都说明原因和可行的办法。
# 规则中的代码（material、outcome、pathway、item）传入时已是文字。

## 委员会规则

refusal-role-missing = 此项由{ $roles ->
    [secretary] 秘书
    [chair] 主任委员
    [backup-keeper] 秘书或者管理员
    [member] 委员或者顾问专家
   *[other] 秘书或者主任委员（名册另可由管理员办理）
  }办理。请与其联系，或者由有权任命的人授予您相应职务。
refusal-recused = 您已回避本件，不能查阅或者办理。主任委员裁定不存在利益冲突的，即可恢复。
refusal-interest-first = 请先申报您与本件有无利益关系。申报无利益关系后即可办理。
refusal-own-role = 任何人不得为自己授予职务。可由其他负责名册的人办理。
refusal-acts-for-you = 您回避的事项由该代理人办理，涉及该代理人的变更不能由您办理。可由其他负责名册的人办理。
refusal-reset-while-voting = 该成员有权参加的表决正在进行，重置口令可能使他人冒名投票。请先宣布结果或者作废该次表决。
refusal-own-reset = 任何人不得重置自己的口令。请在“设置”中更改，或者请其他负责名册的人重置。
refusal-name-taken = “{ $name }”已被使用。姓名用于登录，不能重复，请加上部门等以示区别。
refusal-person-unknown = 名册上没有此人。请先任命。
refusal-term-reversed = 任期的最后一日早于第一日。请更正日期。
refusal-term-too-long = 任期超过适用规则允许的 { $years } 年。请提前最后一日。
refusal-term-overlaps = 此人在该期间已有同一职务的任期。请先终止原任期，或者另选日期。
refusal-term-unknown = 没有这一任期，或者任期已经终止。请查看最新名册。
refusal-alternate-for-whom = 候补委员须对应一名委员。请选择其替代的委员。
refusal-alternate-for-nobody = 该委员在此任期内的任何一天都没有席位。请另选委员或者日期。
refusal-only-oneself = 此项只能由本人填写。
refusal-entry-unknown = 没有这条记录，或者已经撤销。请查看最新页面。
refusal-dates-reversed = 截止日期早于起始日期。请核对。
refusal-own-substitute = 任何人不得做自己的代理人。请另选他人。
refusal-profile-text = 第 { $line } 行，“{ $key }”：{ $problem }
refusal-profile-unknown = 没有“{ $profile }”这套规则。
refusal-profile-missing = 请至少选择一套适用规则。
refusal-profile-twice = “{ $profile }”重复选择。
refusal-profile-without-vote = “{ $profile }”未规定到会人数或者表决票数，不能作为首要规则。请将其他规则排在首位。
refusal-all-open-today = 未结事项只能在当日改按新规则办理。请选择今天，或者规定新规则自该日起适用于新受理事项。
refusal-wrong-stage = 目前处于“{ $stage ->
    [validation] { stage-validation }
    [completion] { stage-completion }
    [accepted] { stage-accepted }
    [review] { stage-review }
    [clarification] { stage-clarification }
    [ready] { stage-ready }
    [decided] { stage-decided }
    [follow_up] { stage-follow-up }
    [closed] { stage-closed }
    [not_taken] { stage-not-taken }
    [undone] { stage-undone }
    [put] { motion-stage-put }
    [open] { motion-stage-open }
    [declared] { motion-stage-declared }
    [withdrawn] { motion-stage-withdrawn }
    [draft] { guidance-stage-draft }
    [adopted] { guidance-stage-adopted }
    [in_force] { guidance-stage-in-force }
   *[other] { $stage }
  }”状态，不能办理此项。其页面列有下一步。
refusal-material-missing = 必备材料“{ $material }”标为缺少。请要求补正；收到后改标为已提交。
refusal-material-unmarked = 必备材料“{ $material }”尚未核对。请标明已提交、缺少或者不适用。
refusal-no-clock = 本审查事项没有正在计算的期限。
refusal-extension-not-provided = 规则没有规定该期限可以延长。
refusal-clock-ran-out = 期限已于{ $date }届满。延长应当在届满之前作出。
refusal-re-review-not-asked-for = 按规则，该程序不需要专家复核。
refusal-preliminary-first = 委员会初步审查同意后，方可由专家复核。
refusal-re-reviewed = 该决定的专家复核意见已经记录。
refusal-name-missing = 请填写每位专家的姓名。
refusal-expert-is-member = { $name }在委员会名册中。委员会成员不得参加专家复核。
refusal-expert-twice = { $name }重复出现。
refusal-expert-interest-open = 请填写{ $name }的利益申报情况，没有利益关系的也应注明。
refusal-expert-conflict = { $name }存在利益冲突，不得参加复核。请另选专家。
refusal-experts-too-few = 专家复核至少须有{ $needed }名专家。
refusal-expert-capacity-missing = 专家中没有“{ $capacity ->
    [scientific] { capacity-scientific }
    [non_scientific] { capacity-non-scientific }
    [lay] { capacity-lay }
    [legal] { capacity-legal }
    [ethics] { capacity-ethics }
    [outside] { capacity-outside }
    [lay_plus] { capacity-lay-plus }
    [expert] { capacity-expert }
    [ai_technology] { capacity-ai-technology }
   *[other] { $capacity }
  }”类别的专家。
refusal-completion-asked-once = 补正应当一次性告知，且已告知过。请据现有材料受理，或者说明理由不予受理。
refusal-nothing-missing = 没有标为缺少的材料，无须补正。请标明缺少的材料，或者予以受理。
refusal-reasons-required = 此项须说明理由。填写理由后即可记录。
refusal-disposed = 本事项的内容已在保存期限届满后销毁。编号和决定仍然保留，不能再添加内容。
refusal-date-ahead = 该日期尚未到来，届时再录入。
refusal-held-already = 已有保全措施。如须更改理由，请先解除。
refusal-not-held = 没有保全措施。
refusal-legal-hold = { $number } 处于保全中，其任何内容均不得销毁。如保全理由已不存在，请先解除保全。
refusal-kept-by-law = { $date ->
    [none] 法律要求将 { $number } 保存 { $years } 年，而起算日尚未录入。可改为限制处理；期限届满后方可删除。
   *[other] 法律要求将 { $number } 保存至 { $date }。可改为限制处理；期限届满后方可删除。
}
refusal-still-kept = { $number } 的保存期限尚未届满，或起算日尚未录入。
refusal-request-decided = 该请求已作出决定。
refusal-nothing-chosen = 请至少选择一处。如不作任何变更，请说明依据后拒绝该请求。
refusal-ground-required = 请写明依据：法律条款或规则。
refusal-nothing-withheld = 该请求未限制任何信息。
refusal-release-proposed = 已有人提出解除限制，由另一位主任委员或秘书确认。
refusal-no-release-proposed = 尚无人提出解除限制。请先写明理由提出，再由另一人确认。
refusal-second-person = 您的部分已经完成，须由另一人办理。
refusal-disposal-over = 该清单已结束。
refusal-file-elsewhere = { $number } 的一份文件同时属于其他事项，须予保留。请取消选择该文件。
refusal-on-another-list = { $number } 已列入另一份待批准的清单。
refusal-file-lost = { $folder ->
    [none] 该文件在磁盘上丢失或损坏，且未选定备份文件夹。如另有副本，请重新添加；记录中存有该文件的校验值。
   *[other] 该文件在磁盘上丢失或损坏，{ $folder } 中的备份也没有完好的副本。备份在移动磁盘上的，请接上磁盘后重新打开该文件，届时将自动补回。
}
refusal-file-erased = 该文件已因删除个人信息或者保存期限届满而销毁。时间和依据见本件“保存与销毁”一节。
refusal-data-restricted = 本件有个人信息处于限制处理中，含有这些信息的内容不能更改。请先由两人在“委员会”下的“个人信息”中解除限制。
refusal-data-erased = 这些信息已被删除，不能再据此添加内容。
refusal-override-reason = 您的选择与分流建议不同。请说明理由。
refusal-pathway-unknown = 本委员会适用的规则没有“{ $pathway }”这一程序。请从所列程序中选择。
refusal-meeting-decides = 此程序须经会议表决决定。请将该事项列入议程。
refusal-decided-without-meeting = 此程序不经会议决定。如须由会议决定，请先说明理由提请转入会议审议，再列入议程。
refusal-no-escalation = 适用规则未规定可由本程序转入的其他程序。
refusal-noted-only = 该事项已不经会议作出决定，会议只作备悉，不再表决。
refusal-not-circulated = 按适用规则，“{ $pathway }”不得书面传签表决，须由会议决定。请将该事项列入议程。
refusal-circulation-open = 该事项正在书面传签表决，截止日期为{ $until }。宣布结果或者宣告表决无效之后方可进行此项操作。
refusal-no-early-close = 委员可在{ $until }当日结束之前书面表决，适用规则不允许提前结束。
refusal-ballots-awaited = 尚有 { $count } 名委员未表决。全部表决之后，或者{ $until }之后，方可宣布结果。
refusal-elector-withdrew = { $names }在书面传签开始之后回避。请宣告本次表决无效，再向其余委员重新传签。
refusal-vote-in-writing = 本事项由委员书面传签表决，不在会议上表决。
refusal-never-disapproves = “{ $pathway }”不得作出对申请人不利的结论。如不同意，请提请由会议审议。
refusal-reviews-differ = 审查意见不一致，不能据以决定。请提请由会议审议。
refusal-outcome-not-recommended = 审查人建议的结论为“{ $outcome }”。请采用该结论，或者提请由会议审议。
refusal-recommend-outcome = 此程序由审查人决定，请选择您建议的审查结论。
refusal-reviewer-no-vote = { $name }目前没有表决权，而此程序由审查人决定。请另选委员。
refusal-reviewers-too-few = 此程序至少须有 { $needed } 名审查人。请增加审查人。
refusal-reviewer-not-clear = { $name }已回避或者尚未申报利益关系。请另选他人，或者待其申报。
refusal-not-reviewer = 您不是本件的审查人。可由秘书指派。
refusal-review-in = 您的审查意见已提交，不再改动。如有补充，请在审议中发表。
refusal-checklist-open = “{ $item }”尚未作答。答完后即可提交审查意见。
refusal-round-open = 补充说明尚未结束。请先结束本轮。
refusal-no-round-open = 目前没有进行中的补充说明。请先提出问题。
refusal-round-closed = 本轮补充说明已经关闭，不再改动。仍有疑问的，请另开一轮。
refusal-point-unanswered = 第 { $number } 点尚无答复。记录答复后即可结束本轮。
refusal-reviews-open = 尚有 { $count } 份审查意见未提交。提交后即可继续。
refusal-nothing-to-decide = 没有待裁定的利益申报。请查看最新情况。
refusal-informing-not-allowed = 本委员会适用的规则不允许回避人员到会提供情况。请作其他裁定。
refusal-not-to-inform = 对其利益关系的裁定不允许其就本议题提供情况。主任委员可以裁定“仅提供情况”。
refusal-not-in-the-room = 此人不在会场。请先勾选其到会。
refusal-suspension-open = 此人参加了原决定的表决。请说明重新表决之前是否暂停执行原决定。
refusal-interest-after-vote-open = 表决之后发现有表决人存在利益关系。裁定之后方可继续。
refusal-decision-suspended = 原决定已暂停执行，须重新表决。
refusal-challenge-not-allowed = 本委员会适用的规则未赋予申请人申请委员回避的权利。可将存疑的利益关系记录在案。
refusal-challenge-open = 申请人要求{ $name }回避。裁定之后方可开始表决。
refusal-recused-in-room = 以下人员应当回避或者尚未申报利益关系，仍在会场：{ $names }。其离场后方可开始表决。
refusal-applicant-missing = 审查事项须有申请人。请填写申请人。
refusal-ruling-pinned = 涉及主任委员的裁定，以及变更对秘书已有的裁定，由副主任委员或者主任委员的代理人作出。请与其联系，或者先指定代理人。
refusal-nobody-acts = 本件能够履行{ $role ->
    [chair] 主任委员
   *[other] 秘书
  }职责的人均已回避。须指定与本件无利益关系的代理人；可由下列负责名册的人指定：{ $names }。
refusal-nobody-names = 本件能够履行{ $role ->
    [chair] 主任委员
   *[other] 秘书
  }职责的人以及负责名册的人均已回避。请任命与本件无利益关系的人负责名册，或者将本件移送其他委员会。
refusal-own-interest = 此为您本人的利益关系。请自行申报，由他人裁定：主任委员；涉及主任委员的，由副主任委员或者代理人。
refusal-no-change = 内容与现状相同，无须改动。
refusal-on-agenda = 已列入议程。请先从原议程中撤下。
refusal-meeting-not-open = 会议尚未开始。请先由主持人宣布开会。
refusal-meeting-over = 会议已经结束，记录不再改动。请列入下次会议的议程。
refusal-meeting-called-off = 会议已取消。请将该事项列入另一次会议的议程。
refusal-attendance-order = 这些时间不可能成立：每个时间须晚于前一个，且不得晚于现在。
refusal-others-present = 会场内仍有无表决权人员：{ $names }。请取消其到会勾选，或记录其已离场，方可开始表决。
refusal-co-option-not-provided = 适用规则未规定临时增补委员。只有已任命的委员计入到会人数。
refusal-co-option-full = 本次会议临时增补的委员已达规则允许的人数：{ $most } 人，不能再增补。
refusal-meeting-open-already = 会议正在举行，无须再次宣布开会。
refusal-meeting-not-over = 会议尚未结束。请先宣布散会。
refusal-written-since = 您打开之后，已有他人改写本节。您的文字已存为草稿：请先查看对方所写内容，再重新保存。
refusal-minutes-locked = 会议记录已经通过并永久锁定，只能附注日期后补充说明。
refusal-minutes-not-put = 会议记录尚未送出席人员核对。写成之后由秘书送交核对。
refusal-minutes-not-yet-approved = 会议记录尚未通过。待下次会议通过后方可签署。
refusal-minutes-signed-already = 您已签署该会议记录。
refusal-minutes-signers = 会议记录由会议主持人和秘书签署。
refusal-minutes-not-approved = 会议记录尚未通过：通过之前直接更正，不作补充说明。
refusal-not-attendee = 只有出席该次会议的人员可以对会议记录提出更正或表示同意。
refusal-corrections-over = 提出更正的最后一天是 { $until }。仍有出入的，请在通过会议记录的会议上提出。
refusal-corrections-open = 出席人员在 { $until }之前（含当日）可以提出更正。届时或全体表示同意后，方可通过会议记录。
refusal-corrections-unsettled = 尚有 { $count } 条更正意见未处理。请采纳，或说明不采纳的理由。
refusal-correction-settled = 该条更正意见已经处理。请查看当前页面。
refusal-may-not-preside = 主持人须为主任委员、副主任委员或者主任委员的代理人。请另行选择。
refusal-presiding-absent = 主持人须到会。请登记其到会，或者改由到会的人主持。
refusal-item-open = 第 { $position } 项议题尚未结束。请先结束该议题。
refusal-item-ended = 本议题已经结束。仍须决定的事项请列入其他议程。
refusal-item-not-current = 只能就正在讨论的议题表决。请先转到本议题。
refusal-motion-pending = 本议题尚有未表决的事项。请先完成表决或者撤回。
refusal-vote-not-open = 表决尚未开始。须先由会议主持或者秘书开始表决。
refusal-vote-open = 表决正在进行，表决事项不能改动。须待宣布结果之后。
refusal-vote-not-void = 该次表决并非无效。只有无效的表决才可以此方式就同一文字重新表决。
refusal-result-declared = 结果已经宣布，不再改动。如需变更，须另行提出表决事项。
refusal-no-quorum = 本议题到会人数不足：到会 { $present } 名，须有 { $needed } 名。待更多委员到会，或者延期审议。
refusal-capacity-missing = 到会委员中没有“{ $capacity ->
    [scientific] { capacity-scientific }
    [non_scientific] { capacity-non-scientific }
    [lay] { capacity-lay }
    [legal] { capacity-legal }
    [ethics] { capacity-ethics }
    [outside] { capacity-outside }
    [lay_plus] { capacity-lay-plus }
    [expert] { capacity-expert }
    [ai_technology] { capacity-ai-technology }
   *[other] { $capacity }
  }”委员，不符合适用规则。待该类委员到会，或者延期审议。
refusal-not-elector = 您不在本次表决的名单之内。名单在表决开始时已经确定。
refusal-voted-already = 已经投票。他人代为记录有误的，可在宣布结果之前提出异议。
refusal-mode-one-way = 本次表决方式已定为“{ $mode ->
    [open] { vote-mode-open }
    [named] { vote-mode-named }
    [hidden] { vote-mode-hidden }
   *[secret] { vote-mode-secret }
  }”，此后只能改为更不公开的方式，不能改回。
refusal-vote-secret = 本次表决为无记名投票：须由委员本人投票，不能由他人代为记录，票数以公布的表决票为准。
refusal-ballot-box-lost = 本次表决的票箱已丢失或者无法读取。请宣布本次表决无效，重新表决。
refusal-ballot-uncertain = 写入票箱时磁盘出错，您的表决票可能已投入，也可能未投入。请重新打开页面，如能投票，请再投一次；如已投入，票码为 { $code }。
refusal-ballots-in = 已有逐人表决票，不能再按总数记录。请逐人记录其余表决票。
refusal-totals-in = 本次表决已按举手总数记录，不再逐人记录。
refusal-totals-do-not-fit = 各数之和为 { $sum }，而有表决权的为 { $electorate } 名。请重新清点。
refusal-votes-open = 尚有 { $count } 名未投票。待其投票后方可宣布结果。
refusal-nothing-to-object = 没有他人代您记录的表决票，无须提出异议。
refusal-view-of-present = 书面意见仅供缺席委员提交；到会的请当场发言并表决。
refusal-view-unread = 有书面意见尚未宣读。请宣读并标记后再开始表决。
refusal-not-declared = 结果尚未宣布，无从重新计票。
refusal-recount-open = 已有重新计票结果待主持人确认，须先确认或者退回。
refusal-no-recount = 没有待确认的重新计票。
refusal-own-recount = 该重新计票由您本人提出，须由他人确认。
refusal-outcome-unknown = 本委员会适用的规则没有“{ $outcome }”这一结论。请从所列结论中选择。
refusal-outcome-not-on-pathway = “{ $pathway }”不能作出“{ $outcome }”的结论。请另选结论，或者重新分流。
refusal-conditions-not-allowed = 此结论不得附条件。请删去条件，或者改选可附条件的结论。
refusal-conditions-required = 此结论至少须附一项条件。请填写条件，或者另选结论。
refusal-not-presiding = 本决定由会议主持人{ $name }签署。
refusal-signed-already = 审查决定已经签署，不再改动。如需变更，须另行表决。
refusal-not-signed = 审查决定尚未签署。请先由会议主持人签署。
refusal-correction-open = 已有一项更正待会签，须先会签或者退回。
refusal-no-correction = 没有待会签的更正。
refusal-own-correction = 该更正由您本人提出，须由他人会签。
refusal-not-clerical = 更正限于个别文字的笔误：至少一处，不得为空，每处不超过 { $longest } 个字符。其他改动须重新表决。
refusal-not-in-letter = 文书该部分中没有“{ $text }”。请照原文填写。
refusal-decision-reopened = 该决定已提请重新审议，等待表决。
refusal-decision-not-reopened = 该决定未提请重新审议，无须维持。
refusal-recounted-otherwise = 重新计票的结果与宣布的不同，原决定不能维持。请将本件列入会议议程，重新表决。
refusal-decision-changed = 该决定已被后来的决定取代，请查看最新的决定。
refusal-later-meeting = 变更或者撤销须在作出原决定的会议之后另行召开的会议上表决。请选择其他会议。
refusal-letter-issued = 此语言的文书已经签发，可在本页打开。
refusal-nothing-to-tell = 没有此类内容需要通知申请人。请查看当前页面。
refusal-letter-not-issued = 此语言的文书尚未签发。请先签发。
refusal-delivered-already = 该文书已登记送达。
refusal-condition-cleared = 该条件已经核销。
refusal-conditions-open = 尚有 { $count } 项条件未核销。核销后方可办结。
refusal-no-dissent = 不同意见由有权表决而未投同意票的委员提出。
refusal-not-adopted = 指引须经委员会表决通过后方可发布。请列入议程并表决。
refusal-guidance-empty = 指引至少须有一种语言的标题和正文。
refusal-slug-taken = 另一份指引已使用地址“{ $slug }”。请另选。
refusal-guidance-in-vote = 正在就此表决，内容不得改动。宣布结果后可继续修改。
refusal-guidance-withdrawn = 该指引已经废止。请另行起草。
refusal-not-in-force = 该指引并非现行有效，无须废止。
refusal-import-running = 正在导入。请等待完成，或者停止导入。
refusal-import-not-running = 该次导入并未在进行。
refusal-import-accepted = 本次导入的 { $number } 已经受理，不能整体撤销导入。
refusal-import-undone = 该次导入已经撤销。如有需要，请重新导入。
refusal-classification-unknown = 最新分类目录中没有代码 { $code }。请从目录中选择，或者导入新的目录。
refusal-day-in-future = 该日期尚未到来，不能登记为已发生。请选择今天或者更早的日期。
refusal-day-in-past = 该日期已过。请选择今天或者以后的日期。

## 备份

refusal-backup-no-folder = 尚未选定备份文件夹。请先选定。
refusal-backup-running = 正在备份。请等备份完成后再试。
refusal-backup-empty = 尚无任何记录，无须备份。
refusal-backup-occupied = 该文件夹内有不属于备份的文件。请另选空文件夹，例如在该磁盘上新建一个。
refusal-backup-other-committee = 该文件夹内是另一委员会的备份。请另选文件夹。
refusal-backup-ahead = 备份内有些操作不在这份记录内：这份记录是从更早的备份恢复的。请另选文件夹，以免丢失这些操作。
refusal-backup-gone = 文件夹还在，但以往存入的备份不见了。请接上存有备份的磁盘。备份确已丢失的，请重新选定该文件夹，即从头开始备份。
refusal-backup-not-intact = 备份已写入，但试行恢复后核验不符，该磁盘可能有故障。请选用另一磁盘上的文件夹；仍不成功的，请用“quorate-cli verify”核验委员会自身的文件夹。
refusal-backup-source-damaged = 委员会自身的记录无法读取。请用“quorate-cli verify”核验其文件夹。
refusal-backup-failed = 备份时磁盘出错；原有的备份（如有）仍然完好。请检查磁盘，或者选用另一磁盘上的文件夹。
refusal-folder-absent = 找不到该文件夹。文件夹在移动磁盘上的，请接上磁盘；否则请另选文件夹。
refusal-folder-read-only = 该文件夹不可写入。请为本机用户开通写入权限，或者另选文件夹。
refusal-folder-inside = 两个文件夹一个在另一个之内。请选择委员会文件夹和备份文件夹以外的位置。
refusal-disk-full = 磁盘空间不足。请腾出空间，或者选用另一磁盘上的文件夹：核验期间，除备份本身外还须容得下另一份副本。
refusal-restore-none-yet = 选定的文件夹内尚无经核验的备份。请先备份。
refusal-restore-no-backup = 该文件夹内没有备份。请选择含有 backup.json 文件的文件夹。
refusal-restore-newer-format = 该备份由较新版本的 Quorate 生成，须使用能读取第 { $needs } 版格式的版本。
refusal-restore-sealed = 该备份已加密。须由备份时能打开委员会的人输入姓名和口令，或者使用当时有效的恢复单。
refusal-restore-not-empty = 目标文件夹不为空。请选择空文件夹，或者尚不存在的文件夹。
refusal-restore-too-early = 截至该时刻尚无任何记录。请另选较晚的时刻。
refusal-restore-damaged = 备份已损坏，未作任何恢复。如有其他备份，请改用其他备份。
refusal-restore-failed = 备份未能恢复：磁盘拒绝写入。请检查磁盘，或者选用另一磁盘上的文件夹。

## 登录与设立

refusal-sign-in-failed = 姓名与口令不符，请核对。忘记口令的，可由负责名册的人提供一次性代码。
refusal-sign-in-wait = 尝试次数过多。请在 { $seconds } 秒后重试。
refusal-code-wrong = 一次性代码不符、已使用或者已失效。可由负责名册的人重新提供。
refusal-sheet-wrong = 姓名与恢复码不符，或者各份恢复码不属于同一张恢复单，或者该恢复单已被新的取代。只有负责名册的人才能凭恢复单进入，再向其他人提供一次性代码。
refusal-attachments-lost = 有附件丢失或者损坏，共 { $count } 个，其中一个见于第 { $sequence } 项操作。如果备份在移动磁盘上，请连接磁盘后重新打开委员会，附件会自动修复；使用其他备份时，可用“quorate-cli repair”修复。
refusal-record-damaged = 本委员会的记录已损坏：第 { $sequence } 项操作，第 { $segment } 段，第 { $offset } 字节。未作任何改动。如果备份在移动磁盘上，请连接磁盘后重新登录，损坏部分会自动修复；使用其他备份时，可用“quorate-cli repair”修复。
refusal-part-wrong = 您输入的第 { $number } 个恢复码与纸上印的不符。请对照纸面逐字核对。
refusal-parts-missing = 恢复单须凑齐不同的 { $needed } 份才能使用，现在只输入了 { $given } 份。请其他保管人提供。
refusal-not-sealed = 本委员会未加密，无需恢复单即可打开。
refusal-no-term = 您目前不在任期内，不能进入委员会。可由负责名册的人办理新的任期。
refusal-committee-there = 该文件夹中已有委员会。请直接登录，或者以另一文件夹启动程序。
refusal-only-sample = 仅限样例委员会使用。
refusal-disk-refused = 磁盘无法读写：可能已满、被写保护或出现故障。本次操作没有记录。请腾出空间或检查磁盘，然后重试。

## 填写有误

invalid-by-ruling-only = 此项只能由主任委员裁定。
invalid-unanswered = 请作答。
invalid-not-chosen = 请选择。
invalid-required = 此项必填。
invalid-too-long = { $longest ->
    [other] 超过 { $longest } 个字符。请缩短。
   *[unknown] 内容过长。请缩短。
  }
invalid-out-of-range = 数值超出范围。请另选。
invalid-needed-of-parts = 至少 2 份，且不能多于总份数。
invalid-too-many = 数量过多。请删减。
invalid-passphrase-short = 口令至少须有 8 个字符。几个词连用便于记忆。
invalid-passphrase-differs = 两次输入的口令不同。请重新输入。
invalid-unknown-zone = 没有这一时区。请从列表中选择。
invalid-unknown-profile = 没有这一规则。请从列表中选择。
invalid-unknown-theme = 没有这一颜色方案。请从列表中选择。
invalid-unknown-person = 名册上没有此人。请从列表中选择。
invalid-unknown-case = 没有这一审查事项，或者您无权查看。请从列表中选择。
invalid-unknown-question = 适用的规则没有这一问题。请重新打开本页。
invalid-unknown-sort = 不能按此项排序。请选择列标题。
invalid-bad-prefix = 前缀只能使用文字、数字以及 - _ / 。
invalid-bad-key = 草稿名称无效。请重新打开本页。
invalid-bad-digest = 文件未能完整上传。请重新添加。
invalid-interest-first = 请先申报您与本件有无利益关系。
invalid-answered-twice = 同一事项申报了两次。每件只申报一次。
invalid-substitute-without-vote = 主任委员的代理人须为有表决权的委员。请另选他人。
invalid-substitute-without-casework = 秘书的代理人须能参与办理审查事项。请另选他人。
invalid-day-reversed = 最后一日早于第一日。请更正。
invalid-ends-before-start = 预计结束时间须晚于开始时间。
invalid-after-meeting = 该日期晚于会议日期。
invalid-zone-unknown = 没有这个时区。请写成 Asia/Shanghai 的形式。
invalid-not-a-link = 不是有效的链接。链接以 https:// 开头，且不含空格。
invalid-not-a-whole-path = 这不是文件夹的完整路径。请从根目录写起，例如 /media/backup/committee。
invalid-not-a-time = 不是有效的时间。请写成 14:00 的形式。
invalid-not-a-day = 不是有效的日期。请填写年、月、日。
invalid-not-voted-on = 本议题不作表决。请记为已备悉，或者将审查事项或指引列入议程。
invalid-one-matter-only = 一项议题只能是一件审查事项、一份指引或者一项其他事务。请选择其一。
invalid-by-vote-only = 议题须经表决方能以“已作决定”结束。请先提出表决事项。
invalid-not-a-slug = 地址只能使用小写拉丁字母、数字和连字符，例如 plain-language。
invalid-no-glyph = 现有字体无法排印“{ $character }”。请改用其他写法。
invalid-file-too-large = 文件过大。请压缩或者拆分。
invalid-not-a-table = 该文件不是表格。请选择 CSV、TSV、XLSX、XLS 或者 ODS 文件。
invalid-empty = 文件为空。请另选。
invalid-encrypted = 工作簿设有密码。请取消密码后重新选择。
invalid-damaged = 工作簿已损坏。请用原程序打开并另存，再重新选择。
invalid-too-many-rows = 表格超过 { $limit } 行。请拆分。
invalid-too-many-columns = 表格超过 { $limit } 列。请删去不需要的列。
invalid-too-many-cells = 表格超过 { $limit } 个单元格。请拆分。
invalid-not-a-mapping = 不是有效的列对应关系。请重新选择各列。
invalid-no-such-column = 所选为第 { $position } 列，而表格只有 { $columns } 列。请重新选择各列。
invalid-other-heading = 第 { $position } 列的标题为“{ $found }”，而所选为“{ $expected }”。请重新选择各列。
invalid-no-codes = 文件中没有代码。第一列应为代码，第二列为名称。
invalid-code-incomplete = 第 { $row } 行缺少代码或者名称。请在文件中补全。
invalid-code-twice = 第 { $row } 行的代码重复。请删去其一。
invalid-too-many-codes = 自第 { $row } 行起，代码数量超出目录上限。请拆分文件。

## 他人已先作改动

conflict-case = 您打开之后，本件已有他人改动。您的操作没有记录，所写内容均已保留。请查看新的情况，再作决定。
conflict-motion = 您打开之后，表决事项已有他人改动。您的操作没有记录，所写内容均已保留。请阅读现在的内容，再作决定。
conflict-meeting = 您查看之后，会议已有新的进展。您的操作没有记录。请查看会议现状，再作决定。
conflict-minutes = 您打开之后，已有他人改写会议记录的本节。您的文字未予记录，已存为草稿：请先阅读对方所写内容，再重新保存。
conflict-guidance = 您打开之后，该指引已有他人改动。您的操作没有记录，所写内容均已保留。请对照后再保存。
conflict-committee = 您打开之后，名册或者规则已有他人改动。您的操作没有记录。请查看新的情况，再作决定。

## 他人所为、应当知晓的事项

news-own-passphrase-reset = { $by }重置了您的口令。如果不是您要求的，请告知主任委员。
news-passphrase-reset = { $by }重置了{ $name }的口令。
news-sheet-made = { $by }制作了新的恢复单，原有的恢复单不能再打开委员会。
news-sheet-used = { $by }凭恢复单进入并设置了新口令。输入的人已知道恢复码，请制作新的恢复单；如未经商定，请一并重置其口令。
