//! The program, from its standard input to its standard output.

use witcraft_host::runtime::{Captured, Output, Permissions, Stdin};

#[test]
fn it_counts_what_it_reads() {
    let text = "a line\nand another one\n".repeat(10_000);
    let output = Captured::new(1024);
    let permissions = Permissions::new()
        .stdin(Stdin::Bytes(text.clone().into_bytes()))
        .stdout(Output::Capture(output.clone()));
    assert!({{snake}}_host::run(&permissions).unwrap().success());
    let expected = format!("20000 lines, 50000 words, {} bytes\n", text.len());
    assert_eq!(output.text(), expected);
}
