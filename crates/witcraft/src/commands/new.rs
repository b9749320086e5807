//! `witcraft new`: a project to start from.

use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, ValueEnum};
use witcraft_project::{Project, Template};

use crate::cli::{Exit, Outcome};
use crate::console::Console;

#[derive(ClapArgs)]
#[command(after_help = "\
The name is that of the folder, of the WIT package and of its world. With --wit there is WIT
already: it is copied, and both sides are what it asks for, with `todo!()` where the work is.

Until Witcraft is published, the dependencies are paths to the checkout that this program was
built from.

Examples:
  witcraft new image-tool                         a host that loads a picture and has it resized
  witcraft new word-count --template command      a program, for any host of WASI 0.2
  witcraft new my-plugin --wit ../app/wit         a guest and a host of a world that is there
  witcraft new my-plugin --wit app.wit -w plugin  of one of several
  witcraft new image-tool --witcraft-path ../witcraft")]
pub(crate) struct Args {
    /// The name: small letters and digits, with `-` between words
    #[arg(value_name = "NAME")]
    name: String,

    /// What kind of project
    #[arg(long, value_name = "KIND", default_value = "library")]
    template: Kind,

    /// Start from this WIT, a file or folder, instead of a template
    #[arg(long, value_name = "PATH", conflicts_with = "template")]
    wit: Option<PathBuf>,

    /// The world of it, by name or in full; needed where there are several
    #[arg(short, long, value_name = "WORLD", requires = "wit")]
    world: Option<String>,

    /// The folder to make it in, instead of NAME
    #[arg(long, value_name = "FOLDER")]
    path: Option<PathBuf>,

    /// A checkout of Witcraft to depend on
    #[arg(long, value_name = "FOLDER")]
    witcraft_path: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// A component whose functions a host calls
    Library,
    /// A program: a component that exports `wasi:cli/run`
    Command,
}

/// The checkout that this program was built from.
const CHECKOUT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let template = match args.template {
        Kind::Library => Template::Library,
        Kind::Command => Template::Command,
    };
    let checkout = args.witcraft_path.as_deref().unwrap_or(Path::new(CHECKOUT));
    let mut project = Project::new(&args.name)?
        .template(template)
        .checkout(checkout);
    if let Some(wit) = &args.wit {
        project = project.wit(wit, args.world.clone());
    }
    let folder = args
        .path
        .clone()
        .unwrap_or_else(|| PathBuf::from(&args.name));
    for path in project.write(&folder)? {
        console.detail(&format!("wrote {}", folder.join(path).display()));
    }
    let run = match (&args.wit, args.template) {
        (Some(_), _) => "cargo run",
        (None, Kind::Library) => "cargo run -- in.png out.png 320 200",
        (None, Kind::Command) => "cargo run < README.md",
    };
    console.done(&format!(
        "{0}: a workspace with wit/, guest/ and host/\n\n  cd {0}\n  cargo test --workspace\n  {run}\n",
        folder.display()
    ));
    Ok(Exit::Fine)
}
