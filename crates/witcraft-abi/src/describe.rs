//! Types as WIT writes them, with handles spelled out.

use wit_parser::TypeOwner;
use witcraft_model::Package;
use witcraft_model::wit_text::Printer;

/// A printer for one place of a package: types of this owner are called by their bare names, others by their
/// addresses, and handles always say `own` or `borrow`.
pub(crate) fn printer(package: &Package, home: TypeOwner) -> Printer<'_> {
    let (resolve, paths) = (package.resolve(), package.paths());
    let naming = move |id| {
        let ty = &resolve.types[id];
        let elsewhere = (ty.owner != home).then(|| paths.ty(resolve, id)).flatten();
        match elsewhere {
            Some(path) => path.to_string(),
            None => ty.name.clone().unwrap_or_default(),
        }
    };
    Printer::new(resolve).naming(naming).with_own()
}
