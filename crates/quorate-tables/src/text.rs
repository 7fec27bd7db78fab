//! Text tables: which encoding, which delimiter, then the cells.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, UTF_8};

use crate::table::{COLUMN_LIMIT, Format, Gathered, Note, Table, TableError};

/// The delimiters that are tried, the one that prose holds least often first.
const DELIMITERS: [u8; 4] = *b"\t|;,";
/// How much text the choice of a delimiter looks at, in bytes.
const SAMPLE: usize = 256 * 1024;
/// How many records the choice of a delimiter looks at.
const SAMPLE_RECORDS: usize = 200;

/// Reads a text table.
pub(crate) fn read(bytes: &[u8], file_name: &str) -> Result<Table, TableError> {
    let (text, encoding) = decode(bytes);
    if text.trim().is_empty() {
        return Err(TableError::Empty);
    }
    // No table holds NUL; pictures, PDFs and programs do.
    if text.contains('\0') || text.starts_with("%PDF-") {
        return Err(TableError::NotATable);
    }
    let (declared, body) = separator_line(&text);
    let delimiter = declared.unwrap_or_else(|| choose_delimiter(body, file_name));

    let mut gathered = Gathered::default();
    let first_row = if declared.is_some() { 2 } else { 1 };
    let closed = each_record(body, delimiter, |number, cells| {
        gathered.row(number + first_row, cells)
    })?;
    let mut notes = Vec::new();
    if !closed {
        notes.push(Note::UnclosedQuote);
    }
    let mut table = gathered.into_table(Format::Csv, true, notes)?;
    table.encoding = Some(encoding);
    table.delimiter = Some(char::from(delimiter));
    Ok(table)
}

/// Decodes by byte order mark, else as UTF-8 where that is valid, else by what the bytes look
/// like. Bytes that the encoding does not know become U+FFFD.
fn decode(bytes: &[u8]) -> (String, String) {
    let encoding = if let Some((marked, _)) = Encoding::for_bom(bytes) {
        marked
    } else if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        // A file that ends within a character, or has one bad byte, is still UTF-8 when nearly
        // everything else in it is: no other encoding looks like that by chance.
        let (mut characters, mut broken) = (0_usize, 0_usize);
        for chunk in bytes.utf8_chunks() {
            characters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
            broken += usize::from(!chunk.invalid().is_empty());
        }
        if broken * 20 < characters {
            UTF_8
        } else {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            detector.guess(None, Utf8Detection::Deny)
        }
    };
    // GB18030 contains GBK whole and is what Chinese software writes today.
    let encoding = if encoding == GBK { GB18030 } else { encoding };
    let text = encoding.decode_with_bom_removal(bytes).0;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
    (text, display_name(encoding))
}

/// The name people know an encoding by.
fn display_name(encoding: &'static Encoding) -> String {
    match encoding.name().strip_prefix("windows-") {
        Some(number) => format!("Windows-{number}"),
        None if encoding == GB18030 => "GB18030".to_owned(),
        None => encoding.name().to_owned(),
    }
}

/// Excel's own first line `sep=;`, which names the delimiter and is no row of the table.
fn separator_line(text: &str) -> (Option<u8>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first
        .trim_end_matches('\r')
        .strip_prefix("sep=")
        .and_then(|named| match named.as_bytes() {
            [one] if DELIMITERS.contains(one) => Some(*one),
            _ => None,
        });
    match named {
        Some(delimiter) => (Some(delimiter), rest),
        None => (None, text),
    }
}

/// The delimiter by which most records have equally many cells; more cells break a tie.
fn choose_delimiter(text: &str, file_name: &str) -> u8 {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &text[..end];
    let tab_name = std::path::Path::new(file_name)
        .extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("tsv") || e.eq_ignore_ascii_case("tab"));
    let mut best = (0, 0, b',');
    for delimiter in DELIMITERS {
        let mut widths = Vec::new();
        // The sample may end within a record, which is left out unless it is all there is.
        drop(each_record(sample, delimiter, |_, cells| {
            if !cells.is_empty() && widths.len() < SAMPLE_RECORDS {
                widths.push(cells.len());
            }
            Ok(())
        }));
        if end < text.len() && widths.len() > 1 && widths.len() < SAMPLE_RECORDS {
            widths.pop();
        }
        let total = widths.len().max(1);
        widths.sort_unstable();
        let (count, width) = widths
            .chunk_by(|a, b| a == b)
            .map(|run| (run.len(), run[0]))
            .max()
            .unwrap_or_default();
        if width < 2 {
            continue;
        }
        // In tenths, so that a handful of ragged rows does not outweigh fifty columns.
        let named = usize::from(tab_name && delimiter == b'\t');
        let candidate = (count * 10 / total + named, width, delimiter);
        if (candidate.0, candidate.1) > (best.0, best.1) {
            best = candidate;
        }
    }
    best.2
}

/// Hands out the records with their row number from 0, a blank line being an empty record.
/// Answers whether the last quoted cell was closed.
fn each_record(
    text: &str,
    delimiter: u8,
    mut take: impl FnMut(u32, Vec<String>) -> Result<(), TableError>,
) -> Result<bool, TableError> {
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut row = 0;
    let mut quoted = false;
    let mut was_quoted = false;
    let mut rest = text;
    let special: &[char] = &['"', '\r', '\n', char::from(delimiter)];
    while !rest.is_empty() {
        if quoted {
            let Some(quote) = rest.find('"') else {
                cell.push_str(rest);
                break;
            };
            cell.push_str(&rest[..quote]);
            rest = &rest[quote + 1..];
            if let Some(after) = rest.strip_prefix('"') {
                cell.push('"');
                rest = after;
            } else {
                quoted = false;
            }
            continue;
        }
        let Some(at) = rest.find(special) else {
            cell.push_str(rest);
            break;
        };
        cell.push_str(&rest[..at]);
        let found = rest.as_bytes()[at];
        rest = &rest[at + 1..];
        if found == b'"' {
            // A quote opens a cell only where the cell begins; elsewhere it is a character.
            if cell.is_empty() && !was_quoted {
                quoted = true;
                was_quoted = true;
            } else {
                cell.push('"');
            }
        } else if found == delimiter {
            if cells.len() >= COLUMN_LIMIT {
                return Err(TableError::TooManyColumns {
                    limit: COLUMN_LIMIT as u32,
                });
            }
            cells.push(std::mem::take(&mut cell));
            was_quoted = false;
        } else {
            if found == b'\r' {
                rest = rest.strip_prefix('\n').unwrap_or(rest);
            }
            if !(cells.is_empty() && cell.is_empty() && !was_quoted) {
                cells.push(std::mem::take(&mut cell));
            }
            was_quoted = false;
            take(row, std::mem::take(&mut cells))?;
            row += 1;
        }
    }
    if !(cells.is_empty() && cell.is_empty() && !was_quoted) {
        cells.push(cell);
        take(row, cells)?;
    }
    Ok(!quoted)
}
