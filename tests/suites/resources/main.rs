//! Resources on both sides at once: the guest exports counters, and each holds one that the host exports. Whatever
//! happens to them, every one that was made is dropped once. The same cases, where functions wait and where they do not.

#![allow(
    clippy::duplicate_mod,
    reason = "the cases are the same, and what they call is not"
)]

mod blocking;
mod waiting;
