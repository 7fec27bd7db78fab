# 利益申报及其裁定。

interest-nature = 是什么利益关系？
interest-nature-note = 一句话说明即可。只有您和作出裁定的人能看到。
interest-means-none = 您可以查看并参与本事项。
interest-means-withdraw = 您将回避，只保留编号、标题和当事单位。
interest-means-decide = 由主任委员裁定。裁定之前按回避处理。
interest-means-later = 在您答复之前，不参与本事项。

interests-heading = 利益申报
interests-lead = 在您答复之前，只能看到编号、标题和当事单位。
interests-none = 目前没有需要申报的事项
interests-none-text = 事项上会或交您审阅之前，会先在这里请您申报。
interests-question = 您与本事项或提交者是否存在利益关系？
interests-question-again = 情况有变化？请申报此前没有或不知道的利益关系。
interests-meeting = { $title }：{ $day } { $time }
interests-no-meeting = 尚未列入议程
interests-rest-none = 本次会议其余事项均无利益关系
interests-answered = 已答复 { $given } 项，共 { $total } 项
interests-act-all = { $count ->
    [0] 申报
   *[other] 申报 { $count } 项
 }
interests-everybody = 各委员的利益申报
interests-own = 您本人的申报
interests-act = 申报
interests-ruled-recused = 裁定：回避
interests-ruled-clear = 裁定：可以参与
interests-rule = 裁定{ $name }的利益关系
interests-rule-text = 裁定连同您的姓名和理由一并存入档案。裁定之前，当事人按回避处理。
interests-rule-reason = 裁定理由
interests-rule-recused = { $name }回避
interests-rule-clear = { $name }可以参与
interests-stub-unanswered = 请先回答下面的问题。在此之前，您看不到本事项的其他内容。
interests-stub-undecided = 您已请求裁定。主任委员裁定之前按回避处理：审议本事项时请离场，结束后返回。
interests-stub-recused = 您已回避本事项。审议时请离场，结束后返回。
interests-stub-clear = 您可以参与本事项，但您的职务无权查看其内容。
interests-substitutes = { $count ->
   *[other] 本事项由{ $names }代行职责。
 }
