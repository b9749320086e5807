//! Comparisons with peers: one per file, and here what they share.
//!
//! A comparison names two commands that do the same work. They run in turns, so that whatever else the machine
//! does hits both, and what counts is the ratio of the medians.

mod breaking;
mod call;
mod check;
mod cold_build;
mod component;
mod doc;
mod expansion;
mod generation;
mod guest;
mod measure;
mod parse;
mod size;
mod start;
mod user_crate;
pub(crate) mod wasi;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, ensure};

pub(crate) use measure::{Figures, Paired, paired, printed};

use crate::programs::{self, Program};
use crate::workspace;

/// Every comparison; to add one, add its file and its line here.
pub(crate) const COMPARISONS: [&Comparison; 11] = [
    &breaking::COMPARISON,
    &check::COMPARISON,
    &cold_build::COMPARISON,
    &doc::COMPARISON,
    &expansion::COMPARISON,
    &generation::COMPARISON,
    &parse::COMPARISON,
    &size::COMPARISON,
    &component::COMPARISON,
    &start::COMPARISON,
    &call::COMPARISON,
];

/// One question, such as "how long does generating take against the peer".
#[derive(Debug)]
pub(crate) struct Comparison {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) run: fn(&Bench) -> anyhow::Result<Vec<Row>>,
}

/// A line of the table.
pub(crate) struct Row {
    /// What both did.
    pub(crate) work: String,
    /// Who the other is, with its version.
    pub(crate) peer: String,
    pub(crate) quantity: Quantity,
    /// What Witcraft is to stay below, as a ratio.
    pub(crate) goal: Option<f64>,
    pub(crate) figures: Paired,
}

/// What a line is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quantity {
    /// From start to end, in seconds.
    Time,
    /// On all processors, children included, in seconds.
    ProcessorTime,
    /// The most memory that was resident at once, in bytes.
    Memory,
    /// Of a generated file. The same in every run.
    Lines,
}

/// What comparisons run with.
pub(crate) struct Bench {
    runs: u32,
    witcraft: PathBuf,
}

impl Bench {
    /// Builds the command line for release, and copies it as `cargo install` does with it and with the peers: what the
    /// linker wrote piece by piece lies in the system's memory in pieces, too, and takes a tenth longer to start.
    pub(crate) fn prepare(runs: u32) -> anyhow::Result<Self> {
        let mut cargo = workspace::cargo();
        cargo.args(["build", "--release", "--quiet", "-p", "witcraft"]);
        let status = cargo.status().context("cannot run cargo")?;
        anyhow::ensure!(status.success(), "the release build failed");
        let name = format!("witcraft{}", std::env::consts::EXE_SUFFIX);
        let target = workspace::target_folder()?;
        let witcraft = target.join("compare").join(&name);
        std::fs::create_dir_all(target.join("compare"))?;
        std::fs::copy(target.join("release").join(&name), &witcraft)
            .with_context(|| format!("cannot write {}", witcraft.display()))?;
        Ok(Self { runs, witcraft })
    }

    pub(crate) fn runs(&self) -> u32 {
        self.runs
    }

    /// A command of Witcraft, in the root of the workspace.
    pub(crate) fn witcraft(&self, arguments: &[&str]) -> Command {
        command(&self.witcraft, arguments)
    }

    /// A peer's program, installed in the pinned version if it is not there yet.
    ///
    /// # Errors
    ///
    /// With the end of cargo's output where it cannot be installed.
    pub(crate) fn peer(
        &self,
        crate_name: &'static str,
        version: &'static str,
    ) -> anyhow::Result<PathBuf> {
        self.peer_with(crate_name, version, None)
    }

    /// The same with some of its features instead of the default ones.
    ///
    /// # Errors
    ///
    /// With the end of cargo's output where it cannot be installed.
    pub(crate) fn peer_with(
        &self,
        crate_name: &'static str,
        version: &'static str,
        features: Option<&'static str>,
    ) -> anyhow::Result<PathBuf> {
        let program = Program {
            crate_name,
            version,
            features,
        };
        programs::install(&workspace::target_folder()?, &program)
    }

    /// A folder under `target/` for the outputs of one comparison, empty.
    ///
    /// # Errors
    ///
    /// Where it cannot be made.
    pub(crate) fn scratch(&self, name: &str) -> anyhow::Result<PathBuf> {
        let folder = workspace::target_folder()?.join("compare").join(name);
        if folder.exists() {
            std::fs::remove_dir_all(&folder)
                .with_context(|| format!("cannot empty {}", folder.display()))?;
        }
        std::fs::create_dir_all(&folder)
            .with_context(|| format!("cannot make {}", folder.display()))?;
        Ok(folder)
    }
}

