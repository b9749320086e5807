//! How long a component takes to start: from the cache, by hand, and with compiling. For `cargo xtask compare start`:
//! `start FILE RUNS`.
//!
//! Per run a line with what it is compared with and two numbers of nanoseconds: ours, and the other's.

use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use witcraft_runtime::wasmtime::component::{Component, Linker, ResourceTable};
use witcraft_runtime::wasmtime::{Engine, Store};
use witcraft_runtime::wasmtime_wasi::{WasiCtx, WasiCtxView, WasiView};
use witcraft_runtime::{Blocking, Cache, Origin, Output, Permissions, Runtime, Stdin};

#[expect(clippy::print_stdout, reason = "this is what it is for")]
fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), Some(runs)) = (arguments.next(), arguments.next()) else {
        return Err("start FILE RUNS".into());
    };
    let (file, runs) = (Path::new(&file), runs.parse::<u32>()?);
    let folder = tempfile::tempdir()?;
    let cache = Cache::at(folder.path().join("cache"));

    let runtime = Runtime::new()?;
    let component = runtime.component(file)?;
    let by_hand = folder.path().join("by-hand.cwasm");
    std::fs::write(&by_hand, component.serialize()?)?;

    // Once to fill the cache; and once more, when the files are old enough for their times to be trusted.
    cached(&cache, file)?;
    std::thread::sleep(Duration::from_millis(2500));
    let program = Runtime::builder()
        .cache(cache.clone())
        .build()?
        .load(file)?;
    assert_eq!(program.origin(), &Origin::Cache);
    for turn in 0..runs {
        // Who goes first changes, as the second finds a warmer machine.
        let (ours, theirs) = if turn % 2 == 0 {
            let ours = time(|| cached(&cache, file))?;
            (ours, time(|| plain(runtime.engine(), &by_hand))?)
        } else {
            let theirs = time(|| plain(runtime.engine(), &by_hand))?;
            (time(|| cached(&cache, file))?, theirs)
        };
        println!("hand {} {}", ours.as_nanos(), theirs.as_nanos());
        let compiled = time(|| compiled(file))?;
        println!("compiling {} {}", ours.as_nanos(), compiled.as_nanos());
    }
    Ok(())
}

fn time(work: impl FnOnce() -> Result<(), Box<dyn Error>>) -> Result<Duration, Box<dyn Error>> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed())
}

fn permissions() -> Permissions {
    Permissions::new()
        .stdin(Stdin::Empty)
        .stdout(Output::Discard)
        .stderr(Output::Discard)
}

/// Everything that a host does, with the cache.
fn cached(cache: &Cache, file: &Path) -> Result<(), Box<dyn Error>> {
    start(&Runtime::builder().cache(cache.clone()).build()?, file)
}

/// The same without.
fn compiled(file: &Path) -> Result<(), Box<dyn Error>> {
    start(&Runtime::new()?, file)
}

fn start(runtime: &Runtime<Blocking>, file: &Path) -> Result<(), Box<dyn Error>> {
    let component = runtime.component(file)?;
    let mut store = runtime.store(&permissions(), ())?;
    let mut linker = runtime.linker()?;
    // Its imports beyond WASI are there, and never called: they are not what is measured.
    linker.define_unknown_imports_as_traps(&component)?;
    black_box(runtime.instantiate(&mut store, &component, &linker)?);
    Ok(())
}

struct Plain {
    wasi: WasiCtx,
    table: ResourceTable,
}

impl WasiView for Plain {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.wasi,
            table: &mut self.table,
        }
    }
}

/// The same with Wasmtime alone, and a file that is trusted.
#[expect(unsafe_code, reason = "this is what is compared with")]
fn plain(settings: &Engine, code: &Path) -> Result<(), Box<dyn Error>> {
    let engine = Engine::new(settings.config())?;
    // SAFETY: `main` wrote the file a moment ago, for an engine with the same settings.
    let component = unsafe { Component::deserialize_file(&engine, code)? };
    let mut linker = Linker::<Plain>::new(&engine);
    witcraft_runtime::wasmtime_wasi::p2::add_to_linker_sync(&mut linker)?;
    linker.define_unknown_imports_as_traps(&component)?;
    let data = Plain {
        wasi: WasiCtx::builder().build(),
        table: ResourceTable::new(),
    };
    let mut store = Store::new(&engine, data);
    black_box(linker.instantiate(&mut store, &component)?);
    Ok(())
}
