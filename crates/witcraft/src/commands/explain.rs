//! `witcraft explain`: what a rule is about.

use clap::Args as ClapArgs;
use witcraft_lint::{Level, Levels, find};

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::rules;

/// Say what a rule finds, why, and how to fix it
#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft explain abi/list-of-char
  witcraft explain record/field-added     a rule of `witcraft breaking`
  witcraft lint --list               every rule there is")]
pub(crate) struct Args {
    /// The rule, as findings name it
    #[arg(value_name = "RULE")]
    rule: String,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    if let Some(rule) = witcraft_compat::rule(&args.rule) {
        console.out(&witcraft_compat::render::rule::render(rule));
        return Ok(Exit::Fine);
    }
    let Some(rule) = find(&args.rule) else {
        // A group is no rule, and its name leads to its rules.
        if let Err(unknown) = Levels::default().set(&args.rule, Level::Warn) {
            return Err(rules::failure(&unknown));
        }
        let ids = witcraft_lint::rules()
            .filter(|rule| args.rule == "all" || rule.group() == args.rule)
            .map(|rule| format!("{}: {}\n", rule.id, rule.summary));
        console.out(&ids.collect::<String>());
        return Ok(Exit::Fine);
    };
    console.out(&format!(
        "{}\n\nDefault level: {}. Since Witcraft {}.\n",
        rule.explanation().trim_end(),
        rule.level.as_str(),
        rule.since
    ));
    Ok(Exit::Fine)
}
