//! A table lent to whoever changes the world: the world's own, or one that is copied when it is first changed.
//!
//! A preview that has to make changes in order to read what comes of them needs its own copy of what they touch, and only
//! of that: the other tables are read where they are.

use std::ops::{Deref, DerefMut};

/// Write access to one table.
pub enum Lent<'a, T> {
    Own(&'a mut T),
    /// Read from `from` until it is changed.
    Copied {
        from: &'a T,
        to: &'a mut Option<Box<T>>,
    },
}

impl<T> Deref for Lent<'_, T> {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        match self {
            Self::Own(table) => table,
            Self::Copied { from, to } => to.as_deref().unwrap_or(from),
        }
    }
}

impl<T: Clone> DerefMut for Lent<'_, T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        match self {
            Self::Own(table) => table,
            Self::Copied { from, to } => to.get_or_insert_with(|| Box::new(from.clone())),
        }
    }
}
