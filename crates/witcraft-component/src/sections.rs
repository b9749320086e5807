//! The sections of a binary, as a tree.

use std::ops::Range;

use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::error::Error;

/// A module or component: eight bytes, and sections.
#[derive(Debug)]
pub(crate) struct Unit {
    pub(crate) is_component: bool,
    /// In bytes of the whole file.
    pub(crate) range: Range<usize>,
    pub(crate) sections: Vec<Section>,
    /// What its name section says.
    pub(crate) name: Option<String>,
    /// The names that a component gives the modules in it, by their number.
    names: Vec<(usize, String)>,
}

/// A section of it.
#[derive(Debug)]
pub(crate) struct Section {
    pub(crate) id: u8,
    /// Its id and length and what it holds, in bytes of the whole file.
    pub(crate) range: Range<usize>,
    /// The name of a custom section.
    pub(crate) custom: Option<String>,
    /// The module or component that the section is.
    pub(crate) unit: Option<Unit>,
}

/// Bytes before the first section: the magic number, the version and the layer.
pub(crate) const HEADER: usize = 8;

/// Reads the tree.
pub(crate) fn read(bytes: &[u8]) -> Result<Unit, Error> {
    let mut open: Vec<Unit> = Vec::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload.map_err(|error| Error::malformed(&error, bytes.len()))?;
        match &payload {
            Payload::Version {
                encoding, range, ..
            } => {
                open.push(Unit {
                    is_component: *encoding == wasmparser::Encoding::Component,
                    range: range.clone(),
                    sections: Vec::new(),
                    name: None,
                    names: Vec::new(),
                });
                continue;
            }
            Payload::End(end) => {
                let Some(mut unit) = open.pop() else { break };
                unit.range.end = *end;
                unit.name_modules();
                match open.last_mut().and_then(|outer| outer.sections.last_mut()) {
                    Some(section) => section.unit = Some(unit),
                    None => return Ok(unit),
                }
                continue;
            }
            _ => {}
        }
        let (Some(unit), Some((id, body))) = (open.last_mut(), payload.as_section()) else {
            continue;
        };
        let start = unit
            .sections
            .last()
            .map_or(unit.range.start + HEADER, |last| last.range.end);
        let mut custom = None;
        if let Payload::CustomSection(section) = &payload {
            custom = Some(section.name().to_owned());
            unit.read_names(&section.as_known());
        }
        unit.sections.push(Section {
            id,
            range: start..body.end,
            custom,
            unit: None,
        });
    }
    Err(Error::Truncated { bytes: bytes.len() })
}

impl Unit {
    fn read_names(&mut self, section: &KnownCustom<'_>) {
        // A name section that cannot be read names nothing; it means nothing to the program either.
        match section {
            KnownCustom::Name(names) => {
                for name in names.clone().flatten() {
                    if let Name::Module { name, .. } = name {
                        self.name = Some(name.to_owned());
                    }
                }
            }
            KnownCustom::ComponentName(names) => {
                for name in names.clone().flatten() {
                    match name {
                        wasmparser::ComponentName::Component { name, .. } => {
                            self.name = Some(name.to_owned());
                        }
                        wasmparser::ComponentName::CoreModules(map) => {
                            let named = map.into_iter().flatten();
                            self.names
                                .extend(named.map(|it| (it.index as usize, it.name.to_owned())));
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }

    /// Gives the modules inside the names that this component has for them.
    fn name_modules(&mut self) {
        let modules = self
            .sections
            .iter_mut()
            .filter_map(|section| section.unit.as_mut());
        let modules = modules.filter(|unit| !unit.is_component);
        for (index, module) in modules.enumerate() {
            let name = self.names.iter().find(|(named, _)| *named == index);
            if let (None, Some((_, name))) = (&module.name, name) {
                module.name = Some(name.clone());
            }
        }
    }
}
