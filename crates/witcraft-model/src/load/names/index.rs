//! What the texts define: packages, their interfaces and worlds, and the names in these.

use std::collections::HashMap;

use witcraft_diagnostics::FileId;
use witcraft_syntax::ast::{self, PathParts};
use witcraft_syntax::{SyntaxKind, SyntaxNode};

use super::damage;

/// The tree of a file.
#[derive(Clone, Debug)]
pub(in crate::load) struct Tree {
    pub(in crate::load) file: FileId,
    pub(in crate::load) node: SyntaxNode,
    /// Nothing is wrong with its syntax.
    pub(in crate::load) sound: bool,
}

/// A node, and the file that it is in.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) file: FileId,
    pub(super) node: SyntaxNode,
}

impl Place {
    pub(super) fn new(file: FileId, node: SyntaxNode) -> Self {
        Self { file, node }
    }
}

/// A name that a block defines.
#[derive(Clone, Debug)]
pub(in crate::load) struct Definition {
    pub(super) name: String,
    /// Where the name stands.
    pub(super) place: SyntaxNode,
    /// What defines it: a type definition, a function, or an item of a `use`.
    pub(in crate::load) item: SyntaxNode,
}

impl Definition {
    pub(super) fn is_function(&self) -> bool {
        self.item.kind() == SyntaxKind::Function
    }
}

/// An interface, a world, or an interface that is written inside a world.
#[derive(Debug)]
pub(in crate::load) struct Block {
    pub(in crate::load) file: FileId,
    pub(in crate::load) node: SyntaxNode,
    /// What it defines is known. Where the text is broken, it may define more, or other things.
    pub(super) whole: bool,
    /// All that it defines, in the order of the text.
    pub(super) definitions: Vec<Definition>,
    /// The world around an inline interface.
    pub(super) outer: Option<usize>,
    /// The package that it is in, and which part of that; both as they are counted in the index.
    pub(super) package: usize,
    part: usize,
    by_name: HashMap<String, usize>,
}

impl Block {
    pub(super) fn definition(&self, name: &str) -> Option<&Definition> {
        self.by_name.get(name).map(|at| &self.definitions[*at])
    }

    pub(super) fn types(&self) -> impl Iterator<Item = &Definition> {
        self.definitions.iter().filter(|found| !found.is_function())
    }
}

/// A file, or a nested package, with what belongs to it.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) place: Place,
    /// What `use a:b/c as d;` at the top level calls interfaces and worlds.
    aliases: HashMap<String, PathParts>,
}

impl Part {
    pub(super) fn aliases(&self) -> impl Iterator<Item = &str> {
        self.aliases.keys().map(String::as_str)
    }

    pub(super) fn alias(&self, name: &str) -> Option<&PathParts> {
        self.aliases.get(name)
    }
}

/// One package: the files of a folder, or a nested one.
#[derive(Debug)]
pub(super) struct TextPackage {
    /// The group of texts that it is in.
    pub(super) group: usize,
    pub(super) name: Option<PathParts>,
    /// All of its interfaces and worlds are known.
    pub(super) whole: bool,
    pub(super) parts: Vec<Part>,
    pub(super) blocks: Vec<usize>,
    interfaces: HashMap<String, usize>,
    worlds: HashMap<String, usize>,
}

impl TextPackage {
    fn new(group: usize) -> Self {
        Self {
            group,
            name: None,
            whole: true,
            parts: Vec::new(),
            blocks: Vec::new(),
            interfaces: HashMap::new(),
            worlds: HashMap::new(),
        }
    }

    pub(super) fn interface(&self, name: &str) -> Option<usize> {
        self.interfaces.get(name).copied()
    }

    pub(super) fn world(&self, name: &str) -> Option<usize> {
        self.worlds.get(name).copied()
    }

    pub(super) fn interfaces(&self) -> impl Iterator<Item = (&str, usize)> {
        self.interfaces
            .iter()
            .map(|(name, at)| (name.as_str(), *at))
    }

    pub(super) fn worlds(&self) -> impl Iterator<Item = &str> {
        self.worlds.keys().map(String::as_str)
    }

