use ::witcraft_host::wasmtime::component::__internal::Box;
/// An alias of a type without a name.
pub type Names = ::witcraft_host::wasmtime::component::__internal::Vec<
    ::witcraft_host::wasmtime::component::__internal::String,
>;
const _: () = {
    assert!(
        8 == < Names as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        4 == < Names as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
/// An alias of an alias.
pub type Nicknames = Names;
const _: () = {
    assert!(
        8 == < Nicknames as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        4 == < Nicknames as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
/// A record without anything on the heap, and every scalar once.
#[derive(::witcraft_host::wasmtime::component::ComponentType)]
#[derive(::witcraft_host::wasmtime::component::Lift)]
#[derive(::witcraft_host::wasmtime::component::Lower)]
#[component(record)]
#[component(wasmtime_crate = ::witcraft_host::wasmtime)]
#[derive(Clone, Copy)]
pub struct Scalars {
    /// True or false.
    #[component(name = "truth")]
    pub truth: bool,
    /// 8 bits.
    #[component(name = "byte")]
    pub byte: u8,
    /// 8 bits with a sign.
    #[component(name = "small")]
    pub small: i8,
    /// 16 bits.
    #[component(name = "port")]
    pub port: u16,
    /// 16 bits with a sign.
    #[component(name = "sample")]
    pub sample: i16,
    /// 32 bits.
    #[component(name = "count")]
    pub count: u32,
    /// 32 bits with a sign.
    #[component(name = "offset")]
    pub offset: i32,
    /// 64 bits.
    #[component(name = "size")]
    pub size: u64,
    /// 64 bits with a sign.
    #[component(name = "time")]
    pub time: i64,
    /// Single precision.
    #[component(name = "ratio")]
    pub ratio: f32,
    /// Double precision.
    #[component(name = "angle")]
    pub angle: f64,
    /// A Unicode scalar value.
    #[component(name = "letter")]
    pub letter: char,
}
impl core::fmt::Debug for Scalars {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
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
const _: () = {
    assert!(
        56 == < Scalars as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        8 == < Scalars as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
/// A record that owns memory.
#[derive(::witcraft_host::wasmtime::component::ComponentType)]
#[derive(::witcraft_host::wasmtime::component::Lift)]
#[derive(::witcraft_host::wasmtime::component::Lower)]
#[component(record)]
#[component(wasmtime_crate = ::witcraft_host::wasmtime)]
#[derive(Clone)]
pub struct Person {
    /// A string.
    #[component(name = "name")]
    pub name: ::witcraft_host::wasmtime::component::__internal::String,
    /// An alias from the same interface.
    #[component(name = "also")]
    pub also: Nicknames,
    /// An option.
    #[component(name = "age")]
    pub age: Option<u8>,
}
impl core::fmt::Debug for Person {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Person")
            .field("name", &self.name)
            .field("also", &self.also)
            .field("age", &self.age)
            .finish()
    }
}
const _: () = {
    assert!(
        20 == < Person as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        4 == < Person as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
/// Cases without a payload, and with payloads that share their place in memory.
#[derive(::witcraft_host::wasmtime::component::ComponentType)]
#[derive(::witcraft_host::wasmtime::component::Lift)]
#[derive(::witcraft_host::wasmtime::component::Lower)]
#[component(variant)]
#[component(wasmtime_crate = ::witcraft_host::wasmtime)]
#[derive(Clone)]
pub enum Shape {
    /// No payload.
    #[component(name = "nothing")]
    Nothing,
    /// A float, in the place where `named` has a pointer.
    #[component(name = "circle")]
    Circle(f32),
    /// A 64-bit integer in the same place.
    #[component(name = "area")]
    Area(u64),
    /// A tuple.
    #[component(name = "corner")]
    Corner((i32, i32)),
    /// A record with memory of its own.
    #[component(name = "named")]
    Named(Person),
    /// Variants do not nest in themselves, but deeply in one another.
    #[component(name = "maybe")]
    Maybe(
        Option<
            Result<
                Option<
                    ::witcraft_host::wasmtime::component::__internal::String,
                >,
                u8,
            >,
        >,
    ),
}
impl core::fmt::Debug for Shape {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
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
const _: () = {
    assert!(
        32 == < Shape as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        8 == < Shape as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
/// One of several names.
#[derive(::witcraft_host::wasmtime::component::ComponentType)]
#[derive(::witcraft_host::wasmtime::component::Lift)]
#[derive(::witcraft_host::wasmtime::component::Lower)]
#[component(enum)]
#[component(wasmtime_crate = ::witcraft_host::wasmtime)]
#[derive(Clone, Copy, Eq, PartialEq)]
#[repr(u8)]
pub enum Level {
    /// The lowest.
    #[component(name = "low")]
    Low,
    /// A name of two words.
    #[component(name = "fairly-high")]
    FairlyHigh,
    /// An acronym.
    #[component(name = "HIGH")]
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
impl core::fmt::Debug for Level {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Level")
            .field("code", &(*self as i32))
            .field("name", &self.name())
            .field("message", &self.message())
            .finish()
    }
}
impl core::fmt::Display for Level {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} (error {})", self.name(), *self as i32)
    }
}
impl core::error::Error for Level {}
const _: () = {
    assert!(
        1 == < Level as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        1 == < Level as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
::witcraft_host::bitflags::bitflags! {
    /// One flag: a byte.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct One: u8 {
        /// The only one.
        const ONLY = 1 << 0;
    }
}
::witcraft_host::component_flags!(One: u8 {
    "only",
});
const _: () = {
    assert!(
        1 == < One as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        1 == < One as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
::witcraft_host::bitflags::bitflags! {
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
::witcraft_host::component_flags!(Eight: u8 {
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
    "g",
    "h",
});
const _: () = {
    assert!(
        1 == < Eight as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        1 == < Eight as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
::witcraft_host::bitflags::bitflags! {
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
::witcraft_host::component_flags!(Nine: u16 {
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
    "g",
    "h",
    "i",
});
const _: () = {
    assert!(
        2 == < Nine as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        2 == < Nine as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
::witcraft_host::bitflags::bitflags! {
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
::witcraft_host::component_flags!(Sixteen: u16 {
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
    "g",
    "h",
    "i",
    "j",
    "k",
    "l",
    "m",
    "n",
    "o",
    "p",
});
const _: () = {
    assert!(
        2 == < Sixteen as ::witcraft_host::wasmtime::component::ComponentType
        >::SIZE32
    );
    assert!(
        2 == < Sixteen as ::witcraft_host::wasmtime::component::ComponentType
        >::ALIGN32
    );
};
::witcraft_host::bitflags::bitflags! {
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
::witcraft_host::component_flags!(Seventeen: u32 {
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
    "g",
    "h",
    "i",
    "j",
    "k",
    "l",
    "m",
    "n",
    "o",
    "p",
    "q",
});
const _: () = {
    assert!(
        4 == < Seventeen as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        4 == < Seventeen as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
::witcraft_host::bitflags::bitflags! {
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
::witcraft_host::component_flags!(ThirtyTwo: u32 {
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
    "g",
    "h",
    "i",
    "j",
    "k",
    "l",
    "m",
    "n",
    "o",
    "p",
    "q",
    "r",
    "s",
    "t",
    "u",
    "v",
    "w",
    "x",
    "y",
    "z",
    "aa",
    "bb",
    "cc",
    "dd",
    "ee",
    "ff",
});
const _: () = {
    assert!(
        4 == < ThirtyTwo as
        ::witcraft_host::wasmtime::component::ComponentType >::SIZE32
    );
    assert!(
        4 == < ThirtyTwo as
        ::witcraft_host::wasmtime::component::ComponentType >::ALIGN32
    );
};
pub trait HostWithStore<T>: ::witcraft_host::wasmtime::component::HasData {}
impl<H: ?Sized, T> HostWithStore<T> for H
where
    H: ::witcraft_host::wasmtime::component::HasData,
{}
pub trait Host {}
impl<_T: Host + ?Sized> Host for &mut _T {}
pub fn add_to_linker_instance<T, D>(
    inst: &mut ::witcraft_host::wasmtime::component::LinkerInstance<'_, T>,
    host_getter: fn(&mut T) -> D::Data<'_>,
) -> ::witcraft_host::wasmtime::Result<()>
where
    D: HostWithStore<T>,
    for<'a> D::Data<'a>: Host,
    T: 'static,
{
    Ok(())
}
pub fn add_to_linker<T, D>(
    linker: &mut ::witcraft_host::wasmtime::component::Linker<T>,
    host_getter: fn(&mut T) -> D::Data<'_>,
) -> ::witcraft_host::wasmtime::Result<()>
where
    D: HostWithStore<T>,
    for<'a> D::Data<'a>: Host,
    T: 'static,
{
    let mut inst = linker.instance("local:kitchen-sink/types@1.2.0")?;
    add_to_linker_instance::<T, D>(&mut inst, host_getter)
}
