//! Workbooks: the first sheet that holds something.
//!
//! The reader underneath trusts sizes that a file claims and lays a sheet out as a full rectangle
//! in memory, so [`guard`] looks first. What still goes wrong inside it ends as
//! [`TableError::Damaged`], a panic included.

mod guard;

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    Data, DataRef, ExcelDateTime, Ods, Reader, SheetType, Xls, Xlsx, open_workbook_from_rs,
};

use crate::table::{Format, Gathered, Note, Table, TableError};

type Bytes<'a> = Cursor<&'a [u8]>;

/// Reads a workbook.
pub(crate) fn read(bytes: &[u8]) -> Result<Table, TableError> {
    catch_unwind(AssertUnwindSafe(|| match guard::look(bytes)? {
        Format::Xlsx => xlsx(bytes),
        Format::Xls => {
            let mut book: Xls<Bytes<'_>> = open(bytes)?;
            laid_out(&mut book, Format::Xls)
        }
        Format::Ods => {
            let mut book: Ods<Bytes<'_>> = open(bytes)?;
            laid_out(&mut book, Format::Ods)
        }
        Format::Csv => Err(TableError::NotATable),
    }))
    .unwrap_or_else(|_| {
        Err(TableError::Damaged {
            detail: "its reader gave up".to_owned(),
        })
    })
}

fn open<'a, R>(bytes: &'a [u8]) -> Result<R, TableError>
where
    R: Reader<Bytes<'a>>,
    R::Error: std::fmt::Display,
{
    open_workbook_from_rs(Cursor::new(bytes)).map_err(damaged)
}

fn damaged(error: impl std::fmt::Display) -> TableError {
    TableError::Damaged {
        detail: error.to_string(),
    }
}

/// Reads cell by cell, so that a lone cell far out costs nothing.
fn xlsx(bytes: &[u8]) -> Result<Table, TableError> {
    let mut book: Xlsx<Bytes<'_>> = open(bytes)?;
    let names = worksheets(&book);
    for name in &names {
        let mut gathered = Gathered::default();
        let mut cells = book.worksheet_cells_reader(name).map_err(damaged)?;
        while let Some(cell) = cells.next_cell().map_err(damaged)? {
            let (row, column) = cell.get_position();
            // Formatted cells without a value lie anywhere, up to the last column there is.
            if !matches!(cell.get_value(), DataRef::Empty) {
                let text = cell_text(cell.get_value().clone().into());
                if !text.is_empty() {
                    gathered.cell(row, column, text)?;
                }
            }
        }
        if !gathered.is_empty() {
            return finish(gathered, Format::Xlsx, &names, name);
        }
    }
    Err(TableError::Empty)
}

/// Reads sheets that come as a rectangle; [`guard`] has made sure that it is a small one.
fn laid_out<'a, R>(book: &mut R, format: Format) -> Result<Table, TableError>
where
    R: Reader<Bytes<'a>>,
    R::Error: std::fmt::Display,
{
    let names = worksheets(book);
    for name in &names {
        let range = book.worksheet_range(name).map_err(damaged)?;
        let Some((top, left)) = range.start() else {
            continue;
        };
        let mut gathered = Gathered::default();
        for (row, column, value) in range.used_cells() {
            let text = cell_text(value.clone());
            if !text.is_empty() {
                gathered.cell(top + row as u32, left + column as u32, text)?;
            }
        }
        if !gathered.is_empty() {
            return finish(gathered, format, &names, name);
        }
    }
    Err(TableError::Empty)
}

fn worksheets<'a, R: Reader<Bytes<'a>>>(book: &R) -> Vec<String> {
    book.sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect()
}

fn finish(
    gathered: Gathered,
    format: Format,
    names: &[String],
    read: &str,
) -> Result<Table, TableError> {
    let others: Vec<String> = names.iter().filter(|name| *name != read).cloned().collect();
    let mut notes = Vec::new();
    if !others.is_empty() {
        notes.push(Note::OtherSheets { names: others });
    }
    let mut table = gathered.into_table(format, false, notes)?;
    table.sheet = Some(read.to_owned());
    Ok(table)
}

/// What a person sees in the cell, dates as ISO 8601 and numbers without a needless fraction.
fn cell_text(value: Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) | Data::DurationIso(text) => text,
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number_text(number),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(moment) => moment_text(moment),
        Data::DateTimeIso(text) => text
            .strip_suffix("T00:00:00")
            .map_or(text.clone(), str::to_owned),
        Data::Error(error) => error.to_string(),
    }
}

/// Fifteen significant digits, as spreadsheets show: 0.1 + 0.2 is 0.3.
fn number_text(number: f64) -> String {
    let shown = format!("{number:.14e}").parse().unwrap_or(number);
    // No negative zero.
    (shown + 0.0).to_string()
}

