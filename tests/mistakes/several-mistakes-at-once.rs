//! All that is wrong with options is said at once.

witcraft_macros::generate!({
        path: "packages/good",
        wrold: "good",
        stubs: 1,
        ownership: "owned",
    });

fn main() {}
