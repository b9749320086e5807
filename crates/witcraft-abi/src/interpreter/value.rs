//! Values of component types.

/// A value. Which type it is of is known from where it stands.
///
/// Names are not kept: fields are in the order of the type, cases by index.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `bool`
    Bool(bool),
    /// `u8`
    U8(u8),
    /// `u16`
    U16(u16),
    /// `u32`
    U32(u32),
    /// `u64`
    U64(u64),
    /// `s8`
    S8(i8),
    /// `s16`
    S16(i16),
    /// `s32`
    S32(i32),
    /// `s64`
    S64(i64),
    /// `f32`
    F32(f32),
    /// `f64`
    F64(f64),
    /// `char`
    Char(char),
    /// `string`
    String(String),
    /// `list<T>` and `list<T, N>`
    List(Vec<Value>),
    /// `map<K, V>`, in the order in which it crosses; keys may repeat, and then the last one counts.
    Map(Vec<(Value, Value)>),
    /// `record` and `tuple`, by field.
    Record(Vec<Value>),
    /// `variant`, `enum`, `option` (0 is none) and `result` (0 is ok).
    Variant(u32, Option<Box<Value>>),
    /// `flags`, from the least significant bit.
    Flags(u32),
    /// `own<R>`: the representation of the resource, which is whatever number its owner gave it.
    Own(u32),
    /// `borrow<R>`: likewise.
    Borrow(u32),
    /// `stream<T>`, by a number that the host gave it.
    Stream(u32),
    /// `future<T>`, likewise.
    Future(u32),
    /// `error-context`, likewise.
    ErrorContext(u32),
}

impl Value {
    /// Whether both are the same, where one NaN is as good as another: the ABI may change its bits
    /// (*Loading*: `canonicalize_nan32`).
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        let all =
            |a: &[Self], b: &[Self]| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same(b));
        match (self, other) {
            (Self::F32(a), Self::F32(b)) => {
                a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan())
            }
            (Self::F64(a), Self::F64(b)) => {
                a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan())
            }
            (Self::List(a), Self::List(b)) | (Self::Record(a), Self::Record(b)) => all(a, b),
            (Self::Map(a), Self::Map(b)) => {
                let pairs = a.iter().zip(b);
                a.len() == b.len()
                    && pairs
                        .into_iter()
                        .all(|(a, b)| a.0.same(&b.0) && a.1.same(&b.1))
            }
            (Self::Variant(a, None), Self::Variant(b, None)) => a == b,
            (Self::Variant(a, Some(x)), Self::Variant(b, Some(y))) => a == b && x.same(y),
            (a, b) => a == b,
        }
    }
}
