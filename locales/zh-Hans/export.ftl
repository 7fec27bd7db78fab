# 导出审查决定。

exporting-lead = 导出 CSV 和 XLSX 表格各一份，以及附索引的文书压缩包。
exporting-from = 作出日期自
exporting-until = 作出日期至
exporting-outcomes = 审查结论
exporting-outcomes-note = 不勾选即为全部。
exporting-language = 表头和用语的语言
exporting-language-note = 文书按签发时的文本导出。
exporting-start = 导出
exporting-job = 本次导出
exporting-progress = 第 { $done } 步，共 { $total } 步
exporting-cancel = 取消
exporting-cancelled = 导出已取消，没有生成文件。
exporting-ready = 导出完成。
exporting-partial = 本次导出不完整
exporting-partial-text = 其中不含您须回避的事项，表格首行已注明。完整的导出请由代行人办理。
exporting-open = 打开
exporting-open-file = 打开 { $name }
exporting-save = 保存
exporting-save-file = 保存 { $name }
