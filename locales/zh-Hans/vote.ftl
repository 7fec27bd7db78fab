# 表决方式与无记名投票。

vote-mode = 表决方式
vote-mode-now = { $mode }：
vote-mode-set = 选定表决方式
vote-mode-set-check = 选定表决方式
vote-mode-set-act = 记录表决方式
vote-mode-set-text = 记录之后，在表决开始之前仍可改为更不公开的方式，但不能改为更公开的方式。
vote-mode-note-open = 每一票及投票人，会上所有人随投随见。
vote-mode-note-named = 票数随投随见；各人如何投票记入案卷，宣布结果后公开。
vote-mode-note-hidden = 宣布结果之前，只能看到谁已投票；宣布之后，各人如何投票对所有人公开。
vote-mode-note-secret = 只能看到谁已投票；各人如何投票，无论现在还是以后都无人知晓。
vote-mode-shut = 本表决事项已不能采用下列方式：{ $names }。表决方式只能改得更不公开。

vote-so-far = 目前：同意 { $for } 票，反对 { $against } 票，弃权 { $abstain } 票。

ballot-secrecy = 谁可能知道什么
ballot-secrecy-record = 案卷只记录谁投了票，以及以随机票码列出的各张表决票，两者之间没有任何对应关系；宣布结果时票箱即被销毁。
ballot-secrecy-operator = 在此之前，名单和表决票一同封存在委员会计算机上的一个加密文件中。管理这台计算机并监视程序运行的人，有可能看到某人如何投票；能看到投票人屏幕的人也是如此。
ballot-secrecy-code = 每位投票人只有一次机会看到自己的票码，凭票码可以在公布的清单中找到自己的票，也可以据此向他人证明自己如何投票。
ballot-secrecy-result = 如果所有人投票相同，结果本身就说明了每个人如何投票；只有一人不同时，也会透露很多。
ballot-few = 只有 { $count } 人有表决权：结果本身可能透露各人如何投票
ballot-few-text = 投票人不足五人时，无记名投票能够保密的内容很少。请考虑此处是否仍有必要。

ballot-secret-check = 您的表决将以“{ $ballot }”投入票箱。投入后不能更改，也没有人能查出是您投的。
ballot-secret-cast = 投入票箱：{ $ballot }
ballot-in = 您的表决票已投入票箱
ballot-in-text = 您如何投票，只有您本人知道。
ballot-code = 您的票码
ballot-code-text = 请立即记下。票码不会显示给其他人，离开后也不能再次显示。宣布结果后，您可以凭票码在公布的清单中找到自己的票。
ballot-code-noted = 我已记下
ballot-box-lost = 票箱已丢失
ballot-box-lost-text = 票箱已不存在或者无法读取，其中的表决票随之丢失。须宣布本次表决无效，重新表决。

ballots-published = 表决票清单
ballots-published-text = 票箱中的全部表决票，按随机票码排列。
ballots-published-none = 票箱是空的。
ballots-code = 查找您的表决票
ballots-code-note = 请输入投票时得到的票码，例如 K7QM-2F9D。所输入的内容只留在本窗口。
ballots-found = { $code }：{ $ballot }
ballots-not-found = 票箱中没有这个票码。请与您记下的票码核对。
ballots-voted = 投票人
ballots-table-code = 票码
ballots-table-value = 表决

dissent-note-secret = 以您的名义，按您所写原文随决定保存。这会让所有人知道您没有投同意票。

# 书面传签表决，以及以协商一致作出决定的委员会的用语。

circulate-lead = 所有有表决权且无利益冲突的委员都会收到。各委员在截止日期之前在自己的工作台上表决，之后宣布结果，并由下次会议备悉。
circulate-until = 表决截止日期
circulate-until-note = 委员可以在当日结束之前表决。
circulate-check = 传签之前请核对
circulate-check-lead = 传签之后即开始表决，表决事项的文字、有表决权的人员和截止日期均不再改变。
circulate-act = 开始书面传签
circulated-title = 书面传签表决
circulated-until = 委员正在书面表决，截止日期为{ $day }。
circulated-was-until = 书面表决的截止日期为{ $day }。
circulated-void = { $name }宣告本次表决无效，没有结果。
item-noting = 备悉
item-noting-text = 该事项已不经会议作出决定，委员会对此备悉，不再表决。
objection-for = 无异议
objection-against = 有异议
objection-abstain = 不表态
