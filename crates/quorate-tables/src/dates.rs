//! Dates as people write them into tables.

use chrono::NaiveDate;

use crate::table::Table;

/// Whether `1/2/2026` is the first of February or the second of January. Known by looking at a
/// whole column, never at one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// Day, month, year: a first number over 12 stands in the column.
    DayFirst,
    /// Month, day, year: a second number over 12 stands in the column.
    MonthFirst,
    /// The column does not tell, or contradicts itself.
    Unknown,
}

/// Why a cell is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateProblem {
    /// It cannot be read as a date.
    Unreadable,
    /// It can be read as two different dates, and the column does not tell which.
    Ambiguous,
}

/// What people write where they have no date.
const NO_DATE: [&str; 11] = [
    "-",
    "–",
    "—",
    "/",
    "n/a",
    "na",
    "none",
    "tbd",
    "无",
    "不适用",
    "待定",
];
/// Dates with the month in letters.
const IN_WORDS: [&str; 8] = [
    "%B %d, %Y",
    "%b %d, %Y",
    "%d %B %Y",
    "%d %b %Y",
    "%d-%b-%Y",
    "%d-%B-%Y",
    "%B %d %Y",
    "%b %d %Y",
];

impl DateOrder {
    /// Looks through a column for cells that only one order explains.
    pub fn of_column(table: &Table, position: u32) -> Self {
        let (mut day_first, mut month_first) = (false, false);
        for row in &table.rows {
            if let Some([first, second, year]) = numbers(row.cell(position))
                && year > 31
            {
                day_first |= first > 12;
                month_first |= second > 12;
            }
        }
        match (day_first, month_first) {
            (true, false) => DateOrder::DayFirst,
            (false, true) => DateOrder::MonthFirst,
            _ => DateOrder::Unknown,
        }
    }

    /// Reads a cell; none where it is empty or says that there is no date. A time of day after
    /// the date is passed over.
    pub fn read(self, cell: &str) -> Result<Option<NaiveDate>, DateProblem> {
        let cell = cell.trim();
        if cell.is_empty() || NO_DATE.contains(&cell.to_lowercase().as_str()) {
            return Ok(None);
        }
        let date = |year: u32, month, day| {
            i32::try_from(year)
                .ok()
                .filter(|year| (1900..=2199).contains(year))
                .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
        };
        let read = match numbers(cell) {
            Some([year, month, day]) if year > 31 => date(year, month, day),
            Some([first, second, year]) if year > 31 => {
                let day_first = date(year, second, first);
                let month_first = date(year, first, second);
                match self {
                    DateOrder::DayFirst => day_first,
                    DateOrder::MonthFirst => month_first,
                    DateOrder::Unknown => match (day_first, month_first) {
                        (Some(one), Some(other)) if one != other => {
                            return Err(DateProblem::Ambiguous);
                        }
                        (one, other) => one.or(other),
                    },
                }
            }
            Some(_) => None,
            None => IN_WORDS
                .iter()
                .find_map(|format| NaiveDate::parse_from_str(cell, format).ok())
                .filter(|read| date(year_of(*read), 1, 1).is_some()),
        };
        read.map(Some).ok_or(DateProblem::Unreadable)
    }
}

fn year_of(date: NaiveDate) -> u32 {
    u32::try_from(chrono::Datelike::year(&date)).unwrap_or_default()
}

/// The three numbers of a date written in numbers, in the order they stand.
fn numbers(cell: &str) -> Option<[u32; 3]> {
    let cell = cell.trim();
    let chinese = cell.contains('年');
    // A time of day follows a space or a T, as in 2024-03-05T10:00:00Z.
    let day = if chinese {
        cell.split_inclusive(['日', '号']).next()?
    } else {
        cell.split([' ', 'T']).next()?
    };
    let mut found = [0; 3];
    let mut parts = day
        .split(['-', '/', '.', '年', '月', '日', '号', '－', '／'])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    for number in &mut found {
        let part = parts.next()?;
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits || !matches!(part.len(), 1 | 2 | 4) {
            return None;
        }
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(found)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn read(order: DateOrder, cell: &str) -> String {
        match order.read(cell) {
            Ok(Some(date)) => date.to_string(),
            Ok(None) => "none".to_owned(),
            Err(problem) => format!("{problem:?}"),
        }
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        use DateOrder::{DayFirst, MonthFirst, Unknown};
        for (order, cell, expected) in [
            (Unknown, "2026-03-05", "2026-03-05"),
            (Unknown, "2026/3/5", "2026-03-05"),
            (Unknown, "2026.3.5", "2026-03-05"),
            (Unknown, "2025-06-26T07:39:09Z", "2025-06-26"),
            (Unknown, "2026年3月5日", "2026-03-05"),
            (Unknown, "2026 年 3 月 5 日 上午", "2026-03-05"),
            (Unknown, "March 5, 2026", "2026-03-05"),
            (Unknown, "5 Mar 2026", "2026-03-05"),
            (Unknown, "3/25/2026", "2026-03-25"),
            (Unknown, "4/4/2026", "2026-04-04"),
            (Unknown, "3/5/2026", "Ambiguous"),
            (MonthFirst, "3/5/2026", "2026-03-05"),
            (MonthFirst, "3/5/2026 10:15", "2026-03-05"),
            (DayFirst, "3/5/2026", "2026-05-03"),
            (MonthFirst, "25/3/2026", "Unreadable"),
            (Unknown, "", "none"),
            (Unknown, " N/A ", "none"),
            (Unknown, "无", "none"),
            (Unknown, "2026-02-30", "Unreadable"),
            (Unknown, "FY2026", "Unreadable"),
            (Unknown, "3/5/26", "Unreadable"),
            (Unknown, "0001-01-01", "Unreadable"),
            (Unknown, "4294967296-1-1", "Unreadable"),
        ] {
            assert_eq!(read(order, cell), expected, "{order:?} {cell:?}");
        }
    }

    #[test]
    fn order_is_what_the_whole_column_says() {
        for (cells, expected) in [
            ("1/2/2026\n8/29/2026", DateOrder::MonthFirst),
            ("1/2/2026\n29/8/2026", DateOrder::DayFirst),
            ("1/2/2026\n3/4/2026", DateOrder::Unknown),
            ("13/2/2026\n2/13/2026", DateOrder::Unknown),
        ] {
            let table = Table::read(format!("Received\n{cells}").as_bytes(), "dates.csv").unwrap();
            assert_eq!(DateOrder::of_column(&table, 0), expected, "{cells:?}");
        }
    }
}
