//! Which column means what.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::table::{Row, Table};

/// What a column can mean to a committee. Whatever else a table has stays unmapped, and readable.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// What the submission is called.
    Title,
    /// What it is about: purpose, description.
    Summary,
    /// The organisation that applies or answers for the system.
    Organisation,
    /// Its bureau or department.
    OrganisationUnit,
    /// The system that is to be judged, where it has a name of its own.
    System,
    /// The sender's own reference.
    Reference,
    /// Who to write to.
    Contact,
    /// The date it was sent or begun.
    Received,
    /// The topic, sector or industry.
    Classification,
    /// What the sender says about its risk. A hint: the committee sets the tier.
    RiskHint,
    /// Who developed the system.
    Developer,
    /// Who supplies it or a part of it.
    Supplier,
    /// Who puts it to use.
    Deployer,
    /// Who gives the data.
    DataProvider,
    /// Who pays.
    Funder,
}

impl Field {
    /// All fields.
    pub const ALL: [Field; 15] = [
        Field::Title,
        Field::Summary,
        Field::Organisation,
        Field::OrganisationUnit,
        Field::System,
        Field::Reference,
        Field::Contact,
        Field::Received,
        Field::Classification,
        Field::RiskHint,
        Field::Developer,
        Field::Supplier,
        Field::Deployer,
        Field::DataProvider,
        Field::Funder,
    ];
}

/// Where a field's column stands, and the heading that was there when it was mapped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ColumnAt {
    /// The position, from 0.
    pub position: u32,
    /// The heading there. Another heading there means another kind of file.
    pub heading: String,
}

/// Which column means what. Fields that are left out have no column.
///
/// As TOML:
///
/// ```toml
/// [columns]
/// title = { position = 0, heading = "Use Case Name" }
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The column of each mapped field.
    pub columns: BTreeMap<Field, ColumnAt>,
}

/// Why a mapping cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum MappingError {
    /// The file is no mapping.
    #[error("not a mapping: {detail}")]
    NotAMapping {
        /// What the TOML reader said, with line and column; for the log, not for people.
        detail: String,
    },
    /// A field's column lies beyond the last one.
    #[error("no column at position {position}, there are {columns}")]
    NoSuchColumn {
        /// The field.
        field: Field,
        /// The position it asks for, from 0.
        position: u32,
        /// How many columns the file has.
        columns: u32,
    },
    /// A field's column has another heading than when it was mapped.
    #[error("column at position {position} is headed {found:?}, not {expected:?}")]
    OtherHeading {
        /// The field.
        field: Field,
        /// The position, from 0.
        position: u32,
        /// The heading that the mapping expects.
        expected: String,
        /// The heading that is there.
        found: String,
    },
}

impl Mapping {
    /// Reads a mapping from TOML.
    pub fn from_toml(text: &str) -> Result<Self, MappingError> {
        toml::from_str(text).map_err(|error| MappingError::NotAMapping {
            detail: error.to_string(),
        })
    }

    /// Writes the mapping as TOML, one line per field.
    pub fn to_toml(&self) -> String {
        use std::fmt::Write as _;
        let mut text = "[columns]\n".to_owned();
        for (field, column) in &self.columns {
            // Both are written by serde, so that names and quoting are the reader's own.
            let name = toml::Value::try_from(field).unwrap_or_else(|_| String::new().into());
            let heading = toml::Value::from(column.heading.as_str());
            // Writing into a string never fails.
            let _ = writeln!(
                text,
                "{} = {{ position = {}, heading = {heading} }}",
                name.as_str().unwrap_or_default(),
                column.position,
            );
        }
        text
    }

    /// Whether the mapping fits a table: each column is there and has the heading it had, white
    /// space apart.
    pub fn fits(&self, table: &Table) -> Result<(), MappingError> {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for (field, wanted) in &self.columns {
            let Some(column) = table.columns.get(wanted.position as usize) else {
                return Err(MappingError::NoSuchColumn {
                    field: *field,
                    position: wanted.position,
                    columns: table.columns.len() as u32,
                });
            };
            if words(&column.heading) != words(&wanted.heading) {
                return Err(MappingError::OtherHeading {
                    field: *field,
                    position: wanted.position,
                    expected: wanted.heading.clone(),
                    found: column.heading.clone(),
                });
            }
        }
        Ok(())
    }

    /// The position of a field's column.
    pub fn position(&self, field: Field) -> Option<u32> {
        self.columns.get(&field).map(|column| column.position)
    }

    /// What a row says for a field, without white space around it; none where the field is
    /// unmapped or the cell empty.
    pub fn value<'row>(&self, row: &'row Row, field: Field) -> Option<&'row str> {
        let value = row.cell(self.position(field)?).trim();
        (!value.is_empty()).then_some(value)
    }

    /// Whether a column means something to this mapping.
    pub fn uses(&self, position: u32) -> bool {
        self.columns
            .values()
            .any(|column| column.position == position)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn mapping(position: u32, heading: &str) -> Mapping {
        let heading = heading.to_owned();
        Mapping {
            columns: BTreeMap::from([(Field::Title, ColumnAt { position, heading })]),
        }
    }

    #[test]
    fn toml_and_json_bring_back_the_same_mapping() {
        for heading in [
            "Use Case Name",
            "系统名称",
            "a \"quoted\"\nheading\\",
            "",
            "'",
        ] {
            let before = Mapping {
                columns: Field::ALL
                    .into_iter()
                    .zip(0..)
                    .map(|(field, position)| {
                        let heading = heading.to_owned();
                        (field, ColumnAt { position, heading })
                    })
                    .collect(),
            };
            let written = before.to_toml();
            assert_eq!(
                Mapping::from_toml(&written).as_ref(),
                Ok(&before),
                "{written}"
            );
            let json = serde_json::to_string(&before).unwrap();
            assert_eq!(serde_json::from_str::<Mapping>(&json).unwrap(), before);
        }
    }

    #[test]
    fn toml_reads_well() {
        assert_eq!(
            mapping(0, "Use Case Name").to_toml(),
            "[columns]\ntitle = { position = 0, heading = \"Use Case Name\" }\n"
        );
    }

    #[test]
    fn what_is_no_mapping_is_refused() {
        for text in [
            "",
            "[columns]\ncolour = { position = 0, heading = \"\" }",
            "[columns]\ntitle = 0",
            "[columns]\ntitle = { position = -1, heading = \"\" }",
            "[columns]\ntitle = { position = 0, heading = \"\", more = 1 }",
        ] {
            assert!(
                matches!(
                    Mapping::from_toml(text),
                    Err(MappingError::NotAMapping { .. })
                ),
                "{text:?}"
            );
        }
    }

    #[test]
    fn mapping_must_fit_the_file() {
        let table = Table::read(b"Name,Date  begun\na,b", "x.csv").unwrap();
        assert_eq!(mapping(0, "Name").fits(&table), Ok(()));
        assert_eq!(mapping(1, "Date\nbegun ").fits(&table), Ok(()));
        assert!(matches!(
            mapping(2, "Name").fits(&table),
            Err(MappingError::NoSuchColumn { columns: 2, .. })
        ));
        assert!(matches!(
            mapping(1, "Name").fits(&table),
            Err(MappingError::OtherHeading { position: 1, .. })
        ));
    }
}
