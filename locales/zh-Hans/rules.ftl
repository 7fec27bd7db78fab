# 委员会适用规则的文字：规则文件中各项的名称，以及计算结果的说明。
# 数目以数字传入；代码只用于选择，不直接显示。

## 适用范围与效力

jurisdiction-cn = 中国
jurisdiction-shenzhen = 中国深圳
jurisdiction-international = 国际
jurisdiction-uk = 英国
jurisdiction-nz = 新西兰
jurisdiction-us = 美国

rule-label-law = 法定要求
rule-label-code-of-practice = 操作规范
rule-label-interpretation = 解读
rule-label-own-choice = 委员会自定
rule-to-be-verified = 待核实
rule-from-behind = 所选规则未作规定，据此适用

## 程序

pathway-full = 一般程序
pathway-simplified = 简易程序
pathway-emergency = 应急程序
pathway-listed = 清单内活动（须专家复核）
pathway-expedited = 快速审查
pathway-exempt = 豁免
pathway-disclosure = 事前披露、事后跟踪
pathway-trial = 先行先试
pathway-evaluation = 企业评估
pathway-complaint = 举报
pathway-norm = 规范与指引
pathway-impact-analysis = 影响分析
pathway-data-opening = 公共数据开放
pathway-mutual-recognition = 伦理审查结果互认
pathway-social-experiment = 社会实验
pathway-proportionate = 相称性审查
pathway-correspondence = 书面征询
pathway-self-assessment = 自评

## 职责

duty-make-norms = 研究制定伦理安全规范
duty-build-norm-system = 建立规范管理制度，指导规范的制定和实施
duty-analyse-effects = 分析研判数据、算法对信息权益、社会伦理、就业等的影响
duty-publish-guidance = 发布实践指南、白皮书和优秀案例集
duty-evaluate-enterprises = 评估、监督企业执行规范的情况
duty-other-duties = 承担其他相关职责
duty-assess-high-risk = 高风险：事前评估、风险预警
duty-disclosure-and-tracking = 中低风险：事前披露、事后跟踪
duty-advise-on-trials = 对低风险产品的测试、试验、试点提出意见
duty-public-data-opening = 对公共数据分类分级开放提出意见
duty-guard-personal-data = 关注向他人提供的个人数据是否去标识化
duty-mutual-recognition = 支持医疗器械伦理审查结果互认
duty-social-experiments = 对人工智能社会实验提出意见并跟踪
duty-receive-complaints = 接收举报并移送有权处理的单位
duty-public-explanation = 关注面向公众的算法说明
duty-self-review = 审阅单位的自查和风险评估情况

## 结论

outcome-revoked = 撤销原决定
outcome-approve = 批准
outcome-approve-after-modification = 修改后批准
outcome-preliminary-approve = 初步审查同意，报请专家复核
outcome-re-review-after-modification = 修改后再审
outcome-require-modifications = 须作修改方可批准
outcome-disapprove = 不予批准
outcome-continue = 继续研究
outcome-suspend = 暂停
outcome-terminate = 终止
outcome-exempt = 认定为豁免
outcome-no-objection = 评估意见：无异议
outcome-with-recommendations = 评估意见：无异议，附建议
outcome-advising-against = 评估意见：不建议
outcome-disclosure-noted = 披露已备悉
outcome-evaluation-met = 评估结论：符合
outcome-evaluation-to-rectify = 评估结论：限期整改
outcome-evaluation-not-met = 评估结论：不符合
outcome-transferred = 移送有权处理的单位
outcome-adopted = 通过
outcome-favourable = 赞成意见
outcome-favourable-with-conditions = 附条件的赞成意见
outcome-provisional = 暂定意见：须补充说明
outcome-unfavourable = 不赞成意见
outcome-no-opinion = 不出具意见
outcome-decline = 不予通过
outcome-advice-supportive = 咨询意见：支持开展
outcome-advice-with-recommendations = 咨询意见：支持开展，附建议
outcome-advice-more-information = 咨询意见：须补充材料
outcome-noted = 自评已备悉

