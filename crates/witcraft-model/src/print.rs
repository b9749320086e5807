//! Prints resolved items as WIT: as pieces that know what they are and what they refer to.
//!
//! Whoever wants plain text joins the pieces; whoever wants links or colours looks at them.

use std::fmt;

use wit_parser::{
    Function, FunctionKind, Handle, InterfaceId, Param, Resolve, Type, TypeDef, TypeDefKind,
    TypeId, TypeOwner,
};

use crate::{ItemKind, ItemPath, Paths};

/// What a piece of WIT is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PieceKind {
    /// A word of the language, such as `record`.
    Keyword,
    /// A type of the language, such as `u32` or the `list` of `list<u32>`.
    Builtin,
    /// The name of what is declared, or of a part of it.
    Name,
    /// The name of something that is declared elsewhere.
    Reference,
    /// Punctuation and blanks.
    Plain,
}

/// A piece of WIT.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub kind: PieceKind,
    /// How it is written.
    pub text: String,
    /// Of a name: what is declared, unless it is a function outside of a resource or a parameter.
    /// Of a reference: the definition it leads to, past every `use`.
    pub target: Option<ItemPath>,
}

/// WIT in pieces, in order. [`fmt::Display`] joins them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pieces(pub Vec<Piece>);

impl fmt::Display for Pieces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| f.write_str(&piece.text))
    }
}

/// How a declaration is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// On one line.
    One,
    /// As it is written by hand: a line per field, case, flag or function, and per parameter where
    /// a line would be longer than this many characters.
    Many(usize),
}

/// A name as it is written: with `%` where it would be a keyword.
#[must_use]
pub fn name(name: &str) -> String {
    if witcraft_syntax::is_keyword(name) {
        format!("%{name}")
    } else {
        name.to_owned()
    }
}

/// Prints the items of one [`Resolve`].
#[derive(Clone, Copy)]
pub struct Printer<'a> {
    resolve: &'a Resolve,
    paths: Option<&'a Paths>,
    lines: Lines,
    /// What types are called instead of by their names.
    pub(crate) naming: Option<&'a dyn Fn(TypeId) -> String>,
    /// Whether `own<…>` is written, which WIT leaves out.
    pub(crate) own: bool,
}

impl<'a> Printer<'a> {
    /// A printer of the items of `resolve`.
    #[must_use]
    pub fn new(resolve: &'a Resolve, lines: Lines) -> Self {
        Self {
            resolve,
            paths: None,
            lines,
            naming: None,
            own: false,
        }
    }

    /// Gives pieces their targets: `paths` knows the addresses of the items.
    #[must_use]
    pub fn targets(self, paths: &'a Paths) -> Self {
        Self {
            paths: Some(paths),
            ..self
        }
    }

    /// A type as it is written: by its name, if it has one.
    #[must_use]
    pub fn ty(&self, ty: &Type) -> Pieces {
        let mut out = Writer::new(*self);
        out.ty(ty);
        out.pieces
    }

    /// What a type is made of, even if it has a name; the keyword, where that is declared only.
    #[must_use]
    pub fn kind(&self, id: TypeId) -> Pieces {
        let mut out = Writer::new(*self);
        out.kind(&self.resolve.types[id].kind);
        out.pieces
    }

    /// The declaration of a named type, without the functions of a resource.
    #[must_use]
    pub fn declaration(&self, id: TypeId) -> Pieces {
        let mut out = Writer::new(*self);
        out.declaration(id);
        out.pieces
    }

    /// The declaration of a resource with its functions, which are in the same interface or world.
    #[must_use]
    pub fn resource<'f>(
        &self,
        id: TypeId,
        functions: impl IntoIterator<Item = &'f Function>,
    ) -> Pieces {
        let mut out = Writer::new(*self);
        out.declaration(id);
        let mut functions = functions.into_iter().peekable();
        if functions.peek().is_some() {
            out.plain(" {\n");
            for function in functions {
                out.plain("  ");
                out.indent = 2;
                out.function(function);
                out.plain(";\n");
            }
            out.plain("}");
        }
        out.pieces
    }

    /// The declaration of a function.
    #[must_use]
    pub fn function(&self, function: &Function) -> Pieces {
        let mut out = Writer::new(*self);
        out.function(function);
        out.pieces
    }

    /// The type behind every `use` of it.
    #[must_use]
    pub fn origin(&self, mut id: TypeId) -> TypeId {
        while let (Some(ItemKind::Use), TypeDefKind::Type(Type::Id(target))) = (
            ItemKind::of_type(self.resolve, id),
            &self.resolve.types[id].kind,
        ) {
            id = *target;
        }
        id
    }
}

