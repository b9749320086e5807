//! Three parties, one ABI: Witcraft's interpreter, the generated guest, and Wasmtime.
//!
//! Random types are wrapped in a world whose functions return what they are given. Its guest is
//! generated and compiled; then each value goes through the core module by way of the interpreter,
//! and through the component by way of Wasmtime's component API. Both have to return what was sent.
//!
//! `cargo xtask fuzz-abi --minutes N` runs the same for longer, from seeds that it prints.

mod component;
mod core_guest;
mod echo;
mod shrink;
mod traps;

use std::time::{Duration, Instant};

use echo::Echo;
use witcraft_abi::{Value, print_wave};
use witcraft_model::wit::Function;
use witcraft_tests::random::{Random, value};

/// Values that go through each function.
const VALUES: usize = 4;

/// Runs everything for one seed; a failure names the seed, the function and a small value.
fn run(seed: u64) {
    let mut random = Random::new(seed);
    let echo = Echo::build(seed, &mut random);
    let mut component = component::Running::new(&echo);
    for function in echo.functions() {
        for _ in 0..VALUES {
            let arguments: Vec<Value> = function
                .params
                .iter()
                .map(|param| value(&mut random, echo.resolve(), &param.ty, 40))
                .collect();
            let Err(first) = agree(&echo, &mut component, function, &arguments) else {
                continue;
            };
            let small = shrink::shrink(&arguments, |candidate| {
                // A trap ends an instance, so that each attempt has its own.
                let mut component = component::Running::new(&echo);
                agree(&echo, &mut component, function, candidate).is_err()
            });
            let mut component = component::Running::new(&echo);
            let problem = agree(&echo, &mut component, function, &small)
                .err()
                .unwrap_or(first);
            panic!(
                "seed {seed}: {}({})\n{problem}\n\n{}\n\nagain: WITCRAFT_SEED={seed} cargo test -p \
                 witcraft-tests --test abi_triangle",
                function.name,
                print(&echo, function, &small),
                echo.relevant(function)
            );
        }
    }
}

fn print(echo: &Echo, function: &Function, arguments: &[Value]) -> String {
    let pairs = function.params.iter().zip(arguments);
    let texts: Vec<String> = pairs
        .map(|(param, value)| print_wave(echo.resolve(), &param.ty, value))
        .collect();
    texts.join(", ")
}

/// Sends the arguments both ways.
fn agree(
    echo: &Echo,
    component: &mut component::Running,
    function: &Function,
    arguments: &[Value],
) -> Result<(), String> {
    let sent = echo::expected(arguments);
    let mut core = echo.instantiate();
    let before = core.live_bytes();
    let found = core
        .call(echo.layouts(), "test:echo/echo", function, arguments)
        .map_err(|error| format!("the core module: {error}"))?;
    compare("the core module", &sent, found.as_ref())?;
    let left = core.live_bytes() - before;
    let known = function
        .result
        .is_some_and(|ty| echo::leaks_upstream(echo.layouts(), &ty));
    if left != 0 && !known {
        return Err(format!("the core module leaks {left} bytes"));
    }
    let held = core.store.data().handles.len();
    if held != 0 {
        return Err(format!("the core module keeps {held} handles"));
    }
    let found = component
        .call(function, arguments)
        .map_err(|error| format!("the component: {error}"))?;
    compare("the component", &sent, found.as_ref())
}

fn compare(party: &str, sent: &Value, found: Option<&Value>) -> Result<(), String> {
    match found {
        Some(found) if echo::sorted(found).same(&echo::sorted(sent)) => Ok(()),
        found => Err(format!("{party} returns {found:?}\ninstead of {sent:?}")),
    }
}

#[allow(
    clippy::print_stderr,
    reason = "whoever watches a long run wants to know where it is"
)]
fn announce(seed: u64) {
    eprintln!("seed {seed}");
}

#[test]
fn interpreter_guest_and_wasmtime_agree() {
    let number = |name: &str| std::env::var(name).ok()?.parse::<u64>().ok();
    if let Some(minutes) = number("WITCRAFT_FUZZ_MINUTES") {
        let start = Instant::now();
        let mut seed = number("WITCRAFT_SEED").unwrap_or(1_000);
        while start.elapsed() < Duration::from_secs(minutes * 60) {
            announce(seed);
            run(seed);
            seed += 1;
        }
        return;
    }
    match number("WITCRAFT_SEED") {
        Some(seed) => run(seed),
        None => (0..2).for_each(run),
    }
}