## 申请材料

material-overview = 概况：名称、目的、意义和必要性
material-previous-review = 既往伦理审查情况
material-plan = 实施方案
material-risk-control = 可能的伦理风险及防控措施
material-emergency-plan = 应急处理预案
material-publication-form = 成果发布形式
material-qualifications = 相关机构的合法资质
material-staff-training = 参加人员的研究经验及伦理培训情况
material-funding = 经费来源
material-interest-statement = 利益冲突声明
material-consent = 知情同意书
material-origin-of-data = 生物样本、数据信息、实验动物等的来源说明
material-commitment-letter = 遵守伦理和诚信要求的承诺书
material-other = 委员会认为需要提交的其他材料
material-change-description = 变更内容及理由
material-progress-report = 进展报告
material-appeal-letter = 书面申诉及理由
material-complaint-letter = 举报材料
material-evidence = 证据材料
material-system-description = 系统及其版本说明
material-self-review = 对照伦理安全规范的自查报告
material-risk-assessment = 风险评估报告
material-public-explanation = 面向公众的算法说明
material-standard-conformity = 符合国际先进标准的证明
material-self-assessment = 伦理自评表
material-scientific-evaluation = 科学性评价
material-recruitment = 受试者招募办法
material-privacy-safeguards = 隐私与保密措施

## 审查要点

checklist-principles = 是否符合规定的伦理原则？
checklist-staff-qualified = 人员和机构是否具备相应资质？
checklist-scientific-social-value = 科学价值和社会价值是否充分？
checklist-risk-benefit = 风险与受益相比是否合理？
checklist-risks-minimised = 受试者的风险是否已降至最低？
checklist-recruitment = 招募方式是否公平、适当？
checklist-equitable-selection = 受试者的选择是否公平？
checklist-privacy = 隐私和个人信息是否得到保护？
checklist-compensation = 补偿和损害救治是否合理？
checklist-vulnerable-groups = 对弱势群体是否有额外保护？
checklist-consent = 知情同意的取得是否恰当？
checklist-consent-documented = 知情同意是否有书面记录，或者免除理由是否成立？
checklist-data-monitoring = 为保障安全，是否对数据进行必要的监测？
checklist-animals = 实验动物是否尽可能替代、减少和优化？
checklist-data-algorithms = 数据和算法是否安全、公平、可追溯？
checklist-human-well-being = 是否增进人类福祉？
checklist-fairness = 是否公平公正？
checklist-controllability = 是否可控可信？
checklist-transparency = 是否透明、可解释？
checklist-accountability = 责任是否明确，过程是否可追溯？
checklist-training-data = 训练数据的选择标准是否合理？
checklist-algorithm-design = 算法、模型、系统的设计是否合理？
checklist-against-bias = 对偏见歧视、算法压榨是否有防范措施？
checklist-risk-assessed = 申请人是否评估了对国家利益、公共安全、商业秩序和个人权益的风险？
checklist-national-security = 是否不危害国家安全和社会公共利益？
checklist-health = 是否不损害身心健康？
checklist-no-discrimination = 是否没有因种族、性别、国籍、民族、宗教信仰等而实施歧视？
checklist-no-price-discrimination = 是否没有利用算法实施价格歧视或者消费欺诈？
checklist-no-forbidden-synthesis = 是否没有从事禁止的深度合成？
checklist-effects-of-data-and-algorithms = 数据和算法对信息权益、社会伦理、就业等有何影响？
checklist-explained-to-the-public = 是否以公众能够理解的方式说明了算法？
checklist-public-good = 数据使用是否有明确的公共利益？
checklist-data-quality = 数据和方法的质量是否足以支持所得结论？
checklist-legal-compliance = 是否符合数据保护等法律要求？
checklist-public-views = 是否考虑了公众的看法？

## 分流：问题

