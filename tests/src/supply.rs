//! What others wrote of the product: every locked package, its licence, and a bill of it in
//! CycloneDX.
//!
//! Read from `Cargo.lock`, `ui/package-lock.json` and what cargo knows without a network of the
//! packages that are built on this machine. Deliberately not here: which of it has advisories,
//! which changes by the day and is asked of `cargo deny`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use serde_json::{Value, json};

/// The two hosts: what is shipped is what they are linked from.
const HOSTS: [&str; 2] = ["quorate-cli", "quorate-desktop"];

/// A package that is locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// `cargo` or `npm`.
    pub kind: &'static str,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence as an SPDX expression; none if it is not built on this machine.
    pub licence: Option<String>,
    /// Algorithm and digest of what was fetched.
    pub digest: Option<(&'static str, String)>,
    /// Whether it is part of what is shipped, and not only built or tested with.
    pub shipped: bool,
}

impl Package {
    /// Its package URL.
    pub fn purl(&self) -> String {
        let name = self.name.replace('@', "%40");
        format!("pkg:{}/{name}@{}", self.kind, self.version)
    }

    fn component(&self) -> Value {
        let mut component = json!({
            "type": "library",
            "bom-ref": self.purl(),
            "name": self.name,
            "version": self.version,
            "purl": self.purl(),
            "scope": if self.shipped { "required" } else { "excluded" },
        });
        if let Some(licence) = &self.licence {
            component["licenses"] = json!([{ "expression": licence }]);
        }
        if let Some((algorithm, digest)) = &self.digest {
            component["hashes"] = json!([{ "alg": algorithm, "content": digest }]);
        }
        component
    }
}

/// The checkout. Asked at run time: one target folder may serve several checkouts.
pub fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    own.as_deref()
        .and_then(Path::parent)
        .map_or_else(|| PathBuf::from("."), ToOwned::to_owned)
}

fn read(root: &Path, name: &str) -> String {
    std::fs::read_to_string(root.join(name)).expect("a file of the checkout")
}

/// What cargo knows of the packages that are built on this machine.
fn metadata(root: &Path) -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let asked = ["metadata", "--format-version", "1", "--locked", "--offline"];
    let target = ["--filter-platform", "x86_64-unknown-linux-gnu"];
    let output = Command::new(cargo)
        .args(asked)
        .args(target)
        .current_dir(root)
        .output()
        .expect("cargo starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("cargo writes JSON")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> std::slice::Iter<'_, Value> {
    value.as_array().map_or(&[][..], Vec::as_slice).iter()
}

/// Ids of the packages that the hosts are linked from.
fn linked(metadata: &Value) -> BTreeSet<&str> {
    let nodes = list(&metadata["resolve"]["nodes"]);
    let nodes: BTreeMap<&str, &Value> = nodes.map(|node| (text(&node["id"]), node)).collect();
    let hosts = list(&metadata["packages"]).filter(|one| HOSTS.contains(&text(&one["name"])));
    let mut next: Vec<&str> = hosts.map(|host| text(&host["id"])).collect();
    let mut found = BTreeSet::new();
    while let Some(id) = next.pop() {
        if !found.insert(id) {
            continue;
        }
        let known = nodes.get(id).map(|node| list(&node["deps"]));
        let linked = known.into_iter().flatten().filter(|known| {
            // No kind: neither for building nor for testing.
            list(&known["dep_kinds"]).any(|kind| kind["kind"].is_null())
        });
        next.extend(linked.map(|known| text(&known["pkg"])));
    }
    found
}

/// Every package in `Cargo.lock` but our own.
fn of_cargo(root: &Path) -> Vec<Package> {
    let metadata = metadata(root);
    let linked = linked(&metadata);
    let built: BTreeMap<(&str, &str), &Value> = list(&metadata["packages"])
        .map(|one| ((text(&one["name"]), text(&one["version"])), one))
        .collect();
    let locked: toml::Table = read(root, "Cargo.lock").parse().expect("a lock file");
    let locked = locked["package"].as_array().expect("packages");
    let field = |one: &toml::Value, name: &str| {
        let value = one.get(name).and_then(toml::Value::as_str);
        value.map(ToOwned::to_owned)
    };
    let others = locked.iter().filter(|one| one.get("source").is_some());
    let packages = others.map(|one| {
        let name = field(one, "name").unwrap_or_default();
        let version = field(one, "version").unwrap_or_default();
        let known = built.get(&(name.as_str(), version.as_str()));
        Package {
            kind: "cargo",
            licence: known.map(|known| spdx(text(&known["license"]))),
            digest: field(one, "checksum").map(|digest| ("SHA-256", digest)),
            shipped: known.is_some_and(|known| linked.contains(text(&known["id"]))),
            name,
            version,
        }
    });
    packages.collect()
}

