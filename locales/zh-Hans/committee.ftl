# 委员会：名册、适用规则、常用文字。

committee-title = 委员会
committee-tabs = 委员会页面各部分
committee-tab-people = 人员
committee-tab-rules = 适用规则
committee-tab-texts = 常用文字

committee-facts = 委员会概况
committee-zone = 时区
committee-numbers = 受理编号
committee-numbers-as = 如 { $number }
committee-rules = 适用规则
committee-read-rules = 查阅规则

roster-caption = 名册
roster-former = 往届人员
roster-name = 姓名
roster-term = 任期
roster-state = 登录
roster-act = 变更
roster-act-for = 变更{ $name }
roster-alternate-for = 对应{ $name }
roster-term-days = { $from } – { $until }
roster-term-future = 自 { $from } 起
roster-no-term = 目前不在任期内
roster-own = 本人
roster-can-sign-in = 已设口令
roster-cannot-sign-in = 尚未设口令
roster-reset = 口令于{ $day }由{ $name }重置

appoint-title = 任命
appoint-again-title = 为{ $name }增加任期
appoint-lead = 任命载入记录。任期可以提前终止，但须说明理由。
appoint-name = 姓名
appoint-name-note = 用于文书和会议记录，也用于登录。
appoint-contact = 联系方式
appoint-contact-note = 仅负责名册的人可见。
appoint-role = 职务
appoint-role-note-chair = 领导委员会，主持会议，裁定利益申报，签署决定。
appoint-role-note-vice-chair = 主任委员不主持时代为主持，有表决权。
appoint-role-note-secretary = 办理审查事务，无表决权。
appoint-role-note-member = 审查、审议并表决。
appoint-role-note-alternate = 在一名委员缺席或者回避时代为出席。
appoint-role-note-adviser = 就审查事项提供意见，无表决权。
appoint-role-note-administrator = 管理名册和规则，不接触审查事项。
appoint-capacities = 委员类别
appoint-capacities-note = 用于计算到会要求和委员会组成，可多选。
appoint-alternate-for = 对应的委员
appoint-from = 任期第一日
appoint-until = 任期最后一日
appoint-until-longest = 按适用规则，任期最长 { $years } 年，即至{ $day }。
appoint-until-fill = 填入{ $day }
appoint-act = 任命
appoint-again-act = 增加任期
appoint-another = 增加任期

one-time-title = { $name }的一次性代码
one-time-text = 代码仅显示这一次。请当面或者电话告知，不要与姓名写在同一条消息里。{ $name }凭此设置自己的口令。
one-time-code = 一次性代码
one-time-until = 只能使用一次，有效至 { $until }。
one-time-copy = 复制代码
one-time-copied = 已复制。
one-time-not-copied = 未能自动复制，请选中后手动复制。
one-time-done = 已转交

reset-act = 重置口令
reset-first-act = 提供一次性代码
reset-title = 重置{ $name }的口令？
reset-text = { $name }的口令立即失效，其已打开的窗口将退出登录。您会得到供其使用的一次性代码。此操作载入记录，并告知{ $name }和主任委员。
reset-first-title = 向{ $name }提供一次性代码？
reset-first-text = { $name }尚未设置口令，凭此代码即可设置。此前提供的代码随即失效。此操作载入记录。

end-term-act = 终止任期
end-term-act-named = 终止{ $role }任期
end-term-title = 终止{ $name }的任期
end-term-text = 其{ $role }任期将提前终止，任期内所为不受影响。
end-term-until = 最后一日
end-term-reason = 理由
end-term-reason-note = 载入记录。

substitutes-title = 代理人
substitutes-text = 主任委员或者秘书对某一事项回避时，由代理人办理。
substitutes-chair = 主任委员的代理人
substitutes-secretary = 秘书的代理人
substitutes-nobody = 未指定
substitutes-act = 指定代理人
substitutes-save = 记录代理人

rules-title = 适用规则
rules-lead = 委员会适用的规则。每一项都注明所依据的条款及其效力。
rules-none-behind = 无
rules-choose = 规则
rules-title-other = 另一语言的名称
rules-citation = 来源
rules-version = 本规则文件版本
rules-in-force = 施行日期
rules-jurisdiction = 适用范围
rules-behind = 补充适用的规则
rules-open = 待核实
rules-open-count = { $count ->
    [0] 各项均已与来源核对。
    [1] 有 1 项尚未与来源核对。
   *[other] 有 { $count } 项尚未与来源核对。
  }
