# 委员会用语：代码、界面与文书共用的词，一词一条。职务名称见 app.ftl。

language-en = English
language-zh-Hans = 简体中文

capacity-scientific = 科学技术类
capacity-non-scientific = 非科学技术类
capacity-lay = 社会人士
capacity-legal = 法律类
capacity-ethics = 伦理类
capacity-lay-plus = 社会人士（从未从事医疗卫生）
capacity-expert = 专家
capacity-outside = 非本单位
capacity-ai-technology = 人工智能技术类

gender-woman = 女
gender-man = 男
gender-other = 其他

standing-interest-employment = 任职
standing-interest-financial = 经济利益
standing-interest-funding = 经费资助
standing-interest-collaboration = 合作关系
standing-interest-family = 亲属或共同生活关系
standing-interest-other = 其他关系

submission-application = 申请
submission-response = 答复
submission-amendment = 修正案
submission-tracking-report = 跟踪审查报告
submission-incident = 事件报告
submission-complaint = 举报
submission-appeal = 申诉
submission-closure = 结题报告
submission-advice = 咨询

stage-validation = 待形式审查
stage-completion = 待补正
stage-accepted = 已受理
stage-review = 审查中
stage-clarification = 待补充说明
stage-ready = 已列入议程
stage-decided = 已作决定
stage-follow-up = 跟踪中
stage-closed = 已办结
stage-not-taken = 未受理
stage-undone = 导入已撤销

validation-accept = 予以受理
validation-complete = 要求补正
validation-decline = 不予受理
validation-refer = 移送其他机构
validation-withdrawn = 申请人撤回

mark-present = 已提交
mark-missing = 缺少
mark-not-applicable = 不适用

interest-answer-none = 我与本件无利益关系
interest-answer-withdraw = 我有利益关系，自行回避
interest-answer-decide = 我不能确定，请予裁定
interest-answer-later = 稍后申报

interest-state-unanswered = 未申报
interest-state-clear = 无利益冲突
interest-state-undecided = 待主任委员裁定
interest-state-recused = 回避

interest-ruling-no-conflict = 无利益冲突
interest-ruling-takes-part = 已披露，可参与
interest-ruling-information-only = 仅提供情况
interest-ruling-recused = 回避

party-role-applicant = 申请人
party-role-developer = 研发方
party-role-supplier = 供应方
party-role-deployer = 使用方
party-role-data-provider = 数据提供方
party-role-funder = 资助方
party-role-staff = 具名人员

tier-low = 低风险
tier-medium = 中风险
tier-high = 高风险

position-support = 同意
position-support-on-conditions = 附条件同意
position-needs-more = 须补充说明后再议
position-oppose = 不同意

contact-call = 电话
contact-mail = 邮件
contact-visit = 面谈

label-must-read = 会前必读
label-reference = 参考

ballot-for = 同意
ballot-against = 反对
ballot-abstain = 弃权
ballot-not-cast = 未投票
ballot-recused = 回避
ballot-absent = 缺席

vote-mode-open = 公开表决
vote-mode-named = 记名表决
vote-mode-hidden = 结束前不公开
vote-mode-secret = 无记名投票

motion-stage-put = 已提出
motion-stage-open = 正在表决
motion-stage-declared = 已宣布结果
motion-stage-withdrawn = 已撤回

result-carried = 通过
result-not-carried = 未通过
result-no-quorum = 到会人数不足

meeting-stage-called = 已召集
meeting-stage-open = 正在举行
meeting-stage-adjourned = 已散会
meeting-stage-called-off = 已取消
meeting-stage-completed = 已办结

minutes-stage-draft = 起草中
minutes-stage-correction = 征求更正
minutes-stage-approved = 已通过

sheet-kind-sign-in = 签到表
sheet-kind-ballot = 表决票
sheet-kind-declaration = 利益申报表

notice-kind-deferral = 延期审议通知书
notice-kind-completion = 补正通知书
notice-kind-clarification = 补充说明通知书

item-end-decided = 已作决定
item-end-deferred = 延期审议
item-end-noted = 已备悉
item-end-withdrawn = 已撤回

guidance-kind-norm = 规范
guidance-kind-practice-guide = 实践指南
guidance-kind-white-paper = 白皮书
guidance-kind-case-collection = 案例集

guidance-stage-draft = 草案
guidance-stage-adopted = 已通过，尚未发布
guidance-stage-in-force = 现行有效
guidance-stage-withdrawn = 已废止

applies-to-accepted-from = 自该日起受理的事项
applies-to-acts-from = 自该日起办理的各项程序
applies-to-all-open = 全部未结事项

import-stage-interrupted = 已中断
import-stage-running = 正在导入
import-stage-finished = 已完成
import-stage-cancelled = 已停止
import-stage-undone = 已撤销

escalation-cause-negative = 有审查意见不同意
escalation-cause-doubtful = 有审查意见认为须先补充说明
escalation-cause-differing = 审查意见不一致
escalation-cause-asked = 有委员提请
escalation-cause-not-carried = 书面传签未获通过

reopen-purpose-change = 变更决定
reopen-purpose-revocation = 撤销决定
reopen-purpose-interest = 表决后发现利益关系，重新表决
reopen-purpose-recount = 重新计票后重新表决

correctable-field-reasons = 理由
correctable-field-title = 标题
correctable-field-applicant = 申请人
correctable-field-organisation = 单位
correctable-field-system = 系统
correctable-field-system-version = 系统版本

history-group-submission = 来件与材料
history-group-interest = 利益申报与回避
history-group-course = 形式审查、受理与期限
history-group-review = 审查、审议与补充说明
history-group-meeting = 会议
history-group-vote = 表决
history-group-decision = 决定与文书
history-group-keeping = 保存与删除

data-request-end-erased = 已删除
data-request-end-restricted = 已限制处理
data-request-end-refused = 已拒绝
data-request-end-released = 已解除限制

# What stands in the place of a text that is not shown.
withheld-erased = ［已删除］
withheld-restricted = ［已限制］
withheld-unreadable = ［无法读取］
