//! The options of generated bindings as arguments: those of `witcraft.toml`, under the same names.

use clap::builder::StyledStr;
use clap::{Arg, ArgAction, ArgMatches, Command};
use witcraft_config::{Arguments, BindingOption, Bindings, Invocation, OptionKind, Side, Syntax};
use witcraft_diagnostics::{Failure, SourceSet};

/// Options of guest bindings.
pub(crate) const GUEST: u8 = 1;
/// Options of host bindings.
pub(crate) const HOST: u8 = 2;
/// Options of both.
pub(crate) const BOTH: u8 = GUEST | HOST;

// What was given of the options of some sides: of guests, of hosts, or of both.
#[derive(Debug)]
pub(crate) struct OptionArgs<const SIDES: u8> {
    arguments: Arguments,
}

impl<const SIDES: u8> OptionArgs<SIDES> {
    fn options() -> impl Iterator<Item = &'static BindingOption> {
        Bindings::OPTIONS.iter().filter(|option| match option.side {
            None => true,
            Some(Side::Guest) => SIDES & GUEST != 0,
            Some(Side::Host) => SIDES & HOST != 0,
        })
    }

    /// Reads those that apply to each side; their text goes into `sources`.
    pub(crate) fn read<const N: usize>(
        &self,
        sides: [Side; N],
        sources: &mut SourceSet,
    ) -> Result<[Bindings; N], Failure> {
        let table = self.arguments.table(sources);
        let mut diagnostics = Vec::new();
        let read = sides.map(|side| {
            let table = Bindings::of_side(&table, side);
            match Invocation::read(&table, side, Syntax::Arguments) {
                Ok(invocation) => invocation.bindings,
                Err(found) => {
                    // What both sides take is wrong for both.
                    diagnostics.extend(found);
                    Bindings::default()
                }
            }
        });
        diagnostics.dedup();
        match diagnostics.is_empty() {
            true => Ok(read),
            false => Err(Failure::new(diagnostics, sources.clone())),
        }
    }
}

impl<const SIDES: u8> clap::FromArgMatches for OptionArgs<SIDES> {
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

impl<const SIDES: u8> clap::Args for OptionArgs<SIDES> {
    fn augment_args(command: Command) -> Command {
        Self::options().fold(command, |command, option| {
            let only = option.side.filter(|_| SIDES == BOTH);
            command.arg(argument(option, only))
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

/// `only` is the side to name, where the command makes both.
fn argument(option: &'static BindingOption, only: Option<Side>) -> Arg {
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
        .help(help(option, only));
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
fn help(option: &'static BindingOption, only: Option<Side>) -> StyledStr {
    let words: Vec<&str> = option.docs.split_whitespace().collect();
    let text = words.join(" ");
    let text = match text.split_once(": ") {
        Some((_, rest)) => rest,
        None => text.as_str(),
    };
    let text = text.replace('`', "").trim_end_matches('.').to_owned();
    StyledStr::from(match only {
        Some(side) => format!("On the {side}: {text}"),
        None => text,
    })
}
