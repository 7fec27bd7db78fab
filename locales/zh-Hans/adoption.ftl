# 本委员会的规则：自定规则、规则的施行，以及同时适用多套规则的事项。

joined-quorum-met = { $count } 套适用规则的到会人数要求均已满足。
joined-quorum-short = 到会人数不足：须同时满足 { $count } 套适用规则，目前未全部满足。
joined-quorum-met-in-writing = 参加表决的人数符合 { $count } 套适用规则的要求。
joined-quorum-short-in-writing = 参加表决的人数不足：须同时满足 { $count } 套适用规则，目前未全部满足。
joined-carried = 按 { $count } 套适用规则均获通过。
joined-not-carried = 未通过：须同时达到 { $count } 套适用规则各自要求的票数。
profile-own-version = { $title }（自定，第 { $number } 版）

adopted-title = 规则施行情况
adopted-today = 今日施行：{ $profiles }
adopted-from = 自{ $day }起施行：{ $profiles }
adopted-at-set-up = 委员会设立时选定：{ $profiles }

applies-to-note-accepted-from = 未结事项仍按受理时的规则办理。
applies-to-note-acts-from = 自该日起，所有事项的到会人数、表决和决定均按新规则办理，此前受理的事项也不例外；审查期限继续计算。
applies-to-note-all-open = 今日起，未结事项逐件改按新规则办理。下一页将逐件列出。

at-hand-title = 可供采用的规则
at-hand-name = 适用规则
at-hand-in-force = 本会施行中

own-copy = 制作本会自定规则
own-edit = 修改自定规则
own-title = { $original }的自定规则
own-lead = 修改之处即为本委员会自定，凡显示之处均予注明。施行之前不适用于任何事项。
own-based-on = { $original }的自定规则第 { $number } 版，{ $name }于{ $day }保存。
own-values = 各项数值
own-values-note = 留空的，为本规则未作规定，按补充适用的规则办理。
own-text = 规则全文
own-text-note = TOML 格式。离开本栏时检查，有误之处以行号和键名指明。
own-see-differences = 查看差异
own-differences = 与原规则的差异
own-no-difference = 与原规则无差异。
own-original = 原规则
own-ours = 自定规则
own-nothing = 未作规定
own-reason = 理由
own-reason-note = 记入案卷：何人议定、为何修改。
own-check-act = 保存前核对
own-check = 保存自定规则第 { $number } 版
own-check-lead = 本版保存后不再改动。施行之前不适用于任何事项。
own-save = 保存本版

adopt-act = 施行规则
adopt-this = 施行本套规则
adopt-title = 施行规则
adopt-lead = 委员会自某日起按下列规则工作；该日之前仍以当时的规则为准。
adopt-profiles = 适用规则
adopt-profiles-note = 选择多套规则的，须全部满足：各自的到会人数和票数均须达到，审查期限取最短，档案保存取最长。
adopt-leads = 以哪一套为首要规则？
adopt-leads-note = 审查结论、程序、审查要点和申请材料以首要规则为准。
adopt-from = 施行日期
adopt-applies = 适用于哪些事项？
adopt-reason-note = 记入案卷：何人、何时议定，以及理由。
adopt-check-act = 记录前核对
adopt-check = 施行下列规则
adopt-check-lead = 以下内容将记入案卷。今后可另行施行其他规则，本次施行仍予留存。
adopt-record = 记录施行
adopt-record-cases = { $count ->
    [0] 记录施行
   *[other] 记录施行，并将 { $count } 件事项改按新规则办理
 }

rebind-act = 未结事项改按新规则办理
rebind-title = 未结事项改按其他规则办理
rebind-title-one = 本件改按其他规则办理
rebind-lead = 事项一经受理，其适用规则不变。改按其他规则办理须单独作出并说明理由，记入该事项的经过。
rebind-none = 没有可以改按新规则办理的未结事项。
rebind-already = 现在适用的就是这些规则。请在上面另行选择，查看会有哪些变化。
rebind-already-some = 另有 { $count } 件未结事项已适用这些规则，不作变动。
rebind-cases = 未结事项 { $count } 件
rebind-case = 审查事项
rebind-now = 现适用
rebind-then = 改为适用
rebind-due = 审查期限届满日
rebind-due-moves = { $now } → { $later }
rebind-hidden = 您应当回避的事项不在此列，由代行职务者办理。
rebind-check = 将下列事项改按新规则办理
rebind-check-lead = 以下内容将一次记入各事项的案卷。
rebind-record = 将 { $count } 件事项改按新规则办理

rules-form-composition-at-least = 委员人数不少于
rules-form-composition-term-years = 任期最长（年）
rules-form-composition-different-genders = 委员须有不同性别
rules-form-quorum-at-least = 到会人数不少于
rules-form-quorum-strict = 到会人数须超过上述比例
rules-form-vote-base = 计票基数
rules-form-vote-threshold = 所需票数
rules-form-vote-strict = 票数须超过上述比例
rules-form-guidance-threshold = 指引所需票数
rules-form-guidance-strict = 指引票数须超过上述比例
rules-form-interests-recused-may-inform = 回避者离场前可以说明情况
rules-form-retention-years = 档案保存年限
rules-form-clocks = 期限
rules-form-tracking = 跟踪审查间隔（月）
rules-form-of-what = { $value }：{ $of }
rules-form-of-any = 各风险等级
rules-form-fraction = 填写数目，或 2/3 这样的比例。
rules-form-yes = 是
rules-form-no = 否
rules-form-base-appointed = 全体委员
rules-form-base-eligible = 除回避者外的全体委员
rules-form-base-present = 到会且有表决权的委员
rules-form-base-cast = 同意票与反对票之和
rules-form-base-consensus = 协商一致

bound-title = 本件适用规则
bound-lead = 各套规则的要求均须满足；排在首位的为首要规则。期限和间隔从短，保存期限从长。
bound-decides = 以此为准
bound-table = 各套规则的要求
bound-of = 事项
bound-nothing = 未作规定
bound-due = 单独适用时的届满日
bound-anew = { $name }于{ $day }改为适用{ $profiles }。{ $reason }
bound-change = 改按其他规则办理
check-profiles-lead = 本件自受理之日起适用下列规则。
set-up-also = 同时适用
set-up-also-note = 委员会同时适用多套规则的，须全部满足。
bound-quorum-at-least = 到会人数
bound-vote-majority = 表决票数
bound-clocks = 审查期限
bound-tracking = 跟踪审查
bound-retention = 档案保存
