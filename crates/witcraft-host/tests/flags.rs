//! Every width of flags through a component and back: as core values, and through linear memory.

// What generated bindings expand to must not keep a user from forbidding this lint.
#![forbid(unsafe_code)]

use std::fmt::Debug;

use witcraft_host::bitflags::Flags;
use witcraft_host::wasmtime::component::{Component, Instance, Lift, Linker, Lower};
use witcraft_host::wasmtime::{Engine, Result, Store};

/// Defines flags as generated bindings do, and runs every check on them.
macro_rules! widths {
    ($($module:ident: $repr:ident { $($member:ident = $bit:literal $name:literal,)* })*) => {$(
        mod $module {
            witcraft_host::bitflags::bitflags! {
                #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
                pub(crate) struct Members: $repr {
                    $(const $member = 1 << $bit;)*
                }
            }
            witcraft_host::component_flags!(Members: $repr { $($name),* });

            const NAMES: &[&str] = &[$($name),*];

            #[test]
            fn echo() {
                super::echo::<Members>(NAMES).unwrap();
            }

            #[test]
            fn unknown_bits_from_the_guest_are_dropped() {
                super::noise::<Members>(NAMES).unwrap();
            }

            #[test]
            fn unknown_bits_from_the_host_are_dropped() {
                let all = Members::from_bits_retain($repr::MAX);
                super::truncated::<Members>(NAMES, all).unwrap();
            }

            #[test]
            fn other_names_are_refused() {
                super::refused::<Members>(NAMES);
            }
        }
    )*};
}

widths! {
    one: u8 { M0 = 0 "m0", }
    eight: u8 {
        M0 = 0 "m0", M1 = 1 "m1", M2 = 2 "m2", M3 = 3 "m3", M4 = 4 "m4", M5 = 5 "m5", M6 = 6 "m6", M7 = 7 "m7",
    }
    nine: u16 {
        M0 = 0 "m0", M1 = 1 "m1", M2 = 2 "m2", M3 = 3 "m3", M4 = 4 "m4", M5 = 5 "m5", M6 = 6 "m6", M7 = 7 "m7",
        M8 = 8 "m8",
    }
    sixteen: u16 {
        M0 = 0 "m0", M1 = 1 "m1", M2 = 2 "m2", M3 = 3 "m3", M4 = 4 "m4", M5 = 5 "m5", M6 = 6 "m6", M7 = 7 "m7",
        M8 = 8 "m8", M9 = 9 "m9", M10 = 10 "m10", M11 = 11 "m11", M12 = 12 "m12", M13 = 13 "m13", M14 = 14 "m14",
        M15 = 15 "m15",
    }
    seventeen: u32 {
        M0 = 0 "m0", M1 = 1 "m1", M2 = 2 "m2", M3 = 3 "m3", M4 = 4 "m4", M5 = 5 "m5", M6 = 6 "m6", M7 = 7 "m7",
        M8 = 8 "m8", M9 = 9 "m9", M10 = 10 "m10", M11 = 11 "m11", M12 = 12 "m12", M13 = 13 "m13", M14 = 14 "m14",
        M15 = 15 "m15", M16 = 16 "m16",
    }
    thirty_two: u32 {
        M0 = 0 "m0", M1 = 1 "m1", M2 = 2 "m2", M3 = 3 "m3", M4 = 4 "m4", M5 = 5 "m5", M6 = 6 "m6", M7 = 7 "m7",
        M8 = 8 "m8", M9 = 9 "m9", M10 = 10 "m10", M11 = 11 "m11", M12 = 12 "m12", M13 = 13 "m13", M14 = 14 "m14",
        M15 = 15 "m15", M16 = 16 "m16", M17 = 17 "m17", M18 = 18 "m18", M19 = 19 "m19", M20 = 20 "m20",
        M21 = 21 "m21", M22 = 22 "m22", M23 = 23 "m23", M24 = 24 "m24", M25 = 25 "m25", M26 = 26 "m26",
        M27 = 27 "m27", M28 = 28 "m28", M29 = 29 "m29", M30 = 30 "m30", M31 = 31 "m31",
    }
}

