//! Programs as text, and what they are run with.

use witcraft_runtime::{
    Blocking, Captured, Error, Limits, Output, Permissions, Program, Reason, Runtime, Stdin,
    Trapped,
};

pub(crate) fn runtime(limits: Limits) -> Runtime<Blocking> {
    Runtime::builder().limits(limits).build().unwrap()
}

pub(crate) fn program(runtime: &Runtime<Blocking>, text: &str) -> Program {
    let wasm = wat::parse_str(text).unwrap();
    runtime.load_bytes("test.wasm", &wasm).unwrap()
}

/// No standard input, and output into memory.
pub(crate) fn quiet() -> (Permissions, Captured) {
    let output = Captured::new(1 << 16);
    let permissions = Permissions::new()
        .stdin(Stdin::Empty)
        .stdout(Output::Capture(output.clone()))
        .stderr(Output::Discard);
    (permissions, output)
}

/// Runs a preview 1 program that has to be stopped.
pub(crate) fn stopped(limits: Limits, text: &str) -> Trapped {
    let runtime = runtime(limits);
    let program = program(&runtime, text);
    trapped(runtime.run_command(&program, &quiet().0).unwrap_err())
}

pub(crate) fn trapped(error: Error) -> Trapped {
    match error {
        Error::Trapped(trapped) => *trapped,
        other => panic!("not stopped: {other:?}"),
    }
}

pub(crate) fn reason(error: Error) -> Reason {
    trapped(error).reason
}

/// A preview 1 program that ends with the code that this expression leaves on the stack.
pub(crate) fn exits_with(imports: &str, data: &str, expression: &str) -> String {
    format!(
        r#"(module
            {imports}
            (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
            (memory (export "memory") 1)
            {data}
            (func (export "_start") (call $exit {expression})))"#
    )
}

/// A component with the function `f` over a core module.
pub(crate) fn lifted(module: &str, function: &str, options: &str) -> String {
    format!(
        r#"(component
            (core module $m {module})
            (core instance $i (instantiate $m))
            (func (export "f") {function} (canon lift (core func $i "f") {options})))"#
    )
}