/// An example of a crate, built for release.
///
/// # Errors
///
/// Where it does not compile.
pub(crate) fn example(package: &str, name: &str) -> anyhow::Result<PathBuf> {
    let mut cargo = workspace::cargo();
    cargo.args(["build", "--release", "--quiet", "-p", package]);
    let status = cargo.args(["--example", name]).status();
    let built = status.context("cannot run cargo")?.success();
    ensure!(built, "the example `{name}` does not compile");
    let file = format!("release/examples/{name}{}", std::env::consts::EXE_SUFFIX);
    Ok(workspace::target_folder()?.join(file))
}

/// A command in the root of the workspace.
pub(crate) fn command(program: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(workspace::root());
    command
}

/// The table, in Markdown.
pub(crate) fn table(rows: &[Row], runs: u32) -> String {
    let mut text = String::from(
        "| work | measured | Witcraft | peer | ratio | goal |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    for row in rows {
        let Row { work, peer, .. } = row;
        let (ours, theirs) = (&row.figures.ours, &row.figures.theirs);
        let goal = match row.goal {
            Some(goal) if row.figures.ratio() <= goal => format!("≤ {}", ratio(goal)),
            Some(goal) => format!("≤ {}, **missed**", ratio(goal)),
            None => String::new(),
        };
        text.push_str(&format!(
            "| {work} | {} | {} | {} ({peer}) | {} | {goal} |\n",
            row.quantity.name(),
            row.quantity.show(ours),
            row.quantity.show(theirs),
            ratio(row.figures.ratio()),
        ));
    }
    text.push_str(&format!(
        "\nMedians of {runs} runs in turns, with the smallest and largest in brackets; the ratio is Witcraft's \
         median over the peer's.\n"
    ));
    text
}

/// Two digits behind the point, or as many as it takes to show two.
fn ratio(value: f64) -> String {
    let mut digits = 2;
    while digits < 6 && value > 0.0 && value * 10_f64.powi(digits) < 9.95 {
        digits += 1;
    }
    let digits = usize::try_from(digits).unwrap_or(2);
    format!("{value:.digits$}")
}

impl Quantity {
    fn name(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::ProcessorTime => "processor time",
            Self::Memory => "memory",
            Self::Lines => "lines",
        }
    }

    fn show(self, figures: &Figures) -> String {
        let (factor, unit, digits) = match self {
            Self::Time | Self::ProcessorTime if figures.median() < 1.0 => (1e3, "ms", 1),
            Self::Time | Self::ProcessorTime => (1.0, "s", 2),
            Self::Memory => (1.0 / (1024.0 * 1024.0), "MiB", 1),
            Self::Lines => return figures.median().to_string(),
        };
        let number = |value: f64| format!("{:.digits$}", value * factor);
        format!(
            "{} {unit} ({}–{})",
            number(figures.median()),
            number(figures.smallest()),
            number(figures.largest())
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_ratios_are_shown() {
        assert_eq!(ratio(1.049), "1.05");
        assert_eq!(ratio(0.2), "0.20");
        assert_eq!(ratio(0.00064), "0.00064");
        assert_eq!(ratio(0.001), "0.0010");
        assert_eq!(ratio(0.0), "0.00");
    }

    #[test]
    fn a_missed_goal_is_said() {
        let row = |goal| Row {
            work: "work".to_owned(),
            peer: "other 1.0".to_owned(),
            quantity: Quantity::Time,
            goal,
            figures: Paired {
                ours: Figures::new(vec![0.3, 0.2, 0.1]),
                theirs: Figures::new(vec![0.1, 0.1, 0.1]),
            },
        };
        let text = table(&[row(Some(1.5)), row(Some(2.0)), row(None)], 3);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines[2],
            "| work | time | 200.0 ms (100.0–300.0) | 100.0 ms (100.0–100.0) (other 1.0) | 2.00 | ≤ 1.50, **missed** |"
        );
        assert!(lines[3].ends_with("| 2.00 | ≤ 2.00 |"), "{text}");
        assert!(lines[4].ends_with("| 2.00 |  |"), "{text}");
    }

    #[test]
    fn names_are_words_and_unique() {
        let mut names: Vec<&str> = COMPARISONS.iter().map(|one| one.name).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
        assert!(names.iter().all(|name| !name.contains(' ')));
    }
}
