//! WIT flags on the host: a `bitflags` type, taught to cross the component boundary.
//!
//! Wasmtime's own `flags!` macro makes a type with its own, smaller set of methods, takes no attributes and
//! names the `wasmtime` crate itself, so a crate that only depends on `witcraft-host` cannot use it. With
//! `bitflags` both sides of the boundary have the same type, down to its derives.
//!
//! The implementations below are those that Wasmtime's derives make for a record with one integer, which is
//! what flags are to the Canonical ABI. They go through `wasmtime::component::__internal` as the derives do;
//! that module is not covered by semantic versioning, which is why the workspace pins `wasmtime` to one
//! release line and the tests run every width through a component.

/// Lets a [`bitflags!`](bitflags::bitflags) type stand for WIT flags in host bindings.
///
/// Takes the type, the integer that holds its bits and the names of the members in WIT, lowest bit first.
/// Implements [`ComponentType`], [`Lower`] and [`Lift`], so that the type can be a parameter, a result or a
/// part of another type. Generated bindings use it; it serves just as well for flags written by hand.
///
/// The [Canonical ABI] fixes the integer: [`u8`] for up to 8 members, [`u16`] for up to 16 and [`u32`] for up
/// to 32. Another one, another number of members, or members that are not the lowest bits do not compile.
/// Linking compares the names with those that the component declares.
///
/// Bits that no member names never cross the boundary, in either direction.
///
/// # Example
///
/// ```
/// witcraft_host::bitflags::bitflags! {
///     /// A set of colour channels.
///     #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
///     pub struct Channels: u8 {
///         /// The red samples.
///         const RED = 1 << 0;
///         /// The green samples.
///         const GREEN = 1 << 1;
///         /// The blue samples.
///         const BLUE = 1 << 2;
///     }
/// }
/// witcraft_host::component_flags!(Channels: u8 { "red", "green", "blue" });
///
/// fn crosses<T: witcraft_host::wasmtime::component::Lift>() {}
/// crosses::<Channels>();
/// ```
///
/// A name too few:
///
/// ```compile_fail
/// witcraft_host::bitflags::bitflags! {
///     #[derive(Clone, Copy)]
///     pub struct Channels: u8 {
///         const RED = 1 << 0;
///         const GREEN = 1 << 1;
///     }
/// }
/// witcraft_host::component_flags!(Channels: u8 { "red" });
/// ```
///
/// [`ComponentType`]: wasmtime::component::ComponentType
/// [`Lower`]: wasmtime::component::Lower
/// [`Lift`]: wasmtime::component::Lift
/// [Canonical ABI]: https://github.com/WebAssembly/component-model/blob/main/design/mvp/CanonicalABI.md#flattening
// The expansion holds `unsafe impl` without an `allow`: rustc does not report `unsafe_code` inside a macro of
// another crate, and an `allow` would keep the macro out of crates that forbid the lint. The tests do forbid it.
#[macro_export]
macro_rules! component_flags {
    ($flags:ident: $repr:ident { $($name:literal),+ $(,)? }) => {
        const _: () = {
            use ::core::mem::MaybeUninit;
            use ::core::primitive::usize;
            use ::core::result::Result::Ok;
            use $crate::__internal::{
                FlagsRepr, InstanceType, InterfaceType, LiftContext, LowerContext, check_members,
                typecheck_flags,
            };
            use $crate::wasmtime::Result;
            use $crate::wasmtime::component::{ComponentType, Lift, Lower};

            type Repr = ::core::primitive::$repr;

            const NAMES: &[&::core::primitive::str] = &[$($name),+];

            const _: () = check_members(NAMES.len(), Repr::BITS, $flags::all().bits() as _);

            // SAFETY: the lowered form and the layout are those of the integer that the Canonical ABI uses
            // for this many flags (`check_members`), and `typecheck` accepts flags of this many names only.
            unsafe impl ComponentType for $flags {
                type Lower = <Repr as ComponentType>::Lower;

                const ABI: $crate::__internal::CanonicalAbiInfo = <Repr as ComponentType>::ABI;
                const MAY_REQUIRE_REALLOC: ::core::primitive::bool = false;

                #[inline]
                fn typecheck(ty: &InterfaceType, types: &InstanceType<'_>) -> Result<()> {
                    typecheck_flags(ty, types, NAMES)
                }
            }

            // SAFETY: the integer's own implementation initialises all of `dst`, or all bytes at `offset`.
            unsafe impl Lower for $flags {
                #[inline]
                fn linear_lower_to_flat<T>(
                    &self,
                    cx: &mut LowerContext<'_, T>,
                    _ty: InterfaceType,
                    dst: &mut MaybeUninit<Self::Lower>,
                ) -> Result<()> {
                    let bits: Repr = self.bits() & $flags::all().bits();
                    bits.linear_lower_to_flat(cx, <Repr as FlagsRepr>::TYPE, dst)
                }

                #[inline]
                fn linear_lower_to_memory<T>(
                    &self,
                    cx: &mut LowerContext<'_, T>,
                    _ty: InterfaceType,
                    offset: usize,
                ) -> Result<()> {
                    let bits: Repr = self.bits() & $flags::all().bits();
                    bits.linear_lower_to_memory(cx, <Repr as FlagsRepr>::TYPE, offset)
                }
            }

            // SAFETY: every value of the integer is lifted to a valid set of flags.
            unsafe impl Lift for $flags {
                #[inline]
                fn linear_lift_from_flat(
                    cx: &mut LiftContext<'_>,
                    _ty: InterfaceType,
                    src: &Self::Lower,
                ) -> Result<Self> {
                    let bits = Repr::linear_lift_from_flat(cx, <Repr as FlagsRepr>::TYPE, src)?;
                    Ok($flags::from_bits_truncate(bits))
                }

                #[inline]
                fn linear_lift_from_memory(
                    cx: &mut LiftContext<'_>,
                    _ty: InterfaceType,
                    bytes: &[::core::primitive::u8],
                ) -> Result<Self> {
                    let bits = Repr::linear_lift_from_memory(cx, <Repr as FlagsRepr>::TYPE, bytes)?;
                    Ok($flags::from_bits_truncate(bits))
                }
            }
        };
    };
}

