//! A first guess at the mapping, for a person to correct.
//!
//! Headings decide first, in English and Chinese; what the cells look like decides where no
//! heading helps, and vetoes a heading that the cells contradict. A field that nothing speaks for
//! stays unmapped: a gap is seen, a wrong guess may not be.

use std::collections::BTreeMap;

use crate::dates::DateOrder;
use crate::mapping::{ColumnAt, Field, Mapping};
use crate::table::{Column, Table};

/// How many rows are looked at.
const SAMPLE: usize = 500;

/// The words that a field's heading is known by, the surest first. Lower case, without
/// punctuation.
fn words(field: Field) -> &'static [&'static str] {
    match field {
        Field::Title => &[
            "use case name",
            "title",
            "case title",
            "project title",
            "study title",
            "protocol title",
            "project name",
            "application title",
            "name of use case",
            "事项名称",
            "项目名称",
            "课题名称",
            "研究名称",
            "应用名称",
            "案例名称",
            "题目",
            "标题",
            "名称",
            "use case",
            "subject",
            "name",
        ],
        Field::Summary => &[
            "summary",
            "abstract",
            "description",
            "purpose",
            "摘要",
            "项目简介",
            "简介",
            "内容简介",
            "intended purpose",
            "project description",
            "system description",
            "应用场景及用途",
            "用途",
            "目的",
            "说明",
            "描述",
            "内容",
        ],
        Field::Organisation => &[
            "organisation",
            "organization",
            "agency",
            "publishing body",
            "institution",
            "applicant",
            "applicant organisation",
            "applicant organization",
            "company",
            "申报单位",
            "申请单位",
            "申请人",
            "单位名称",
            "企业名称",
            "机构名称",
            "所属单位",
            "承担单位",
            "单位",
            "机构",
            "企业",
            "公司",
            "sponsor",
            "provider",
            "owner",
            "body",
        ],
        Field::OrganisationUnit => &[
            "bureau",
            "department",
            "unit",
            "division",
            "office",
            "faculty",
            "bureau department",
            "component",
            "所属部门",
            "部门",
            "科室",
            "处室",
            "院系",
            "业务部门",
        ],
        Field::System => &[
            "system name",
            "system",
            "tool name",
            "product name",
            "model name",
            "系统名称",
            "产品名称",
            "模型名称",
            "算法名称",
            "系统",
            "tool",
            "product",
        ],
        Field::Reference => &[
            "reference",
            "reference number",
            "reference no",
            "ref",
            "ref no",
            "application number",
            "protocol number",
            "use case id",
            "record id",
            "编号",
            "受理编号",
            "项目编号",
            "申请编号",
            "备案号",
            "文号",
            "id",
            "序号",
            "url",
        ],
        Field::Contact => &[
            "contact",
            "contact email",
            "contact person",
            "email",
            "email address",
            "e mail",
            "联系人",
            "联系方式",
            "联系电话",
            "电子邮箱",
            "邮箱",
            "电话",
            "principal investigator",
            "负责人",
            "项目负责人",
        ],
        Field::Received => &[
            "date received",
            "received",
            "received on",
            "submission date",
            "date submitted",
            "submitted",
            "application date",
            "收件日期",
            "来件日期",
            "收到日期",
            "申请日期",
            "申报日期",
            "提交日期",
            "提交时间",
            "申请时间",
            "申报时间",
            "date initiated",
            "published",
            "start date",
            "日期",
            "date",
        ],
        Field::Classification => &[
            "classification",
            "classification code",
            "industry",
            "industry code",
            "sector",
            "topic area",
            "use case topic area",
            "topic",
            "行业分类",
            "行业类别",
            "所属行业",
            "行业代码",
            "行业",
            "领域",
            "应用领域",
            "类别",
            "分类",
            "category",
        ],
        // A heading that names one of these means many things: a person says which.
        Field::Developer
        | Field::Supplier
        | Field::Deployer
        | Field::DataProvider
        | Field::Funder => &[],
        Field::RiskHint => &[
            "risk level",
            "risk tier",
            "risk category",
            "risk classification",
            "rights impacting safety impacting",
            "rights impacting",
            "风险等级",
            "风险级别",
            "风险类别",
            "风险分级",
            "high risk",
            "risk",
            "风险",
        ],
    }
}

/// How well a heading names a field; 0 for not at all.
///
/// A heading that is one of the words outweighs one that has it at an end, and that one a long
/// question that only mentions it.
fn heading_score(field: Field, heading: &str) -> u32 {
    let plain = plain(heading);
    // What stands in brackets explains, and must not make "Other (Topic Area)" the topic area.
    let outside = self::plain(heading.split(['(', '（']).next().unwrap_or_default());
    let all = words(field);
    let mut best = 0;
    for (rank, word) in (0_u32..).zip(all) {
        let sureness = 100 - rank;
        let score = if plain == *word {
            1_000 + sureness
        } else if outside == *word {
            900 + sureness
        } else if is_whole_word(&outside, word) {
            let extra = outside.chars().count() - word.chars().count();
            if word.is_ascii() && !word.contains(' ') && extra > 30 && !opens_question(field) {
                0
            } else {
                500 + sureness - (extra as u32).min(300)
            }
        } else {
            0
        };
        best = best.max(score);
    }
    best
}

