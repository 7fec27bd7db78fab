# 利益申报及其裁定。

interest-nature = 是什么利益关系？
interest-nature-note = 一句话说明即可。只有您和作出裁定的人能看到。
interest-means-none = 您可以查看并参与本事项。
interest-means-withdraw = 您将回避，只保留编号、标题和当事方。
interest-means-decide = 由主任委员裁定。裁定之前按回避处理。
interest-means-later = 在您答复之前，不参与本事项。

interests-heading = 利益申报
interests-lead = 在您答复之前，只能看到编号、标题和当事方。
interests-none = 目前没有需要申报的事项
interests-to-desk = 前往工作台
interests-none-text = 事项上会或交您审阅之前，会先在这里请您申报。
interests-question = 您与本事项或提交者是否存在利益关系？
interests-again = 您申报之后，当事方有所更正。请重新核对：您的申报是否仍然成立？
interests-question-again = 情况有变化？请申报此前没有或不知道的利益关系。
interests-question-recused = 认为自己不必回避？可以请求裁定。
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
interests-ruled = 裁定：{ $ruling }
interests-own-reported = { $name }代录：{ $said }
interests-own-challenged = 申请人申请您回避
interests-challenged = 申请人申请其回避
interests-late = 表决后发现
interests-rule = 裁定{ $name }的利益关系
interests-rule-challenge = 裁定要求{ $name }回避的申请
interests-rule-change = 变更对{ $name }的裁定
interests-rule-text = 裁定连同您的姓名和理由一并存入档案。
interests-rule-how = { $name }应当如何处理？
interests-rule-reason = 裁定理由
interests-rule-act = 记录裁定
interests-ruling-means-no-conflict = 与其他委员同样参与。
interests-ruling-means-takes-part = 利益关系记录在案，仍参与审查、审议和表决。
interests-ruling-means-information-only = 可以回答委员会的提问，并作相应记录，审议前须离场；不能查阅本件。
interests-ruling-means-recused = 不能查阅本件，审议本件时须离场。
interests-suspends = 原决定是否暂停执行？
interests-suspends-note = 此人参加了原决定的表决。将由其他委员重新表决；原决定及其文书均留存在案。
interests-suspends-yes = 暂停执行，直至重新表决
interests-suspends-no = 继续有效，直至重新表决
interests-report = 代录{ $name }的利益关系
interests-report-text = 用于记录{ $name }在会上或者会外所作的说明，或者后来发现的情况。记录后立即生效。
interests-report-how = 记录为
interests-report-withdraw = { $name }有利益关系，自行回避
interests-report-decide = { $name }可能有利益关系，待裁定
interests-report-note = 一句话说明即可。只有本人和作出裁定的人能看到。
interests-report-act = 记录
interests-challenge = 记录申请人要求{ $name }回避的申请
interests-challenge-text = 由主任委员裁定。裁定之前该委员照常参与，但不得开始表决。
interests-challenge-reasons = 申请人的理由
interests-challenge-act = 记录回避申请
interests-stub-unanswered = 请先回答下面的问题。在此之前，您看不到本事项的其他内容。
interests-stub-undecided = 您的利益关系尚待裁定。裁定之前按回避处理：审议本事项时请离场，结束后返回。
interests-stub-recused = 您已回避本事项。审议时请离场，结束后返回。
interests-stub-clear = 您可以参与本事项，但您的职务无权查看其内容。
interests-substitutes = { $count ->
   *[other] 本事项由{ $names }代行职责。
 }
stuck-name = 前往委员会页面指定代理人
interests-stub-information = 您可以就本事项到会提供情况，不能查阅其他内容；委员会审议前请离场。

parties-legend = 当事方
parties-note = 与本件有关的各方。委员会全体人员均须就其申报利益关系。
parties-role = 第 { $number } 方的身份
parties-name = 第 { $number } 方的名称
parties-organisation = 第 { $number } 方所属单位
parties-add = 添加当事方
parties-remove = 移除第 { $number } 方
parties-correct = 补充或者更正当事方
parties-correct-text = 委员会全体人员均可看到当事方，包括已回避的人员。原提交内容留存在案。
parties-correct-reason = 更正理由
parties-correct-act = 记录当事方
