//! Letters in one ZIP, with a table of what is in it.

use std::collections::BTreeSet;
use std::io::{Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::Language;
use crate::catalogue::text;
use crate::decisions::{DecisionRow, PartialNotice, csv_table};

/// The name of the table inside the ZIP.
pub const INDEX_NAME: &str = "index.csv";

/// Why a ZIP of letters was not finished. `E` is the letters' own error, such
/// as a missing character, a refusal or that somebody cancelled.
#[derive(Debug, thiserror::Error)]
pub enum LettersZipError<E> {
    /// A letter could not be had.
    #[error(transparent)]
    Letter(E),
    /// A name that is no plain file name, or is there twice.
    #[error("{name:?} cannot name a file in the ZIP")]
    Name {
        /// The name.
        name: String,
    },
    /// The table could not be written: a fault.
    #[error("the index could not be written: {0}")]
    Index(#[from] csv::Error),
    /// The ZIP could not be written, such as on a full disk.
    #[error("the ZIP could not be written: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// A letter's bytes could not be written.
    #[error("the ZIP could not be written: {0}")]
    Write(#[from] std::io::Error),
}

/// Writes `index.csv`, from `rows`, and then each letter as it comes, so that
/// only one is in memory at a time; the iterator is where a host counts
/// progress and, by yielding an error, stops. Gives the writer back. The same
/// letters give the same bytes.
pub fn letters_zip<W, E>(
    writer: W,
    letters: impl IntoIterator<Item = Result<(String, Vec<u8>), E>>,
    rows: &[DecisionRow],
    language: Language,
    partial: Option<&PartialNotice>,
) -> Result<W, LettersZipError<E>>
where
    W: Write + Seek,
{
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(writer);
    zip.start_file(INDEX_NAME, options)?;
    zip.write_all(&index(rows, language, partial)?)?;
    // Lower case: some systems take `A.pdf` and `a.pdf` for one file.
    let mut names = BTreeSet::from([INDEX_NAME.to_owned()]);
    for letter in letters {
        let (name, bytes) = letter.map_err(LettersZipError::Letter)?;
        if !is_plain_name(&name) || !names.insert(name.to_lowercase()) {
            return Err(LettersZipError::Name { name });
        }
        zip.start_file(name, options)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?)
}

fn index(
    rows: &[DecisionRow],
    language: Language,
    partial: Option<&PartialNotice>,
) -> Result<Vec<u8>, csv::Error> {
    let header = [
        "export-column-number",
        "export-column-title",
        "export-column-organisation",
        "export-column-outcome",
        "export-column-decided",
        "export-column-issued",
        "export-column-language",
        "export-column-letter",
    ]
    .map(|key| text(language, key));
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let rows = rows.iter().map(|row| {
        vec![
            row.number.clone(),
            row.title.clone(),
            row.organisation.clone(),
            row.outcome.clone(),
            day(row.decided),
            day(row.issued),
            row.language.map_or("", Language::tag).to_owned(),
            row.letter_file.clone().unwrap_or_default(),
        ]
    });
    let notice = partial.map(|partial| partial.words(language));
    csv_table(&header, rows, notice.as_deref())
}

/// One file name and no path, good on every system.
fn is_plain_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 200
        && !name.starts_with(['.', ' '])
        && !name.ends_with(['.', ' '])
        && !name
            .chars()
            .any(|c| c.is_control() || "/\\:*?\"<>|".contains(c))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::convert::Infallible;
    use std::io::{Cursor, Read};

    use super::*;

    fn row() -> DecisionRow {
        DecisionRow {
            number: "2026-014".to_owned(),
            title: "=1+1".to_owned(),
            outcome: "同意".to_owned(),
            letter_file: Some("2026-014.pdf".to_owned()),
            ..DecisionRow::default()
        }
    }

    fn made(partial: Option<&PartialNotice>) -> Vec<u8> {
        let letters = [
            Ok::<_, Infallible>(("2026-014.pdf".to_owned(), b"%PDF-1".to_vec())),
            Ok(("2026-015 决定书.pdf".to_owned(), b"%PDF-2".to_vec())),
        ];
        letters_zip(
            Cursor::new(Vec::new()),
            letters,
            &[row()],
            Language::En,
            partial,
        )
        .unwrap()
        .into_inner()
    }

    fn read(bytes: Vec<u8>, name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        archive
            .by_name(name)
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        text
    }

    #[test]
    fn letters_and_index_come_back_and_the_bytes_are_the_same_twice() {
        let zip = made(None);
        assert_eq!(zip, made(None));
        assert_eq!(read(zip.clone(), "2026-015 决定书.pdf"), "%PDF-2");
        let index = read(zip, INDEX_NAME);
        assert!(index.starts_with("\u{FEFF}Number,Title,"), "{index}");
        assert!(
            index.contains("2026-014,'=1+1,,同意,,,,2026-014.pdf\r\n"),
            "{index}"
        );
    }

    #[test]
    fn what_a_recused_person_exports_says_so_on_its_first_line() {
        let notice = PartialNotice {
            made_by: "Chen Li".to_owned(),
        };
        let index = read(made(Some(&notice)), INDEX_NAME);
        let first = index.lines().next().unwrap();
        assert!(first.contains("NOT COMPLETE: Chen Li"), "{first}");
    }

    #[test]
    fn names_that_could_leave_the_folder_or_meet_another_are_refused() {
        for name in [
            "../x.pdf",
            "/x.pdf",
            "a\\b.pdf",
            "",
            ".hidden",
            "index.csv",
            "INDEX.CSV",
            "a:b.pdf",
            "x.pdf.",
            "a\nb",
        ] {
            let letters = [Ok::<_, Infallible>((name.to_owned(), Vec::new()))];
            let made = letters_zip(Cursor::new(Vec::new()), letters, &[], Language::En, None);
            assert!(
                matches!(made, Err(LettersZipError::Name { .. })),
                "{name:?} was taken"
            );
        }
    }

    #[test]
    fn an_error_from_the_letters_stops_the_zip_and_comes_back() {
        let letters = [Err::<(String, Vec<u8>), _>("cancelled")];
        let made = letters_zip(Cursor::new(Vec::new()), letters, &[], Language::En, None);
        assert!(matches!(made, Err(LettersZipError::Letter("cancelled"))));
    }
}