/// What [`component_flags!`] expands to. Not an interface: it changes with Wasmtime.
#[doc(hidden)]
pub mod __internal {
    pub use wasmtime::component::__internal::{
        CanonicalAbiInfo, InstanceType, InterfaceType, LiftContext, LowerContext, typecheck_flags,
    };

    /// An integer that the Canonical ABI stores flags in.
    pub trait FlagsRepr {
        /// The type of the same integer in WIT.
        const TYPE: InterfaceType;
    }

    impl FlagsRepr for u8 {
        const TYPE: InterfaceType = InterfaceType::U8;
    }

    impl FlagsRepr for u16 {
        const TYPE: InterfaceType = InterfaceType::U16;
    }

    impl FlagsRepr for u32 {
        const TYPE: InterfaceType = InterfaceType::U32;
    }

    /// Refuses, when the user's crate is compiled, what would not match any flags of WIT.
    ///
    /// `count` is the number of names, `bits` the width of the integer, and `all` has the bit of every member set.
    pub const fn check_members(count: usize, bits: u32, all: u32) {
        let expected = match count {
            0 => panic!("flags need at least one member"),
            1..=8 => 8,
            9..=16 => 16,
            17..=32 => 32,
            _ => panic!("flags have at most 32 members"),
        };
        assert!(
            bits == expected,
            "flags with up to 8 members are held in a `u8`, up to 16 in a `u16`, and up to 32 in a `u32`"
        );
        assert!(
            all == u32::MAX >> (32 - count),
            "there must be as many members as names, and they must be the lowest bits"
        );
    }
}
