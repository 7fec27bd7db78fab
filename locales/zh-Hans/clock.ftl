# 审查期限与专家复核。

case-act-extend-clock = 延长审查期限
case-act-record-re-review = 记录专家复核

case-clock-still = 中止计算：等待申请人补充说明
case-clock-hours = { $left ->
    [0] 剩余不足 1 小时，共 { $hours } 小时
   *[other] 剩余 { $left } 小时，共 { $hours } 小时
 }
case-clock-hours-late = { $late ->
    [0] 逾期不足 1 小时
   *[other] 逾期 { $late } 小时
 }
case-clock-stage = { $left ->
    [0] { $stage }：今日届满
   *[other] { $stage }：剩余 { $left } 日，至{ $due }
 }

clock-heading = 审查期限
clock-stages = 期限的各个阶段
clock-stage = 阶段
clock-stage-validation = 形式审查
clock-stage-initial-decision = 初次决定
clock-stage-further-information = 补充说明
clock-stage-final-decision = 最终决定
clock-of-applicant = 申请人用时
clock-from = 开始
clock-last = 届满
clock-ended = 结束
clock-paused = 依规定，{ $from }至{ $until }中止计算。
clock-pausing = 依规定，自{ $from }起中止计算。
clock-extended = 延长至{ $day }
clock-told = 已告知申请人：

extend-lead = 延长应当在期限届满之前作出，并说明理由。告知申请人的内容留存于本件。
extend-by = { $unit ->
    [hours] 延长小时数
   *[days] 延长天数
 }
extend-reason = 延长理由
extend-notice = 告知申请人的内容
extend-check = 核对后延长期限
extend-check-lead = 新的届满日按规则计算，并载入案卷记录。
extend-act = 延长 { $number } 的审查期限

re-review-heading = 专家复核
re-review-asked = 须由不少于 { $count } 名非本委员会成员的专家复核，其中应有：{ $capacities }。
re-review-open = 专家复核同意之前，不得开始。
re-review-on = { $day }复核，{ $name }记录。
re-review-agreed = 专家复核同意
re-review-not-agreed = 专家复核不同意
re-review-experts = 复核专家
re-review-expert = 专家 { $number }
re-review-name = 姓名
re-review-name-of = 专家 { $number } 的姓名
re-review-interest-of = 专家 { $number } 的利益申报
re-review-opinion-of = 专家 { $number } 的意见
re-review-capacities = 类别
re-review-interest = 利益申报
re-review-interest-note = 没有利益关系的，填写“无”。
re-review-conflict = 存在利益冲突
re-review-opinion = 意见
re-review-agrees = 同意
re-review-disagrees = 不同意
re-review-remove = 删除专家 { $number }
re-review-add = 增加专家
re-review-day = 复核意见日期
re-review-text = 复核意见
re-review-lead = 逐一填写专家及其意见。是否通过，按规则所定的全体专家比例计算。
re-review-check = 核对后记录专家复核
re-review-check-lead = 记录后不再更改。同意人数符合要求的，可以开始。
re-review-act = 记录 { $number } 的专家复核
