# 导入他人制作的表格。

import-lead = 将他人提供的 CSV 或电子表格逐行登记为审查事项。导入之前，您会先看到结果预览。
import-new = 新的导入
import-choose = 选择表格：CSV、XLSX、XLS 或 ODS
import-unfinished = { $name } 尚未导入
import-go-on = 继续
import-drop = 放弃
import-no-file = 尚未选择文件
import-all = 历次导入
import-by = { $name }，{ $at }
import-see-cases = 查看所登记的事项
import-progress = 第 { $done } 行，共 { $rows } 行
import-interrupted = 导入中断。可以继续，也可以整体撤销；任何一行都不会重复导入。
import-finished = { $count ->
    [1] 共 { $rows } 行，登记 1 件事项。
   *[other] 共 { $rows } 行，登记 { $count } 件事项。
 }
import-count-imported = 已导入
import-count-there = 已存在
import-count-refused = 未予导入
import-count-equal = 与前面某行相同
import-stop = 处理完当前行后停止
import-continue = 继续导入
import-undo = 整体撤销
import-undo-check = 撤销前请核对
import-undo-text = { $count ->
    [1] 由 { $name } 导入的 1 件事项将撤销，来件编号不再使用。撤销后不能恢复，但可以重新导入该文件。
   *[other] 由 { $name } 导入的 { $count } 件事项将全部撤销，来件编号不再使用。撤销后不能恢复，但可以重新导入该文件。
 }
import-undo-act = { $count ->
    [1] 撤销 1 件事项
   *[other] 撤销 { $count } 件事项
 }

import-steps = 导入步骤
import-step-file = 选择文件
import-step-columns = 指定各列含义
import-step-check = 导入前查看
import-step-run = 导入
import-columns = 各列是什么含义？
import-file = 文件
import-format = 格式
import-encoding = 编码
import-delimiter = 分隔符
import-delimiter-comma = 逗号
import-delimiter-semicolon = 分号
import-delimiter-tab = 制表符
import-delimiter-pipe = 竖线
import-size = 规模
import-rows-columns = { $rows } 行，{ $columns } 列
import-saved = 已采用您上次为相同表头选定的各列。
import-no-column = 无对应列
import-no-heading = （无表头）
import-column-empty = （空）
import-column = { $letters } · { $heading }
import-column-of = { $letters } · { $heading }（第 { $place } 个，共 { $count } 个）
import-column-label = 列
import-proposed = 建议
import-last-time = 沿用上次
import-filled = { $rows } 行中有 { $filled } 行填写
import-unmapped = { $count ->
    [0] 所有列均已指定含义。
   *[other] 有 { $count } 列未指定含义，其内容仍按表头保留在各事项中，可随时查看。
 }
import-to-check = 查看将导入的内容

import-field-title = 标题
import-field-title-note = 事项在各列表中的名称；没有标题的，以系统名称或正文开头代替。
import-field-summary = 申请内容
import-field-summary-note = 目的或说明。
import-field-organisation = 单位
import-field-organisation-note = 按名称识别并关联；没有的单位将新建。
import-field-organisation-unit = 部门
import-field-organisation-unit-note = 单位内的局、处或部门。
import-field-system = 系统
import-field-system-note = 系统自身名称（与标题不同时）。
import-field-reference = 来件方编号
import-field-reference-note = 来件方使用的编号。
import-field-contact = 联系人
import-field-contact-note = 文书送达对象。
import-field-received = 收到日期
import-field-received-note = 来件或开始日期；没有的，以今日为准。
import-field-classification = 行业分类
import-field-classification-note = 主题、领域或行业代码。
import-field-risk-hint = 来件方自述的风险
import-field-risk-hint-note = 仅供参考，风险等级由委员会确定。
import-field-developer = 研发方
import-field-developer-note = 当事方，委员须就其申报利益关系。
import-field-supplier = 供应方
import-field-supplier-note = 当事方，委员须就其申报利益关系。
import-field-deployer = 使用方
import-field-deployer-note = 当事方，委员须就其申报利益关系。
import-field-data-provider = 数据提供方
import-field-data-provider-note = 当事方，委员须就其申报利益关系。
import-field-funder = 资助方
import-field-funder-note = 当事方，委员须就其申报利益关系。

import-check = 将导入哪些内容？
import-would = 将导入
import-sum = 共 { $rows } 行。与前面某行相同的行照常导入，仅作提示。
import-nothing = 没有可导入的内容
import-nothing-text = 各行均已存在或不予导入。如果与上次是同一文件，则无须处理。
import-no-problems = 各行均未发现问题。
import-problems = 逐行列出的问题
import-problems-text = 除注明不予导入的以外，其余各行均按原样导入。
import-problems-first = 仅列出前 { $count } 项。
import-problems-show = 显示
import-problems-all = 全部（{ $count }）
import-problems-kind = { $kind }（{ $count }）
import-problems-pages = 问题分页
import-row = 行
import-whole-row = 整行
import-problem-label = 问题
import-problem-kind-empty-row = 空行
import-problem-kind-row-too-large = 行过大
import-problem-kind-missing-title = 缺少标题
import-problem-kind-missing-organisation = 缺少单位
import-problem-kind-title-too-long = 标题过长
import-problem-kind-unreadable-date = 日期无法识别
import-problem-kind-ambiguous-date = 日期有歧义
import-problem-kind-ragged-row = 单元格数不符
import-problem-kind-replaced-characters = 字符无法识别
import-problem-kind-equal-row = 重复行
import-problem-empty-row = 该行为空，不予导入。
import-problem-row-too-large = 该行超过 { $limit } 字节，不予导入。
import-problem-missing-title = 没有标题，以系统名称或正文开头代替。
import-problem-missing-organisation = 未写明单位，以部门、联系人或文件名作为来件方。
import-problem-title-too-long = 标题有 { $length } 个字符，事项中截至 { $limit } 个字符，单元格内容完整保留。
import-problem-unreadable-date = 无法识别为日期；事项以今日为准，单元格内容原样保留。
import-problem-ambiguous-date = 日和月可能互换；事项以今日为准，单元格内容原样保留。
import-problem-ragged-row = 该行有 { $cells } 个单元格，与表头不符。
import-problem-replaced-characters = 有字符无法识别，以 � 显示。
import-problem-equal-row = 与第 { $first } 行各单元格完全相同，仍作为单独事项导入。
import-preview = 前几行登记为事项的样子
import-preview-caption = { $count ->
    [1] 第 1 行
   *[other] 前 { $count } 行
 }
import-known = 已有
import-language = 这些事项的文书语言
import-interest = 您本人的利益申报
import-interest-text = 导入即表示您申报与这些事项均无利益关系。如与其中某件有关，请随后在该事项中申报，该事项即对您关闭。
import-act = { $count ->
    [0] 没有可导入的行
    [1] 导入 1 行
   *[other] 导入 { $count } 行
 }
import-back-to-columns = 返回各列含义
