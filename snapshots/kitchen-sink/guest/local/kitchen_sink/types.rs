#[used]
#[doc(hidden)]
static __FORCE_SECTION_REF: fn() = super::super::super::__link_custom_section_describing_imports;
use super::super::super::_rt;
/// An alias of a type without a name.
pub type Names = _rt::Vec<_rt::String>;
/// An alias of an alias.
pub type Nicknames = Names;
/// A record without anything on the heap, and every scalar once.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Scalars {
    /// True or false.
    pub truth: bool,
    /// 8 bits.
    pub byte: u8,
    /// 8 bits with a sign.
    pub small: i8,
    /// 16 bits.
    pub port: u16,
    /// 16 bits with a sign.
    pub sample: i16,
    /// 32 bits.
    pub count: u32,
    /// 32 bits with a sign.
    pub offset: i32,
    /// 64 bits.
    pub size: u64,
    /// 64 bits with a sign.
    pub time: i64,
    /// Single precision.
    pub ratio: f32,
    /// Double precision.
    pub angle: f64,
    /// A Unicode scalar value.
    pub letter: char,
}
impl ::core::fmt::Debug for Scalars {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.debug_struct("Scalars")
            .field("truth", &self.truth)
            .field("byte", &self.byte)
            .field("small", &self.small)
            .field("port", &self.port)
            .field("sample", &self.sample)
            .field("count", &self.count)
            .field("offset", &self.offset)
            .field("size", &self.size)
            .field("time", &self.time)
            .field("ratio", &self.ratio)
            .field("angle", &self.angle)
            .field("letter", &self.letter)
            .finish()
    }
}
/// A record that owns memory.
#[derive(Clone)]
pub struct Person {
    /// A string.
    pub name: _rt::String,
    /// An alias from the same interface.
    pub also: Nicknames,
    /// An option.
    pub age: Option<u8>,
}
impl ::core::fmt::Debug for Person {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.debug_struct("Person")
            .field("name", &self.name)
            .field("also", &self.also)
            .field("age", &self.age)
            .finish()
    }
}
/// Cases without a payload, and with payloads that share their place in memory.
#[derive(Clone)]
pub enum Shape {
    /// No payload.
    Nothing,
    /// A float, in the place where `named` has a pointer.
    Circle(f32),
    /// A 64-bit integer in the same place.
    Area(u64),
    /// A tuple.
    Corner((i32, i32)),
    /// A record with memory of its own.
    Named(Person),
    /// Variants do not nest in themselves, but deeply in one another.
    Maybe(Option<Result<Option<_rt::String>, u8>>),
}
impl ::core::fmt::Debug for Shape {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        match self {
            Shape::Nothing => { f.debug_tuple("Shape::Nothing").finish() }
            Shape::Circle(e) => { f.debug_tuple("Shape::Circle").field(e).finish() }
            Shape::Area(e) => { f.debug_tuple("Shape::Area").field(e).finish() }
            Shape::Corner(e) => { f.debug_tuple("Shape::Corner").field(e).finish() }
            Shape::Named(e) => { f.debug_tuple("Shape::Named").field(e).finish() }
            Shape::Maybe(e) => { f.debug_tuple("Shape::Maybe").field(e).finish() }
        }
    }
}
/// One of several names.
#[repr(u8)]
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
pub enum Level {
    /// The lowest.
    Low,
    /// A name of two words.
    FairlyHigh,
    /// An acronym.
    High,
}
impl Level {
    pub fn name(&self) -> &'static str {
        match self {
            Level::Low => "low",
            Level::FairlyHigh => "fairly-high",
            Level::High => "HIGH",
        }
    }
    pub fn message(&self) -> &'static str {
        match self {
            Level::Low => "The lowest.",
            Level::FairlyHigh => "A name of two words.",
            Level::High => "An acronym.",
        }
    }
}
impl ::core::fmt::Debug for Level {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.debug_struct("Level")
            .field("code", &(*self as i32))
            .field("name", &self.name())
            .field("message", &self.message())
            .finish()
    }
}
impl ::core::fmt::Display for Level {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(f, "{} (error {})", self.name(), *self as i32)
    }
}
impl ::core::error::Error for Level {}
impl Level {
    #[doc(hidden)]
    pub unsafe fn _lift(val: u8) -> Level {
        if !cfg!(debug_assertions) {
            return unsafe { ::core::mem::transmute(val) };
        }
        match val {
            0 => Level::Low,
            1 => Level::FairlyHigh,
            2 => Level::High,
            _ => panic!("invalid enum discriminant"),
        }
    }
}
::witcraft_guest::bitflags::bitflags! {
    /// One flag: a byte.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct One: u8 {
        /// The only one.
        const ONLY = 1 << 0;
    }
}
::witcraft_guest::bitflags::bitflags! {
    /// As many flags as a byte holds.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Eight: u8 {
        const A = 1 << 0;
        const B = 1 << 1;
        const C = 1 << 2;
        const D = 1 << 3;
        const E = 1 << 4;
        const F = 1 << 5;
        const G = 1 << 6;
        const H = 1 << 7;
    }
}
::witcraft_guest::bitflags::bitflags! {
    /// One flag too many for a byte.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Nine: u16 {
        const A = 1 << 0;
        const B = 1 << 1;
        const C = 1 << 2;
        const D = 1 << 3;
        const E = 1 << 4;
        const F = 1 << 5;
        const G = 1 << 6;
        const H = 1 << 7;
        const I = 1 << 8;
    }
}
::witcraft_guest::bitflags::bitflags! {
    /// As many flags as two bytes hold.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Sixteen: u16 {
        const A = 1 << 0;
        const B = 1 << 1;
        const C = 1 << 2;
        const D = 1 << 3;
        const E = 1 << 4;
        const F = 1 << 5;
        const G = 1 << 6;
        const H = 1 << 7;
        const I = 1 << 8;
        const J = 1 << 9;
        const K = 1 << 10;
        const L = 1 << 11;
        const M = 1 << 12;
        const N = 1 << 13;
        const O = 1 << 14;
        const P = 1 << 15;
    }
}
::witcraft_guest::bitflags::bitflags! {
    /// One flag too many for two bytes.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Seventeen: u32 {
        const A = 1 << 0;
        const B = 1 << 1;
        const C = 1 << 2;
        const D = 1 << 3;
        const E = 1 << 4;
        const F = 1 << 5;
        const G = 1 << 6;
        const H = 1 << 7;
        const I = 1 << 8;
        const J = 1 << 9;
        const K = 1 << 10;
        const L = 1 << 11;
        const M = 1 << 12;
        const N = 1 << 13;
        const O = 1 << 14;
        const P = 1 << 15;
        const Q = 1 << 16;
    }
}
::witcraft_guest::bitflags::bitflags! {
    /// As many flags as there can be.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct ThirtyTwo: u32 {
        const A = 1 << 0;
        const B = 1 << 1;
        const C = 1 << 2;
        const D = 1 << 3;
        const E = 1 << 4;
        const F = 1 << 5;
        const G = 1 << 6;
        const H = 1 << 7;
        const I = 1 << 8;
        const J = 1 << 9;
        const K = 1 << 10;
        const L = 1 << 11;
        const M = 1 << 12;
        const N = 1 << 13;
        const O = 1 << 14;
        const P = 1 << 15;
        const Q = 1 << 16;
        const R = 1 << 17;
        const S = 1 << 18;
        const T = 1 << 19;
        const U = 1 << 20;
        const V = 1 << 21;
        const W = 1 << 22;
        const X = 1 << 23;
        const Y = 1 << 24;
        const Z = 1 << 25;
        const AA = 1 << 26;
        const BB = 1 << 27;
        const CC = 1 << 28;
        const DD = 1 << 29;
        const EE = 1 << 30;
        const FF = 1 << 31;
    }
}
