# 指引：目录、撰写、发布。


library-none = 尚无指引
library-none-text = 写下委员会的要求，注明所依据的审查事项，然后提交表决。
library-in-force = 现行有效
library-drafts = 起草中
library-withdrawn = 已撤回
library-draft = 起草指引

guidance-v = 第{ $number }版
guidance-version = 第 { $number } 版
guidance-version-in-force = 第 { $number } 版，自 { $date } 起生效
guidance-in-force-since = 自 { $date } 起生效
guidance-was-in-force = { $from } 至 { $until } 有效
guidance-changed = 修改于 { $date }
guidance-published-by = 由 { $name } 于 { $at } 发布
guidance-address = 固定地址：
guidance-open-file = 打开 { $format }（{ $language }）
guidance-published = 已发布的版本
guidance-about = 依据
guidance-text = 正文
guidance-which-language = 正文语言
guidance-no-text = 没有该语言的文本。
guidance-next-vote = 下一步：表决通过
guidance-next-vote-text = 请将本草案列入会议议程，并在会上提出通过本指引的表决事项。
guidance-next-publish = 已通过，可以发布
guidance-next-publish-text = 将按通过时的文本发布。现在修改，则须重新表决。
guidance-withdrawn-because = 已撤回，理由如下
guidance-cites = 引用的审查事项
guidance-cites-none = 无
guidance-cites-note = 按编号、标题或当事方查找。发布的文本只载明编号。
guidance-cite-remove = 移除 { $number }
guidance-cite-remove-short = 移除
guidance-votes = 表决情况
guidance-votes-none = 尚未表决
guidance-vote-meeting = 会议表决

guidance-draft-lead = 内容随写随存；在您记录草案之前，只有您本人可见。
guidance-draft-act = 记录草案
guidance-revise = 修订
guidance-revise-title = 修订：{ $title }
guidance-revise-act = 记录修订
guidance-revise-drop = 放弃我的修改
guidance-next-version = 已发布的版本保持不变。本文本经表决通过并发布后，成为下一版本。
guidance-kind = 类别
guidance-title-en = 英文标题
guidance-title-zh = 中文标题
guidance-slug = 地址末段
guidance-slug-note = 可用小写字母 a–z、数字和连字符，确定后不再更改。第一版地址为 { $address }
guidance-body-en = 英文正文（Markdown）
guidance-body-zh = 中文正文（Markdown）
guidance-body-note = ## 标题、**加粗**、- 列表、1. 编号列表、> 引文、| 表格 |
guidance-preview = 预览

guidance-publish = 发布
guidance-publish-check = 发布前请核对
guidance-publish-text = 将以网页和 PDF 形式发布于固定地址，发布后不再更改。
guidance-publish-act = 发布第 { $number } 版
guidance-check-title = 标题
guidance-check-version = 版本
guidance-check-languages = 语言
guidance-check-replaces = 替代
guidance-from = 生效日期
guidance-withdraw = 撤回
guidance-withdraw-check = 撤回前请核对
guidance-withdraw-text = 自今日起不再有效。已发布的文本仍可查阅，并标明已撤回。撤回后不能恢复。
guidance-withdraw-reason = 理由