triage-question-public-emergency = 是否为应对突发公共事件的紧急活动？
triage-question-list-synthetic-species = 是否以合成生物学合成新物种，且对生命健康、价值理念或者生态环境有重大影响？
triage-question-list-stem-cells = 是否将人干细胞导入动物胚胎并进一步在动物子宫中孕育？
triage-question-list-germ-line = 是否改变人类生殖细胞、胚胎的细胞核遗传物质或者遗传规律？
triage-question-list-brain-computer = 是否为侵入式脑机接口的临床研究？
triage-question-list-human-machine = 是否为对行为、情绪、生命健康有较强影响的人机融合系统？
triage-question-list-public-opinion = 算法模型、应用程序或者系统是否具有舆论社会动员能力和社会意识引导能力？
triage-question-list-autonomous-decisions = 是否为用于存在安全、健康风险场景的高度自主自动化决策系统？
triage-question-minimal-risk = 风险是否不高于最低风险？
triage-question-minor-change = 是否为不影响风险受益比的较小变更？
triage-question-tracking-without-change = 是否为前期无重大调整的活动的跟踪审查？
triage-question-exempt-category = 是否全部属于豁免类别？
triage-question-more-than-minimal-risk = 受试者的风险是否高于最低风险？
triage-question-expedited-list = 是否列入可以快速审查的研究目录？
triage-question-limited-review = 是否仅须作为豁免条件的有限审查？
triage-question-prohibited-act = 自查是否发现条例禁止的行为？
triage-question-safety-or-health = 发生故障或者被滥用时，是否可能危害人身安全或者健康？
triage-question-rights-or-access = 是否决定就业、教育、信贷、住房或者公共服务的取得？
triage-question-vulnerable-groups = 是否面向或者很可能被未成年人、老年人等弱势群体使用？
triage-question-public-decision = 算法是否用于公共决策，或者涉及公共利益的商业活动？
triage-question-listed-ai-activity = 是否列入国家规定须专家复核的人工智能活动清单？
triage-question-wide-impact = 是否面向社会公众，或者同时影响大量人群？
triage-question-limited-trial = 是否申请开展测试、试验、试点？
triage-question-national-or-local-standard = 是否已有国家标准或者地方标准？
triage-question-international-standard = 是否符合国际先进产品标准或者规范？
triage-question-security-or-public-interest = 是否涉及国家安全、公共利益或者人身安全？
triage-question-no-material-issues = 是否没有实质性的伦理问题？
triage-question-medicines-trial = 是否为药物临床试验？
triage-question-self-assessment-high = 自评结果是否为高？
triage-question-self-assessment-low = 自评各项结果是否均为低？
triage-question-new-use-of-data = 是否为委员会未曾审议过的数据新用途或者新方法？

## 分流：理由

triage-reason-public-emergency = 属于应对突发公共事件的活动。
triage-reason-listed-synthetic-species = 列入清单：以合成生物学合成新物种。
triage-reason-listed-stem-cells = 列入清单：将人干细胞导入动物胚胎。
triage-reason-listed-germ-line = 列入清单：改变人类生殖细胞、胚胎的遗传物质。
triage-reason-listed-brain-computer = 列入清单：侵入式脑机接口。
triage-reason-listed-human-machine = 列入清单：对人有较强影响的人机融合系统。
triage-reason-listed-public-opinion = 列入清单：具有舆论社会动员能力和社会意识引导能力。
triage-reason-listed-autonomous-decisions = 列入清单：安全、健康风险场景中的高度自主自动化决策。
triage-reason-minimal-risk = 风险不高于最低风险。
triage-reason-minor-change = 属于不影响风险受益比的较小变更。
triage-reason-tracking-without-change = 属于无重大调整的活动的跟踪审查。
triage-reason-meeting-is-the-rule = 没有适用其他程序的理由，以会议审查为原则。
triage-reason-exempt-category = 全部属于豁免类别。
triage-reason-more-than-minimal-risk = 受试者的风险高于最低风险。
triage-reason-expedited-list = 列入快速审查目录，且风险不高于最低风险。
triage-reason-limited-review = 仅须有限审查。
triage-reason-prohibited-act = 自查发现条例禁止的行为。
triage-reason-high-risk-safety = 高风险：可能危害人身安全或者健康。
triage-reason-high-risk-rights = 高风险：涉及就业、教育、信贷、住房或者公共服务的取得。
triage-reason-high-risk-vulnerable = 高风险：涉及弱势群体。
triage-reason-high-risk-public-decision = 高风险：参与公共决策。
triage-reason-high-risk-listed = 高风险：列入国家人工智能活动清单。
triage-reason-medium-risk-disclosure = 不属于高风险，但影响人群广泛：事前披露，事后跟踪。
triage-reason-low-risk-disclosure = 低风险：事前披露，事后跟踪。
triage-reason-limited-trial = 低风险，尚无国家标准和地方标准，符合国际先进标准，且不涉及国家安全、公共利益和人身安全。
triage-reason-not-yet-graded = 尚有问题未答，答完之前按高风险对待。
triage-reason-no-material-issues = 没有实质性的伦理问题。
triage-reason-medicines-trial = 属于药物临床试验。
triage-reason-self-assessment-high = 自评结果为高。
triage-reason-self-assessment-medium = 自评结果既非高也非低：书面征询。
triage-reason-self-assessment-low = 自评各项结果均为低。
triage-reason-new-use-of-data = 属于数据新用途或者新方法。