impl fmt::Debug for Printer<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut printer = formatter.debug_struct("Printer");
        printer.field("lines", &self.lines).finish_non_exhaustive()
    }
}

struct Writer<'a> {
    printer: Printer<'a>,
    pieces: Pieces,
    indent: usize,
}

impl<'a> Writer<'a> {
    fn new(printer: Printer<'a>) -> Self {
        Self {
            printer,
            pieces: Pieces::default(),
            indent: 0,
        }
    }

    fn resolve(&self) -> &'a Resolve {
        self.printer.resolve
    }

    fn push(&mut self, kind: PieceKind, text: impl Into<String>, target: Option<ItemPath>) {
        let text = text.into();
        self.pieces.0.push(Piece { kind, text, target });
    }

    fn plain(&mut self, text: &str) {
        self.push(PieceKind::Plain, text, None);
    }

    fn keyword(&mut self, word: &str) {
        self.push(PieceKind::Keyword, word, None);
    }

    fn builtin(&mut self, word: &str) {
        self.push(PieceKind::Builtin, word, None);
    }

    fn own_name(&mut self, text: &str, target: Option<ItemPath>) {
        self.push(PieceKind::Name, name(text), target);
    }

    fn reference(&mut self, id: TypeId) {
        let text = match self.printer.naming {
            Some(naming) => naming(id),
            None => name(self.resolve().types[id].name.as_deref().unwrap_or_default()),
        };
        let target = self.address(self.printer.origin(id));
        self.push(PieceKind::Reference, text, target);
    }

    fn address(&self, id: TypeId) -> Option<ItemPath> {
        self.printer.paths?.ty(self.resolve(), id)
    }

    fn declaration(&mut self, id: TypeId) {
        let resolve = self.resolve();
        let ty = &resolve.types[id];
        let path = self.address(id);
        let own = ty.name.as_deref().unwrap_or_default();
        match &ty.kind {
            TypeDefKind::Record(record) => {
                let fields = record
                    .fields
                    .iter()
                    .map(|field| (&field.name, Some((": ", &field.ty, ""))));
                self.block("record", own, path.as_ref(), fields);
            }
            TypeDefKind::Variant(variant) => {
                let cases = variant
                    .cases
                    .iter()
                    .map(|case| (&case.name, case.ty.as_ref().map(|ty| ("(", ty, ")"))));
                self.block("variant", own, path.as_ref(), cases);
            }
            TypeDefKind::Enum(cases) => {
                let cases = cases.cases.iter().map(|case| (&case.name, None));
                self.block("enum", own, path.as_ref(), cases);
            }
            TypeDefKind::Flags(flags) => {
                let flags = flags.flags.iter().map(|flag| (&flag.name, None));
                self.block("flags", own, path.as_ref(), flags);
            }
            TypeDefKind::Resource => {
                self.keyword("resource");
                self.plain(" ");
                self.own_name(own, path);
            }
            TypeDefKind::Type(Type::Id(target)) if resolve.types[*target].owner != ty.owner => {
                self.used(ty, *target, path);
            }
            kind => {
                self.keyword("type");
                self.plain(" ");
                self.own_name(own, path);
                self.plain(" = ");
                self.kind(kind);
            }
        }
    }

    fn block<'t>(
        &mut self,
        keyword: &str,
        own: &str,
        path: Option<&ItemPath>,
        parts: impl ExactSizeIterator<
            Item = (&'t String, Option<(&'static str, &'t Type, &'static str)>),
        >,
    ) {
        let (open, between, close) = match (self.printer.lines, parts.len()) {
            (_, 0) => (" {", "", "}"),
            (Lines::One, _) => (" { ", ", ", " }"),
            (Lines::Many(_), _) => (" {\n  ", ",\n  ", ",\n}"),
        };
        self.keyword(keyword);
        self.plain(" ");
        self.own_name(own, path.cloned());
        self.plain(open);
        for (index, (part, ty)) in parts.enumerate() {
            if index > 0 {
                self.plain(between);
            }
            self.own_name(part, path.map(|path| path.child(part)));
            if let Some((before, ty, after)) = ty {
                self.plain(before);
                self.ty(ty);
                self.plain(after);
            }
        }
        self.plain(close);
    }

    fn used(&mut self, ty: &TypeDef, target: TypeId, path: Option<ItemPath>) {
        let resolve = self.resolve();
        let own = ty.name.as_deref().unwrap_or_default();
        let source = &resolve.types[target];
        self.keyword("use");
        self.plain(" ");
        match source.owner {
            TypeOwner::Interface(id) => {
                let text = self.interface_name(id, ty.owner);
                let paths = self.printer.paths;
                let target = paths.and_then(|paths| paths.interface(resolve, id));
                self.push(PieceKind::Reference, text, target);
            }
            TypeOwner::World(id) => {
                let text = name(&resolve.worlds[id].name);
                let paths = self.printer.paths;
                let target = paths.and_then(|paths| paths.world(resolve, id));
                self.push(PieceKind::Reference, text, target);
            }
            TypeOwner::None => {}
        }
        self.plain(".{");
        self.reference(target);
        if source.name.as_deref() != Some(own) {
            self.plain(" ");
            self.keyword("as");
            self.plain(" ");
            self.own_name(own, path);
        }
        self.plain("}");
    }

    /// As it is written at `place`: in full only if it is in another package.
    fn interface_name(&self, id: InterfaceId, place: TypeOwner) -> String {
        let resolve = self.resolve();
        let interface = &resolve.interfaces[id];
        let own = interface.name.clone().unwrap_or_default();
        let here = match place {
            TypeOwner::Interface(id) => resolve.interfaces[id].package,
            TypeOwner::World(id) => resolve.worlds[id].package,
            TypeOwner::None => None,
        };
        match interface.package {
            Some(package) if here != Some(package) => {
                resolve.packages[package].name.interface_id(&own)
            }
            _ => name(&own),
        }
    }

    fn function(&mut self, function: &Function) {
        let method = matches!(
            function.kind,
            FunctionKind::Method(_) | FunctionKind::AsyncMethod(_)
        );
        // A method's first parameter is the resource, which is not written.
        let params = &function.params[usize::from(method).min(function.params.len())..];
        let words: &[&str] = match function.kind {
            FunctionKind::Freestanding | FunctionKind::Method(_) => &["func"],
            FunctionKind::AsyncFreestanding | FunctionKind::AsyncMethod(_) => &["async", "func"],
            FunctionKind::Static(_) => &["static", "func"],
            FunctionKind::AsyncStatic(_) => &["static", "async", "func"],
            FunctionKind::Constructor(_) => &[],
        };
        if words.is_empty() {
            self.keyword("constructor");
        } else {
            let resource = function.kind.resource();
            let resource = resource.and_then(|id| self.address(id));
            let target = resource.map(|path| path.child(function.item_name()));
            self.own_name(function.item_name(), target);
            self.plain(":");
            for word in words {
                self.plain(" ");
                self.keyword(word);
            }
        }
        let result = function.result.as_ref().filter(|ty| match function.kind {
            FunctionKind::Constructor(resource) => !self.is_own(ty, resource),
            _ => true,
        });
        let start = self.pieces.0.len();
        self.parameters(params, "", ", ", "");
        self.result(result);
        let Lines::Many(width) = self.printer.lines else {
            return;
        };
        let length = self.indent + self.line_length();
        if length > width && !params.is_empty() {
            self.pieces.0.truncate(start);
            let inner = format!("\n{}", " ".repeat(self.indent + 2));
            let outer = format!(",\n{}", " ".repeat(self.indent));
            self.parameters(params, &inner, &format!(",{inner}"), &outer);
            self.result(result);
        }
    }

    /// The characters since the last line break.
    fn line_length(&self) -> usize {
        let mut length = 0;
        for piece in self.pieces.0.iter().rev() {
            match piece.text.rsplit_once('\n') {
                Some((_, after)) => return length + after.chars().count(),
                None => length += piece.text.chars().count(),
            }
        }
        length
    }

    fn parameters(&mut self, params: &[Param], open: &str, between: &str, close: &str) {
        self.plain("(");
        self.plain(open);
        for (index, param) in params.iter().enumerate() {
            if index > 0 {
                self.plain(between);
            }
            self.own_name(&param.name, None);
            self.plain(": ");
            self.ty(&param.ty);
        }
        self.plain(close);
        self.plain(")");
    }

    fn result(&mut self, result: Option<&Type>) {
        if let Some(ty) = result {
            self.plain(" -> ");
            self.ty(ty);
        }
    }

    fn is_own(&self, ty: &Type, resource: TypeId) -> bool {
        match ty {
            Type::Id(id) => {
                matches!(self.resolve().types[*id].kind, TypeDefKind::Handle(Handle::Own(of)) if of == resource)
            }
            _ => false,
        }
    }

    fn ty(&mut self, ty: &Type) {
        match ty {
            Type::Id(id) => {
                let def = &self.resolve().types[*id];
                match &def.name {
                    Some(_) => self.reference(*id),
                    None => self.kind(&def.kind),
                }
            }
            primitive => self.builtin(primitive_name(*primitive)),
        }
    }

    fn kind(&mut self, kind: &TypeDefKind) {
        match kind {
            TypeDefKind::Tuple(tuple) => self.generic("tuple", tuple.types.iter().map(Some), None),
            TypeDefKind::Option(ty) => self.generic("option", [Some(ty)], None),
            TypeDefKind::Result(result) => match (&result.ok, &result.err) {
                (None, None) => self.builtin("result"),
                (ok, None) => self.generic("result", [ok.as_ref()], None),
                (ok, err) => self.generic("result", [ok.as_ref(), err.as_ref()], None),
            },
            TypeDefKind::List(ty) => self.generic("list", [Some(ty)], None),
            TypeDefKind::FixedLengthList(ty, length) => {
                self.generic("list", [Some(ty)], Some(*length));
            }
            TypeDefKind::Map(key, value) => self.generic("map", [Some(key), Some(value)], None),
            TypeDefKind::Future(Some(ty)) => self.generic("future", [Some(ty)], None),
            TypeDefKind::Future(None) => self.builtin("future"),
            TypeDefKind::Stream(Some(ty)) => self.generic("stream", [Some(ty)], None),
            TypeDefKind::Stream(None) => self.builtin("stream"),
            TypeDefKind::Handle(Handle::Own(id)) if self.printer.own => {
                self.builtin("own");
                self.plain("<");
                self.reference(*id);
                self.plain(">");
            }
            TypeDefKind::Handle(Handle::Own(id)) => self.reference(*id),
            TypeDefKind::Handle(Handle::Borrow(id)) => {
                self.builtin("borrow");
                self.plain("<");
                self.reference(*id);
                self.plain(">");
            }
            TypeDefKind::Type(ty) => self.ty(ty),
            // Only ever declared, so they have names.
            named => self.plain(named.as_str()),
        }
    }

    /// `word<a, _, length>`
    fn generic<'t>(
        &mut self,
        word: &str,
        types: impl IntoIterator<Item = Option<&'t Type>>,
        length: Option<u32>,
    ) {
        self.builtin(word);
        self.plain("<");
        for (index, ty) in types.into_iter().enumerate() {
            if index > 0 {
                self.plain(", ");
            }
            match ty {
                Some(ty) => self.ty(ty),
                None => self.plain("_"),
            }
        }
        if let Some(length) = length {
            self.plain(&format!(", {length}"));
        }
        self.plain(">");
    }
}

