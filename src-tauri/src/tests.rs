use super::*;

fn given(words: &[&str]) -> Result<Option<PathBuf>, &'static str> {
    committee(words.iter().map(Into::into))
}

#[test]
fn a_folder_can_be_named_and_nothing_else() {
    assert_eq!(given(&[]), Ok(None));
    assert_eq!(given(&["--committee", "/c"]), Ok(Some(PathBuf::from("/c"))));
    for words in [
        &["--committee"] as &[&str],
        &["/c"],
        &["--committee", "/c", "more"],
    ] {
        assert!(given(words).is_err(), "{words:?}");
    }
}

#[test]
fn pages_are_given_the_four_verbs_and_the_size_of_their_text() {
    let capability = include_str!("../capabilities/main.json");
    let capability: serde_json::Value = serde_json::from_str(capability).unwrap_or_default();
    assert_eq!(
        capability["permissions"],
        serde_json::json!([
            "allow-call",
            "allow-watch",
            "allow-put",
            "allow-get",
            "core:webview:allow-set-webview-zoom"
        ])
    );
    let conf = include_str!("../tauri.conf.json");
    let conf: serde_json::Value = serde_json::from_str(conf).unwrap_or_default();
    assert_eq!(conf["app"]["withGlobalTauri"], false);
    assert_eq!(conf["app"]["security"]["freezePrototype"], true);
    let policy = conf["app"]["security"]["csp"].as_str().unwrap_or_default();
    assert!(
        policy.starts_with("default-src 'self';") && !policy.contains("unsafe"),
        "{policy}"
    );
}
