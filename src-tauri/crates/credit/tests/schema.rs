//! The schema beside the documentation is the one the checker has.

#[test]
fn the_published_schema_is_current() {
    let published = include_str!("../../../docs/activities.schema.json");
    assert!(
        published == credit::schema(),
        "renew it: cargo run -p cli -- schema activities > src-tauri/docs/activities.schema.json"
    );
}
