//! All that is wrong with selectors is said at once.

witcraft_macros::generate!({
        path: "packages/good",
        derives: { "types#image": [Hash], "types#nothing": [Eq] },
        skip: ["laod"],
    });

fn main() {}