## 到会人数与表决

rule-quorum-count = 到会委员须有{ $needed }名。
rule-quorum-at-least = 到会委员须达到在任委员{ $appointed }名的{ $fraction }以上，即{ $needed }名。
rule-quorum-more-than = 到会委员须超过在任委员{ $appointed }名的{ $fraction }，即{ $needed }名。
rule-quorum-present = 对本议题到会并有表决权的委员{ $present }名（在任{ $appointed }名），回避{ $recused }名，缺席{ $absent }名。
rule-alternate-sits = { $person }代替{ $member }出席。
rule-co-opted-sits = { $person }为本次会议临时增补。
rule-video-does-not-count = { $person }以视频方式参加，按本规则不计入到会。
rule-latecomer-does-not-vote = { $person }在本议题开始时不在场，不参加本议题表决。
rule-quorum-met = 到会人数符合要求。
rule-quorum-short = 到会人数不足，尚缺{ $missing }名。
rule-quorum-capacity-missing = 缺少{ $capacity ->
    [scientific] 科学技术类委员
    [non_scientific] 非科学技术类委员
    [lay] 社会人士委员
    [legal] 法律类委员
    [ethics] 伦理类委员
    [outside] 非本单位委员
    [lay_plus] 从未从事医疗卫生和临床研究的社会人士委员
    [expert] 专家委员
    [ai_technology] 人工智能技术类委员
   *[other] “{ $capacity }”类委员
  }，不符合委员类别要求。
rule-vote-consensus = 以协商一致通过：至少一人同意，且无人反对。
rule-vote-count = 通过须有同意票{ $needed }票。
rule-vote-at-least = 同意票须达到{ $of ->
    [appointed] 在任委员{ $base }名
    [eligible] 未回避委员{ $base }名
    [cast] 同意与反对票共{ $base }票
   *[present] 到会委员{ $base }名
  }的{ $fraction }以上，即{ $needed }票。
rule-vote-more-than = 同意票须超过{ $of ->
    [appointed] 在任委员{ $base }名
    [eligible] 未回避委员{ $base }名
    [cast] 同意与反对票共{ $base }票
   *[present] 到会委员{ $base }名
  }的{ $fraction }，即{ $needed }票。
rule-vote-at-least-of-cast = 同意票须达到同意与反对票总数的{ $fraction }以上。
rule-vote-more-than-of-cast = 同意票须超过同意与反对票总数的{ $fraction }。
rule-casting-vote = 同意与反对票数相等时，由会议主持人的一票决定。
rule-casting-vote-given = 同意与反对票数相等，会议主持人{ $person }的决定票为{ $vote ->
    [for] 同意
    [against] 反对
   *[abstain] 弃权，故未通过
  }。
