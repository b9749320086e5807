//! What rules look at: the trees of a package's files, and the resolved model beside them.

use std::collections::{HashMap, HashSet};

use witcraft_diagnostics::{Diagnostic, FileId, Span, TextEdit};
use witcraft_model::Package;
use witcraft_model::wit::{Function, InterfaceId, PackageId, Resolve, WorldId, WorldItem};
use witcraft_syntax::{Parse, SyntaxElement, SyntaxKind, SyntaxNode, SyntaxToken, ast};

use crate::allow::{self, Allow};
use crate::comments::{Comment, comments};

/// A file of the packages that were asked for.
pub(crate) struct File<'a> {
    pub(crate) id: FileId,
    pub(crate) tree: SyntaxNode,
    pub(crate) text: &'a str,
    pub(crate) comments: Vec<Comment>,
}

impl File<'_> {
    /// The token that begins at an offset in bytes.
    pub(crate) fn token(&self, offset: usize) -> Option<SyntaxToken> {
        let offset = u32::try_from(offset).ok()?;
        self.tree.token_at_offset(offset.into()).right_biased()
    }

    /// Whether an offset is inside of a comment.
    pub(crate) fn is_comment(&self, offset: usize) -> bool {
        let next = self
            .comments
            .partition_point(|comment| comment.range.start <= offset);
        self.comments[..next]
            .last()
            .is_some_and(|comment| offset < comment.range.end)
    }
}

/// A node of a file.
#[derive(Clone)]
pub(crate) struct Item {
    pub(crate) file: FileId,
    pub(crate) node: SyntaxNode,
}

