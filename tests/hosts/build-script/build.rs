//! Generates the bindings.

fn main() -> Result<(), witcraft_build::Error> {
    witcraft_build::host()
        .wit("../../wit/kinds")
        .world("kinds")
        .option("derives", "PartialEq")
        .generate()
}
