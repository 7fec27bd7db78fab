# 审查事项总表。

docket-heading = 审查事项
docket-lead = 本委员会的全部审查事项。您不参与的事项，只显示标题和当事单位。
docket-new = 登记来件
docket-import-button = 导入表格
docket-search-label = 查找审查事项
docket-search = 编号、标题或当事单位
docket-filter-show = 筛选
docket-filter-hide = 收起筛选
docket-filtered-by = 当前只显示：
docket-filter-remove = 取消筛选：{ $filter }
docket-filters-clear = 全部显示
docket-text = “{ $text }”
docket-import = 导入批次：{ $file }
docket-import-some = 某一导入批次
docket-any = 不限
docket-count = { $count ->
    [0] 没有审查事项
   *[other] 共 { $shown } 项
 }
docket-pages = 审查事项分页
docket-title-column = 标题
docket-number = 编号
docket-party = 当事单位
docket-stage = 阶段
docket-stage-count = { $stage }（{ $count }）
docket-pathway = 程序
docket-tier = 风险
docket-organisation = 单位
docket-due = 答复期限
docket-received = 收到日期
docket-stub = 您只能看到标题和当事单位
docket-empty = 还没有审查事项
docket-empty-secretary = 请登记收到的来件，或导入来件表格。
docket-empty-member = 秘书登记来件后，事项就会列在这里。
docket-none-match = 没有符合筛选条件的事项
docket-none-match-text = 请取消某项筛选，或全部显示。
docket-drafts = 来件草稿
docket-draft = 草稿
docket-draft-untitled = 未写标题的来件
docket-draft-continue = 继续填写：{ $title }
docket-draft-saved = 保存于{ $time }。只有您能看到，尚无收件号。
docket-draft-discard = 放弃草稿：{ $title }
docket-draft-discard-short = 放弃
docket-draft-discard-text = 草稿内容将不再保留。档案中不会留下任何记录。
docket-draft-discard-yes = 放弃草稿
docket-draft-keep = 保留

pages-before = 上一页
pages-next = 下一页
pages-where = 第 { $from }–{ $until } 项，共 { $total } 项