fn primitive_name(ty: Type) -> &'static str {
    match ty {
        Type::Bool => "bool",
        Type::U8 => "u8",
        Type::U16 => "u16",
        Type::U32 => "u32",
        Type::U64 => "u64",
        Type::S8 => "s8",
        Type::S16 => "s16",
        Type::S32 => "s32",
        Type::S64 => "s64",
        Type::F32 => "f32",
        Type::F64 => "f64",
        Type::Char => "char",
        Type::String => "string",
        Type::ErrorContext => "error-context",
        Type::Id(_) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Input, Loader, Package};

    fn load(wit: &str) -> Package {
        Loader::default()
            .load(&[Input::text("i.wit", wit)])
            .unwrap()
    }

    fn printed(package: &Package, lines: Lines) -> Vec<Pieces> {
        let resolve = package.resolve();
        let printer = Printer::new(resolve, lines);
        let (_, interface) = resolve.interfaces.iter().next().unwrap();
        let types = interface.types.values();
        let types = types.map(|id| printer.declaration(*id));
        let functions = interface.functions.values();
        types
            .chain(functions.map(|function| printer.function(function)))
            .collect()
    }

    #[test]
    fn long_functions_have_a_line_per_parameter() {
        let wit = "package a:b;\ninterface i {\nf: func(first: string, second: string) -> bool;\n}";
        let printed = printed(&load(wit), Lines::Many(30));
        assert_eq!(
            printed[0].to_string(),
            "f: func(\n  first: string,\n  second: string,\n) -> bool"
        );
    }

    #[test]
    fn references_lead_past_every_use() {
        let wit = "package a:b;\ninterface i { record r { x: u8 } }\n\
            interface j { use i.{r}; }\ninterface k { use j.{r as s}; f: func(s: s); }\n";
        let package = load(wit);
        let printer = Printer::new(package.resolve(), Lines::One).targets(package.paths());
        let (_, k) = package.resolve().interfaces.iter().next_back().unwrap();
        let pieces = printer.function(&k.functions["f"]);
        let target = pieces
            .0
            .iter()
            .find(|piece| piece.kind == PieceKind::Reference);
        let target = target.unwrap().target.as_ref().unwrap();
        assert_eq!(target.to_string(), "a:b/i#r");
    }
}