pub(crate) struct Context<'a> {
    pub(crate) package: &'a Package,
    pub(crate) files: Vec<File<'a>>,
    /// The comments in them that allow rules.
    pub(crate) allows: Vec<Allow>,
    /// The interfaces of the packages that were asked for, those in place in a world, too.
    pub(crate) own_interfaces: Vec<InterfaceId>,
    /// Their worlds.
    pub(crate) own_worlds: Vec<WorldId>,
    /// Which package a file belongs to: several may be asked for.
    packages: HashMap<FileId, PackageId>,
    functions: HashMap<(FileId, usize), &'a Function>,
    interfaces: HashMap<(FileId, usize), InterfaceId>,
    worlds: HashMap<(FileId, usize), WorldId>,
    /// By the number of their kind.
    nodes: Vec<Vec<Item>>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(package: &'a Package) -> Self {
        let mut context = Self {
            package,
            files: Vec::new(),
            allows: Vec::new(),
            own_interfaces: Vec::new(),
            own_worlds: Vec::new(),
            packages: HashMap::new(),
            functions: HashMap::new(),
            interfaces: HashMap::new(),
            worlds: HashMap::new(),
            nodes: Vec::new(),
        };
        for id in package.mains() {
            context.index(*id);
        }
        context.find_files();
        context.find_nodes();
        context.allows = allow::find(&context.files);
        context
    }

    pub(crate) fn resolve(&self) -> &'a Resolve {
        self.package.resolve()
    }

    fn index(&mut self, id: PackageId) {
        let resolve = self.package.resolve();
        let (own, package) = (id, &resolve.packages[id]);
        let mut interfaces: Vec<InterfaceId> = package.interfaces.values().copied().collect();
        for id in package.worlds.values() {
            let world = &resolve.worlds[*id];
            self.own_worlds.push(*id);
            if let Some(place) = self.place(world.span) {
                self.worlds.insert(place, *id);
                self.packages.insert(place.0, own);
            }
            for item in world.imports.values().chain(world.exports.values()) {
                match item {
                    WorldItem::Interface { id, .. } => {
                        if resolve.interfaces[*id].name.is_none() {
                            interfaces.push(*id);
                        }
                    }
                    WorldItem::Function(function) => {
                        let place = self.place(function.span);
                        self.functions.extend(place.map(|place| (place, function)));
                    }
                    WorldItem::Type { .. } => {}
                }
            }
        }
        for id in interfaces {
            let interface = &resolve.interfaces[id];
            self.own_interfaces.push(id);
            if let Some(place) = self.place(interface.span) {
                self.interfaces.insert(place, id);
                self.packages.insert(place.0, own);
            }
            for function in interface.functions.values() {
                let place = self.place(function.span);
                self.functions.extend(place.map(|place| (place, function)));
            }
        }
    }

    /// Where a name stands that the model knows, which is [`Item::key`] of the node.
    pub(crate) fn place(&self, span: witcraft_model::wit::Span) -> Option<(FileId, usize)> {
        let span = self.package.span(span)?;
        Some((span.file, span.range.start))
    }

    /// The files whose package was asked for: it says so, or something in it does.
    fn find_files(&mut self) {
        let resolve = self.package.resolve();
        let mains = self.package.mains().iter();
        let mains: HashSet<String> = mains
            .map(|id| resolve.packages[*id].name.to_string())
            .collect();
        let places = self.interfaces.keys().chain(self.worlds.keys());
        let defining: HashSet<FileId> = places.map(|(file, _)| *file).collect();
        for id in self.package.main_texts() {
            let Some(tree) = self.package.parse(id).map(Parse::tree) else {
                continue;
            };
            let declared = ast::child(&tree, SyntaxKind::PackageDeclaration)
                .and_then(|node| ast::child(&node, SyntaxKind::PackageName));
            let main = match declared {
                Some(name) => mains.contains(&ast::written(&name)),
                None => defining.contains(&id),
            };
            if main {
                let text = self.package.sources().file(id).text();
                self.files.push(File {
                    id,
                    tree,
                    text,
                    comments: comments(text),
                });
            }
        }
    }

    /// Every node of these kinds in the packages that were asked for, kind by kind; nested packages
    /// are others.
    pub(crate) fn nodes(&self, kinds: &[SyntaxKind]) -> Vec<Item> {
        let lists = kinds
            .iter()
            .filter_map(|kind| self.nodes.get(*kind as usize));
        lists.flatten().cloned().collect()
    }

    /// One walk for all rules.
    fn find_nodes(&mut self) {
        for file in &self.files {
            let roots = file.tree.children();
            let roots = roots.filter(|child| child.kind() != SyntaxKind::NestedPackage);
            for node in roots.flat_map(|root| root.descendants()) {
                let (file, kind) = (file.id, node.kind() as usize);
                if self.nodes.len() <= kind {
                    self.nodes.resize_with(kind + 1, Vec::new);
                }
                self.nodes[kind].push(Item { file, node });
            }
        }
    }

    /// As [`Context::nodes`], of the files that are chosen.
    pub(crate) fn nodes_where(
        &self,
        is_chosen: impl Fn(&File<'_>) -> bool,
        kinds: &[SyntaxKind],
    ) -> Vec<Item> {
        let files = self.files.iter().filter(|file| is_chosen(file));
        let files: HashSet<FileId> = files.map(|file| file.id).collect();
        match files.is_empty() {
            true => Vec::new(),
            false => {
                let mut nodes = self.nodes(kinds);
                nodes.retain(|item| files.contains(&item.file));
                nodes
            }
        }
    }

    pub(crate) fn functions(&self) -> Vec<Item> {
        let mut items = self.nodes(&[SyntaxKind::Function, SyntaxKind::Constructor]);
        items.extend(
            self.nodes(&[SyntaxKind::Import, SyntaxKind::Export])
                .into_iter()
                .filter(|item| ast::child(&item.node, SyntaxKind::FunctionType).is_some()),
        );
        items
    }

    pub(crate) fn type_definitions(&self) -> Vec<Item> {
        use SyntaxKind::{Enum, Flags, Record, Resource, TypeAlias, Variant};
        self.nodes(&[TypeAlias, Record, Variant, Enum, Flags, Resource])
    }

    /// The function that a node declares, unless a closed gate hides it.
    pub(crate) fn function(&self, item: &Item) -> Option<&'a Function> {
        self.functions.get(&item.key()?).copied()
    }

    pub(crate) fn world(&self, item: &Item) -> Option<WorldId> {
        self.worlds.get(&item.key()?).copied()
    }

    pub(crate) fn interface(&self, item: &Item) -> Option<InterfaceId> {
        self.interfaces.get(&item.key()?).copied()
    }

    /// The declaration of the first package that was asked for, if a file has one.
    pub(crate) fn declaration(&self) -> Option<Item> {
        self.files.iter().find_map(|file| {
            let node = ast::child(&file.tree, SyntaxKind::PackageDeclaration)?;
            Some(Item {
                file: file.id,
                node,
            })
        })
    }

    /// The package of a file with something in it.
    pub(crate) fn package_of(&self, file: FileId) -> Option<PackageId> {
        self.packages.get(&file).copied()
    }

    /// The packages that use `@since` anywhere, so that its absence means something.
    pub(crate) fn gated(&self) -> HashSet<PackageId> {
        let attributes = self.nodes(&[SyntaxKind::Attribute]).into_iter();
        attributes
            .filter(|item| is_called(&item.node, &["since"]))
            .filter_map(|item| self.package_of(item.file))
            .collect()
    }
}

