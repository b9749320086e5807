//! The options of generated bindings as arguments: those of `witcraft.toml`, under the same names.

use clap::builder::StyledStr;
use clap::{Arg, ArgAction, ArgMatches, Command};
use witcraft_config::{Arguments, BindingOption, Bindings, Invocation, OptionKind, Side, Syntax};
use witcraft_diagnostics::{Failure, SourceSet};

/// What was given of the options of one side.
pub(crate) struct OptionArgs<const HOST: bool> {
    arguments: Arguments,
}

impl<const HOST: bool> OptionArgs<HOST> {
    const SIDE: Side = if HOST { Side::Host } else { Side::Guest };

    fn options() -> impl Iterator<Item = &'static BindingOption> {
        let side = Self::SIDE;
        Bindings::OPTIONS
            .iter()
            .filter(move |option| option.side.is_none_or(|owner| owner == side))
    }

    /// Reads them; their text goes into `sources`.
    pub(crate) fn read(&self, sources: &mut SourceSet) -> Result<Invocation, Failure> {
        let table = self.arguments.table(sources);
        Invocation::read(&table, Self::SIDE, Syntax::Arguments)
            .map_err(|diagnostics| Failure::new(diagnostics, sources.clone()))
    }
}

impl<const HOST: bool> clap::FromArgMatches for OptionArgs<HOST> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut arguments = Arguments::default();
        for option in Self::options() {
            for text in matches.get_many::<String>(option.key).into_iter().flatten() {
                let text = Some(text.as_str()).filter(|text| !text.is_empty());
                arguments.push(option.key, text);
            }
        }
        Ok(Self { arguments })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl<const HOST: bool> clap::Args for OptionArgs<HOST> {
    fn augment_args(command: Command) -> Command {
        Self::options().fold(command, |command, option| command.arg(argument(option)))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

fn argument(option: &'static BindingOption) -> Arg {
    let (value, optional) = match option.kind {
        OptionKind::Flag => ("BOOL", true),
        OptionKind::Functions => ("FUNCTIONS", true),
        OptionKind::List => ("NAMES", false),
        OptionKind::Selected => ("[SELECTOR=]VALUES", false),
        OptionKind::Pairs => ("WIT=RUST", false),
        _ => ("VALUE", false),
    };
    let argument = Arg::new(option.key)
        .long(option.key)
        .value_name(value)
        .action(ArgAction::Append)
        .help_heading("Options of the bindings")
        .help(help(option));
    if optional {
        // Without `=`, what follows is not its value.
        argument
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("")
    } else {
        argument
    }
}

/// The documentation without what it begins with, its own name.
fn help(option: &'static BindingOption) -> StyledStr {
    let words: Vec<&str> = option.docs.split_whitespace().collect();
    let text = words.join(" ");
    let text = match text.split_once(": ") {
        Some((_, rest)) => rest,
        None => text.as_str(),
    };
    StyledStr::from(text.replace('`', "").trim_end_matches('.').to_owned())
}
