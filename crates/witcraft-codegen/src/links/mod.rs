//! Links in documentation: `[image]` in WIT becomes a link to the Rust item that stands for it.
//!
//! What may stand in brackets is a selector, or the name of something nearby: `[image]` and `[image.width]` in
//! the same interface, `[width]` in the same record, `[types]` and `[types#image]` in the same package. Which
//! Rust item that is, the markers say. Brackets around anything else are escaped, where Rust would take them for
//! a link of its own and complain. `[a picture](image)` is the same with a text of its own. What is prose, and what
//! is code and stays as it is, says [`markdown`].

mod markdown;

use std::collections::HashMap;

use witcraft_model::{ItemPath, Package};

use crate::marker;
use crate::plan::Selector;

/// `code` with its links resolved and its blocks of code not run, and the documentation of the items whose own is held
/// back.
pub(crate) fn resolve(code: String, package: &Package) -> (String, HashMap<String, String>) {
    // Most WIT has neither.
    let mut held_back = marker::held_back(package);
    held_back.retain(|_, docs| docs.lines().any(is_changed));
    if held_back.is_empty() && !code.lines().filter_map(doc).any(is_changed) {
        return (code, HashMap::new());
    }
    let index = Index::of(&code);
    let mut out = String::with_capacity(code.len());
    let mut blocks = Blocks::default();
    let mut item: Option<ItemPath> = None;
    let mut overrides = HashMap::new();
    let mut lines = code.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        if let Some(address) = marker::address(line) {
            item = address.parse().ok();
            if let (Some(item), Some(docs)) = (&item, held_back.get(address)) {
                let modules = blocks.modules();
                let docs = markdown::rewrite(docs, |text| index.link(text, item, &modules));
                overrides.insert(address.to_owned(), docs);
            }
        } else if let (Some(item), Some(first)) = (&item, doc(line)) {
            let mut docs = vec![first];
            let mut lines_of_docs = line.to_owned();
            while let Some(next) =
                lines.next_if(|next| marker::address(next).is_none() && doc(next).is_some())
            {
                docs.extend(doc(next));
                lines_of_docs.push_str(next);
            }
            if !docs.iter().any(|line| is_changed(line)) {
                out.push_str(&lines_of_docs);
                continue;
            }
            let modules = blocks.modules();
            let docs = markdown::rewrite(&docs.join("\n"), |text| index.link(text, item, &modules));
            let margin = &line[..line.len() - line.trim_start().len()];
            for line in docs.lines() {
                out.push_str(format!("{margin}/// {line}").trim_end());
                out.push('\n');
            }
            continue;
        }
        out.push_str(line);
        let text = line.trim();
        if !(text.is_empty() || text.starts_with("///") || text.starts_with("#[")) {
            // What follows is not about the item any more.
            item = None;
        }
        blocks.pass(line);
    }
    (out, overrides)
}

/// What a line of documentation says.
fn doc(line: &str) -> Option<&str> {
    let text = line.trim_start().strip_prefix("///")?.trim_end();
    Some(text.strip_prefix(' ').unwrap_or(text))
}

/// Whether a line of documentation may have a link in it, or be of a block of code.
fn is_changed(line: &str) -> bool {
    let is_code = || line.contains("```") || line.contains("~~~") || line.starts_with("    ");
    line.contains('[') || line.contains('\t') || is_code()
}

/// The modules, traits and implementations around a line.
#[derive(Default)]
struct Blocks {
    /// Kind, name, and how many braces are open around it.
    open: Vec<(&'static str, String, usize)>,
    depth: usize,
    in_string: bool,
}

impl Blocks {
    fn modules(&self) -> Vec<String> {
        let modules = self.open.iter().filter(|(kind, _, _)| *kind == "mod");
        modules.map(|(_, name, _)| name.clone()).collect()
    }

    /// The trait or type that functions belong to here.
    fn owner(&self) -> Option<&str> {
        let (kind, name, _) = self.open.last()?;
        (*kind != "mod").then_some(name.as_str())
    }

