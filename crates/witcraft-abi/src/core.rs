//! Core WebAssembly types and signatures: what is left of a function once its values are flat.

use std::fmt;

/// A core WebAssembly value type. On wasm32, pointers and lengths are `i32`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "render",
    derive(serde::Serialize),
    serde(rename_all = "lowercase")
)]
pub enum CoreType {
    /// 32 bits: integers up to 32 bits, `bool`, `char`, pointers, lengths, handles.
    I32,
    /// 64 bits.
    I64,
    /// IEEE 754, 32 bits.
    F32,
    /// IEEE 754, 64 bits.
    F64,
}

impl CoreType {
    /// The type that holds either of two, where the cases of a variant share a place
    /// (Canonical ABI, *Flattening*: `join`).
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        match (self, other) {
            (a, b) if a == b => a,
            (Self::I32, Self::F32) | (Self::F32, Self::I32) => Self::I32,
            _ => Self::I64,
        }
    }

    /// Its name in WebAssembly text.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::I32 => "i32",
            Self::I64 => "i64",
            Self::F32 => "f32",
            Self::F64 => "f64",
        }
    }
}

impl fmt::Display for CoreType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Parameters and results of a core function, shown as `(i32 i64) -> (i32)`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "render", derive(serde::Serialize))]
pub struct CoreSignature {
    /// Parameters, in order.
    pub params: Vec<CoreType>,
    /// Results, in order; the Canonical ABI uses at most one.
    pub results: Vec<CoreType>,
}

impl CoreSignature {
    /// A signature of so many `i32` parameters and results, as most intrinsics have.
    #[must_use]
    pub fn i32s(params: usize, results: usize) -> Self {
        Self {
            params: vec![CoreType::I32; params],
            results: vec![CoreType::I32; results],
        }
    }
}

impl fmt::Display for CoreSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({}) -> ({})", list(&self.params), list(&self.results))
    }
}

/// The names of core types with a blank between them.
pub(crate) fn list(types: &[CoreType]) -> String {
    let names: Vec<&str> = types.iter().map(|ty| ty.as_str()).collect();
    names.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joining_is_what_the_specification_says() {
        use CoreType::{F32, F64, I32, I64};
        assert_eq!(F32.join(F32), F32);
        assert_eq!(I32.join(F32), I32);
        assert_eq!(F32.join(I64), I64);
        assert_eq!(F64.join(F32), I64);
        assert_eq!(F64.join(I32), I64);
    }

    #[test]
    fn signatures_read_like_text() {
        let signature = CoreSignature {
            params: vec![CoreType::I32, CoreType::F64],
            results: vec![],
        };
        assert_eq!(signature.to_string(), "(i32 f64) -> ()");
    }
}
