//! Given, when, then; fixed clock and ids; temporary committees.
