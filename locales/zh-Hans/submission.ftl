# 登记来件。

log-heading = 登记来件
log-lead = 来件登记后取得收件号。表格自动保存，您可以随时离开，再从审查事项页面继续填写。
log-interest = 首先：您与本事项或提交者是否存在利益关系？
log-interest-short = 您的利益申报
log-interest-change = 修改利益申报
log-interest-next = 继续
log-interest-stub = 登记后，您只能看到本事项的编号、标题和当事单位，由他人继续办理。
log-what = 申请内容
log-kind = 来件类别
log-title = 标题
log-title-note = 委员会全体成员都能看到标题，包括不参与本事项的人。请勿写入保密内容。
log-summary = 申请内容（以申请人的表述为准）
log-summary-note = 用几句话说明：做什么、为谁而做、可能有什么风险、请委员会就什么提出意见。
log-received = 收到日期
log-received-note = 来件送达委员会的日期。
log-who = 提交者
log-applicant = 申请人
log-contact = 联系方式
log-contact-note = 电子邮件、电话或地址。
log-language = 致申请人文书的语言
log-language-note = 文书始终使用这一语言，与您的界面语言无关。
log-about = 所涉单位和系统
log-organisation = 单位
log-organisation-note = 输入名称的一部分即可查找；尚未登记的单位随来件一并登记。
log-organisation-known = { $cases ->
    [0] 已登记单位，没有其他审查事项。
   *[other] 已登记单位，另有 { $cases } 项审查事项。
 }
log-organisation-new = 尚未登记：将登记“{ $name }”。
log-unit = 所属部门
log-system = 系统或研究项目
log-system-note = 同一系统的历次审查事项会归在一起。
log-system-known = 已登记系统：本事项将与以往事项归在一起。
log-system-new = 尚未登记：将登记“{ $name }”。
log-version = 版本
log-classification = 行业分类
log-classification-note = 按代码或名称查找，依据{ $list }。
log-classification-has = 现为 { $code }。仅在需要变更时填写。
log-documents = 材料
log-documents-note = 任何格式的文件，每个不超过 200 MB。
log-no-documents = 暂无，可以之后补充。
log-check = 登记前核对
log-check-title = 请核对将要记录的内容
log-check-lead = 登记后，来件以收件号存入档案，可以更正和补充，但不能删除。
log-act = 登记来件
log-done-title = 已登记，收件号 { $receipt }
log-done-receipt = 收件号为 { $receipt }，请告知申请人。
log-done-next = 下一步是形式审查。受理后给出事项编号，并开始计算期限。
log-done-next-stub = 因您申报了利益关系，您现在只能看到本事项的基本信息，由其他秘书或代行职责的人继续办理。
log-done-validate = 进行形式审查
log-done-open = 打开事项
log-done-another = 再登记一件

documents-chosen = 待添加的文件
documents-label = 谁需要阅读 { $name }
documents-remove = 移除 { $name }
documents-remove-short = 移除
documents-with-label = { $name }（{ $label }）
