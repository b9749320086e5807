//! Whole processes, timed in turns.

use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, bail, ensure};
use wait4::Wait4;

use crate::process::displayed;

/// The figures of one side, smallest first.
pub(crate) struct Figures(Vec<f64>);

impl Figures {
    pub(crate) fn new(mut values: Vec<f64>) -> Self {
        values.sort_unstable_by(f64::total_cmp);
        Self(values)
    }

    /// The middle one; of an even number the mean of the middle two.
    pub(crate) fn median(&self) -> f64 {
        let (low, high) = (self.0.len().saturating_sub(1) / 2, self.0.len() / 2);
        match (self.0.get(low), self.0.get(high)) {
            (Some(low), Some(high)) => f64::midpoint(*low, *high),
            _ => f64::NAN,
        }
    }

    pub(crate) fn smallest(&self) -> f64 {
        self.0.first().copied().unwrap_or(f64::NAN)
    }

    pub(crate) fn largest(&self) -> f64 {
        self.0.last().copied().unwrap_or(f64::NAN)
    }
}

/// Both sides of one quantity.
pub(crate) struct Paired {
    pub(crate) ours: Figures,
    pub(crate) theirs: Figures,
}

impl Paired {
    /// Our median over theirs.
    pub(crate) fn ratio(&self) -> f64 {
        self.ours.median() / self.theirs.median()
    }
}

/// What a program measured itself: per line a kind, and the nanoseconds of both sides. The kinds in the order in
/// which they come first, in seconds.
///
/// # Errors
///
/// Where a line is of another form.
pub(crate) fn printed(output: &str) -> anyhow::Result<Vec<(String, Paired)>> {
    let mut kinds: Vec<(&str, [Vec<f64>; 2])> = Vec::new();
    for line in output.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [kind, ours, theirs] = words[..] else {
            bail!("it printed `{line}`");
        };
        let seconds = |word: &str| word.parse::<f64>().map(|nanoseconds| nanoseconds / 1e9);
        let index = kinds.iter().position(|(known, _)| *known == kind);
        let index = index.unwrap_or_else(|| {
            kinds.push((kind, Default::default()));
            kinds.len() - 1
        });
        let sides = &mut kinds[index].1;
        sides[0].push(seconds(ours)?);
        sides[1].push(seconds(theirs)?);
    }
    let pair = |(kind, [ours, theirs]): (&str, [Vec<f64>; 2])| {
        let (ours, theirs) = (Figures::new(ours), Figures::new(theirs));
        (kind.to_owned(), Paired { ours, theirs })
    };
    Ok(kinds.into_iter().map(pair).collect())
}

/// What one run took.
struct Run {
    seconds: f64,
    processor_seconds: f64,
    bytes: f64,
}

/// All quantities of two commands that ran in turns.
pub(crate) struct Measured {
    pub(crate) time: Paired,
    pub(crate) processor_time: Paired,
    /// The peak. A process starts with that of the one that started it, so this says nothing about programs
    /// that need less than this one does, which is some 13 MiB; do not print it for those.
    pub(crate) memory: Paired,
}

/// Runs both sides in turns, so and so often each; each run gets a new command. The first run of each is not
/// counted: it reads the files that all later ones find in memory.
///
/// # Errors
///
/// Where a command cannot run, or fails.
pub(crate) fn paired(
    runs: u32,
    mut ours: impl FnMut() -> anyhow::Result<Command>,
    mut theirs: impl FnMut() -> anyhow::Result<Command>,
) -> anyhow::Result<Measured> {
    once(&mut ours()?)?;
    once(&mut theirs()?)?;
    let mut sides = [Vec::new(), Vec::new()];
    for turn in 0..runs {
        // Who goes first changes, as the second finds a warmer machine.
        for side in [turn % 2, 1 - turn % 2] {
            let run = if side == 0 {
                once(&mut ours()?)?
            } else {
                once(&mut theirs()?)?
            };
            sides[side as usize].push(run);
        }
    }
    let pair = |quantity: fn(&Run) -> f64| Paired {
        ours: Figures::new(sides[0].iter().map(quantity).collect()),
        theirs: Figures::new(sides[1].iter().map(quantity).collect()),
    };
    Ok(Measured {
        time: pair(|run| run.seconds),
        processor_time: pair(|run| run.processor_seconds),
        memory: pair(|run| run.bytes),
    })
}

fn once(command: &mut Command) -> anyhow::Result<Run> {
    let name = displayed(command);
    let start = Instant::now();
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("cannot run `{name}`"))?;
    let used = child
        .wait4()
        .with_context(|| format!("`{name}` could not be waited for"))?;
    let seconds = start.elapsed().as_secs_f64();
    ensure!(used.status.success(), "`{name}` failed ({})", used.status);
    let processor = used.rusage.utime + used.rusage.stime;
    #[expect(
        clippy::cast_precision_loss,
        reason = "no process has 2^53 bytes of memory"
    )]
    let bytes = used.rusage.maxrss as f64;
    Ok(Run {
        seconds,
        processor_seconds: processor.as_secs_f64(),
        bytes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_of_odd_and_even_numbers() {
        let figures = Figures::new(vec![3.0, 1.0, 2.0]);
        assert_eq!(
            (figures.smallest(), figures.median(), figures.largest()),
            (1.0, 2.0, 3.0)
        );
        assert_eq!(Figures::new(vec![1.0, 2.0]).median(), 1.5);
        assert!(Figures::new(Vec::new()).median().is_nan());
    }

    #[test]
    fn what_is_printed_is_read_by_kind() {
        let read = printed("b 1000000000 1\na 2 4\nb 3000000000 1\n").unwrap();
        let ratios: Vec<_> = read
            .iter()
            .map(|(kind, both)| (kind.as_str(), both.ratio()))
            .collect();
        assert_eq!(ratios[1], ("a", 0.5));
        assert_eq!((read[0].0.as_str(), read[0].1.ours.median()), ("b", 2.0));
        assert!(printed("error: 1").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn both_sides_run_as_often_and_a_failure_is_an_error() {
        let shell = |script: &'static str| {
            move || {
                let mut command = Command::new("sh");
                command.args(["-c", script]);
                Ok(command)
            }
        };
        let measured = paired(3, shell("exit 0"), shell("exit 0")).unwrap();
        assert_eq!(measured.time.ours.0.len(), 3);
        assert_eq!(measured.memory.theirs.0.len(), 3);
        assert!(measured.memory.theirs.median() > 0.0);
        assert!(paired(1, shell("exit 0"), shell("exit 1")).is_err());
    }
}