/// As SPDX writes it: some manifests still have a slash for *or*.
fn spdx(licence: &str) -> String {
    let parts: Vec<&str> = licence.split('/').map(str::trim).collect();
    parts.join(" OR ")
}

/// Every package in `ui/package-lock.json`.
fn of_npm(root: &Path) -> Vec<Package> {
    let locked: Value =
        serde_json::from_str(&read(root, "ui/package-lock.json")).expect("a lock file");
    let locked = locked["packages"].as_object().expect("packages");
    let others = locked.iter().filter(|(place, _)| !place.is_empty());
    let packages = others.map(|(place, one)| Package {
        kind: "npm",
        name: place
            .rsplit("node_modules/")
            .next()
            .unwrap_or_default()
            .to_owned(),
        version: text(&one["version"]).to_owned(),
        licence: one["license"].as_str().map(spdx),
        digest: integrity(text(&one["integrity"])),
        shipped: one["dev"] != true,
    });
    packages.collect()
}

/// A digest as npm writes it, in hexadecimal.
fn integrity(written: &str) -> Option<(&'static str, String)> {
    let digest = written.strip_prefix("sha512-")?;
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(digest)
        .ok()?;
    let hexadecimal = bytes.iter().fold(String::new(), |mut all, byte| {
        use std::fmt::Write as _;
        write!(all, "{byte:02x}").expect("a string grows");
        all
    });
    Some(("SHA-512", hexadecimal))
}

/// Every locked package that others wrote, in order, each version once.
pub fn packages(root: &Path) -> Vec<Package> {
    let mut packages = of_cargo(root);
    packages.extend(of_npm(root));
    packages.sort_by(|one, other| {
        let key = |one: &Package| {
            (
                one.kind,
                one.name.clone(),
                one.version.clone(),
                !one.shipped,
            )
        };
        key(one).cmp(&key(other))
    });
    packages.dedup_by_key(|one| one.purl());
    packages
}

/// The bill of materials in CycloneDX 1.6. The same checkout gives the same bytes: no time and no
/// random number is in it.
pub fn bill(root: &Path) -> Value {
    let own: toml::Table = read(root, "Cargo.toml").parse().expect("a manifest");
    let version = own["workspace"]["package"]["version"]
        .as_str()
        .unwrap_or_default();
    let components: Vec<Value> = packages(root).iter().map(Package::component).collect();
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "quorate",
                "name": "quorate",
                "version": version,
                "licenses": [{ "expression": "Apache-2.0 OR MIT" }],
            },
        },
        "components": components,
    })
}

/// Whether one way to read a licence expression has only names that are allowed.
pub fn is_allowed(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut words = words.as_slice();
    let read = either(&mut words, allowed);
    read && words.is_empty()
}

/// `A OR B`, where `AND` binds stronger.
fn either(words: &mut &[&str], allowed: &BTreeSet<String>) -> bool {
    let mut any = both(words, allowed);
    while let Some((&"OR", rest)) = words.split_first() {
        *words = rest;
        any |= both(words, allowed);
    }
    any
}

fn both(words: &mut &[&str], allowed: &BTreeSet<String>) -> bool {
    let mut all = name(words, allowed);
    while let Some((&"AND", rest)) = words.split_first() {
        *words = rest;
        all &= name(words, allowed);
    }
    all
}

fn name(words: &mut &[&str], allowed: &BTreeSet<String>) -> bool {
    match words.split_first() {
        Some((&"(", rest)) => {
            *words = rest;
            let inner = either(words, allowed);
            let closed = words.first() == Some(&")");
            *words = words.get(1..).unwrap_or_default();
            inner && closed
        }
        Some((licence, rest)) => {
            *words = rest;
            let mut licence = (*licence).to_owned();
            if let [with, exception, rest @ ..] = *words
                && *with == "WITH"
            {
                licence = format!("{licence} WITH {exception}");
                *words = rest;
            }
            allowed.contains(&licence)
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_is_read_as_spdx_means_it() {
        let allowed = [
            "MIT",
            "Apache-2.0",
            "Zlib",
            "Apache-2.0 WITH LLVM-exception",
        ];
        let allowed = allowed.map(ToOwned::to_owned).into_iter().collect();
        for (expression, expected) in [
            ("MIT", true),
            ("GPL-3.0-only", false),
            ("GPL-2.0-only OR Apache-2.0", true),
            ("MIT AND GPL-2.0-only", false),
            ("(MIT OR GPL-2.0-only) AND Zlib", true),
            ("MIT AND GPL-2.0-only OR Zlib", true),
            ("Apache-2.0 WITH LLVM-exception", true),
            ("MIT WITH LLVM-exception", false),
            ("(MIT", false),
            ("MIT MIT", false),
            ("", false),
        ] {
            assert_eq!(is_allowed(expression, &allowed), expected, "{expression}");
        }
    }
}
