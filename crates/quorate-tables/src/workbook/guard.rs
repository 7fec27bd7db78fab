//! A look at a workbook before its reader gets it: what kind it is, and that it claims no more
//! memory than a table within the limits needs.

use std::io::{Cursor, Read};

use quick_xml::events::{BytesStart, Event};

use super::damaged;
use crate::table::{CELL_LIMIT, COLUMN_LIMIT, Format, ROW_LIMIT, TableError};

/// What a workbook may unpack to, in bytes. Text in XML packs to a tenth, so this is ample for a
/// file within the limit; a file made to swamp the memory unpacks to a thousandfold.
const UNPACKED_LIMIT: u64 = 1_000_000_000;

const TOO_LARGE: TableError = TableError::FileTooLarge {
    limit: UNPACKED_LIMIT as u32,
};
const TOO_MANY_ROWS: TableError = TableError::TooManyRows {
    limit: ROW_LIMIT as u32,
};
const TOO_MANY_COLUMNS: TableError = TableError::TooManyColumns {
    limit: COLUMN_LIMIT as u32,
};
const TOO_MANY_CELLS: TableError = TableError::TooManyCells {
    limit: CELL_LIMIT as u32,
};

/// Says which kind of workbook this is, or why it will not be read.
pub(super) fn look(bytes: &[u8]) -> Result<Format, TableError> {
    if bytes.starts_with(b"PK") {
        zipped(bytes)
    } else {
        compound_file(bytes)
    }
}

fn zipped(bytes: &[u8]) -> Result<Format, TableError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    let format = if has("xl/workbook.xml") {
        Format::Xlsx
    } else if has("content.xml") {
        Format::Ods
    } else {
        return Err(TableError::NotATable);
    };
    // Unpacked once into nothing: the sizes that the archive states need not be true.
    let mut unpacked = 0;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(damaged)?;
        let mut rest = entry.take(UNPACKED_LIMIT + 1 - unpacked);
        unpacked += std::io::copy(&mut rest, &mut std::io::sink()).map_err(damaged)?;
        if unpacked > UNPACKED_LIMIT {
            return Err(TOO_LARGE);
        }
    }
    if format == Format::Ods {
        let content = archive.by_name("content.xml").map_err(damaged)?;
        open_document_sheets(std::io::BufReader::new(content))?;
    }
    Ok(format)
}

/// Counts what the repetitions in an OpenDocument sheet come to. Empty cells and rows at an end
/// are repeated to the edge of the sheet by ordinary software and do not count. A document that
/// ends within an element is refused: its reader would look for the end for ever.
fn open_document_sheets(content: impl std::io::BufRead) -> Result<(), TableError> {
    let mut reader = quick_xml::Reader::from_reader(content);
    let mut buffer = Vec::new();
    let (mut rows, mut blank_rows, mut row_repeats) = (0_u64, 0_u64, 1_u64);
    let (mut cells, mut width, mut blank_width) = (0_u64, 0_u64, 0_u64);
    let (mut open, mut in_row) = (0_u64, false);
    // Where the cell that is open began, how often it is repeated, the spaces in it.
    let mut cell = None;
    let (mut row_bytes, mut bytes) = (0_u64, 0_u64);
    loop {
        let began = reader.buffer_position();
        let event = reader.read_event_into(&mut buffer).map_err(damaged)?;
        let (start, childless) = match &event {
            Event::Start(start) => (Some(start), false),
            Event::Empty(start) => (Some(start), true),
            _ => (None, false),
        };
        if let Some(start) = start {
            match start.name().as_ref() {
                "table:table" => (rows, blank_rows) = (0, 0),
                // Its reader takes the end of the inner one for that of the outer one.
                "table:table-row" if in_row => return Err(damaged("a row within a row")),
                "table:table-row" => {
                    in_row = !childless;
                    row_bytes = 0;
                    row_repeats = repeated(start, "table:number-rows-repeated");
                    (width, blank_width) = (0, 0);
                    if childless {
                        blank_rows = blank_rows.saturating_add(row_repeats);
                    }
                }
                "table:table-cell" | "table:covered-table-cell" => {
                    let repeats = repeated(start, "table:number-columns-repeated");
                    if childless && !has_value(start) {
                        blank_width = blank_width.saturating_add(repeats);
                    } else {
                        width = width.saturating_add(blank_width).saturating_add(repeats);
                        blank_width = 0;
                    }
                    if width > COLUMN_LIMIT as u64 {
                        return Err(TOO_MANY_COLUMNS);
                    }
                    if cell.is_some() {
                        return Err(damaged("a cell within a cell"));
                    }
                    if !childless {
                        cell = Some((began, repeats, 0_u64));
                    } else if has_value(start) {
                        let long = reader.buffer_position() - began;
                        row_bytes = row_bytes.saturating_add(long.saturating_mul(repeats));
                    }
                }
                "text:s" => {
                    if let Some((.., spaces)) = &mut cell {
                        *spaces = spaces.saturating_add(repeated(start, "text:c"));
                    }
                }
                _ => {}
            }
        }
        match &event {
            Event::Start(_) => open += 1,
            Event::End(_) => open = open.saturating_sub(1),
            _ => {}
        }
        match &event {
            Event::End(end)
                if matches!(
                    end.name().as_ref(),
                    "table:table-cell" | "table:covered-table-cell"
                ) =>
            {
                if let Some((began, repeats, spaces)) = cell.take() {
                    let long = (reader.buffer_position() - began).saturating_add(spaces);
                    row_bytes = row_bytes.saturating_add(long.saturating_mul(repeats));
                }
            }
            Event::End(end) if end.name().as_ref() == "table:table-row" => {
                in_row = false;
                bytes = bytes.saturating_add(row_bytes.saturating_mul(row_repeats));
                if bytes > UNPACKED_LIMIT {
                    return Err(TOO_LARGE);
                }
                if width == 0 {
                    blank_rows = blank_rows.saturating_add(row_repeats);
                } else {
                    rows = rows.saturating_add(blank_rows).saturating_add(row_repeats);
                    blank_rows = 0;
                    cells = cells.saturating_add(width.saturating_mul(row_repeats));
                }
                // One more for the headings.
                if rows > ROW_LIMIT as u64 + 1 {
                    return Err(TOO_MANY_ROWS);
                }
                if cells > CELL_LIMIT as u64 {
                    return Err(TOO_MANY_CELLS);
                }
            }
            Event::Eof if open > 0 => return Err(damaged("it ends within an element")),
            Event::Eof => return Ok(()),
            _ => {}
        }
        buffer.clear();
    }
}

