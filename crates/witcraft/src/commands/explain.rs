//! `witcraft explain`: what a rule, a code or a message is about.

use std::io::Read;

use clap::Args as ClapArgs;
use witcraft_explain::About;
use witcraft_lint::{Level, Levels, find};

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::rules;

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft explain                        every code of what tools and runtimes say
  witcraft explain import-not-provided    one of them
  witcraft explain 'no exported instance named `wasi:cli/run@0.2.6`'
  cargo run 2>&1 | witcraft explain -     whatever was said
  witcraft explain abi/list-of-char       a rule of `witcraft lint`; `lint --list` has all
  witcraft explain record/field-added     a rule of `witcraft breaking`")]
pub(crate) struct Args {
    /// A rule or a code, as findings name it, or a message; `-` reads messages from standard input
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let Some(code) = &args.code else {
        console.out(&list());
        return Ok(Exit::Fine);
    };
    if code == "-" {
        let mut text = String::new();
        // What could be read is looked at.
        let _ = std::io::stdin().lock().read_to_string(&mut text);
        return message(&text, console);
    }
    if let Some(page) = witcraft_explain::page(code) {
        console.out(&format!(
            "# {}: {}\n\n{}",
            page.code,
            page.title,
            page.markdown()
        ));
        return Ok(Exit::Fine);
    }
    if let Some(rule) = witcraft_compat::rule(code) {
        console.out(&witcraft_compat::render::rule::render(rule));
        return Ok(Exit::Fine);
    }
    let Some(rule) = find(code) else {
        // What has a blank in it is no code.
        if code.contains(char::is_whitespace) {
            return message(code, console);
        }
        return group(code, console);
    };
    console.out(&format!(
        "{}\n\nDefault level: {}. Since Witcraft {}.\n",
        rule.explanation().trim_end(),
        rule.level.as_str(),
        rule.since
    ));
    Ok(Exit::Fine)
}

/// Every page, one line each.
fn list() -> String {
    let pages = witcraft_explain::pages();
    let width = pages.iter().map(|page| page.code.len()).max();
    let width = width.unwrap_or_default();
    let lines = pages
        .iter()
        .map(|page| format!("{:width$}  {}\n", page.code, page.title));
    lines.collect()
}

/// What tools have said.
fn message(text: &str, console: &Console) -> Outcome {
    match witcraft_explain::find(text.lines().chain([text]), &About::default()) {
        Some(found) => {
            console.out(&format!("{found}\n"));
            Ok(Exit::Fine)
        }
        None => Err(rules::no_such_message()),
    }
}

/// A group is no rule, and its name leads to its rules.
fn group(name: &str, console: &Console) -> Outcome {
    if let Err(unknown) = Levels::default().set(name, Level::Warn) {
        let pages = witcraft_explain::pages().iter().map(|page| page.code);
        return Err(match witcraft_diagnostics::suggestion(name, pages) {
            Some(suggestion) => rules::no_such_code(name, &suggestion),
            None => rules::failure(&unknown),
        });
    }
    let ids = witcraft_lint::rules()
        .filter(|rule| name == "all" || rule.group() == name)
        .map(|rule| format!("{}: {}\n", rule.id, rule.summary));
    console.out(&ids.collect::<String>());
    Ok(Exit::Fine)
}
