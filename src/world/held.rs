//! A table of the world, shared by all copies of the world until one of them changes it.
//!
//! A copy of the world costs a count for each table. Whoever changes a table that another copy still reads makes its own
//! first: a preview copies only what it touches, and worlds kept for going back share what has stood still between them.

use std::ops::{Deref, DerefMut};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use triomphe::Arc;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Held<T>(Arc<T>);

impl<T> From<T> for Held<T> {
    fn from(table: T) -> Self {
        Self(Arc::new(table))
    }
}

impl<T> Deref for Held<T> {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Clone> DerefMut for Held<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        if !Arc::is_unique(&self.0) {
            self.part();
        }
        Arc::get_mut(&mut self.0).expect("nobody else reads it any more")
    }
}

impl<T: Clone> Held<T> {
    #[cold]
    fn part(&mut self) {
        *self = Self::from(T::clone(self));
    }
}

impl<T: Serialize> Serialize for Held<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.as_ref().serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Held<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_the_same_table_until_one_of_them_is_changed() {
        let mut first = Held::from(vec![1, 2]);
        let second = first.clone();
        assert!(std::ptr::eq(&*first, &*second), "a copy was made before anybody wrote");
        first.push(3);
        assert_eq!((&*first, &*second), (&vec![1, 2, 3], &vec![1, 2]));
    }

    #[test]
    fn who_is_alone_with_a_table_writes_where_it_lies() {
        let mut only = Held::from([1, 2]);
        let before: *const [i32; 2] = &raw const *only;
        only[0] = 5;
        assert!(std::ptr::eq(before, &raw const *only), "a table was copied although nobody else reads it");
    }
}
