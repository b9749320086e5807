//! Nothing: only the dependencies are of interest.