rule-tally = 同意{ $for }票，反对{ $against }票，弃权{ $abstain }票；未投票{ $not_cast }名，回避{ $recused }名，缺席{ $absent }名。
rule-silent-weigh-against = 弃权和未投票（共{ $number }名）计入表决基数，效果等同于反对。
rule-result-carried = 通过：同意{ $for }票，须有{ $needed }票。
rule-result-not-carried = 未通过：同意{ $for }票，须有{ $needed }票。
rule-result-no-quorum = 到会不符合要求，不得表决；本议题可以延期审议。

## 书面传签表决的相应表述（无人到会）

rule-quorum-count-in-writing = 参加表决的委员须有{ $needed }名。
rule-quorum-at-least-in-writing = 参加表决的委员须达到在任委员{ $appointed }名的{ $fraction }以上，即{ $needed }名。
rule-quorum-more-than-in-writing = 参加表决的委员须超过在任委员{ $appointed }名的{ $fraction }，即{ $needed }名。
rule-quorum-present-in-writing = 有表决权的委员{ $present }名（在任{ $appointed }名），回避{ $recused }名。
rule-quorum-present-in-writing-too-few = 至截止日期参加表决的委员{ $present }名（在任{ $appointed }名），回避{ $recused }名，未表决{ $absent }名。
rule-alternate-sits-in-writing = { $person }代替{ $member }表决。
rule-quorum-met-in-writing = 参加表决的人数符合要求。
rule-quorum-short-in-writing = 参加表决的人数不足，尚缺{ $missing }名。
rule-vote-at-least-in-writing = 同意票须达到{ $of ->
    [appointed] 在任委员{ $base }名
    [eligible] 未回避委员{ $base }名
    [cast] 同意与反对票共{ $base }票
   *[present] 有表决权的委员{ $base }名
  }的{ $fraction }以上，即{ $needed }票。
rule-vote-more-than-in-writing = 同意票须超过{ $of ->
    [appointed] 在任委员{ $base }名
    [eligible] 未回避委员{ $base }名
    [cast] 同意与反对票共{ $base }票
   *[present] 有表决权的委员{ $base }名
  }的{ $fraction }，即{ $needed }票。
rule-result-no-quorum-in-writing = 参加表决的人数不符合要求，本次表决无结果。

## 供法律人员查阅的规则

profile-section-scope = 职权与适用
profile-section-composition = 委员会组成
profile-section-quorum = 到会要求
profile-section-vote = 表决
profile-section-pathways = 程序
profile-section-re-review = 专家复核
profile-section-triage = 分流
profile-section-outcomes = 结论
profile-section-materials = 申请材料
profile-section-checklist = 审查要点
profile-section-clocks = 期限
profile-section-follow-up = 后续事项
profile-silent = 规则对此未作规定。

profile-approve = { $power ->
    [yes] 委员会有权批准或者不予批准。
   *[no] 委员会提出意见、作出评估，不行使批准权。
  }
profile-applies-to = { $to ->
    [procedures_accepted] 本版本适用于施行之日起受理的事项。
    [acts_done] 本版本适用于施行之日起办理的各项程序，此前受理、尚未办结的事项也不例外。
   *[all_open] 本版本适用于施行之日尚未办结的全部事项。
  }
profile-duty = 属于委员会的职责。
profile-members-at-least = 委员不少于 { $number } 名。
profile-members-at-most = 委员不超过 { $number } 名。
profile-odd-number = { $required ->
    [yes] 委员人数应为单数。
   *[no] 委员人数不要求为单数。
  }
profile-share = { $of ->
    [lay] 社会人士委员
   *[any] 全体委员
  }中，{ $capacity ->
    [scientific] 科学技术类委员
    [non_scientific] 非科学技术类委员
    [lay] 社会人士委员
    [legal] 法律类委员
    [ethics] 伦理类委员
    [outside] 非本单位委员
    [lay_plus] 从未从事医疗卫生和临床研究的社会人士委员
    [expert] 专家委员
    [ai_technology] 人工智能技术类委员
   *[other] “{ $capacity }”类委员
  }不少于 { $fraction }。