impl Item {
    /// Where its name stands, which for a constructor is the keyword.
    pub(crate) fn name_span(&self) -> Span {
        let range = match ast::name_node(&self.node) {
            Some(name) => ast::range(&name),
            None => match ast::token(&self.node, SyntaxKind::ConstructorKeyword) {
                Some(token) => token.text_range().into(),
                None => ast::range(&self.node),
            },
        };
        self.file.span(range)
    }

    /// Where its name begins.
    pub(crate) fn key(&self) -> Option<(FileId, usize)> {
        let span = self.name_span();
        Some((span.file, span.range.start))
    }

    /// What it is called: imports and exports without a name of their own by their path.
    pub(crate) fn name(&self) -> String {
        let path = || Some(code(&ast::child(&self.node, SyntaxKind::Path)?));
        ast::name(&self.node)
            .or_else(path)
            .unwrap_or_else(|| "constructor".to_owned())
    }

    /// The whole node.
    pub(crate) fn span(&self) -> Span {
        self.file.span(ast::range(&self.node))
    }

    pub(crate) fn at(&self, node: &SyntaxNode) -> Self {
        Self {
            file: self.file,
            node: node.clone(),
        }
    }

    /// The node around the block that this stands in: an interface, world or resource.
    pub(crate) fn owner(&self) -> Option<Self> {
        let owner = self.node.parent()?.parent()?;
        Some(self.at(&owner))
    }

    /// A finding at the name.
    pub(crate) fn finding(&self, message: impl Into<String>, label: &str) -> Diagnostic {
        Diagnostic::warning("lint", message).label(self.name_span(), label)
    }

    /// A finding at the whole node.
    pub(crate) fn finding_at(&self, message: impl Into<String>, label: &str) -> Diagnostic {
        Diagnostic::warning("lint", message).label(self.span(), label)
    }

    pub(crate) fn edit(&self, range: std::ops::Range<usize>, text: impl Into<String>) -> TextEdit {
        TextEdit {
            span: self.file.span(range),
            replacement: text.into(),
        }
    }

    pub(crate) fn docs(&self) -> Option<String> {
        ast::documentation(&self.node)
    }

    /// The version in `@since` or `@deprecated`.
    pub(crate) fn gate(&self, name: &str) -> Option<(Self, semver::Version)> {
        let attribute = ast::children(&self.node, SyntaxKind::Attribute)
            .find(|attribute| is_called(attribute, &[name]))?;
        let version = ast::child(&attribute, SyntaxKind::Version)?;
        let parsed = semver::Version::parse(&ast::written(&version)).ok()?;
        Some((self.at(&version), parsed))
    }

    pub(crate) fn has_gate(&self) -> bool {
        ast::children(&self.node, SyntaxKind::Attribute)
            .any(|attribute| is_called(&attribute, &["since", "unstable"]))
    }
}

/// Whether an attribute has one of these names.
fn is_called(attribute: &SyntaxNode, names: &[&str]) -> bool {
    let name = ast::token(attribute, SyntaxKind::Identifier);
    name.is_some_and(|name| names.contains(&name.text()))
}

/// The text of a node without what stands between its tokens: blanks and comments.
pub(crate) fn code(node: &SyntaxNode) -> String {
    let tokens = node.descendants_with_tokens();
    let tokens = tokens.filter_map(SyntaxElement::into_token);
    let code = tokens.filter(|token| !token.kind().is_trivia());
    code.map(|token| token.text().to_owned()).collect()
}

/// The words of a name.
pub(crate) fn words(name: &str) -> Vec<String> {
    name.split('-').map(str::to_lowercase).collect()
}

/// What a reference or named type inside a node says.
pub(crate) fn references(node: &SyntaxNode) -> Vec<SyntaxNode> {
    node.descendants()
        .filter(|node| {
            matches!(
                node.kind(),
                SyntaxKind::NamedType | SyntaxKind::OwnType | SyntaxKind::BorrowType
            )
        })
        .filter_map(|node| ast::child(&node, SyntaxKind::NameReference))
        .collect()
}

/// The types directly inside a type.
pub(crate) fn arguments(node: &SyntaxNode) -> Vec<SyntaxNode> {
    node.children().by_kind(SyntaxKind::is_type).collect()
}
