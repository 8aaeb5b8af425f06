//! Grand Marshal.

#[cfg(feature = "client")]
pub mod client;
