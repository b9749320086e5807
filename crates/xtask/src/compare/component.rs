//! A component from a module: by us, and by `wit-component` alone, which both use.

use super::{Bench, Comparison, Quantity, Row, command, example, guest, paired};
pub(crate) const COMPARISON: Comparison = Comparison {
    name: "component",
    about: "a component from the module of wit/image-processor, against calling wit-component",
    run,
};

/// So many in one process, so that starting it does not count.
const COUNT: &str = "200";

fn run(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let program = example("witcraft-component", "encode")?;
    let module = guest::module("image-processor")?;
    let module = module.to_string_lossy();

    let side = |way: &'static str| {
        let (program, module) = (&program, &module);
        move || Ok(command(program, &[way, module, COUNT]))
    };
    let measured = paired(bench.runs(), side("ours"), side("direct"))?;
    let row = |quantity, goal, figures| Row {
        work: format!("{COUNT} components of the image processor's module, validated"),
        peer: "wit-component 0.254.2, called directly".to_owned(),
        quantity,
        goal,
        figures,
    };
    Ok(vec![row(Quantity::Time, Some(1.1), measured.time)])
}
