//! What Witcraft says about a WIT package: diagnostics, source texts, and their renderings.
