# 系统根据记录提示的可能的利益冲突。

conflicts-title = 可能的利益冲突
conflicts-text = 根据姓名、已申报的利益关系和以往审查事项提示。提示本身不产生回避：属实的请确认，不属实的请排除。
conflicts-alike = 名称仅相似
conflicts-confirm = 确认
conflicts-confirm-named = 确认{ $name }的利益冲突
conflicts-dismiss = 排除
conflicts-dismiss-named = 排除{ $name }的利益冲突
conflicts-confirm-title = { $name }可能有利益冲突
conflicts-confirm-title-own = 您可能有利益冲突
conflicts-confirm-text = 作为存疑的利益申报记录。裁定之前，{ $name }按回避处理。
conflicts-confirm-text-own = 作为您存疑的利益申报记录。裁定之前，您按回避处理。
conflicts-confirm-nature = 利益关系的性质
conflicts-confirm-act = 记录为存疑
conflicts-dismiss-title = { $name }没有这一利益冲突
conflicts-dismiss-title-own = 您没有这一利益冲突
conflicts-dismiss-text = 理由随审查事项保存，此后不再提示。
conflicts-dismiss-text-own = 您的理由随审查事项保存，此后不再提示。
conflicts-dismiss-reason = 没有利益冲突的理由
conflicts-dismiss-act = 排除
conflicts-answered = 已答复{ $count }项
conflicts-was-dismissed = { $day }由{ $name }排除
conflicts-was-confirmed = { $day }由{ $name }确认

conflict-name = 有关各方中出现该姓名：{ $part }“{ $party }”。
conflict-standing = 已申报与“{ $with }”的{ $kind }；本事项的{ $part }为“{ $party }”。
conflict-same-unit = 已申报与“{ $with }”的{ $kind }；本事项的{ $part }为“{ $party }”，且为同一部门。
conflict-earlier = 曾在{ $number }中就“{ $party }”的事项回避。
party-role-organisation = 单位
