//! Generates the bindings.

fn main() -> Result<(), witcraft_build::Error> {
    witcraft_build::guest()
        .wit("../../wit/kinds")
        .world("kinds")
        .option("derives", "PartialEq,Eq,Hash")
        .generate()
}
