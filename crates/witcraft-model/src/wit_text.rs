//! Prints WIT as plain text: declarations on one line, and types as they are written.

use std::fmt;

use wit_parser::{Function, Resolve, Type, TypeId};

use crate::print::{self, Lines};

/// A name as it is written: with `%` where it would be a keyword.
#[must_use]
pub fn name_text(name: &str) -> String {
    print::name(name)
}

/// The declaration of a named type, on one line and without a semicolon.
#[must_use]
pub fn type_declaration(resolve: &Resolve, id: TypeId) -> String {
    one_line(resolve).declaration(id).to_string()
}

/// The declaration of a function, on one line and without a semicolon.
#[must_use]
pub fn function_declaration(resolve: &Resolve, function: &Function) -> String {
    one_line(resolve).function(function).to_string()
}

/// A type as it is written: by its name, if it has one.
#[must_use]
pub fn type_text(resolve: &Resolve, ty: &Type) -> String {
    one_line(resolve).ty(ty).to_string()
}

fn one_line(resolve: &Resolve) -> print::Printer<'_> {
    print::Printer::new(resolve, Lines::One)
}

/// How a printer calls a type that has a name.
type Naming<'a> = Box<dyn Fn(TypeId) -> String + 'a>;

/// Prints types; what they are called can be changed.
pub struct Printer<'a> {
    resolve: &'a Resolve,
    naming: Option<Naming<'a>>,
    own: bool,
}

impl<'a> Printer<'a> {
    /// One that writes names as they stand in WIT, and of handles only `borrow`.
    #[must_use]
    pub fn new(resolve: &'a Resolve) -> Self {
        Self {
            resolve,
            naming: None,
            own: false,
        }
    }

    /// Calls types that have a name by other names.
    #[must_use]
    pub fn naming(self, naming: impl Fn(TypeId) -> String + 'a) -> Self {
        Self {
            naming: Some(Box::new(naming)),
            ..self
        }
    }

    /// Writes `own<…>` around handles that are owned, where WIT leaves it out.
    #[must_use]
    pub fn with_own(self) -> Self {
        Self { own: true, ..self }
    }

    /// A type: by its name, if it has one.
    #[must_use]
    pub fn ty(&self, ty: &Type) -> String {
        self.printer().ty(ty).to_string()
    }

    /// What a type is made of, even if it has a name; the keyword, where that is declared only.
    #[must_use]
    pub fn kind(&self, id: TypeId) -> String {
        self.printer().kind(id).to_string()
    }

    fn printer(&self) -> print::Printer<'_> {
        let mut printer = one_line(self.resolve);
        printer.naming = self.naming.as_deref();
        printer.own = self.own;
        printer
    }
}

impl fmt::Debug for Printer<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut printer = formatter.debug_struct("Printer");
        printer.field("own", &self.own).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Input, Loader};

    /// Printing what was parsed, and parsing what was printed.
    #[test]
    fn declarations_are_wit() {
        let wit = "package a:b;\ninterface i {\n\
            record %record { %type: u8, x: tuple<s8, list<string>> }\n\
            variant v { a(%record), %from }\nenum e { %flags, b }\nflags f { r, %with }\n\
            type m = map<string, list<u8, 4>>;\ntype r2 = result<_, e>;\nresource %resource;\n\
            g: async func(%async: borrow<%resource>, s: stream<u8>) -> option<%resource>;\n\
            %list: func() -> result<future, error-context>;\n}\n";
        let package = Loader::default()
            .load(&[Input::text("i.wit", wit)])
            .unwrap();
        let resolve = package.resolve();
        let (_, interface) = resolve.interfaces.iter().next().unwrap();
        let types = interface.types.values();
        let types = types.map(|id| type_declaration(resolve, *id));
        let functions = interface.functions.values();
        let functions = functions.map(|function| function_declaration(resolve, function));
        for declaration in types.chain(functions) {
            let bare = declaration.trim_end_matches(';');
            assert!(wit.contains(bare), "{bare}");
        }
    }

    #[test]
    fn functions_of_resources_say_what_they_are() {
        let wit = "package a:b;\ninterface i {\nresource r {\nconstructor(a: u8);\n\
            m: func();\ns: static func() -> r;\nt: static async func();\n}\n\
            resource q { constructor() -> result<q>; }\n}\n";
        let package = Loader::default()
            .load(&[Input::text("i.wit", wit)])
            .unwrap();
        let resolve = package.resolve();
        let (_, interface) = resolve.interfaces.iter().next().unwrap();
        let printed: Vec<String> = interface
            .functions
            .values()
            .map(|function| function_declaration(resolve, function))
            .collect();
        assert_eq!(
            printed,
            [
                "constructor(a: u8)",
                "m: func()",
                "s: static func() -> r",
                "t: static async func()",
                "constructor() -> result<q>",
            ]
        );
    }
}
