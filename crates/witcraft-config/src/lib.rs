//! witcraft.toml: the options of every part of Witcraft, and their documentation.
