//! Embedded folders are read at compile time; without this a changed file would not be noticed.

fn main() {
    for folder in ["scenarios", "assets/text", "assets/map"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
