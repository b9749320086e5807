//! Running other programs: with a time limit, and quietly unless they fail.

use std::fs;
use std::io::{Read, Seek};
use std::process::{Child, Command, ExitCode, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

/// How many of a failed program's last lines are worth showing.
const LINES: usize = 20;

/// Runs a command without input, keeping its output to itself.
///
/// # Errors
///
/// With the end of its output where it fails, cannot be started, or is not done within the limit.
pub(crate) fn run_quietly(command: &mut Command, limit: Duration) -> anyhow::Result<()> {
    let name = displayed(command);
    // A file and not a pipe: nobody has to read it while the program runs.
    let mut log = tempfile::tempfile().context("cannot make a temporary file")?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log.try_clone()?)
        .spawn()
        .with_context(|| format!("cannot run `{name}`"))?;
    let status =
        wait(&mut child, limit).with_context(|| format!("`{name}` could not be waited for"))?;
    if status.is_some_and(|status| status.success()) {
        return Ok(());
    }
    let output = read_back(&mut log);
    match status {
        Some(status) => bail!("`{name}` failed ({status}):\n{}", last_lines(&output)),
        None => bail!(
            "`{name}` was not done after {} s and was stopped:\n{}",
            limit.as_secs(),
            last_lines(&output)
        ),
    }
}

/// Runs a command whose output the user is to see, and passes its success on as an exit code.
///
/// # Errors
///
/// Where it cannot be started.
pub(crate) fn run_openly(command: &mut Command) -> anyhow::Result<ExitCode> {
    let name = displayed(command);
    let status = command
        .status()
        .with_context(|| format!("cannot run `{name}`"))?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Runs a command for what it prints.
///
/// # Errors
///
/// With what it said where it fails or cannot be started.
pub(crate) fn output_of(command: &mut Command) -> anyhow::Result<String> {
    let name = displayed(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot run `{name}`"))?;
    if !output.status.success() {
        bail!(
            "`{name}` failed:\n{}",
            last_lines(&String::from_utf8_lossy(&output.stderr))
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program can be started at all.
pub(crate) fn is_there(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// A command as one would type it.
pub(crate) fn displayed(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Waits for a child; `None` where it had to be stopped.
fn wait(child: &mut Child, limit: Duration) -> std::io::Result<Option<ExitStatus>> {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if start.elapsed() >= limit {
            // One that runs as another user cannot be stopped; then it is not waited for either.
            if child.kill().is_ok() {
                child.wait()?;
            }
            return Ok(None);
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn read_back(log: &mut fs::File) -> String {
    let mut bytes = Vec::new();
    // What cannot be read back only shortens the message.
    let _ = log.rewind().and_then(|()| log.read_to_end(&mut bytes));
    String::from_utf8_lossy(&bytes).into_owned()
}

fn last_lines(output: &str) -> String {
    let lines: Vec<&str> = output.trim_end().lines().collect();
    let kept = &lines[lines.len().saturating_sub(LINES)..];
    kept.iter()
        .map(|line| format!("    {line}"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn success_is_quiet() {
        assert!(
            run_quietly(
                &mut shell("echo out; echo err >&2"),
                Duration::from_secs(10)
            )
            .is_ok()
        );
    }

    #[test]
    fn a_failure_shows_the_end_of_the_output() {
        let error =
            run_quietly(&mut shell("seq 1 100; exit 3"), Duration::from_secs(10)).unwrap_err();
        let message = format!("{error:#}");
        assert!(
            message.contains("    100") && !message.contains("    80\n"),
            "{message}"
        );
    }

    #[test]
    fn a_program_that_hangs_is_stopped() {
        let start = Instant::now();
        let error = run_quietly(
            &mut shell("echo waiting; exec sleep 60"),
            Duration::from_millis(200),
        )
        .unwrap_err();
        assert!(start.elapsed() < Duration::from_secs(30));
        assert!(format!("{error:#}").contains("was not done"), "{error:#}");
        assert!(format!("{error:#}").contains("    waiting"), "{error:#}");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error =
            run_quietly(&mut Command::new("no-such-program"), Duration::from_secs(1)).unwrap_err();
        assert!(
            format!("{error:#}").contains("cannot run `no-such-program`"),
            "{error:#}"
        );
        assert!(!is_there("no-such-program"));
    }

    #[test]
    fn output_is_returned_or_the_error_is() {
        assert_eq!(output_of(&mut shell("echo yes")).unwrap(), "yes\n");
        let error = output_of(&mut shell("echo no >&2; exit 1")).unwrap_err();
        assert!(format!("{error:#}").contains("    no"), "{error:#}");
    }
}
