//! From the ABI of worlds to the facts that are locked.

use witcraft_model::{CANONICAL_ABI, GENERATION, World};

use super::{Entries, Fact, Lock};
use crate::core::list;
use crate::function::{Passing, Returning};
use crate::layout::Layouts;
use crate::report::{CrossingAbi, FunctionAbi, Members, ResourceAbi, TypeAbi, WorldAbi};

impl Lock {
    /// The facts about worlds of one package.
    ///
    /// ```
    /// use witcraft_abi::Lock;
    /// use witcraft_model::{Input, Loader};
    ///
    /// let wit = "package a:b;\nworld w { export f: func(x: string) -> u32; }\n";
    /// let package = Loader::default().load(&[Input::text("demo.wit", wit)]).unwrap();
    /// let text = Lock::of(&package.worlds()).to_string();
    /// assert!(text.contains("    param x: string\n    result: u32\n"));
    /// ```
    #[must_use]
    pub fn of(worlds: &[World]) -> Self {
        let mut lock = Self::default();
        lock.generation
            .insert("canonical-abi".into(), CANONICAL_ABI.into());
        for (name, version) in GENERATION {
            lock.generation
                .insert((*name).to_owned(), (*version).to_owned());
        }
        let Some(first) = worlds.first() else {
            return lock;
        };
        let layouts = Layouts::new(first.package().resolve());
        for world in worlds {
            let abi = WorldAbi::measured(world, &layouts);
            lock.worlds.insert(abi.world.clone(), entries(&abi));
            for ty in &abi.types {
                if !lock.types.contains_key(&ty.path) {
                    lock.types.insert(ty.path.clone(), self::ty(ty));
                }
            }
        }
        lock
    }
}

fn entries(abi: &WorldAbi) -> Entries {
    let mut entries = Entries::new();
    for found in &abi.functions {
        let key = format!("{} {}", found.direction.as_str(), found.path);
        entries.insert(key, function(found));
    }
    for found in &abi.resources {
        let key = format!("{} resource {}", found.direction.as_str(), found.path);
        entries.insert(key, resource(found));
    }
    if !abi.runtime.is_empty() {
        let facts = abi.runtime.iter().map(|export| {
            let signature = export.signature.as_ref().map(ToString::to_string);
            Fact::new(export.name, signature.unwrap_or_else(|| "yes".into()))
        });
        entries.insert("module exports".into(), facts.collect());
    }
    entries
}

fn function(function: &FunctionAbi) -> Vec<Fact> {
    let mut facts = Vec::new();
    if function.is_async {
        facts.push(Fact::new("async", "yes"));
    }
    for param in &function.params {
        facts.push(Fact::new(format!("param {}", param.name), &param.ty));
    }
    if let Some(result) = &function.result {
        facts.push(Fact::new("result", result));
    }
    for (index, channel) in function.channels.iter().enumerate() {
        facts.push(Fact::new(format!("channel {index}"), channel));
    }
    if let Some(crossing) = function.crossings.first() {
        core(&mut facts, crossing);
    }
    facts
}

/// The crossing that generated guests use; the others follow from the same types.
fn core(facts: &mut Vec<Fact>, crossing: &CrossingAbi) {
    let signature = &crossing.signature;
    facts.push(Fact::new(
        "core",
        match &crossing.module {
            Some(module) => format!("{module} {} {signature}", crossing.name),
            None => format!("{} {signature}", crossing.name),
        },
    ));
    if let Some(name) = &crossing.callback {
        facts.push(Fact::new("callback", name));
    }
    if let Some(found) = &crossing.task_return {
        let module = found.module.as_deref().unwrap_or_default();
        let value = format!("{module} {} {}", found.name, found.signature);
        facts.push(Fact::new("task-return", value));
    }
    if let Some(name) = &crossing.post_return {
        facts.push(Fact::new("post-return", name));
    }
    if let Passing::Memory { size, align } = crossing.params {
        facts.push(Fact::new("arguments", area(size, align)));
    }
    if let Returning::Pointer { size, align } | Returning::Returned { size, align } =
        crossing.result
    {
        facts.push(Fact::new("result area", area(size, align)));
    }
}

fn resource(resource: &ResourceAbi) -> Vec<Fact> {
    let facts = resource.intrinsics.iter().map(|found| {
        let value = match &found.module {
            Some(module) => format!("{module} {} {}", found.name, found.signature),
            None => format!("{} {}", found.name, found.signature),
        };
        Fact::new(found.intrinsic, value)
    });
    facts.collect()
}

fn ty(ty: &TypeAbi) -> Vec<Fact> {
    if let ("use", Some(definition)) = (ty.kind, &ty.definition) {
        return vec![Fact::new("use", definition)];
    }
    let mut facts = vec![match &ty.definition {
        Some(definition) => Fact::new(ty.kind, definition),
        None if ty.kind == "resource" => Fact::new(ty.kind, "a handle"),
        None => Fact::new(ty.kind, area(ty.size, ty.align)),
    }];
    if ty.definition.is_some() && ty.flat_count > 0 {
        facts.push(Fact::new("layout", area(ty.size, ty.align)));
    }
    match &ty.members {
        Members::None => {}
        Members::Fields(fields) => facts.extend(fields.iter().map(|field| {
            let value = format!("{} at {}", field.ty, field.offset);
            Fact::new(format!("field {}", field.name), value)
        })),
        Members::Cases {
            discriminant,
            payload_offset,
            cases,
        } => {
            facts.push(Fact::new(
                "discriminant",
                area((*discriminant).into(), *discriminant),
            ));
            facts.extend(cases.iter().enumerate().map(|(index, case)| {
                let value = match &case.ty {
                    Some(ty) => format!("{index}, {ty} at {payload_offset}"),
                    None => index.to_string(),
                };
                Fact::new(format!("case {}", case.name), value)
            }));
        }
        Members::Flags { flags, .. } => {
            facts.extend(
                flags
                    .iter()
                    .enumerate()
                    .map(|(bit, flag)| Fact::new(format!("flag {flag}"), format!("bit {bit}"))),
            );
        }
    }
    if ty.flat_count > 0 {
        let more = if ty.flat_count > ty.flat.len() as u64 {
            format!(" … {} in all", ty.flat_count)
        } else {
            String::new()
        };
        facts.push(Fact::new("flat", list(&ty.flat) + &more));
    }
    facts
}

fn area(size: u64, align: u32) -> String {
    let bytes = if size == 1 { "byte" } else { "bytes" };
    format!("{size} {bytes}, align {align}")
}