    fn pass(&mut self, line: &str) {
        let text = line.trim();
        if !self.in_string && text.starts_with("//") {
            return;
        }
        if !self.in_string && text.ends_with('{') {
            let public = text.strip_prefix("pub ").unwrap_or(text);
            for (kind, word) in [("mod", "mod "), ("impl", "impl "), ("trait", "trait ")] {
                if let Some(rest) = public.strip_prefix(word) {
                    let name = identifier(rest).to_owned();
                    // `impl Trait for Type` has no documented functions.
                    if !name.is_empty() && !rest.contains(" for ") {
                        self.open.push((kind, name, self.depth));
                    }
                }
            }
        }
        let mut escaped = false;
        for char in line.chars() {
            match char {
                _ if escaped => escaped = false,
                '\\' if self.in_string => escaped = true,
                '"' => self.in_string = !self.in_string,
                '{' if !self.in_string => self.depth += 1,
                '}' if !self.in_string => {
                    self.depth = self.depth.saturating_sub(1);
                    while self
                        .open
                        .last()
                        .is_some_and(|(_, _, depth)| *depth >= self.depth)
                    {
                        self.open.pop();
                    }
                }
                _ => {}
            }
        }
    }
}

/// The identifier that a text begins with.
fn identifier(text: &str) -> &str {
    let end = text.find(|char: char| !(char.is_alphanumeric() || char == '_'));
    &text[..end.unwrap_or(text.len())]
}

/// A Rust item: the modules it is in, and its path from there.
struct Place {
    modules: Vec<String>,
    path: String,
}

/// Every Rust item that stands for a WIT item.
#[derive(Default)]
struct Index {
    places: HashMap<String, Vec<Place>>,
    addresses: Vec<ItemPath>,
}

impl Index {
    fn of(code: &str) -> Self {
        let mut index = Self::default();
        let mut blocks = Blocks::default();
        let mut pending: Option<ItemPath> = None;
        for line in code.lines() {
            let text = line.trim();
            if let Some(address) = marker::address(text) {
                pending = address.parse().ok();
            } else if !(text.is_empty() || text.starts_with("///") || is_attribute(text)) {
                if let Some(address) = pending.take() {
                    index.add(address, text, &blocks);
                }
            }
            blocks.pass(line);
        }
        index
    }

    fn add(&mut self, address: ItemPath, line: &str, blocks: &Blocks) {
        let line = match line.strip_prefix("#[") {
            // The cases of an enum on the host have theirs on the same line.
            Some(rest) => rest.split_once(']').map_or("", |(_, rest)| rest),
            None => line,
        };
        let mut words = line.split_whitespace().peekable();
        while words
            .next_if(|word| ["pub", "async", "unsafe"].contains(word))
            .is_some()
        {}
        let (first, second) = (
            words.next().unwrap_or_default(),
            words.next().unwrap_or_default(),
        );
        let path = match first {
            "struct" | "enum" | "type" | "trait" => identifier(second).to_owned(),
            "fn" => match blocks.owner() {
                Some(owner) => format!("{owner}::{}", identifier(second)),
                None => format!("fn@{}", identifier(second)),
            },
            // A field, a case or a flag is inside what was documented before it.
            _ => {
                let member = if first == "const" { second } else { first };
                let parent = ItemPath {
                    names: address.names[..address.names.len().saturating_sub(1)].to_vec(),
                    ..address.clone()
                };
                let parent = self
                    .places
                    .get(&parent.to_string())
                    .and_then(|places| places.last());
                match parent {
                    Some(parent) => format!("{}::{}", parent.path, identifier(member)),
                    None => return,
                }
            }
        };
        let modules = blocks.modules();
        let owner = ItemPath {
            names: Vec::new(),
            ..address.clone()
        };
        let interface = self.places.entry(owner.to_string()).or_default();
        if !modules.is_empty() && !interface.iter().any(|place| place.modules == modules) {
            interface.push(Place {
                modules: modules.clone(),
                path: String::new(),
            });
            self.addresses.push(owner);
        }
        self.places
            .entry(address.to_string())
            .or_default()
            .push(Place { modules, path });
        self.addresses.push(address);
    }