    /// Whether a path names this package.
    pub(super) fn is_named(&self, path: &PathParts) -> bool {
        self.name
            .as_ref()
            .is_some_and(|name| name.package == path.package && name.version == path.version)
    }
}

/// What a path leads to.
pub(super) enum Target {
    /// An interface or world in the texts.
    Here(usize),
    /// Another package, which is not in the texts or lacks it; that is checked elsewhere.
    Elsewhere,
    Nothing,
}

/// Everything in the texts.
#[derive(Debug, Default)]
pub(in crate::load) struct Index {
    pub(super) packages: Vec<TextPackage>,
    pub(super) blocks: Vec<Block>,
    /// The syntax of some of the texts is wrong.
    pub(super) broken: bool,
    by_place: HashMap<(FileId, usize), usize>,
}

impl Index {
    /// Reads the trees of groups of texts, each group the files of a package and what is nested in them.
    pub(in crate::load) fn new(groups: &[Vec<Tree>]) -> Self {
        let mut index = Self::default();
        for (group, files) in groups.iter().enumerate() {
            for tree in files {
                index.broken |= !tree.sound;
                for child in ast::children(&tree.node, SyntaxKind::NestedPackage) {
                    let mut nested = TextPackage::new(group);
                    nested.name = package_name(&child);
                    index.add(&mut nested, tree, &child);
                    index.packages.push(nested);
                }
            }
            let mut main = TextPackage::new(group);
            for tree in files {
                let declared = ast::child(&tree.node, SyntaxKind::PackageDeclaration);
                main.name = declared.as_ref().and_then(package_name).or(main.name);
                index.add(&mut main, tree, &tree.node);
            }
            index.packages.push(main);
        }
        index
    }

    fn add(&mut self, package: &mut TextPackage, tree: &Tree, node: &SyntaxNode) {
        let whole = tree.sound || damage::lists_all(&tree.node);
        package.whole &= whole;
        for item in ast::items(node) {
            let names = match item.kind() {
                SyntaxKind::Interface => &mut package.interfaces,
                SyntaxKind::World => &mut package.worlds,
                _ => continue,
            };
            let at = self.blocks.len();
            if let Some(name) = ast::name(&item) {
                names.entry(name).or_insert(at);
            }
            let whole = whole && (tree.sound || damage::is_whole(&item));
            self.block(package, tree.file, item, whole, None);
        }
        package.parts.push(Part {
            place: Place::new(tree.file, node.clone()),
            aliases: aliases(node),
        });
    }

    fn block(
        &mut self,
        package: &mut TextPackage,
        file: FileId,
        node: SyntaxNode,
        whole: bool,
        outer: Option<usize>,
    ) {
        let at = self.blocks.len();
        let definitions = definitions(&node);
        let mut by_name = HashMap::new();
        for (index, definition) in definitions.iter().enumerate() {
            by_name.entry(definition.name.clone()).or_insert(index);
        }
        let inline: Vec<SyntaxNode> = ast::items(&node)
            .filter(|item| matches!(item.kind(), SyntaxKind::Import | SyntaxKind::Export))
            .filter(|item| ast::child(item, SyntaxKind::Body).is_some())
            .collect();
        self.by_place.insert((file, ast::range(&node).start), at);
        package.blocks.push(at);
        self.blocks.push(Block {
            file,
            node,
            whole,
            definitions,
            outer,
            package: self.packages.len(),
            part: package.parts.len(),
            by_name,
        });
        for item in inline {
            self.block(package, file, item, whole, Some(at));
        }
    }

    /// The part of its package that a block is in.
    pub(super) fn part(&self, block: &Block) -> &Part {
        &self.packages[block.package].parts[block.part]
    }

    /// A path in a block, with what its file calls it resolved.
    pub(super) fn full_path(&self, from: &Block, path: &PathParts) -> PathParts {
        let alias = match (&path.package, &path.item) {
            (None, Some(name)) => self.part(from).alias(name),
            _ => None,
        };
        alias.unwrap_or(path).clone()
    }

