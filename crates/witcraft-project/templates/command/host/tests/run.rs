//! The program, from its standard input to its standard output.

use witcraft_host::wasmtime_wasi::WasiCtx;
use witcraft_host::wasmtime_wasi::p2::pipe::{MemoryInputPipe, MemoryOutputPipe};

#[test]
fn it_counts_what_it_reads() {
    let text = "a line\nand another one\n".repeat(10_000);
    let output = MemoryOutputPipe::new(1024);
    let wasi = WasiCtx::builder()
        .stdin(MemoryInputPipe::new(text.clone()))
        .stdout(output.clone())
        .build();
    assert!({{snake}}_host::run(wasi).unwrap());
    let expected = format!("20000 lines, 50000 words, {} bytes\n", text.len());
    assert_eq!(String::from_utf8_lossy(&output.contents()), expected);
}
