//! What `guest` and `host` share: one product, to standard output or a file.

use std::path::{Path, PathBuf};

use clap::Args;
use witcraft_codegen::{Bindings, Options, Side};
use witcraft_diagnostics::{Failure, SourceSet};
use witcraft_model::World;

use super::{HOST, OptionArgs};
use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::generate::{Product, Target, make};
use crate::inputs::{InputArgs, WorldArgs};
use crate::{output, scaffold};

#[derive(Args)]
pub(crate) struct BindingsArgs<const SIDES: u8> {
    #[command(flatten)]
    inputs: InputArgs,

    #[command(flatten)]
    world: WorldArgs,

    #[command(flatten)]
    file: FileArgs,

    /// Leave the code as it is generated: quick for a large world, and hard to read
    #[arg(long)]
    no_format: bool,

    #[command(flatten)]
    options: OptionArgs<SIDES>,
}

// Where a single product goes.
#[derive(Args)]
pub(crate) struct FileArgs {
    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Replace the file even if Witcraft did not generate it
    #[arg(long, requires = "output")]
    force: bool,
}

impl FileArgs {
    /// Prints `text`, or writes it to the file.
    pub(crate) fn put(&self, text: &str, console: &Console) -> Result<(), Failure> {
        match &self.output {
            Some(path) => {
                output::write(path, text, self.force)?;
            }
            None => console.out(text),
        }
        Ok(())
    }
}

impl<const SIDES: u8> BindingsArgs<SIDES> {
    pub(crate) fn run(&self, console: &Console) -> Outcome {
        let product = if SIDES == HOST {
            Product::Host
        } else {
            Product::Guest
        };
        let (world, bindings) = self.read(console)?;
        let options = Options::default()
            .inputs(self.inputs.names(world.package()))
            .format(!self.no_format)
            .bindings(bindings);
        let target = Target {
            product,
            path: PathBuf::new(),
        };
        let made = {
            let _busy = console.busy("generating");
            make(&world, [&options, &options], &[target])?
        };
        for file in made {
            self.file.put(&file.text, console)?;
            console.detail(&format!("generated in {}", output::duration(file.time)));
        }
        Ok(Exit::Fine)
    }

    /// The world, and the options of `witcraft.toml` with those of the command laid over them.
    fn read(&self, console: &Console) -> Result<(World, Bindings), Failure> {
        let side = if SIDES == HOST {
            Side::Host
        } else {
            Side::Guest
        };
        let mut sources = SourceSet::default();
        let [given] = self.options.read([side], &mut sources)?;
        let config = self.inputs.config(sources)?;
        let bindings = config.bindings(side).clone().overlaid(given);
        let world = self.inputs.world_of(&config, &self.world, console)?;
        Ok((world, bindings))
    }

    /// Whether the bindings go to a file.
    pub(crate) fn to_file(&self) -> bool {
        self.file.output.is_some()
    }

    /// An implementation to start from, to be written to `path`, for bindings with the same options.
    pub(crate) fn scaffold(
        &self,
        path: &Path,
        make: impl FnOnce(&World, &str, &Bindings) -> Result<String, Failure>,
        console: &Console,
    ) -> Result<String, Failure> {
        let (world, options) = self.read(console)?;
        let bindings = match &self.file.output {
            Some(bindings) => scaffold::relative(bindings, path),
            None => "bindings.rs".into(),
        };
        let _busy = console.busy("generating");
        make(&world, &bindings, &options)
    }
}
