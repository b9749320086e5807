//! Loads WIT from files, folders, standard input and wasm into one resolved package.
