//! What the people of a synthetic committee write: believable, in English and in Chinese, and the
//! same for the same number.

/// What a submission says.
pub(super) struct Told {
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) applicant: String,
    pub(super) organisation: String,
    pub(super) system: String,
    pub(super) language: &'static str,
}

/// A number with nothing regular in it.
pub(super) fn mixed(number: u64) -> u64 {
    fastrand::Rng::with_seed(number).u64(..)
}

/// One of a list, by one of the many choices that a number makes.
fn pick<T: Copy>(list: &[T], number: u64, choice: u64) -> T {
    let index = mixed(number ^ (choice << 56)) % list.len() as u64;
    list[usize::try_from(index).unwrap_or_default()]
}

const SYSTEMS: [(&str, &str); 24] = [
    ("Triage of counselling requests", "心理咨询预约分流"),
    ("Night desk for residents", "居民夜间服务台"),
    ("Queue camera at the gate", "闸口排队识别摄像头"),
    ("Reading aid for cataract screening", "白内障筛查辅助判读"),
    ("Route planning for riders", "骑手路线规划"),
    ("Care robot for the night ward", "夜间病房照护机器人"),
    ("Essay feedback for pupils", "学生作文反馈"),
    ("Fraud alerts on transfers", "转账风险提示"),
    ("Voice assistant for appointments", "挂号语音助手"),
    ("Shift planning by demand", "按需排班系统"),
    ("Matching of school places", "入学派位辅助"),
    ("Summaries of court files", "案卷摘要生成"),
    ("Fall detection at home", "居家跌倒监测"),
    ("Sorting of complaints", "投诉工单分派"),
    ("Credit scoring for small shops", "小微商户信用评分"),
    ("Drug interaction check", "药物相互作用核查"),
    ("Autonomous shuttle on campus", "园区无人接驳车"),
    ("Face entry to a housing estate", "小区人脸门禁"),
    ("Translation at the service counter", "政务窗口翻译"),
    ("Predicting missed appointments", "预约失约预测"),
    ("Recommendation of benefits", "惠民政策推荐"),
    ("Crowd counts in the metro", "地铁客流统计"),
    ("Speech for people who cannot speak", "失语者语音合成"),
    ("Image search for lost pets", "走失宠物图像检索"),
];

const PLACES: [(&str, &str); 20] = [
    ("Nanshan", "南山"),
    ("Futian", "福田"),
    ("Luohu", "罗湖"),
    ("Yantian", "盐田"),
    ("Longgang", "龙岗"),
    ("Bao’an", "宝安"),
    ("Longhua", "龙华"),
    ("Pingshan", "坪山"),
    ("Guangming", "光明"),
    ("Dapeng", "大鹏"),
    ("Shekou", "蛇口"),
    ("Xili", "西丽"),
    ("Buji", "布吉"),
    ("Shajing", "沙井"),
    ("Meilin", "梅林"),
    ("Huaqiangbei", "华强北"),
    ("Qianhai", "前海"),
    ("Bantian", "坂田"),
    ("Xixiang", "西乡"),
    ("Kuiyong", "葵涌"),
];

const BODIES: [(&str, &str); 25] = [
    ("People’s Hospital", "人民医院"),
    ("District Library", "区图书馆"),
    ("Civic Services Bureau", "政务服务局"),
    ("Traffic Police", "交警大队"),
    ("Robotics Co., Ltd.", "机器人有限公司"),
    ("Vision Technology Co., Ltd.", "视觉科技有限公司"),
    ("Institute of Technology", "理工学院"),
    ("Women and Children’s Hospital", "妇幼保健院"),
    ("Education Bureau", "教育局"),
    ("Rural Commercial Bank", "农村商业银行"),
    ("Logistics Group", "物流集团"),
    ("Elderly Care Centre", "养老服务中心"),
    ("Housing Management", "物业管理有限公司"),
    ("Metro Operations", "地铁运营公司"),
    ("Data Services Co., Ltd.", "数据服务有限公司"),
    ("University of the Arts", "艺术大学"),
    ("Legal Aid Centre", "法律援助中心"),
    ("Insurance Branch", "保险分公司"),
    ("Vocational School", "职业技术学校"),
    ("Centre for Disease Control", "疾病预防控制中心"),
    ("Water Works", "水务集团"),
    ("Cultural Centre", "文化馆"),
    ("Employment Service", "就业服务中心"),
    ("Speech Laboratory", "语音实验室"),
    ("Animal Shelter", "动物救助站"),
];

