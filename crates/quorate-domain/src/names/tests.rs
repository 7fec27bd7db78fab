//! Two names, and whether they are alike: pairs that are, and pairs that nearly are.

use super::Likeness::{Same, Similar};
use super::*;

#[track_caller]
fn check(rows: &[(&str, &str, Option<Likeness>)], like: impl Fn(&str, &str) -> Option<Likeness>) {
    for (one, other, then) in rows {
        assert_eq!(like(one, other), *then, "{one} / {other}");
        assert_eq!(like(other, one), *then, "{other} / {one}");
    }
}

#[test]
fn a_person_is_known_in_whatever_order_case_and_width_the_name_is_written() {
    check(
        &[
            ("Ada Okafor", "Ada Okafor", Some(Same)),
            ("Ada Okafor", " ada  OKAFOR ", Some(Same)),
            ("Ada Okafor", "Okafor, Ada", Some(Same)),
            ("Ada Okafor", "Prof. Dr. Ada Okafor, PhD", Some(Same)),
            ("José Núñez", "Jose Nunez", Some(Same)),
            ("Jose\u{301} Núñez", "NUNEZ José", Some(Same)),
            ("Siobhán O’Brien", "Siobhan O'Brien", Some(Same)),
            ("Ａｄａ　Ｏｋａｆｏｒ", "Ada Okafor", Some(Same)),
            ("Wang Fang", "Fang Wang", Some(Same)),
            ("WANG Fang", "Wáng Fāng", Some(Same)),
            ("王芳", "王 芳", Some(Same)),
            ("王芳", "王　芳", Some(Same)),
            ("王芳", "王芳教授", Some(Same)),
            ("王芳（Wang Fang）", "王芳", Some(Same)),
            ("王芳（Wang Fang）", "Fang Wang", Some(Same)),
            ("阿卜杜拉·买买提", "阿卜杜拉买买提", Some(Same)),
            ("Ada", "ada", Some(Same)),
        ],
        same_person,
    );
}

#[test]
fn initials_middle_names_and_split_syllables_are_alike_and_said_to_be_no_more() {
    check(
        &[
            ("Ada Okafor", "A. Okafor", Some(Similar)),
            ("Ada Okafor", "Okafor A", Some(Similar)),
            ("Ada Okafor", "Ada B. Okafor", Some(Similar)),
            ("Ada Okafor", "Ada Mary Okafor", Some(Similar)),
            ("Ada Mary Okafor", "A. M. Okafor", Some(Similar)),
            ("Wang Xiaoming", "Wang Xiao Ming", Some(Similar)),
            ("Wang Xiaoming", "Xiao-Ming Wang", Some(Similar)),
            ("Ada Mary Okafor", "Mary Ada Okafor", Some(Similar)),
        ],
        same_person,
    );
}

#[test]
fn near_misses_are_other_people() {
    check(
        &[
            ("Ada Okafor", "Ben Okafor", None),
            ("Ada Okafor", "B. Okafor", None),
            ("Ada Okafor", "Ada Okoro", None),
            ("Ada Okafor", "Ada", None),
            ("Ada Okafor", "A. O.", None),
            ("Wang Fang", "Wang Fan", None),
            ("Wang Fang", "Wang Gang", None),
            ("Li Na", "Lina", None),
            ("王芳", "王方", None),
            ("王芳", "王芳芳", None),
            ("王芳", "芳王", None),
            ("王", "王", None),
            ("张伟", "张玮", None),
            ("王芳", "Wang Fang", None),
            ("主任", "教授", None),
            ("Dr", "Prof", None),
            ("", "", None),
            ("、", "；", None),
        ],
        same_person,
    );
}

#[test]
fn a_body_is_known_without_its_legal_form_and_place() {
    check(
        &[
            ("North Hospital", "NORTH HOSPITAL", Some(Same)),
            ("Medix Ltd.", "Medix Limited", Some(Same)),
            ("Medix Co., Ltd", "Ｍｅｄｉｘ", Some(Same)),
            ("The Wellcome Trust", "Wellcome Trust", Some(Same)),
            ("云图科技有限公司", "云图科技股份有限公司", Some(Same)),
            ("云图科技", "云图 科技有限责任公司", Some(Same)),
            ("云图科技（Yuntu）", "云图科技", Some(Same)),
            ("北京大学", "北京大学", Some(Same)),
            ("北京大学", "北京大学第三医院", Some(Similar)),
            ("深圳市云图科技有限公司", "云图科技有限公司", Some(Similar)),
            (
                "University of Leeds",
                "School of Law, University of Leeds",
                Some(Similar),
            ),
            ("Medix", "Medix Diagnostics", Some(Similar)),
            (
                "North Hospital Trust",
                "Trust of the North Hospital Trust",
                Some(Similar),
            ),
        ],
        same_body,
    );
}

#[test]
fn bodies_that_only_share_common_words_are_others() {
    check(
        &[
            ("University of Leeds", "University of York", None),
            ("Hospital", "North Hospital", None),
            ("University Hospital", "University Hospital Leeds", None),
            ("North", "North Hospital", None),
            ("Diagnostics", "Medix Diagnostics", None),
            ("南方医院", "南方医科大学", None),
            ("第三医院", "北京大学第三医院", None),
            ("深圳", "深圳市云图科技有限公司", None),
            ("深圳大学", "深圳技术大学", None),
            ("科技有限公司", "云图科技有限公司", None),
            ("有限公司", "云图科技有限公司", None),
            ("", "", None),
            ("Ltd", "Medix Ltd", None),
        ],
        same_body,
    );
}

#[test]
fn a_name_is_folded_to_what_is_compared() {
    assert_eq!(folded("Ｏ’Brien,  Siobhán"), folded("obrien siobhan"));
    assert_eq!(folded("王　芳"), folded("王芳"));
    assert_ne!(folded("王芳"), folded("王方"));
}