rules-what = 事项
rules-says = 内容
rules-source = 依据
rules-contents = 本规则目录
rules-section-count = { $open ->
    [0] { $count } 项
   *[other] { $count } 项，{ $open } 项待核实
  }
rules-section-silent = 未作规定
rules-section-empty-alone = 本规则未作规定。
rules-section-empty = 本规则及补充适用的规则均未作规定。

texts-title = 常用文字
texts-lead = 委员会经常使用的语句。凡须书写之处，均可插入。
texts-new = 新增
texts-name = 标题
texts-language = 语言
texts-text = 正文
texts-change = 修改
texts-change-named = 修改“{ $title }”
texts-remove = 删除
texts-remove-title = 删除“{ $title }”？
texts-remove-text = 删除后不再提供选用，已写入的内容不受影响。
texts-save = 保存
texts-edit-title = 修改常用文字
texts-new-title = 新增常用文字
texts-empty-title = 还没有常用文字
texts-empty-text = 可以从最常写的内容开始，例如补正要求或者常用条件。

committee-sealed = 加密
committee-is-sealed = 本委员会在此磁盘上的全部内容均已加密
committee-not-sealed = 此磁盘上的内容未加密
recovery-title = 恢复单
recovery-lead = 加密的委员会只能用其人员的口令打开。所有口令都遗忘时，只有纸上的恢复码能够打开。
recovery-not-sealed = 本委员会未加密，不需要恢复单。
recovery-none = 尚无恢复单。一旦口令全部遗忘，任何人都无法再打开本委员会，Quorate 的开发者也不例外。
recovery-since = 现行恢复单制作于 { $at }。恢复单不能再次显示，只能另制新单取代。
recovery-since-parts = 现行恢复单制作于 { $at }，共 { $of } 份，凑齐其中任意 { $needed } 份即可打开委员会。各份不能再次显示，只能另制新单取代。
recovery-make = 制作恢复单
recovery-make-new = 制作新的恢复单
recovery-make-text = 将随机生成恢复码，仅显示一次。请立即打印或者抄录。
recovery-make-new-text = 将随机生成恢复码，仅显示一次。原有的恢复单随即失效。
recovery-how = 制作方式
recovery-how-whole = 一张恢复单
recovery-how-whole-note = 持有这张恢复单的人即可打开委员会。
recovery-how-parts = 分成若干份，由几位负责人分别保管
recovery-how-parts-note = 单独一份什么也打不开，须有几位负责人共同到场。
recovery-parts-of = 总份数
recovery-parts-needed = 打开所需的份数
recovery-sheet-made = 制作于 { $at }
recovery-once-title = 恢复码仅显示一次
recovery-once-text = 请立即打印或者抄录，并与钥匙、印章一并保管。持有恢复码并知道名册上姓名的人，即可打开委员会。
recovery-print = 打印
recovery-done = 已妥善保管
recovery-part = 恢复单第 { $number } 份，共 { $of } 份
recovery-parts-once-title = 各份恢复码仅显示一次
recovery-parts-once-text = 请立即打印，每份单独一页，分别交给不同的负责人。打印的人看到了全部恢复码，自己至多保管一份。凑齐其中任意 { $needed } 份并知道名册上姓名的人，即可打开委员会。
recovery-part-keeper = 保管人：
recovery-parts-done = 各份均已交付保管
recovery-part-use = 没有口令可用时，负责名册的人可凭 { $of } 份中的任意 { $needed } 份和本人姓名在 Quorate 中打开委员会，并设置新口令：登录页，“我有恢复单”。请与钥匙、印章一并保管，不要与其他各份放在一起，也不要放在电脑旁。
recovery-sheet-use = 没有口令可用时，负责名册的人可凭此恢复码和本人姓名在 Quorate 中打开委员会，并设置新口令：登录页，“我有恢复单”。请与钥匙、印章一并保管，不要放在电脑旁。
