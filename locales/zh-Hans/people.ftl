# 人员：委员个人页面，以及规则对名册的要求。

composition-title = 委员会组成
composition-title-on = { $day }的委员会组成
composition-holds = 委员会组成符合规则要求。
composition-lacking = 有{ $count }项不符合规则要求。
composition-open = 有{ $count }项无法从名册判断。
composition-silent = 规则对委员会组成没有要求。
composition-all = 全部要求及其出处
composition-from = 自{ $day }起：
composition-later = 以后的变化（自{ $day }起）
composition-last-day = 符合至{ $day }。此后：
composition-about = 涉及{ $names }。
composition-from-roster = 由名册本身得出

composition-members-yes = 有席位的委员{ $members }名，规则要求不少于{ $needed }名。
composition-members-no = 有席位的委员仅{ $members }名，规则要求不少于{ $needed }名。
composition-most-yes = 有席位的委员{ $members }名，规则要求不超过{ $needed }名。
composition-most-no = 有席位的委员{ $members }名，超过规则允许的{ $needed }名。
composition-odd-yes = 有席位的委员{ $members }名，为单数，符合规则要求。
composition-odd-no = 有席位的委员{ $members }名，规则要求为单数。
composition-seat-yes = “{ $capacity }”委员{ $there }名，要求不少于{ $needed }名。
composition-seat-no = { $there ->
    [0] 没有“{ $capacity }”委员，要求不少于{ $needed }名。
   *[other] “{ $capacity }”委员仅{ $there }名，要求不少于{ $needed }名。
  }
composition-share-yes = { $of }名中有{ $there }名“{ $capacity }”委员，要求不少于{ $fraction }。
composition-share-no = { $of }名中仅有{ $there }名“{ $capacity }”委员，要求不少于{ $fraction }。
composition-outside-yes = 本单位以外的委员{ $there }名，要求不少于{ $needed }名。
composition-outside-no = { $there ->
    [0] 没有本单位以外的委员，要求不少于{ $needed }名。
   *[other] 本单位以外的委员仅{ $there }名，要求不少于{ $needed }名。
  }
composition-genders-yes = 据委员本人填写，委员由不同性别的人员组成。
composition-genders-no = 全体委员填写的性别相同，规则要求由不同性别的人员组成。
composition-genders-unknown = 规则要求委员由不同性别的人员组成。已填写的委员尚不足以判断，另有委员未填写。
composition-genders-kept = 规则要求委员由不同性别的人员组成。是否符合仅由负责名册的人查看。
composition-terms-yes = 没有任期超过{ $years }年。
composition-terms-no = 有任期超过规则允许的{ $years }年。
composition-renewals-yes = 没有人连任超过规则允许的次数（{ $renewals }次）。
composition-renewals-no = 有人连任超过规则允许的次数（{ $renewals }次）。
composition-alternate-yes = 每名候补委员所替代的委员均有席位。
composition-alternate-no = 有候补委员所替代的委员没有席位，该候补委员不计入。

desk-term-ends = 有{ $count }人任期届满，没有后续任期。请续任或者另行任命。
desk-then-members-no = 届时有席位的委员仅{ $members }名，要求不少于{ $needed }名。
desk-then-most-no = 届时有席位的委员超过允许的{ $needed }名。
desk-then-odd-no = 届时有席位的委员为{ $members }名，要求为单数。
desk-then-seat-no = 届时{ $there ->
    [0] 没有“{ $capacity }”委员
   *[other] “{ $capacity }”委员仅{ $there }名
  }，要求不少于{ $needed }名。
desk-then-share-no = 届时{ $of }名中仅有{ $there }名“{ $capacity }”委员，要求不少于{ $fraction }。
desk-then-outside-no = 届时{ $there ->
    [0] 没有本单位以外的委员
   *[other] 本单位以外的委员仅{ $there }名
  }，要求不少于{ $needed }名。
desk-then-genders-no = 届时全体委员填写的性别相同，要求由不同性别的人员组成。
desk-then-terms-no = 届时有任期超过允许的{ $years }年。
desk-then-renewals-no = 届时有人连任超过允许的次数。
desk-then-alternate-no = 届时有候补委员所替代的委员没有席位。

person-over = 委员会
person-terms = 任期
person-terms-empty = 没有任期。
person-co-opted = 为一次会议临时增补
person-also = 其他姓名
person-also-none = 没有其他姓名
person-also-act = 其他姓名
person-also-title = { $name }的其他姓名
person-also-note = 同一人在其他场合使用的姓名，例如外文名、曾用名、缩写。系统会将其与审查事项中出现的人员比对，以免遗漏利益关系。每行一个。
person-also-field = 其他姓名
person-also-save = 记录这些姓名

person-training = 培训
person-training-empty = 没有培训记录。
person-training-act = 登记培训
person-training-title = { $name }的培训
person-training-what = 培训内容
person-training-on = 完成日期
person-statements = 保密承诺书
person-statements-empty = 没有保密承诺书的记录。
person-statement-act = 登记承诺书
person-statement-title = { $name }的保密承诺书
person-statement-text = 登记已经签署的承诺书，原件由委员会保存。
person-statement-on = 签署日期
person-signed-on = { $day }签署
person-finished-on = { $day }完成
person-valid-until = 有效期至
person-valid-until-note = 需要更新的才填写。
person-counts-through = 有效期至{ $day }
person-ran-out = 已于{ $day }到期
person-bound = 已签保密承诺书
person-not-bound = 目前没有有效的保密承诺书
person-entry-save = 记录
person-recorded = { $day }由{ $name }记录
person-recorded-for = { $day }由{ $name }代为记录
person-declared = { $day }本人申报

person-withdraw-act = 撤销
person-withdraw-named = 撤销“{ $what }”
person-withdraw-title = 撤销这条记录？
person-withdraw-text = 该记录有误，不再计入。原文加删除线保留，并附理由。
person-withdraw-reason = 有误的原因
person-withdrawn = { $day }由{ $name }撤销：{ $reason }

person-gender = 性别
person-gender-note = 仅因规则要求委员由不同性别的人员组成而询问。由本人填写，也可以不填。只有负责名册的人可以看到。
person-gender-unasked = 规则没有此项要求，可以不填。
person-gender-none = 未填写
person-gender-act = 填写本人性别
person-gender-save = 记录
person-gender-rather-not = 不填写

person-employment = 任职单位和职务
person-employment-empty = 没有申报。
person-employment-act = 申报任职
person-employment-for-act = 代{ $name }登记任职
person-interests = 长期利益关系
person-interests-note = { $name }本人、秘书和主任委员可见，用于与每个审查事项的有关各方比对。
person-interests-hidden = 仅{ $name }本人、秘书和主任委员可见。
person-interests-empty = 没有申报长期利益关系。
person-interest-act = 申报利益关系
person-interest-for-act = 代{ $name }登记利益关系
person-interest-title = 长期利益关系
person-interest-for-title = { $name }的长期利益关系
person-interest-for-text = 您代{ $name }登记，记录和其个人页面会注明。
person-interest-change = 变更
person-interest-change-named = 变更“{ $with }”
person-interest-kind = 种类
person-interest-with = 对方
person-interest-with-note = 单位、资助方或者个人的全称。
person-interest-unit = 部门
person-interest-what = 具体内容
person-interest-since = 开始日期
person-interest-until = 结束日期
person-interest-until-note = 仍在持续的不填。
person-interest-save = 申报
person-interest-span = { $since } – { $until }
person-interest-since-day = { $since }起
person-interest-until-day = 至{ $until }
person-interest-ended = 已结束
person-interest-before = 此前的申报
