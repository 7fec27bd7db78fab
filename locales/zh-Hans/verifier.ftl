# 核验证据的网页，以及证据可能存在的问题。

# 问题所在：最先发现的一处。
verifier-fault-form = 该文件不是证据包，或者已被改动、截断。
verifier-fault-key = 您填写的内容不是密钥。密钥写成一行，格式为 name+hash+key。
verifier-fault-other-key = 证据包的签名密钥与所提供的密钥不同。
verifier-fault-checkpoint-form = 检查点无法读取。
verifier-fault-checkpoint-not-signed = 检查点不是用这份记录的密钥签名的。
verifier-fault-checkpoint-signature = 签名与检查点不符：两者之一已被改动。
verifier-fault-not-continued = 记录并非接续 { $size } 项操作处的检查点：此前有操作被改动或者缺失。
verifier-fault-act-header = 无法读取证据包内第 { $number } 项操作的抬头。
verifier-fault-act-body = 证据包内第 { $number } 项操作的内容与当初记录的不符：至少有一个字符被改动。
verifier-fault-not-included = 第 { $act } 项操作不属于所签名的记录。
verifier-fault-signature = 第 { $act } 项操作中的签名与其所签内容不符。
verifier-fault-signature-other-key = 第 { $act } 项操作中的签名所用的密钥，证据未表明属于操作人。
verifier-fault-file = 没有任何操作载有与 { $name } 一致的文件：该文件已被改动，或者不属于这个证据包。

# 网页。
verifier-title = 核验决定的证据
verifier-lead = 证据包可以证明伦理委员会作出了什么决定，以及文书确为当初签发的文本。本网页在这台电脑上核验，无需联网，任何内容都不会离开本网页。
verifier-language = 语言
verifier-choose = 选择证据包
verifier-drop = 或将 ZIP 文件拖放到此处
verifier-key = 委员会的公钥（选填）
verifier-key-note = 填写您从别处取得的公钥，例如由委员会直接提供或者公开发布的公钥，而不是证据包里的那一个。
verifier-working = 正在核验 { $name }……
verifier-broken = { $name } 未能核验完毕，可能是文件过大，超出了浏览器的处理能力。
verifier-no-program = 此浏览器无法运行核验程序。请使用新版的 Firefox、Chrome、Edge 或 Safari。

verifier-holds = 证据成立
verifier-holds-acts = { $acts } 项操作均属于在第 { $size } 项处签名的记录。
verifier-holds-files = { $files ->
    [0] 证据包内没有文件。
   *[other] { $files } 个文件均与当初记录的一致。
 }
verifier-holds-signatures = { $signatures ->
    [0] 其中没有个人用密钥签名的操作。
   *[other] { $signatures } 个个人签名均与其所签内容相符。
 }
verifier-not = 证据不成立
verifier-not-note = 以上是最先发现的问题，其后的内容未再核验。
verifier-detail = 供技术人员参考：{ $detail }

verifier-proven = 已证明的内容
verifier-file = 证据包
verifier-record = 记录
verifier-signed = 签名
verifier-signed-value = 第 { $size } 项操作处，{ $time }
verifier-root = 根值
verifier-bundle-key = 证据包内的密钥
verifier-key-compared = 与您提供的密钥一致。
verifier-continued = 更早的检查点
verifier-continued-value = { $count ->
    [0] 证据包内没有
   *[other] { $count } 个，记录均与之相接续
 }

verifier-unchecked = 未核验的内容
verifier-unchecked-key = 证据包内的密钥是否确属该委员会。请与从别处取得的密钥比对，或者将下列根值与决定书、会议记录上印出的根值比对。
verifier-unchecked-absent = 操作所列的 { $count } 个文件不在证据包内。
verifier-unchecked-more = 关于这项决定是否另有记录。
verifier-unchecked-people = 操作中的人员编号分别对应何人。

verifier-acts = 操作的内容
verifier-act = 第 { $act } 项操作，{ $time }
verifier-files = 文件
verifier-files-note = 请将收到的文书与下列摘要值（SHA-256）比对，或者直接采用证据包内的文书。
verifier-file-size = { $size } 字节
verifier-roots = 已签名的根值
verifier-roots-note = 文书和会议记录的页脚印有当时已签名至第几项操作，以及根值的开头部分，应能在此表中找到。
verifier-roots-show = { $count ->
   *[other] 显示全部 { $count } 个根值
 }
verifier-roots-size = 操作数
verifier-roots-time = 签名时间
verifier-roots-root = 根值开头

verifier-event-result-declared = 宣布了表决结果。
verifier-event-case-decided = 委员会作出了决定。
verifier-event-decision-signed = { $name }签署了决定。
verifier-event-signing-key-taken = 签署人启用了签名密钥。
verifier-event-passphrase-set = 签署人设置了口令。
verifier-event-letter-issued = { $language ->
    [en] 签发了英文文书。
    [zh-Hans] 签发了中文文书。
   *[other] 签发了文书。
 }
verifier-event-letter-delivered = 文书于{ $day }送达。
verifier-event-correction-countersigned = 会签了对文书的更正。
verifier-event-decision-reopened = 决定被重新审议。
verifier-event-decision-upheld = 维持了原决定。
verifier-event-item-ended = 议题审议结束。
verifier-event-agenda-ended = 审查事项移出议程。
verifier-event-other = 已记录：{ $kind }
verifier-decided-on = 作出日期
verifier-outcome = 审查结论
verifier-reasons = 理由
verifier-conditions = 附加条件
verifier-condition-due = { $text }（期限：{ $day }）

verifier-trust = 采信之前
verifier-trust-page = 请从证据包提供者以外的来源取得本网页。随证据一同送来的网页，可能让任何证据都显示为成立。
verifier-trust-offline = 本网页的内容安全策略禁止一切网络连接。您也可以先断开网络再核验。
verifier-trust-other = 同样的核验也可由 quorate-cli verify 完成，或者依据 docs/record.md 另行编写程序。
verifier-version = Quorate { $version }，源代码摘要值 { $digest }