profile-outside-members = 非本单位委员不少于 { $number } 名。
profile-seat = { $capacity ->
    [scientific] 科学技术类委员
    [non_scientific] 非科学技术类委员
    [lay] 社会人士委员
    [legal] 法律类委员
    [ethics] 伦理类委员
    [outside] 非本单位委员
    [lay_plus] 从未从事医疗卫生和临床研究的社会人士委员
    [expert] 专家委员
    [ai_technology] 人工智能技术类委员
   *[other] “{ $capacity }”类委员
  }不少于 { $number } 名。
profile-different-genders = { $required ->
    [yes] 委员应当有不同性别。
   *[no] 对委员性别不作要求。
  }
profile-term = 每届任期不超过 { $years } 年。
profile-renewals = 连任不超过 { $times } 次。
profile-quorum-count = 到会委员不少于 { $number } 名。
profile-quorum-share = 到会委员{ $strict ->
    [yes] 超过
   *[no] 不少于
  }在任委员的 { $fraction }。
profile-quorum-capacity = 到会委员中须有{ $capacity ->
    [scientific] 科学技术类委员
    [non_scientific] 非科学技术类委员
    [lay] 社会人士委员
    [legal] 法律类委员
    [ethics] 伦理类委员
    [outside] 非本单位委员
    [lay_plus] 从未从事医疗卫生和临床研究的社会人士委员
    [expert] 专家委员
    [ai_technology] 人工智能技术类委员
   *[other] “{ $capacity }”类委员
  }。
profile-quorum-capacity-or = { $other ->
    [scientific] 科学技术类委员
    [non_scientific] 非科学技术类委员
    [lay] 社会人士委员
    [legal] 法律类委员
    [ethics] 伦理类委员
    [outside] 非本单位委员
    [lay_plus] 从未从事医疗卫生和临床研究的社会人士委员
    [expert] 专家委员
    [ai_technology] 人工智能技术类委员
   *[other] “{ $other }”类委员
  }也可以计为{ $capacity ->
    [scientific] 科学技术类委员
    [non_scientific] 非科学技术类委员
    [lay] 社会人士委员
    [legal] 法律类委员
    [ethics] 伦理类委员
    [outside] 非本单位委员
    [lay_plus] 从未从事医疗卫生和临床研究的社会人士委员
    [expert] 专家委员
    [ai_technology] 人工智能技术类委员
   *[other] “{ $capacity }”类委员
  }。原文没有写明，属于解读。
profile-video = { $counts ->
    [yes] 以视频方式参加的计入到会。
   *[no] 以视频方式参加的不计入到会。
  }
profile-co-option = 主任委员可以为一次会议临时增补{ $from ->
    [current_or_former_members] 现任或者曾任此类委员会委员的人员
   *[other_committees] 其他同类委员会的委员
  }{ $most ->
    [none] 。
   *[other] ，不超过{ $most }名。
  }
profile-tie = { $tie ->
    [casting_vote] 同意与反对票数相等时，由会议主持人的一票决定。
   *[not_carried] 同意与反对票数相等时，视为未通过。
  }
profile-present-from-start = { $required ->
    [yes] 自议题开始时即在场的委员方可表决。
   *[no] 议题开始后到场的委员也可以表决。
  }
profile-circulation = 可以书面传签表决，不召开会议。
profile-circulation-early-close = { $allowed ->
    [yes] 全体投票后，书面表决即告截止。
   *[no] 书面表决到截止日才截止。
  }
profile-challenge = { $allowed ->
    [yes] 申请人可以在表决前申请委员回避。
   *[no] 申请人不得申请委员回避。
  }
profile-majority = { $of ->
    [appointed] 全体在任委员中，同意票须{ $strict ->
        [yes] 超过
       *[no] 不少于
      }
    [eligible] 全体未回避委员中，同意票须{ $strict ->
        [yes] 超过
       *[no] 不少于
      }
    [cast] 同意票与反对票中，同意票须{ $strict ->
        [yes] 超过
       *[no] 不少于
      }
   *[present] 到会委员中，同意票须{ $strict ->
        [yes] 超过
       *[no] 不少于
      }
  } { $fraction }。
