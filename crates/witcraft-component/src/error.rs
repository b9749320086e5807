//! Why a binary cannot be used, with what to do about it.

use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_explain::Explanation;

use crate::Kind;

/// Why a binary cannot be used.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No bytes at all.
    #[error("the file is empty")]
    Empty,
    /// Something else.
    #[error("this is not WebAssembly{}", .guess.map(|it| format!(", but {it}")).unwrap_or_default())]
    NotWasm {
        /// What it looks like.
        guess: Option<&'static str>,
    },
    /// Text that does not parse.
    #[error("this WebAssembly text cannot be read")]
    Text(
        /// What the parser says, with the place.
        String,
    ),
    /// The beginning of a binary.
    #[error("the file ends after {bytes} bytes, before it is complete")]
    Truncated {
        /// How many there are.
        bytes: usize,
    },
    /// A binary of a kind that is not known.
    #[error("this is WebAssembly of version {version}, layer {layer}, which is not known")]
    Version {
        /// The fifth byte.
        version: u8,
        /// The seventh byte.
        layer: u8,
    },
    /// A binary whose sections cannot be read.
    #[error("this WebAssembly is damaged at byte {offset}: {reason}")]
    Malformed {
        /// In bytes from the start.
        offset: usize,
        /// What the parser says.
        reason: String,
    },
    /// A binary that is whole, and breaks a rule of WebAssembly.
    #[error("this WebAssembly is not valid at byte {offset}: {reason}")]
    Invalid {
        /// In bytes from the start.
        offset: usize,
        /// What the validator says.
        reason: String,
    },
    /// One kind where another is wanted.
    #[error("this is a {found}, and a {wanted} is wanted")]
    WrongKind {
        /// What it is.
        found: Kind,
        /// What is wanted.
        wanted: Kind,
    },
    /// A module that does not become a component.
    #[error("this module does not become a component: {}", .chain.join(": "))]
    Encode {
        /// What `wit-component` says, outermost first.
        chain: Vec<String>,
        /// What it means here, if that is known.
        explanation: Option<Box<Explanation>>,
        /// Whether it is known what its world is.
        has_world: bool,
        /// The custom section in which the linker put the same world twice.
        twice: Option<String>,
        /// All that does not fit the module's world.
        misfits: Vec<Diagnostic>,
    },
    /// WIT that cannot be read off a binary, or loaded.
    #[error("{0}")]
    Wit(
        /// What is wrong.
        Failure,
    ),
    /// An upstream crate panicked.
    #[error("a tool failed inside, while {doing}: {message}")]
    Panic {
        /// What it was doing.
        doing: &'static str,
        /// What it said.
        message: String,
    },
}

impl Error {
    pub(crate) fn malformed(error: &wasmparser::BinaryReaderError, length: usize) -> Self {
        if error.message().starts_with("unexpected end") || error.offset() >= length {
            return Self::Truncated { bytes: length };
        }
        Self::Malformed {
            offset: error.offset(),
            reason: error.message().to_owned(),
        }
    }