const PURPOSES: [(&str, &str); 12] = [
    (
        "It proposes; a person at the desk decides, and can overrule it at any time.",
        "系统只提出建议，由窗口人员决定，并可随时否决。",
    ),
    (
        "It runs for six months in two departments, beside the procedure there is today.",
        "先在两个部门与现行办法并行试运行六个月。",
    ),
    (
        "Nobody is refused a service by it. Whoever prefers a person is sent to one.",
        "不因其判断拒绝任何服务；不愿使用者转由人工办理。",
    ),
    (
        "Pictures are read on the device and are not kept; only counts leave it.",
        "图像仅在设备端处理，不予保存，只上传计数结果。",
    ),
    (
        "The model was trained on records of the last five years, without names.",
        "模型以近五年已去标识化的记录训练。",
    ),
    (
        "Recordings are kept for thirty days, for complaints, and then deleted.",
        "录音保存三十日，用于处理投诉，期满删除。",
    ),
    (
        "Its errors were counted by age, by sex and by dialect; the figures are attached.",
        "已按年龄、性别和方言统计误差，数据见附件。",
    ),
    (
        "Consent is asked on paper. Who does not give it loses nothing.",
        "书面征得同意；不同意者权益不受影响。",
    ),
    (
        "Children under fourteen take part only with a parent beside them.",
        "未满十四周岁者须由监护人陪同参加。",
    ),
    (
        "The supplier has no access to the data once the trial has begun.",
        "试运行开始后，供应商不得接触数据。",
    ),
    (
        "Whoever is affected is told so on the notice at the entrance.",
        "在入口处张贴告示，告知相关人员。",
    ),
    (
        "A log of every suggestion is kept for a year and can be inspected.",
        "每条建议均有日志，保存一年，可供查阅。",
    ),
];

const APPLICANTS: [(&str, &str); 20] = [
    ("Dr Han Lei", "韩磊"),
    ("Prof. Wu Qing", "吴晴"),
    ("Chen Yufei", "陈雨菲"),
    ("Maria Lopez", "罗敏"),
    ("Zhang Wei", "张伟"),
    ("Dr Olga Brandt", "白兰"),
    ("Li Na", "李娜"),
    ("Huang Jie", "黄洁"),
    ("Dr Samuel Okafor", "欧文"),
    ("Xu Lin", "许琳"),
    ("Guo Peng", "郭鹏"),
    ("Deng Ting", "邓婷"),
    ("Ines Maier", "麦怡"),
    ("Tang Bo", "唐博"),
    ("Liang Ruo", "梁若"),
    ("Zheng Hai", "郑海"),
    ("Feng Yan", "冯燕"),
    ("Dr Peter Lang", "郎彼得"),
    ("Song Mei", "宋梅"),
    ("Yu Hong", "余虹"),
];

/// Opinions of reviewers.
const REVIEWS: [&str; 8] = [
    "The plan keeps a person in the loop, and says who that is.",
    "测试记录完整，误报率低于人工。同意。",
    "I would ask for shorter retention, but it is not a reason to oppose.",
    "告知方式清楚，拒绝者不受影响，同意。",
    "The figures by age and dialect convince me.",
    "数据来源已说明，去标识化方法可行。",
    "It does what it says and nothing more; the log can be inspected.",
    "与上一年度同类项目一致，建议按相同条件通过。",
];

/// The submission of a number.
pub(super) fn told(number: u64) -> Told {
    let chinese = mixed(number ^ 0xC0).is_multiple_of(2);
    let of = |pair: (&str, &str)| if chinese { pair.1 } else { pair.0 }.to_owned();
    let (system, place) = (pick(&SYSTEMS, number, 1), pick(&PLACES, number, 2));
    let (body, version) = (pick(&BODIES, number, 3), 1 + mixed(number ^ 0xE0) % 9);
    let organisation = if chinese {
        format!("{}{}", place.1, body.1)
    } else {
        format!("{} {}", place.0, body.0)
    };
    let title = if chinese {
        format!("{}{}（第{number}号）", place.1, system.1)
    } else {
        format!("{} in {} (No. {number})", system.0, place.0)
    };
    let sentences = (0..4).map(|which| of(pick(&PURPOSES, number, 4 + which)));
    let sentences: Vec<_> = sentences.collect();
    Told {
        title,
        summary: sentences.join(if chinese { "" } else { " " }),
        applicant: of(pick(&APPLICANTS, number, 9)),
        organisation,
        system: format!("{} {version}", of(system)),
        language: if chinese { "zh-Hans" } else { "en" },
    }
}

/// What a reviewer says of a submission.
pub(super) fn review(number: u64, reviewer: u64) -> &'static str {
    pick(&REVIEWS, number, 10 + reviewer)
}

/// Texts that somebody may look for: frequent, rare, and found nowhere.
pub(super) fn searches() -> Vec<String> {
    let systems = SYSTEMS.iter().flat_map(|(en, zh)| [en, zh]);
    let places = PLACES.iter().flat_map(|(en, zh)| [en, zh]);
    let words = systems.chain(places).map(|word| (*word).to_owned());
    let more = ["No. 77", "第8", "R2026-00", "zebrafish", "不存在的标题"];
    words.chain(more.map(ToOwned::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_tells_the_same_and_both_languages_occur() {
        let titles: Vec<_> = (1..=100).map(|number| told(number).title).collect();
        let again: Vec<_> = (1..=100).map(|number| told(number).title).collect();
        assert_eq!(titles, again);
        let chinese = (1..=100).filter(|number| told(*number).language == "zh-Hans");
        assert!((30..=70).contains(&chinese.count()));
    }
}