fn moment_text(moment: ExcelDateTime) -> String {
    let days = moment.as_f64();
    // Outside of the calendar that spreadsheets know, the number is all there is to say.
    if !(0.0..2_958_466.0).contains(&days) {
        return number_text(days);
    }
    if moment.is_duration() {
        let seconds = (days * 86_400.0).round() as i64;
        return format!(
            "{}:{:02}:{:02}",
            seconds / 3_600,
            seconds / 60 % 60,
            seconds % 60
        );
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    if days < 1.0 {
        time
    } else if days.fract() == 0.0 {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}T{time}")
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;

    #[test]
    fn numbers_read_as_a_spreadsheet_shows_them() {
        for (number, expected) in [
            (3.0, "3"),
            (-0.0, "0"),
            (0.1 + 0.2, "0.3"),
            (1_234_567.5, "1234567.5"),
            (4.4e18, "4400000000000000000"),
        ] {
            assert_eq!(number_text(number), expected);
        }
    }

    #[test]
    fn dates_are_iso_and_durations_are_not_dates() {
        let moment =
            |value, kind| cell_text(Data::DateTime(ExcelDateTime::new(value, kind, false)));
        let date = ExcelDateTimeType::DateTime;
        for (value, kind, expected) in [
            (45_943.0, date, "2025-10-13"),
            (45_943.5, date, "2025-10-13T12:00:00"),
            (0.25, date, "06:00:00"),
            (1.5, ExcelDateTimeType::TimeDelta, "36:00:00"),
            (-7.0, date, "-7"),
        ] {
            assert_eq!(moment(value, kind), expected, "serial {value}");
        }
    }

    fn workbook(fill: impl FnOnce(&mut rust_xlsxwriter::Workbook)) -> Vec<u8> {
        let mut book = rust_xlsxwriter::Workbook::new();
        fill(&mut book);
        book.save_to_buffer().unwrap()
    }

    #[test]
    fn first_sheet_with_data_is_read_and_the_others_are_named() {
        let bytes = workbook(|book| {
            book.add_worksheet().set_name("Cover").unwrap();
            let sheet = book.add_worksheet().set_name("系统清单").unwrap();
            sheet.write(0, 0, "2026年系统清单").unwrap();
            for (column, heading) in ["系统名称", "单位", "收件日期"].iter().enumerate() {
                sheet.write(1, column as u16, *heading).unwrap();
            }
            sheet.write(3, 0, "门诊分诊").unwrap();
            sheet.write(3, 1, 12.0).unwrap();
            let date = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 3, 5).unwrap();
            let format = rust_xlsxwriter::Format::new().set_num_format("yyyy/m/d");
            sheet
                .write_datetime_with_format(3, 2, &date, &format)
                .unwrap();
            // A formatted cell far out holds nothing and must not cost anything.
            sheet
                .write_blank(
                    1_048_575,
                    16_383,
                    &rust_xlsxwriter::Format::new().set_bold(),
                )
                .unwrap();
        });
        let table = Table::read(&bytes, "系统.xlsx").unwrap();
        assert_eq!(table.format, Format::Xlsx);
        assert_eq!(table.sheet.as_deref(), Some("系统清单"));
        assert_eq!(table.heading_row, 2, "the title stands above the headings");
        let numbers: Vec<u32> = table.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [3, 4], "a blank row between rows keeps its number");
        assert_eq!(table.rows[1].cells, ["门诊分诊", "12", "2026-03-05"]);
        assert_eq!(
            table.notes,
            [
                Note::OtherSheets {
                    names: vec!["Cover".to_owned()]
                },
                Note::AboveHeadings {
                    cells: vec!["2026年系统清单".to_owned()]
                },
            ]
        );
    }

    #[test]
    fn cell_out_of_bounds_is_refused_before_memory_is_taken() {
        for (row, column, expected) in [
            (900_000, 0, TableError::TooManyRows { limit: 200_000 }),
            (0, 1_000, TableError::TooManyColumns { limit: 1_000 }),
        ] {
            let bytes = workbook(|book| {
                let sheet = book.add_worksheet();
                sheet.write(0, 0, "a").unwrap();
                sheet.write(row, column, "far out").unwrap();
            });
            assert_eq!(Table::read(&bytes, "far.xlsx"), Err(expected));
        }
    }

    #[test]
    fn damaged_workbook_is_refused_and_never_panics() {
        let bytes = workbook(|book| {
            let sheet = book.add_worksheet();
            sheet.write(0, 0, "Title").unwrap();
            sheet.write(1, 0, "Triage").unwrap();
        });
        for cut in (0..bytes.len()).step_by(97) {
            assert!(Table::read(&bytes[..cut], "cut.xlsx").is_err(), "cut {cut}");
        }
        for at in (0..bytes.len()).step_by(53) {
            let mut flipped = bytes.clone();
            flipped[at] ^= 0x40;
            drop(Table::read(&flipped, "flipped.xlsx"));
        }
    }

    #[test]
    fn zip_that_is_no_workbook_is_no_table() {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(
            "word/document.xml",
            zip::write::SimpleFileOptions::default(),
        )
        .unwrap();
        let bytes = zip.finish().unwrap().into_inner();
        assert_eq!(
            Table::read(&bytes, "letter.docx"),
            Err(TableError::NotATable)
        );
    }

    /// A spreadsheet that goes on with this text.
    fn open_document(rest: &str) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        for (name, text) in [
            (
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet".to_owned(),
            ),
            ("META-INF/manifest.xml", "<manifest:manifest/>".to_owned()),
            (
                "content.xml",
                format!("<office:document-content><office:body><office:spreadsheet>{rest}"),
            ),
        ] {
            zip.start_file(name, options).unwrap();
            std::io::Write::write_all(&mut zip, text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    /// Its reader would look for the end of the table for ever.
    #[test]
    fn open_document_that_ends_amid_its_table_is_refused() {
        for rest in [
            "<table:table table:name=\"S\">",
            "<table:table table:name=\"S\"><table:table-row>",
            "<table:table table:name=\"S\"><table:table-row><table:table-cell office:value-type=\"string\"><office:annotation>",
        ] {
            let read = Table::read(&open_document(rest), "cut.ods");
            assert!(matches!(read, Err(TableError::Damaged { .. })), "{read:?}");
        }
    }

    /// A short file says that much: a cell or a space is repeated, or a row hides within a row.
    #[test]
    fn open_document_that_unfolds_to_more_than_fits_is_refused() {
        let text = "x".repeat(100_000);
        let cell = |attributes: &str, text: &str| {
            format!(
                "<table:table-cell office:value-type=\"string\" {attributes}><text:p>{text}</text:p></table:table-cell>"
            )
        };
        let wide = "table:number-columns-repeated=\"900\"";
        let rows = "<table:table-row table:number-rows-repeated=\"100\">";
        let too_large = TableError::FileTooLarge {
            limit: 1_000_000_000,
        };
        for (row, expected) in [
            (
                format!("{rows}{}</table:table-row>", cell(wide, &text)),
                too_large.clone(),
            ),
            (
                format!(
                    "<table:table-row>{}</table:table-row>",
                    cell("", "<text:s text:c=\"4000000000\"/>")
                ),
                too_large,
            ),
            (
                format!(
                    "{rows}{}<table:table-row></table:table-row></table:table-row>",
                    cell(wide, &text)
                ),
                TableError::Damaged {
                    detail: "a row within a row".to_owned(),
                },
            ),
        ] {
            let document = open_document(&format!(
                "<table:table table:name=\"S\">{row}</table:table></office:spreadsheet></office:body></office:document-content>"
            ));
            assert_eq!(Table::read(&document, "bomb.ods"), Err(expected));
        }
    }

    #[test]
    fn open_document_sheet_is_read_and_its_endless_rows_are_not() {
        let book = |rows: &str| {
            open_document(&format!(
                "<table:table table:name=\"S\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
            ))
        };
        let cell = |text: &str, repeated: u32| {
            format!(
                "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"{repeated}\"><text:p>{text}</text:p></table:table-cell>"
            )
        };
        let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");

        let ordinary = book(&format!(
            "{}{}<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
            row(&(cell("Title", 1)
                + &cell("Unit", 1)
                + "<table:table-cell table:number-columns-repeated=\"16382\"/>")),
            row(&cell("Triage", 2)),
        ));
        let table = Table::read(&ordinary, "list.ods").unwrap();
        assert_eq!(table.format, Format::Ods);
        assert_eq!(table.rows.len(), 1);
        assert_eq!(table.rows[0].cells, ["Triage", "Triage"]);

        let wide = book(&row(&cell("x", 16_000)));
        assert_eq!(
            Table::read(&wide, "wide.ods"),
            Err(TableError::TooManyColumns { limit: 1_000 })
        );
        let tall = book(&format!(
            "{}<table:table-row table:number-rows-repeated=\"400000\">{}</table:table-row>",
            row(&cell("Title", 1)),
            cell("x", 1)
        ));
        assert_eq!(
            Table::read(&tall, "tall.ods"),
            Err(TableError::TooManyRows { limit: 200_000 })
        );
    }
}
