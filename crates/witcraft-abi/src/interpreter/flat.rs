//! Core values, and how the cases of a variant share them.

use std::fmt;

use crate::core::CoreType;

/// A core value. Floats are kept as their bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CoreValue {
    /// `i32`
    I32(u32),
    /// `i64`
    I64(u64),
    /// The bits of an `f32`
    F32(u32),
    /// The bits of an `f64`
    F64(u64),
}

impl CoreValue {
    /// Its type.
    #[must_use]
    pub fn ty(self) -> CoreType {
        match self {
            Self::I32(_) => CoreType::I32,
            Self::I64(_) => CoreType::I64,
            Self::F32(_) => CoreType::F32,
            Self::F64(_) => CoreType::F64,
        }
    }

    /// Its bits, in the low ones.
    #[must_use]
    pub fn bits(self) -> u64 {
        match self {
            Self::I32(bits) | Self::F32(bits) => bits.into(),
            Self::I64(bits) | Self::F64(bits) => bits,
        }
    }

    /// A value of a type, from its bits; those that do not fit are cut off.
    #[must_use]
    pub fn from_bits(ty: CoreType, bits: u64) -> Self {
        match ty {
            CoreType::I32 => Self::I32(bits as u32),
            CoreType::I64 => Self::I64(bits),
            CoreType::F32 => Self::F32(bits as u32),
            CoreType::F64 => Self::F64(bits),
        }
    }

    /// The same bits as another type: how a value takes the place that it shares with other cases
    /// (*Flat Lowering*: `lower_flat_variant`), and how it is taken from there (*Flat Lifting*:
    /// `CoerceValueIter`).
    #[must_use]
    pub fn coerce(self, ty: CoreType) -> Self {
        Self::from_bits(ty, self.bits())
    }
}

impl fmt::Display for CoreValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::I32(bits) => write!(f, "i32 {bits}"),
            Self::I64(bits) => write!(f, "i64 {bits}"),
            Self::F32(bits) => write!(f, "f32 {:?}", f32::from_bits(*bits)),
            Self::F64(bits) => write!(f, "f64 {:?}", f64::from_bits(*bits)),
        }
    }
}
