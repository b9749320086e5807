//! Reports what every WIT item becomes in Rust, on both sides of the boundary.
