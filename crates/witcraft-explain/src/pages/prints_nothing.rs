//! A component that runs, and prints nothing.

use crate::Page;

pub(super) const PAGE: Page = Page {
    code: "prints-nothing",
    title: "it runs without an error, and prints nothing",
    messages: &[],
    meaning: "
A component has only what its host grants. In a WASI context nothing is granted by default: standard output is
there, and what is written to it goes nowhere. The same holds for standard error, so that panic messages are lost,
for environment variables, arguments, files and the network.",
    remedy: "
- In a host: `WasiCtx::builder().inherit_stdout().inherit_stderr()`, or `inherit_stdio()` with standard input.
- `witcraft run FILE` inherits the standard streams.
- A module of `wasm32-unknown-unknown` has no standard output at all: `println!` does nothing there. Let the world
  import a function such as `log`, or `wasi:cli/stdout`.",
    recognise: |_| None,
};
