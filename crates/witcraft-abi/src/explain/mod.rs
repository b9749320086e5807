//! What a value or a call becomes, as data to be shown.

mod call;
mod value;

pub use call::{Call, Step, call};
pub use value::{Encoded, FlatValue, decode, encode};
