//! What all commands have in common: help with examples, colour only where it is wanted, formats, manual pages.

use std::fs;
use std::process::Command;

fn witcraft(arguments: &[&str]) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_witcraft"))
        .args(arguments)
        .output()
        .unwrap()
}

fn help(command: &[String]) -> String {
    let mut arguments: Vec<&str> = command.iter().map(String::as_str).collect();
    arguments.extend(["--help", "--color", "never"]);
    let output = witcraft(&arguments);
    assert!(output.status.success(), "{command:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The commands that a help text lists.
fn listed(help: &str) -> Vec<String> {
    let commands = help.split("\nCommands:\n").nth(1).unwrap_or_default();
    let commands = commands.split("\n\n").next().unwrap_or_default().lines();
    commands
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

/// Every command that does something, and its help.
fn commands() -> Vec<(Vec<String>, String)> {
    let mut found = Vec::new();
    let mut open = vec![Vec::new()];
    while let Some(command) = open.pop() {
        let help = help(&command);
        let inner = listed(&help);
        if inner.is_empty() {
            found.push((command, help));
            continue;
        }
        for name in inner {
            open.push([command.clone(), vec![name]].concat());
        }
    }
    assert!(found.len() >= 20, "{found:?}");
    found
}

#[test]
fn every_command_has_examples_and_common_options() {
    for (command, help) in commands() {
        assert!(
            help.contains("Examples:\n  witcraft "),
            "{command:?}\n{help}"
        );
        for option in ["--quiet", "--verbose", "--color"] {
            assert!(help.contains(option), "{command:?}: {option}\n{help}");
        }
        // Whatever is printed in several ways is printed as JSON, too.
        if let Some(format) = help.split("--format <").nth(1) {
            let format = format.split("\n      --").next().unwrap_or_default();
            assert!(format.contains("json"), "{command:?}\n{format}");
        }
    }
}

#[test]
fn colour_is_for_terminals_and_for_who_asks() {
    let case = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cmd/check.in/unknown");
    let coloured = |arguments: &[&str], no_color: bool| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_witcraft"));
        command.args(["check", case]).args(arguments);
        if no_color {
            command.env("NO_COLOR", "1");
        }
        let output = command.output().unwrap();
        output.stderr.contains(&0x1b) || output.stdout.contains(&0x1b)
    };
    assert!(!coloured(&[], false), "this is no terminal");
    assert!(coloured(&["--color", "always"], false));
    assert!(!coloured(&["--color", "never"], false));
    assert!(!coloured(&[], true));
    // Help and usage errors, too.
    assert!(coloured(&["--color", "always", "--help"], false));
    assert!(coloured(&["--color=always", "--no-such"], false));
    assert!(!coloured(&["--help"], false));
}

#[test]
fn every_command_has_a_manual_page() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let output = witcraft(&["man", "--out", path]);
    assert!(output.status.success());
    for (command, _) in commands() {
        let name = format!("witcraft-{}.1", command.join("-"));
        let page = fs::read_to_string(folder.path().join(&name));
        let page = page.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(page.starts_with(".ie") || page.starts_with(".TH"), "{page}");
        assert!(page.contains("Examples"), "{page}");
    }
    assert!(folder.path().join("witcraft.1").exists());
}
