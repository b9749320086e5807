//! Changes of WIT at run time: guests of the old WIT on hosts of the new WIT, and the reverse.
//!
//! Each row is one change of one interface, tried where it is imported and where it is exported, in
//! both roles. Three answers are compared: our verdict, that of `wit_component::semver_check`, and
//! what wasmtime does when a component of one side is really loaded by a host that is typed like
//! the other one, and called where it exports something. Guests are modules without a body: a call
//! that arrives ends in `unreachable`.

use wasmtime::component::{
    Component, ComponentNamedList, ComponentType, Instance, Lift, Linker, LinkerInstance, Lower,
};
use wasmtime::{Engine, Result, Store, Trap};
use wit_component::{
    ComponentEncoder, StringEncoding, dummy_module, embed_component_metadata, semver_check,
};
use wit_parser::{ManglingAndAbi, PackageId, Resolve};
use witcraft_compat::{Axis, Finding, Report, Role, compare_worlds, fit};
use witcraft_host::wasmtime;
use witcraft_model::{Input, Loader, Package, World};

const INTERFACE: &str = "a:b/i@1.0.0";

/// A function that a host provides and calls with these types.
#[derive(Clone, Copy)]
struct Function {
    name: &'static str,
    provide: fn(&mut LinkerInstance<'_, ()>, &str) -> Result<()>,
    call: fn(&mut Store<()>, &Instance, &str) -> Result<()>,
}

fn func<P, R>(name: &'static str) -> Function
where
    P: ComponentNamedList + Lift + Lower + Default + Send + Sync + 'static,
    R: ComponentNamedList + Lift + Lower + Default + Send + Sync + 'static,
{
    Function {
        name,
        provide: |linker, name| linker.func_wrap(name, |_, _: P| Ok(R::default())),
        call: |store, instance, name| {
            let interface = instance.get_export_index(&mut *store, None, INTERFACE);
            let index = instance.get_export_index(&mut *store, interface.as_ref(), name);
            let index = index.ok_or_else(|| wasmtime::format_err!("no export `{name}`"))?;
            let function = instance.get_typed_func::<P, R>(&mut *store, &index)?;
            match function.call(&mut *store, P::default()) {
                Err(error) if error.downcast_ref() == Some(&Trap::UnreachableCodeReached) => Ok(()),
                Err(error) => Err(error),
                Ok(_) => wasmtime::bail!("a function without a body returned"),
            }
        },
    }
}

/// One version of the interface: as WIT, and as a host knows it.
struct Half(&'static str, Vec<Function>);

/// One change.
struct Row {
    title: &'static str,
    old: Half,
    new: Half,
}

fn row(title: &'static str, old: Half, new: Half) -> Row {
    Row { title, old, new }
}

macro_rules! record {
    ($name:ident { $($field:ident: $ty:ty = $wit:literal),* }) => {
        #[derive(ComponentType, Lift, Lower, Default, Clone)]
        #[component(record)]
        struct $name { $(#[component(name = $wit)] $field: $ty),* }
    };
}

record!(Size {
    width: u32 = "width",
    height: u32 = "height"
});
record!(Swapped {
    height: u32 = "height",
    width: u32 = "width"
});
record!(Renamed {
    width: u32 = "width",
    rows: u32 = "rows"
});
record!(Wider {
    width: u32 = "width",
    height: u64 = "height"
});
record!(Loose { width: u32 = "width", height: Option<u32> = "height" });
record!(Narrow {
    width: u32 = "width"
});
record!(Deep {
    width: u32 = "width",
    height: u32 = "height",
    depth: u32 = "depth"
});

macro_rules! cases {
    ($kind:ident $(#[$repr:meta])? $name:ident { $first:ident $(($ty:ty))? = $wit:literal $(, $case:ident = $more:literal)* }) => {
        #[derive(ComponentType, Lift, Lower, Clone, Copy)]
        #[component($kind)]
        $(#[$repr])?
        #[allow(dead_code, reason = "only its type matters")]
        enum $name {
            #[component(name = $wit)] $first $(($ty))?,
            $(#[component(name = $more)] $case),*
        }
    };
}

cases!(enum #[repr(u8)] Color { Red = "red", Green = "green" });
cases!(enum #[repr(u8)] Colors { Red = "red", Green = "green", Blue = "blue" });
cases!(enum #[repr(u8)] Lime { Red = "red", Lime = "lime" });
cases!(enum #[repr(u8)] Turned { Green = "green", Red = "red" });
cases!(variant Shape { Circle(u32) = "circle", Dot = "dot" });
cases!(variant Shapes { Circle(u32) = "circle", Dot = "dot", Line = "line" });
cases!(variant Large { Circle(u64) = "circle", Dot = "dot" });
cases!(variant Empty { Circle = "circle", Dot = "dot" });

macro_rules! defaults {
    ($($name:ident = $value:expr),*) => {
        $(impl Default for $name {
            fn default() -> Self { $value }
        })*
    };
}

defaults!(
    Color = Self::Red,
    Colors = Self::Red,
    Lime = Self::Red,
    Turned = Self::Red,
    Shape = Self::Dot,
    Shapes = Self::Dot,
    Large = Self::Dot,
    Empty = Self::Dot
);

const F: &str = "f: func(x: u32, y: u32) -> u32;";
const SIZE: &str = "record size { width: u32, height: u32 } f: func(x: size);";
const COLOR: &str = "enum color { red, green } f: func(x: color);";
const SHAPE: &str = "variant shape { circle(u32), dot } f: func(x: shape);";

type Two = (u32, u32);

fn rows() -> Vec<Row> {
    let f = || Half(F, vec![func::<Two, (u32,)>("f")]);
    let size = || Half(SIZE, vec![func::<(Size,), ()>("f")]);
    let color = || Half(COLOR, vec![func::<(Color,), ()>("f")]);
    let shape = || Half(SHAPE, vec![func::<(Shape,), ()>("f")]);
    let other = |wit, function| Half(wit, vec![function]);
    vec![
        row("nothing", f(), f()),
        row(
            "function added",
            f(),
            Half(
                "f: func(x: u32, y: u32) -> u32; g: func();",
                vec![func::<Two, (u32,)>("f"), func::<(), ()>("g")],
            ),
        ),
        row(
            "functions reordered",
            Half(
                "g: func(); f: func();",
                vec![func::<(), ()>("f"), func::<(), ()>("g")],
            ),
            Half(
                "f: func(); g: func();",
                vec![func::<(), ()>("f"), func::<(), ()>("g")],
            ),
        ),
        row(
            "function renamed",
            f(),
            other("h: func(x: u32, y: u32) -> u32;", func::<Two, (u32,)>("h")),
        ),
        row(
            "parameter added",
            f(),
            other(
                "f: func(x: u32, y: u32, z: u32) -> u32;",
                func::<(u32, u32, u32), (u32,)>("f"),
            ),
        ),
        row(
            "parameter removed",
            f(),
            other("f: func(x: u32) -> u32;", func::<(u32,), (u32,)>("f")),
        ),
        row(
            "parameter renamed",
            f(),
            other("f: func(x: u32, z: u32) -> u32;", func::<Two, (u32,)>("f")),
        ),
        row(
            "parameters reordered",
            f(),
            other("f: func(y: u32, x: u32) -> u32;", func::<Two, (u32,)>("f")),
        ),
        row(
            "parameter of another type",
            f(),
            other(
                "f: func(x: u32, y: u64) -> u32;",
                func::<(u32, u64), (u32,)>("f"),
            ),
        ),
        row(
            "parameter of another sign",
            f(),
            other(
                "f: func(x: u32, y: s32) -> u32;",
                func::<(u32, i32), (u32,)>("f"),
            ),
        ),
        row(
            "parameter optional",
            f(),
            other(
                "f: func(x: u32, y: option<u32>) -> u32;",
                func::<(u32, Option<u32>), (u32,)>("f"),
            ),
        ),
        row(
            "result removed",
            f(),
            other("f: func(x: u32, y: u32);", func::<Two, ()>("f")),
        ),
        row(
            "result of another type",
            f(),
            other("f: func(x: u32, y: u32) -> u64;", func::<Two, (u64,)>("f")),
        ),
        row(
            "result optional",
            f(),
            other(
                "f: func(x: u32, y: u32) -> option<u32>;",
                func::<Two, (Option<u32>,)>("f"),
            ),
        ),
        row(
            "result a list",
            f(),
            other(
                "f: func(x: u32, y: u32) -> list<u32>;",
                func::<Two, (Vec<u32>,)>("f"),
            ),
        ),
        row(
            "result a tuple",
            f(),
            other(
                "f: func(x: u32, y: u32) -> tuple<u32>;",
                func::<Two, ((u32,),)>("f"),
            ),
        ),
        row(
            "field added",
            size(),
            other(
                "record size { width: u32, height: u32, depth: u32 } f: func(x: size);",
                func::<(Deep,), ()>("f"),
            ),
        ),
        row(
            "field removed",
            size(),
            other(
                "record size { width: u32 } f: func(x: size);",
                func::<(Narrow,), ()>("f"),
            ),
        ),
        row(
            "field renamed",
            size(),
            other(
                "record size { width: u32, rows: u32 } f: func(x: size);",
                func::<(Renamed,), ()>("f"),
            ),
        ),
        row(
            "fields reordered",
            size(),
            other(
                "record size { height: u32, width: u32 } f: func(x: size);",
                func::<(Swapped,), ()>("f"),
            ),
        ),
        row(
            "field of another type",
            size(),
            other(
                "record size { width: u32, height: u64 } f: func(x: size);",
                func::<(Wider,), ()>("f"),
            ),
        ),
        row(
            "field optional",
            size(),
            other(
                "record size { width: u32, height: option<u32> } f: func(x: size);",
                func::<(Loose,), ()>("f"),
            ),
        ),
        row(
            "record to tuple",
            size(),
            other(
                "type size = tuple<u32, u32>; f: func(x: size);",
                func::<(Two,), ()>("f"),
            ),
        ),
        row(
            "type renamed",
            size(),
            other(
                "record extent { width: u32, height: u32 } f: func(x: extent);",
                func::<(Size,), ()>("f"),
            ),
        ),
        row(
            "type renamed with an alias",
            size(),
            other(
                "record extent { width: u32, height: u32 } type size = extent; f: func(x: extent);",
                func::<(Size,), ()>("f"),
            ),
        ),
        row(
            "type added",
            f(),
            Half(
                "record size { width: u32 } f: func(x: u32, y: u32) -> u32;",
                vec![func::<Two, (u32,)>("f")],
            ),
        ),
        row(
            "case of an enum added",
            color(),
            other(
                "enum color { red, green, blue } f: func(x: color);",
                func::<(Colors,), ()>("f"),
            ),
        ),
        row(
            "case of an enum renamed",
            color(),
            other(
                "enum color { red, lime } f: func(x: color);",
                func::<(Lime,), ()>("f"),
            ),
        ),
        row(
            "cases of an enum reordered",
            color(),
            other(
                "enum color { green, red } f: func(x: color);",
                func::<(Turned,), ()>("f"),
            ),
        ),
        row(
            "case of a variant added",
            shape(),
            other(
                "variant shape { circle(u32), dot, line } f: func(x: shape);",
                func::<(Shapes,), ()>("f"),
            ),
        ),
        row(
            "payload changed",
            shape(),
            other(
                "variant shape { circle(u64), dot } f: func(x: shape);",
                func::<(Large,), ()>("f"),
            ),
        ),
        row(
            "payload removed",
            shape(),
            other(
                "variant shape { circle, dot } f: func(x: shape);",
                func::<(Empty,), ()>("f"),
            ),
        ),
        row(
            "alias of another type",
            other("type id = u32; f: func(x: id);", func::<(u32,), ()>("f")),
            other("type id = u64; f: func(x: id);", func::<(u64,), ()>("f")),
        ),
        row(
            "alias written out",
            other("type id = u32; f: func(x: id);", func::<(u32,), ()>("f")),
            other("f: func(x: u32);", func::<(u32,), ()>("f")),
        ),
    ]
}

fn load(half: &Half, direction: &str) -> World {
    let wit = format!(
        "package a:b@1.0.0;\ninterface i {{ {} }}\nworld w {{ {direction} i; }}\n",
        half.0
    );
    let package: Package = Loader::default()
        .load(&[Input::text("b.wit", wit)])
        .unwrap();
    package.world(None).unwrap()
}

/// A component of a world, without anything in it.
fn component(world: &World) -> Vec<u8> {
    let resolve = world.package().resolve();
    let mut module = dummy_module(resolve, world.id(), ManglingAndAbi::Standard32);
    embed_component_metadata(&mut module, resolve, world.id(), StringEncoding::UTF8).unwrap();
    let mut encoder = ComponentEncoder::default()
        .validate(true)
        .module(&module)
        .unwrap();
    encoder.encode().unwrap()
}

/// The world of a component, read off it.
fn decoded(bytes: Vec<u8>) -> World {
    let name = "guest.wasm".into();
    let package = Loader::default().load(&[Input::Bytes { name, bytes }]);
    package.unwrap().world(None).unwrap()
}

/// Loads a component on a host of one version of the interface, and calls what it exports.
fn host(engine: &Engine, component: &[u8], half: &Half, direction: &str) -> Result<()> {
    let component = Component::new(engine, component)?;
    let mut linker = Linker::new(engine);
    if direction == "import" {
        let mut instance = linker.instance(INTERFACE)?;
        for function in &half.1 {
            (function.provide)(&mut instance, function.name)?;
        }
    }
    let calls = if direction == "export" {
        &half.1[..]
    } else {
        &[]
    };
    let mut store = Store::new(engine, ());
    linker.instantiate(&mut store, &component)?;
    for function in calls {
        // A trap ends an instance, so each call gets one of its own.
        let mut store = Store::new(engine, ());
        let instance = linker.instantiate(&mut store, &component)?;
        (function.call)(&mut store, &instance, function.name)?;
    }
    Ok(())
}

/// Whether composition takes a component of one world for one of another.
fn composes(old: &World, new: &World) -> bool {
    let mut merged: Resolve = old.package().resolve().clone();
    let mut other = new.package().resolve().clone();
    let ids: Vec<PackageId> = other.packages.iter().map(|(id, _)| id).collect();
    for id in ids {
        other.packages[id].name.version = Some(semver::Version::new(9, 0, 0));
        let name = other.packages[id].name.clone();
        other.package_names = [(name, id)].into_iter().collect();
    }
    let remap = merged.merge(other).unwrap();
    let new = remap.worlds[new.id().index()].unwrap();
    semver_check(merged, old.id(), new).is_ok()
}

fn broken(report: &Report) -> Vec<&Finding> {
    let findings = report.findings.iter();
    findings
        .filter(|it| it.breaks(Role::Guests, Axis::Abi))
        .collect()
}

#[test]
fn verdict_composition_and_wasmtime_agree_on_every_change() {
    let engine = Engine::default();
    let (mut wrong, mut table) = (String::new(), String::new());
    let (rows, mut lenient) = (rows(), 0);
    assert!(rows.len() >= 30, "{}", rows.len());
    for row in &rows {
        for direction in ["import", "export"] {
            for (role, from, to) in [
                ("guests", &row.old, &row.new),
                ("hosts", &row.new, &row.old),
            ] {
                // For hosts the new guest is the one that is there, and the old host what it meets.
                let (guest, world) = (load(from, direction), load(to, direction));
                let report = compare_worlds(&guest, &world);
                let broken = broken(&report);
                let links = broken.iter().all(|finding| finding.links_on_wasmtime);
                let composition = composes(&guest, &world);
                let component = component(&guest);
                let wasmtime = host(&engine, &component, to, direction);
                // What is known from the binary alone, as `breaking --plugins` and `targets` see it.
                let oracle = fit(&decoded(component), &world);
                let line = format!(
                    "{:32} {direction} {role:6} verdict {:5} composition {:5} wasmtime {:5} {}\n",
                    row.title,
                    word(broken.is_empty()),
                    word(composition),
                    word(wasmtime.is_ok()),
                    wasmtime
                        .as_ref()
                        .err()
                        .map_or(String::new(), |error| format!("{error:?}")),
                );
                if broken.is_empty() != composition
                    || links != wasmtime.is_ok()
                    || oracle.loads() != wasmtime.is_ok()
                {
                    wrong += &line;
                }
                lenient += usize::from(!broken.is_empty() && wasmtime.is_ok());
                table += &line;
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}\nof\n{table}");
    assert!(
        lenient > 0,
        "wasmtime compares no names of parameters\n{table}"
    );
}

fn word(fine: bool) -> &'static str {
    if fine { "fine" } else { "no" }
}
