//! Generates guest bindings for every world there is.

fn main() -> anyhow::Result<()> {
    witcraft_tests::generated::generate(witcraft_codegen::Side::Guest)
}
