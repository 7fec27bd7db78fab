//! What others wrote of the product is what `deny.toml` allows, and all of it is on the bill.

use std::collections::{BTreeMap, BTreeSet};

use quorate_tests::supply::{Package, bill, is_allowed, packages, root};
use toml::{Table, Value};

fn read(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).unwrap()
}

fn deny() -> Table {
    read("deny.toml").parse().unwrap()
}

fn texts(list: &Value) -> BTreeSet<String> {
    let list = list.as_array().unwrap().iter();
    list.map(|one| one.as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_package_that_is_built_here_has_a_licence_that_is_allowed() {
    let allowed = texts(&deny()["licenses"]["allow"]);
    // What only the screens have: fonts, and what builds and tests them.
    let of_screens = ["OFL-1.1", "BlueOak-1.0.0"].map(ToOwned::to_owned);
    let of_screens: BTreeSet<String> = allowed.iter().cloned().chain(of_screens).collect();
    let packages = packages(&root());
    let strange: Vec<&Package> = packages
        .iter()
        .filter(|one| match (&one.licence, one.kind) {
            (Some(licence), "cargo") => !is_allowed(licence, &allowed),
            (Some(licence), _) => !is_allowed(licence, &of_screens),
            // Of another system: it is neither built nor fetched here.
            (None, _) => one.shipped,
        })
        .collect();
    assert!(strange.is_empty(), "{strange:#?}");
    let read = packages.iter().filter(|one| one.licence.is_some());
    assert!(read.count() > 500, "licences were read");
    // Each name that is allowed is one that somebody has.
    let has = |name: &String| {
        let licences = packages.iter().filter_map(|one| one.licence.as_deref());
        licences.into_iter().any(|licence| licence.contains(name))
    };
    let idle: Vec<_> = allowed.iter().filter(|name| !has(name)).collect();
    assert!(idle.is_empty(), "allowed and of nobody: {idle:?}");
}

#[test]
fn every_package_comes_from_the_registry_and_has_a_digest() {
    let sources = texts(&deny()["sources"]["allow-registry"]);
    let locked: Table = read("Cargo.lock").parse().unwrap();
    for one in locked["package"].as_array().unwrap() {
        let Some(source) = one.get("source").and_then(Value::as_str) else {
            continue;
        };
        let registry = source.strip_prefix("registry+").unwrap_or(source);
        assert!(sources.contains(registry), "{one}");
        assert!(one.get("checksum").is_some(), "{one}");
    }
}

#[test]
fn what_is_banned_is_known_to_those_who_may_and_to_nobody_else() {
    let deny = deny();
    let locked: Table = read("Cargo.lock").parse().unwrap();
    let shipped: BTreeSet<String> = packages(&root())
        .into_iter()
        .filter(|one| one.kind == "cargo" && one.shipped)
        .map(|one| one.name)
        .collect();
    let mut known_to: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for one in locked["package"].as_array().unwrap() {
        let name = one["name"].as_str().unwrap();
        let known = one.get("dependencies").and_then(Value::as_array);
        for known in known.into_iter().flatten() {
            let known = known.as_str().unwrap().split(' ').next().unwrap();
            let by = known_to.entry(known.to_owned()).or_default();
            by.insert(name.to_owned());
        }
    }
    for ban in deny["bans"]["deny"].as_array().unwrap() {
        let name = ban["crate"].as_str().unwrap();
        assert!(ban.get("reason").is_some(), "{name}: without a reason");
        match ban.get("wrappers") {
            Some(wrappers) => {
                let known = known_to.get(name).cloned().unwrap_or_default();
                assert_eq!(known, texts(wrappers), "{name}");
            }
            None => assert!(!shipped.contains(name), "{name} is shipped"),
        }
    }
    for one in deny["advisories"]["ignore"].as_array().unwrap() {
        let reason = one["reason"].as_str().unwrap_or_default();
        let of = reason.split([',', ' ']).next().unwrap();
        assert!(
            locked["package"]
                .as_array()
                .unwrap()
                .iter()
                .any(|one| one["name"].as_str() == Some(of)),
            "{of} is not locked any more: its advisory need not be passed over"
        );
    }
}

#[test]
fn the_bill_names_every_locked_package() {
    let bill = bill(&root());
    assert_eq!(bill["specVersion"], "1.6");
    let components = bill["components"].as_array().unwrap().iter();
    let named: BTreeSet<String> = components
        .map(|one| one["purl"].as_str().unwrap().to_owned())
        .collect();
    // Read by lines, in another way than the bill was made.
    let mut wanted = BTreeSet::new();
    let (mut name, mut version) = (String::new(), String::new());
    for line in read("Cargo.lock").lines() {
        let value = |line: &str| line.trim_matches('"').to_owned();
        if let Some(rest) = line.strip_prefix("name = ") {
            name = value(rest);
        } else if let Some(rest) = line.strip_prefix("version = ") {
            version = value(rest);
        } else if line.starts_with("source = ") {
            wanted.insert(format!("pkg:cargo/{name}@{version}"));
        }
    }
    let of_cargo = wanted.len();
    name.clear();
    for line in read("ui/package-lock.json").lines() {
        if let Some((_, place)) = line.trim().split_once("\"node_modules/") {
            name = place.split('"').next().unwrap().to_owned();
            if let Some((_, inner)) = name.rsplit_once("node_modules/") {
                name = inner.to_owned();
            }
        } else if let Some(rest) = line.strip_prefix("      \"version\": ")
            && !name.is_empty()
        {
            let version = rest.trim_end_matches(',').trim_matches('"');
            let name = name.replace('@', "%40");
            wanted.insert(format!("pkg:npm/{name}@{version}"));
        }
    }
    assert!(of_cargo > 500 && wanted.len() > of_cargo + 100);
    let missing: Vec<_> = wanted.symmetric_difference(&named).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