profile-guidance = 规范指引的通过
profile-recused-may-inform = { $allowed ->
    [yes] 回避的委员可以应询说明情况，说明后离场。
   *[no] 回避的委员不得到会说明情况。
  }
profile-pathway = { $by ->
    [meeting] 由委员会集体决定
    [designated_members] 由主任委员指定的委员一致决定
    [chair_or_designated] 由主任委员或其指定的有经验的委员决定
   *[secretary] 由秘书办理，不作实体判断
  }{ $reviewers ->
    [none] {""}
   *[other] ，不少于{ $reviewers }名
  }。{ $disapproves ->
    [yes] 可以作出不利于申请人的结论。
   *[no] 不得作出不利于申请人的结论；有疑义或者分歧的，转入更严格的程序。
  }
profile-escalates-on = { $cause ->
    [negative] 拟作出不利于申请人的结论的
    [doubt] 有疑义的
    [disagreement] 审查人意见不一致的
    [member_asks] 有委员提出要求的
   *[higher_risk] 风险高于本程序适用范围的
  }，转入更严格的程序。
profile-re-review = 由本委员会委员以外的专家复核，专家不少于 { $number } 名。
profile-re-review-majority = 全体专家中，同意的须{ $strict ->
    [yes] 超过
   *[no] 不少于
  } { $fraction }。
profile-tier = 设有{ $tier ->
    [high] 高风险
    [medium] 中风险
   *[low] 低风险
  }等级。
profile-question = 分流时须回答此项。
profile-triage-rule = 据此归入{ $tier ->
    [high] 高风险
    [medium] 中风险
   *[low] 低风险
  }。
profile-outcome = { $reasons ->
    [required] 须说明理由
   *[allowed] 可以说明理由
  }，{ $conditions ->
    [required] 须附条件
    [allowed] 可以附条件
   *[none] 不附条件
  }。{ $work ->
    [may_begin] 可以开始或者继续开展。
    [may_begin_on_conditions] 满足条件后可以开始。
    [may_not_begin] 不得开始。
    [must_stop] 应当停止。
   *[not_decided_here] 是否开展不由委员会决定。
  }{ $respond ->
    [yes] 申请人可以先行陈述意见。
   *[no] {""}
  }{ $verified ->
    [chair] 落实情况由主任委员或其指定的委员核实。
    [committee] 落实情况由委员会核实。
   *[none] {""}
  }
profile-material = { $kind ->
    [application] 申请时
    [response] 答复时
    [amendment] 提交修正案时
    [tracking_report] 提交报告时
    [incident] 报告突发事件时
    [complaint] 举报时
    [appeal] 申诉时
    [closure] 结项时
   *[advice] 咨询时
  }{ $need ->
    [required] 必须提交。
    [where_applicable] ，涉及的应当提交。
   *[optional] 可以提交。
  }
profile-checklist-item = 每位主审委员均须回答。
profile-clock-decision = 作出决定
profile-clock-re-review = 专家复核
profile-clock-emergency = 应急审查
profile-clock-letter = 签发决定书
profile-clock-amendment = 修改已批准事项
profile-clock-validation = 形式审查
profile-stage-validation = 阶段：形式审查
profile-stage-initial-decision = 阶段：初次决定
profile-stage-further-information = 阶段：申请人补充说明
profile-stage-final-decision = 阶段：最终决定
profile-clock-length = { $count } { $unit ->
    [working] 个工作日
    [hours] 小时
   *[calendar] 个自然日
  }
profile-clock-start = 自{ $start ->
    [acceptance] 受理
    [validity] 材料齐全
    [preliminary] 委员会初步审查同意
    [decision] 作出决定
   *[receipt] 收到
  }之日起算。
profile-clock-end = 至{ $end ->
    [validation] 形式审查结束
    [first_decision] 作出决定或者要求补充说明
    [answer] 申请人答复
    [letter] 签发决定书
    [expert_opinion] 专家组出具复核意见
   *[decision] 作出决定
  }为止。
