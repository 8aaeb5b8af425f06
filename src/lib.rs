//! Grand Marshal.