    /// A text with its links resolved, as it stands above `item` inside `modules`.
    fn link(&self, text: &str, item: &ItemPath, modules: &[String]) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find(['[', '`']) {
            let (before, found) = rest.split_at(at);
            out.push_str(before);
            if found.starts_with('`') {
                let (code, after) = found.split_at(span(found));
                out.push_str(code);
                rest = after;
                continue;
            }
            let Some(end) = found.find(']') else {
                out.push_str(found);
                return out;
            };
            let (inside, after) = (&found[1..end], &found[end + 1..]);
            rest = after;
            let is_link = !out.ends_with(['\\', '!', ']']);
            if let Some((target, after)) = destination(after).filter(|_| is_link) {
                let path = Some(target).filter(|name| is_name(name));
                let path = path.and_then(|name| self.find(name, item, modules));
                out.push_str(&format!(
                    "[{inside}]({})",
                    path.as_deref().unwrap_or(target)
                ));
                rest = after;
                continue;
            }
            let name = inside
                .strip_prefix('`')
                .and_then(|inside| inside.strip_suffix('`'));
            let name = name.unwrap_or(inside);
            let is_link = is_link && !after.starts_with(['(', '[', ':']) && is_name(name);
            match is_link.then(|| self.find(name, item, modules)) {
                Some(Some(path)) => out.push_str(&format!("[{inside}]({path})")),
                Some(None) => out.push_str(&format!("\\[{inside}\\]")),
                None => out.push_str(&found[..=end]),
            }
        }
        out.push_str(rest);
        out
    }

    /// The path of what `name` means above `item`.
    fn find(&self, name: &str, item: &ItemPath, modules: &[String]) -> Option<String> {
        let owner = ItemPath {
            names: Vec::new(),
            ..item.clone()
        };
        let parts = |base: &ItemPath| {
            name.split('.')
                .fold(base.clone(), |path, part| path.child(part))
        };
        let mut nearby = vec![parts(item), parts(&owner)];
        if let Some(first) = item.names.first() {
            nearby.insert(1, parts(&owner.child(first)));
        }
        let known = |path: &&ItemPath| self.places.contains_key(&path.to_string());
        let found = nearby.iter().find(known).or_else(|| {
            let selector = Selector::parse(name);
            let is_exact = |path: &&ItemPath| {
                selector.picks(path) && (!selector.is_broad() || path.names.is_empty())
            };
            let same = |path: &&ItemPath| is_exact(path) && path.package == item.package;
            let mut addresses = self.addresses.iter();
            addresses
                .clone()
                .find(same)
                .or_else(|| addresses.find(is_exact))
        })?;
        // An interface may be imported and exported: the nearer one is meant.
        let places = self.places.get(&found.to_string())?;
        let common = |place: &Place| {
            let pairs = place.modules.iter().zip(modules);
            pairs.take_while(|(one, other)| one == other).count()
        };
        let place = places.iter().rev().max_by_key(|place| common(place))?;
        let common = common(place);
        let (disambiguator, path) = match place.path.strip_prefix("fn@") {
            Some(path) => ("fn@", path),
            None => ("", place.path.as_str()),
        };
        let mut parts: Vec<&str> = vec!["super"; modules.len() - common];
        parts.extend(place.modules[common..].iter().map(String::as_str));
        parts.extend(Some(path).filter(|path| !path.is_empty()));
        if parts.is_empty() {
            parts.push("self");
        }
        Some(format!("{disambiguator}{}", parts.join("::")))
    }
}

/// Whether a line is an attribute, and nothing else.
fn is_attribute(text: &str) -> bool {
    text.starts_with("#[") && text.ends_with(']')
}

/// Whether a text may be a selector.
fn is_name(text: &str) -> bool {
    let is_of_names = |char: char| char.is_alphanumeric() || "-_.#/:@%".contains(char);
    !text.is_empty() && text.chars().all(is_of_names)
}

/// Where the text in the brackets before leads, as in `[text](types#image)`, and what follows.
fn destination(after: &str) -> Option<(&str, &str)> {
    after.strip_prefix('(')?.split_once(')')
}

/// How long the span of code is that a text begins with; if it does not end, only the backticks.
fn span(text: &str) -> usize {
    let length = |text: &str| text.find(|char| char != '`').unwrap_or(text.len());
    let marks = length(text);
    let mut at = marks;
    while let Some(next) = text[at..].find('`') {
        at += next;
        let closing = length(&text[at..]);
        at += closing;
        if closing == marks {
            return at;
        }
    }
    marks
}