profile-clock-stage = { $count } { $unit ->
    [working] 个工作日
    [hours] 小时
   *[calendar] 个自然日
  }（{ $whose ->
    [applicant] 申请人用时
   *[committee] 委员会用时
  }），至{ $end ->
    [validation] 形式审查结束
    [first_decision] 作出决定或者要求补充说明
    [answer] 申请人答复
    [letter] 签发决定书
    [expert_opinion] 专家组出具复核意见
   *[decision] 作出决定
  }为止。
profile-clock-first-day = { $counts ->
    [yes] 开始的当日计入。
   *[no] 开始的当日不计入。
  }
profile-clock-roll-over = { $rolls ->
    [yes] 最后一日逢休息日、节假日的，顺延至其后第一个工作日。
   *[no] 最后一日逢休息日、节假日的，不顺延。
  }
profile-clock-pause = { $cause ->
    [clarification] 等待申请人补充说明期间
   *[expert_re_review] 等待专家复核期间
  }不计入。
profile-clock-extension = { $extension ->
    [stated_length] 特殊情况下可以延长，但应当明确延长多久。
   *[none] 不得延长。
  }
profile-tracking = { $tier ->
    [high] 高风险事项的
    [medium] 中风险事项的
    [low] 低风险事项的
   *[any] {""}
  }跟踪审查间隔不超过 { $months } 个月。
profile-retention = 档案{ $from ->
    [completion] 自活动结束起
   *[decision] 自作出决定起
  }保存 { $years } 年。
profile-annual-report = 年度报告于每年 { $month } 月 { $day } 日前提交。

appeal-same-committee = 对决定有异议的，可以向作出决定的委员会书面申诉，说明理由并提供证据。
appeal-other-committee = 对决定有异议的，可以向其他委员会申诉。
appeal-respond-in-person-or-writing = 申请人可以当面或者以书面回应所述理由。

## 事实自相矛盾

facts-unknown-profile = 没有这套规则。
facts-other-profile = 所述规则与所用规则不一致。
facts-quorum-not-stated = 该规则未规定到会人数，须由委员会自定。
facts-vote-not-stated = 该规则未规定表决比例，须由委员会自定。
facts-person-twice = 同一人在名册中出现两次。
facts-term-reversed = 任期的结束早于开始。
facts-alternate-for-whom = 候补委员须注明代替哪位委员，其他人员不得注明。
facts-alternate-for-nobody = 被代替的委员不在名册中，或者没有表决权。
facts-unknown-person = 此人不在名册中。
facts-term-ended = 此人任期已届满。
facts-term-not-begun = 此人任期尚未开始。
facts-attendance-reversed = 离场早于到场。
facts-attendance-overlaps = 同一人的两段出席时间重叠。
facts-moment-missing = 出席情况有时间，但缺少表决时刻。
facts-item-from-missing = 规则要求自议题开始时即在场方可表决，但缺少议题开始的时刻。
facts-item-from-late = 议题开始的时刻晚于表决时刻。
facts-co-option-not-provided = 该规则没有关于临时增补的规定。
facts-too-many-co-opted = 临时增补的人数超过该规则对一次会议的限制。
facts-ballots-and-totals = 表决票与举手计数不能同时提供。
facts-totals-exceed-electorate = 举手总数多于有表决权的人数。
facts-second-ballot = 此人已经投票。
facts-ballot-without-vote = 此人没有表决权。
facts-ballot-by-recused = 此人对本议题已回避。
facts-ballot-by-absent = 此人当时不在场。
facts-ballot-by-video = 此人以视频方式参加，按该规则不计入到会。
facts-ballot-by-latecomer = 此人在议题开始时不在场，不参加本议题表决。
facts-casting-vote-not-given = 该规则没有规定决定票，或者会议主持人没有表决权。
facts-member-and-alternate-voted = 委员与其候补委员都投了票。
facts-alternate-not-standing-in = 该席位已有人出席，候补委员不得代替。