/// A component that returns flags as it got them (`echo`, `echo-list`), the core value that it got them as
/// (`bits`), or flags with every bit set (`noise`, `noise-list`).
fn component(names: &[&str]) -> String {
    let names = names
        .iter()
        .map(|name| format!("{name:?}"))
        .collect::<Vec<_>>()
        .join(" ");
    format!(
        r#"
(component
  (core module $module
    (memory (export "memory") 1)
    (global $free (mut i32) (i32.const 1024))

    ;; A bump allocator with all the alignment that anyone asks for.
    (func (export "realloc") (param $old i32) (param $old_len i32) (param $align i32) (param $len i32) (result i32)
      (local $result i32)
      (local.set $result (i32.and (i32.add (global.get $free) (i32.const 15)) (i32.const -16)))
      (global.set $free (i32.add (local.get $result) (local.get $len)))
      (local.get $result))

    (func (export "echo") (param i32) (result i32) (local.get 0))
    (func (export "noise") (result i32) (i32.const -1))

    ;; Both return a list: where its pointer and length are.
    (func (export "echo-list") (param $pointer i32) (param $len i32) (result i32)
      (i32.store (i32.const 0) (local.get $pointer))
      (i32.store (i32.const 4) (local.get $len))
      (i32.const 0))
    (func (export "noise-list") (result i32)
      (i32.store (i32.const 0) (i32.const 16))
      (i32.store (i32.const 4) (i32.const 2))
      (memory.fill (i32.const 16) (i32.const 255) (i32.const 8))
      (i32.const 0)))
  (core instance $core (instantiate $module))

  (type $members-type (flags {names}))
  (export $members "members" (type $members-type))
  (func (export "echo") (param "it" $members) (result $members)
    (canon lift (core func $core "echo")))
  (func (export "noise") (result $members)
    (canon lift (core func $core "noise")))
  (func (export "bits") (param "it" $members) (result u32)
    (canon lift (core func $core "echo")))
  (func (export "echo-list") (param "them" (list $members)) (result (list $members))
    (canon lift (core func $core "echo-list")
      (memory $core "memory") (realloc (func $core "realloc"))))
  (func (export "noise-list") (result (list $members))
    (canon lift (core func $core "noise-list")
      (memory $core "memory") (realloc (func $core "realloc"))))
)"#
    )
}

fn instantiate(names: &[&str]) -> Result<(Store<()>, Instance)> {
    let engine = Engine::default();
    let component = Component::new(&engine, component(names))?;
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    Ok((store, instance))
}

/// What every member crosses as: alone, none at all, all of them, and every other one.
fn samples<F: Flags + Copy>() -> Vec<F> {
    let each = F::FLAGS.iter().map(|flag| *flag.value());
    let alternate = each.clone().step_by(2).fold(F::empty(), F::union);
    each.chain([F::empty(), F::all(), alternate]).collect()
}

fn echo<F>(names: &[&str]) -> Result<()>
where
    F: Flags + Lower + Lift + Copy + Debug + PartialEq + 'static,
{
    let (mut store, instance) = instantiate(names)?;
    let flat = instance.get_typed_func::<(F,), (F,)>(&mut store, "echo")?;
    for flags in samples::<F>() {
        assert_eq!(flat.call(&mut store, (flags,))?, (flags,));
    }

    let memory = instance.get_typed_func::<(&[F],), (Vec<F>,)>(&mut store, "echo-list")?;
    let list = samples::<F>();
    assert_eq!(memory.call(&mut store, (&list,))?, (list.clone(),));
    Ok(())
}

fn noise<F>(names: &[&str]) -> Result<()>
where
    F: Flags + Lower + Lift + Copy + Debug + PartialEq + 'static,
{
    let (mut store, instance) = instantiate(names)?;
    let flat = instance.get_typed_func::<(), (F,)>(&mut store, "noise")?;
    assert_eq!(flat.call(&mut store, ())?, (F::all(),));

    let memory = instance.get_typed_func::<(), (Vec<F>,)>(&mut store, "noise-list")?;
    assert_eq!(memory.call(&mut store, ())?, (vec![F::all(); 2],));
    Ok(())
}

fn truncated<F>(names: &[&str], all: F) -> Result<()>
where
    F: Flags<Bits: Into<u32>> + Lower + Lift + Copy + 'static,
{
    let (mut store, instance) = instantiate(names)?;
    let bits = instance.get_typed_func::<(F,), (u32,)>(&mut store, "bits")?;
    assert_eq!(bits.call(&mut store, (all,))?, (F::all().bits().into(),));
    Ok(())
}

fn refused<F: Lower + Lift + 'static>(names: &[&str]) {
    let message = |names: &[&str]| {
        let (mut store, instance) = instantiate(names).unwrap();
        let refusal = instance.get_typed_func::<(F,), (F,)>(&mut store, "echo");
        format!("{:?}", refusal.err().expect("other flags type-check"))
    };

    let mut other = names.to_vec();
    other[0] = "something-else";
    let told = message(&other);
    assert!(
        told.contains("expected flag named m0, found something-else"),
        "{told}"
    );

    // Another number of members that may still share the integer, and so the core type.
    let mut more = names.to_vec();
    if more.len() < 32 {
        more.push("one-more");
    } else {
        more.pop();
    }
    let told = message(&more);
    let expected = format!(
        "expected flags type with {} names, found {} names",
        names.len(),
        more.len()
    );
    assert!(told.contains(&expected), "{told}");
}