    /// What a path in a block leads to: a world if `kind` is that, else an interface.
    pub(super) fn find(&self, from: &Block, path: &PathParts, kind: SyntaxKind) -> Target {
        let (path, local) = match (&path.package, &path.item) {
            (None, Some(name)) => match self.part(from).aliases.get(name) {
                Some(path) => (path, path.package.is_none()),
                None => (path, true),
            },
            _ => (path, false),
        };
        let name = path.item.as_deref().unwrap_or_default();
        let look = |package: &TextPackage| match kind {
            SyntaxKind::World => package.world(name),
            _ => package.interface(name),
        };
        if local {
            return look(&self.packages[from.package]).map_or(Target::Nothing, Target::Here);
        }
        let package = self.packages.iter().find(|package| package.is_named(path));
        package
            .and_then(look)
            .map_or(Target::Elsewhere, Target::Here)
    }

    /// The block that a node stands in.
    pub(in crate::load) fn around(&self, file: FileId, node: &SyntaxNode) -> Option<&Block> {
        let mut blocks = node.ancestors().filter(is_block);
        let at = blocks.find_map(|node| self.by_place.get(&(file, ast::range(&node).start)))?;
        Some(&self.blocks[*at])
    }

    /// What a name in a block means, through every `use`: where that is defined, and how.
    pub(in crate::load) fn meaning(
        &self,
        block: &Block,
        name: &str,
    ) -> Option<(&Block, &Definition)> {
        let mut block = &self.blocks[*self
            .by_place
            .get(&(block.file, ast::range(&block.node).start))?];
        let mut name = name.to_owned();
        // As many steps as there are blocks, or it goes round in a circle.
        for _ in 0..=self.blocks.len() {
            let definition = block.definition(&name)?;
            if definition.item.kind() != SyntaxKind::UseItem {
                return Some((block, definition));
            }
            name = ast::text(&ast::child(&definition.item, SyntaxKind::NameReference)?);
            let used = definition
                .item
                .ancestors()
                .find(|node| node.kind() == SyntaxKind::Use)?;
            let path = ast::path(&ast::child(&used, SyntaxKind::Path)?)?;
            let Target::Here(at) = self.find(block, &path, SyntaxKind::Interface) else {
                return None;
            };
            block = &self.blocks[at];
        }
        None
    }
}

fn is_block(node: &SyntaxNode) -> bool {
    use SyntaxKind::{Export, Import, Interface, World};
    matches!(node.kind(), Interface | World | Import | Export)
}

fn package_name(node: &SyntaxNode) -> Option<PathParts> {
    ast::path(&ast::child(node, SyntaxKind::PackageName)?)
}

fn aliases(part: &SyntaxNode) -> HashMap<String, PathParts> {
    let uses = ast::items(part).filter(|item| item.kind() == SyntaxKind::TopLevelUse);
    let named = uses.filter_map(|item| {
        let path = ast::path(&ast::child(&item, SyntaxKind::Path)?)?;
        let name = ast::name(&item).or_else(|| path.item.clone())?;
        Some((name, path))
    });
    let mut aliases = HashMap::new();
    for (name, path) in named {
        // A second one is an error of its own.
        aliases.entry(name).or_insert(path);
    }
    aliases
}

/// The names that a block defines: types, those that are used from elsewhere under the name they
/// get, and functions.
fn definitions(block: &SyntaxNode) -> Vec<Definition> {
    let mut found = Vec::new();
    let mut add = |place: Option<SyntaxNode>, item: SyntaxNode| {
        found.extend(place.map(|place| Definition {
            name: ast::text(&place),
            place,
            item,
        }));
    };
    for item in ast::items(block) {
        match item.kind() {
            SyntaxKind::Use => {
                for used in used_items(&item) {
                    let name = ast::name_node(&used)
                        .or_else(|| ast::child(&used, SyntaxKind::NameReference));
                    add(name, used);
                }
            }
            kind if kind.is_type_definition() || kind == SyntaxKind::Function => {
                add(ast::name_node(&item), item);
            }
            _ => {}
        }
    }
    found
}

/// The items of `use x.{…}`.
pub(super) fn used_items(node: &SyntaxNode) -> Vec<SyntaxNode> {
    let list = ast::child(node, SyntaxKind::UseList);
    list.iter()
        .flat_map(|list| ast::children(list, SyntaxKind::UseItem))
        .collect()
}