    /// A stable kebab-case id.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty | Self::NotWasm { .. } | Self::Truncated { .. } => "not-wasm",
            Self::Text(_) => "bad-wat",
            Self::Version { .. } | Self::Malformed { .. } => "bad-wasm",
            Self::Invalid { .. } => "invalid-wasm",
            Self::WrongKind { found, wanted } => match (found, wanted) {
                (Kind::Module, _) => "module-as-component",
                (Kind::Component, _) => "component-as-module",
                (Kind::WitPackage, _) => "wit-as-component",
            },
            Self::Encode { explanation, .. } => match explanation {
                Some(explanation) => explanation.code,
                None => "not-a-component",
            },
            Self::Wit(failure) => failure.diagnostics[0].code,
            Self::Panic { .. } => "upstream-panic",
        }
    }

    /// As findings about the file of this name: what, why, and what to type next.
    #[must_use]
    pub fn failure(self, name: &str) -> Failure {
        let found = Diagnostic::error(self.code(), self.to_string()).at_path(name);
        let mut others = Vec::new();
        let found = match self {
            Self::Wit(failure) => return failure,
            Self::Empty | Self::Truncated { .. } => more(
                found.help("build it or get it again, and compare its size"),
                "not-wasm",
            ),
            Self::NotWasm { guess: Some("WIT") } => {
                found.help(format!("to read WIT: witcraft check {name}"))
            }
            Self::NotWasm { .. } => {
                let found = found.note("a binary begins with a zero byte and `asm`, text with `(`");
                more(found, "not-wasm")
            }
            Self::Text(reason) => found.note(reason.trim_end().to_owned()),
            Self::Version { .. } => found
                .note("modules have version 1 and layer 0, components version 13 and layer 1")
                .help("build it with tools of this generation: witcraft --version --verbose"),
            Self::Malformed { .. } => more(found.help("build it or get it again"), "not-wasm"),
            Self::Invalid { .. } => found
                .help("it was made by a tool with a defect, or changed afterwards: build it again"),
            Self::WrongKind { found: kind, .. } => wrong_kind(found, kind, name),
            Self::Encode {
                chain,
                explanation,
                has_world,
                twice,
                misfits,
            } => {
                others = misfits;
                if let Some(section) = twice {
                    same_world_twice(found, &section)
                } else if has_world {
                    encode(found, &chain, explanation.as_deref())
                } else {
                    encode(found, &chain, explanation.as_deref())
                        .note("the module does not say what its world is")
                        .help("name its WIT: `--wit wit`, and `-w WORLD` if it has several worlds")
                }
            }
            Self::Panic { .. } => found
                .note("that is a defect of a library that Witcraft uses, not of your file alone")
                .help("please report it, with the file if you can"),
        };
        let findings = std::iter::once(found).chain(others);
        let findings = findings.map(|found| match found.path {
            None => found.at_path(name),
            Some(_) => found,
        });
        Failure::new(findings.collect(), SourceSet::default())
    }
}

/// The page of `witcraft explain` that says more.
fn more(found: Diagnostic, code: &str) -> Diagnostic {
    found.help(format!("more: `witcraft explain {code}`"))
}

fn wrong_kind(found: Diagnostic, kind: Kind, name: &str) -> Diagnostic {
    match kind {
        Kind::Module => more(
            found
                .note("it is what a compiler made, and was not turned into a component")
                .help(format!(
                    "witcraft component new {name} -o out.component.wasm"
                )),
            "module-as-component",
        ),
        Kind::Component => more(
            found
                .note("it needs no `component new`: it is done already")
                .help(format!("to look inside: witcraft inspect {name}")),
            "component-as-module",
        ),
        Kind::WitPackage => found
            .note("it holds types only: a world to build for, and nothing that runs")
            .help(format!("to read it: witcraft component wit {name}")),
    }
}

/// Two bindings of one world leave it in sections of one name, which linkers put together.
fn same_world_twice(found: Diagnostic, section: &str) -> Diagnostic {
    found
        .note(format!(
            "the section `{section}` holds more than one world: bindings of the same world were made twice in what \
             was linked, and the linker put their sections together"
        ))
        .help("make them once, and use that module in both places")
        .help(
            "or give the section of one of them another name: `type_section_suffix: \"-2\"` in `generate!`, \
             `--type-section-suffix=-2` in `witcraft guest`",
        )
}

fn encode(found: Diagnostic, chain: &[String], explanation: Option<&Explanation>) -> Diagnostic {
    let Some(explanation) = explanation else {
        return found.help("`witcraft inspect` lists what the module imports and exports");
    };
    let mut found = Diagnostic::error(found.code, explanation.title)
        .note(explanation.why.clone())
        .note(format!("as wit-component says it: {}", chain.join(": ")));
    for next in &explanation.next {
        found = found.help(next.clone());
    }
    more(found, explanation.code)
}
