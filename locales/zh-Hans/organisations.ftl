# 单位、系统和行业分类。

organisations-lead = 历年审查事项所涉的单位。名称随来件登记。
organisations-search = 名称
organisations-count = { $count ->
    [0] 没有单位
   *[other] 共 { $shown } 个单位
 }
organisations-pages = 单位分页
organisations-name = 名称
organisations-systems = 系统
organisations-cases = 审查事项
organisations-cases-of = （{ $name }的审查事项）
organisations-none = 还没有单位
organisations-none-match = 没有名称匹配的单位
organisations-none-text = 来件或导入的表格写明单位时，即予登记。
organisations-not-shown = 无法显示该单位
organisations-also = 亦可识别为：{ $names }
organisations-rename = 更名
organisations-rename-act = 记录新名称
organisations-rename-text = 旧名称仍可识别。已签发的文书保留旧名称。
organisations-no-systems = 尚无系统。
organisations-unclassified = 未分类
organisations-classify = 为{ $name }分类
organisations-classify-short = 分类
organisations-classify-act = 记录分类
organisations-no-cases = 没有您可以知悉的审查事项
organisations-no-cases-text = 来件写明该单位后，事项会列在这里。

classification-heading = 行业分类
classification-lead = 系统按最新的分类目录分类；以往的分类仍注明当时所依据的目录。
classification-none = 尚未导入分类目录
classification-none-secretary = 请在下面导入：第一列为代码，第二列为名称的表格。
classification-none-text = 可由秘书导入。
classification-lists = 分类目录
classification-newest = 最新目录的代码
classification-name = 目录名称
classification-dated = 目录日期
classification-list = { $name }（{ $day }）
classification-codes = 代码数
classification-search = 代码或名称
classification-found = 查到的代码
classification-code = 代码
classification-title = 名称
classification-import = 导入分类目录
classification-import-text = CSV 或电子表格：第一列为代码，第二列为名称。
classification-file = 表格文件
classification-chosen = 已选择：{ $name }
classification-import-first = 导入目录（请先选择文件）
classification-import-act = 导入目录
classification-imported = { $count ->
   *[other] 已导入“{ $name }”，共 { $count } 个代码。
 }