fn repeated(start: &BytesStart<'_>, attribute: &str) -> u64 {
    start
        .attributes()
        .flatten()
        .find(|found| found.key.as_ref() == attribute)
        .and_then(|found| found.value.trim().parse().ok())
        .unwrap_or(1)
}

fn has_value(start: &BytesStart<'_>) -> bool {
    start.attributes().flatten().any(|found| {
        let name: &str = found.key.as_ref();
        name.starts_with("office:") || name == "table:formula"
    })
}

/// Looks through an Excel 97–2003 workbook for the furthest cell.
fn compound_file(bytes: &[u8]) -> Result<Format, TableError> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    if file.exists("/EncryptedPackage") {
        return Err(TableError::Encrypted);
    }
    let name = ["/Workbook", "/Book"]
        .into_iter()
        .find(|name| file.is_stream(name))
        .ok_or(TableError::NotATable)?;
    let mut stream = Vec::new();
    file.open_stream(name)
        .and_then(|mut found| found.read_to_end(&mut stream))
        .map_err(damaged)?;

    let word = |at: usize| match stream.get(at..at + 2) {
        Some(&[low, high]) => u32::from(u16::from_le_bytes([low, high])),
        _ => 0,
    };
    let (mut rows, mut columns) = (0, 0);
    let mut sheets = Vec::new();
    let mut beginnings = Vec::new();
    let mut at = 0;
    while at + 4 <= stream.len() {
        let (kind, length, body) = (word(at), word(at + 2) as usize, at + 4);
        match kind {
            // Cells: number, label, truth value, RK number, label by index, rich text, formula.
            0x0203 | 0x0204 | 0x0205 | 0x027E | 0x00FD | 0x00D6 | 0x0006 => {
                rows = rows.max(word(body) + 1);
                columns = columns.max(word(body + 2) + 1);
            }
            // Several RK numbers side by side: the last column stands last.
            0x00BD => {
                rows = rows.max(word(body) + 1);
                columns = columns.max(word(body + 2) + 1 + length as u32 / 6);
            }
            // The stated dimensions, as double words for rows in the newer layout.
            0x0200 => {
                if length == 14 {
                    rows = rows.max(word(body + 4) | word(body + 6) << 16);
                    columns = columns.max(word(body + 10));
                } else {
                    rows = rows.max(word(body + 2));
                    columns = columns.max(word(body + 6));
                }
            }
            0x0809 => beginnings.push(at),
            0x0085 => sheets.push((word(body) | word(body + 2) << 16) as usize),
            0x002F => return Err(TableError::Encrypted),
            _ => {}
        }
        at = body + length;
    }
    // A sheet that began amid a record would show the reader other records than these.
    if sheets
        .iter()
        .any(|begin| beginnings.binary_search(begin).is_err())
    {
        return Err(damaged("a sheet begins nowhere"));
    }
    if rows as usize > ROW_LIMIT + 1 {
        Err(TOO_MANY_ROWS)
    } else if columns as usize > COLUMN_LIMIT {
        Err(TOO_MANY_COLUMNS)
    } else if rows as usize * columns as usize > CELL_LIMIT {
        Err(TOO_MANY_CELLS)
    } else {
        Ok(Format::Xls)
    }
}
