//! mdbook
use crate::{
    cli::{Exit, Outcome},
    console::Console,
    inputs::InputArgs,
};
pub(crate) fn run(_: &InputArgs, _: &Console) -> Outcome {
    Ok(Exit::Fine)
}
