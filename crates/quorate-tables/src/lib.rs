//! Reads tables that somebody else made: CSV and workbooks of any encoding, mapped by position.
//!
//! Bytes go in, a [`Table`] comes out; a [`Mapping`] says which column means what;
//! [`check`] lists what a person should look at before the rows become submissions.
//!
//! Deliberately not here: files and folders (hosts read them), submissions and cases (the api
//! makes them out of rows), and sentences (codes and arguments leave here; the catalogues word
//! them). Columns are known by their position alone, because headings may repeat.
//!
//! Nothing is lost on the way in: every cell of every row is kept, mapped or not, and what could
//! not be decoded, or does not fit the headings, is said in [`Table::notes`] and by [`check`].

mod check;
mod dates;
mod mapping;
mod propose;
mod table;
mod text;
mod workbook;

pub use check::{Problem, ProblemCode, ROW_LIMIT_BYTES, TITLE_LIMIT, check};
pub use dates::{DateOrder, DateProblem};
pub use mapping::{ColumnAt, Field, Mapping, MappingError};
pub use propose::propose;
pub use table::{
    CELL_LIMIT, COLUMN_LIMIT, Column, FILE_LIMIT, Format, Note, ROW_LIMIT, Row, RowDigest, Table,
    TableError,
};