/// Whether a long question may stand for the field; it is how surveys ask for a purpose or a
/// risk, while one that mentions an agency or a system asks for something else.
fn opens_question(field: Field) -> bool {
    matches!(field, Field::Summary | Field::RiskHint)
}

/// Lower case, punctuation and runs of white space as one space.
fn plain(heading: &str) -> String {
    heading
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether `word` stands in `text` as words of their own; Chinese has no spaces, so there it
/// stands at the end, where the noun is.
fn is_whole_word(text: &str, word: &str) -> bool {
    if word.is_ascii() {
        format!(" {text} ").contains(&format!(" {word} "))
    } else {
        text.ends_with(word)
    }
}

/// What the cells of a column look like.
struct Shape {
    /// Cells that hold something.
    filled: usize,
    /// Mean length of these, in characters.
    length: usize,
    /// How many different ones there are.
    distinct: usize,
    /// How many hold an e-mail address.
    addresses: usize,
    /// How many read as dates.
    dates: usize,
    /// How many read as numbers.
    numbers: usize,
}

impl Shape {
    fn of(table: &Table, column: &Column) -> Self {
        let order = DateOrder::of_column(table, column.position);
        let cells: Vec<&str> = table
            .rows
            .iter()
            .take(SAMPLE)
            .map(|row| row.cell(column.position).trim())
            .filter(|cell| !cell.is_empty())
            .collect();
        let count = |test: &dyn Fn(&str) -> bool| cells.iter().filter(|cell| test(cell)).count();
        let mut distinct = cells.clone();
        distinct.sort_unstable();
        distinct.dedup();
        let length: usize = cells.iter().map(|cell| cell.chars().count()).sum();
        Shape {
            filled: cells.len(),
            length: length / cells.len().max(1),
            distinct: distinct.len(),
            addresses: count(&|cell| cell.contains('@') && cell.contains('.')),
            dates: count(&|cell| {
                // An ambiguous date is a date all the same.
                !matches!(
                    order.read(cell),
                    Ok(None) | Err(crate::DateProblem::Unreadable)
                )
            }),
            numbers: count(&|cell| cell.parse::<f64>().is_ok()),
        }
    }

    /// Whether the cells can be what the heading says. An empty column contradicts nothing.
    fn allows(&self, field: Field) -> bool {
        let mostly = |part: usize| part * 2 > self.filled;
        match field {
            Field::Received => self.filled == 0 || mostly(self.dates),
            Field::Title | Field::Summary | Field::Organisation => {
                !mostly(self.dates) && !mostly(self.numbers)
            }
            _ => self.filled == 0 || !mostly(self.dates),
        }
    }

    /// Whether the cells look like the field without any help from the heading; more is better.
    fn score(&self, field: Field) -> usize {
        let most = |part: usize| self.filled > 0 && part * 10 >= self.filled * 8;
        match field {
            Field::Title
                if (4..=150).contains(&self.length)
                    && most(self.distinct)
                    && self.allows(field)
                    && !most(self.addresses) =>
            {
                self.filled
            }
            Field::Summary if self.length > 80 && most(self.distinct) => self.length,
            Field::Contact if most(self.addresses) => self.addresses,
            _ => 0,
        }
    }
}

/// Proposes which column means what.
pub fn propose(table: &Table) -> Mapping {
    let shapes: Vec<Shape> = table
        .columns
        .iter()
        .map(|column| Shape::of(table, column))
        .collect();
    let mut mapped = BTreeMap::new();
    let mut taken = vec![false; table.columns.len()];

    // The surest pair of field and column goes first; of equals, the column further left.
    let mut candidates: Vec<(u32, usize, Field)> = Vec::new();
    for field in Field::ALL {
        for ((at, column), shape) in table.columns.iter().enumerate().zip(&shapes) {
            let score = heading_score(field, &column.heading);
            if score > 0 && shape.allows(field) {
                candidates.push((score, at, field));
            }
        }
    }
    candidates.sort_by_key(|(score, at, field)| (u32::MAX - score, *at, *field));
    for (_, at, field) in candidates {
        if !taken[at] && !mapped.contains_key(&field) {
            taken[at] = true;
            mapped.insert(field, at);
        }
    }

    for field in [Field::Contact, Field::Summary, Field::Title] {
        // The longest text, but the first of the columns that could be titles.
        let best = shapes
            .iter()
            .enumerate()
            .filter(|(at, shape)| !taken[*at] && shape.score(field) > 0)
            .max_by_key(|(at, shape)| {
                let score = if field == Field::Title {
                    0
                } else {
                    shape.score(field)
                };
                (score, usize::MAX - at)
            });
        if let (Some((at, _)), false) = (best, mapped.contains_key(&field)) {
            taken[at] = true;
            mapped.insert(field, at);
        }
    }

    Mapping {
        columns: mapped
            .into_iter()
            .map(|(field, at)| {
                let column = &table.columns[at];
                (
                    field,
                    ColumnAt {
                        position: column.position,
                        heading: column.heading.clone(),
                    },
                )
            })
            .collect(),
    }
}
