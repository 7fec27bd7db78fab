//! What can be wrong with a bundle, as codes with arguments: their words are in the catalogues.

use std::collections::BTreeMap;

use crate::{CheckpointError, DamageKind, Sequence, signature::SignatureFault};

/// The first thing that is wrong with a bundle.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BundleFault {
    /// It does not have the form of a bundle.
    #[error("this is no evidence bundle: {0}")]
    Form(String),
    /// Its key is not the one that was kept elsewhere.
    #[error("the bundle is signed with another key")]
    OtherKey,
    /// A checkpoint is not signed with the key.
    #[error("the checkpoint: {0}")]
    Checkpoint(CheckpointError),
    /// The record did not continue an earlier checkpoint.
    #[error("the record did not continue the checkpoint of {size} acts")]
    NotContinued {
        /// The number of acts that checkpoint stands for.
        size: u64,
    },
    /// An act is not what was recorded.
    #[error("act {number} of the bundle: {what}")]
    Act {
        /// Its place in the bundle, from 1.
        number: usize,
        /// What is wrong.
        what: DamageKind,
    },
    /// An act is not in the record that the checkpoint stands for.
    #[error("act {sequence} is not in the record that the checkpoint stands for")]
    NotIncluded {
        /// Its number in the record.
        sequence: Sequence,
    },
    /// The signature of a person does not fit.
    #[error("act {sequence}: {what}")]
    Signature {
        /// Number of the act in the record.
        sequence: Sequence,
        /// What is wrong.
        what: SignatureFault,
    },
    /// No act names a file.
    #[error("no act names the file {name:?} as it is")]
    File {
        /// Its name.
        name: String,
    },
}

impl BundleFault {
    /// What is wrong, as catalogues name it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Form(_) => "form",
            Self::OtherKey => "other-key",
            Self::Checkpoint(CheckpointError::Form) => "checkpoint-form",
            Self::Checkpoint(CheckpointError::NotSigned) => "checkpoint-not-signed",
            Self::Checkpoint(CheckpointError::Signature) => "checkpoint-signature",
            Self::NotContinued { .. } => "not-continued",
            Self::Act {
                what: DamageKind::Body,
                ..
            } => "act-body",
            Self::Act { .. } => "act-header",
            Self::NotIncluded { .. } => "not-included",
            Self::Signature {
                what: SignatureFault::OtherKey,
                ..
            } => "signature-other-key",
            Self::Signature { .. } => "signature",
            Self::File { .. } => "file",
        }
    }

    /// What its sentence names. `detail` is for whoever mends programs, and in English.
    pub fn arguments(&self) -> BTreeMap<&'static str, String> {
        let named = match self {
            Self::Form(detail) => Some(("detail", detail.clone())),
            Self::OtherKey | Self::Checkpoint(_) => None,
            Self::NotContinued { size } => Some(("size", size.to_string())),
            Self::Act { number, .. } => Some(("number", number.to_string())),
            Self::NotIncluded { sequence } | Self::Signature { sequence, .. } => {
                Some(("act", sequence.to_string()))
            }
            Self::File { name } => Some(("name", name.clone())),
        };
        named.into_iter().collect()
    }
}
