//! Generates guest and host bindings for a WIT world.
