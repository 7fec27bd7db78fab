"""A second verifier of evidence bundles, written from docs/record.md alone.

Standard library and PyNaCl. Prints what is wrong and ends with 1, or prints "holds" and ends with 0.

    python3 verify.py BUNDLE [KEY]
"""

import base64
import hashlib
import json
import sys
import zipfile

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey


class Wrong(Exception):
    """The first thing that is wrong."""


def sha256(*parts):
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()


def decoded(text):
    try:
        return base64.b64decode(text, validate=True)
    except ValueError as error:
        raise Wrong("not base 64") from error


def only(condition, what):
    if not condition:
        raise Wrong(what)


class Key:
    def __init__(self, text):
        parts = text.split("+", 2)
        only(len(parts) == 3, "the key is not written as a key")
        self.text, self.name = text, parts[0]
        key = decoded(parts[2])
        only(len(key) == 33 and key[0] == 1, "the key is no Ed25519 key")
        self.public = key[1:]
        self.hash = sha256(self.name.encode(), b"\n\x01", self.public)[:4]
        only(parts[1] == self.hash.hex(), "the hash of the key does not fit")

    def trusted(self, note):
        """Size, root and name of a checkpoint that is signed with the key."""
        text, separator, signatures = note.partition("\n\n")
        only(separator and signatures.endswith("\n"), "this is no checkpoint")
        text += "\n"
        for line in signatures[:-1].split("\n"):
            dash, _, rest = line.partition(" ")
            name, _, signature = rest.rpartition(" ")
            signature = decoded(signature)
            only(dash == "\u2014" and len(signature) == 68, "this is no signature")
            if name == self.name and signature[:4] == self.hash:
                try:
                    VerifyKey(self.public).verify(text.encode(), signature[4:])
                except BadSignatureError as error:
                    raise Wrong("the signature does not fit") from error
                break
        else:
            raise Wrong("the checkpoint is not signed with the key")
        lines = text.split("\n")
        only(len(lines) == 5 and lines[3].startswith("at "), "this is no checkpoint")
        only(lines[0] == self.name, "the checkpoint is of another record")
        only(lines[1] == str(int(lines[1])), "the number of acts has another spelling")
        return int(lines[1]), decoded(lines[2])


def node(left, right):
    return sha256(b"\x01", left, right)


def included(leaf, index, size, proof, root):
    """RFC 9162, 2.1.3.2."""
    if index >= size:
        return False
    fn, sn, r = index, size - 1, leaf
    for p in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            r = node(p, r)
            while not fn & 1 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node(r, p)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and r == root


def continued(first, first_root, second, second_root, proof):
    """RFC 9162, 2.1.4.2."""
    if first == second:
        return not proof and first_root == second_root
    if first == 0:
        return not proof and first_root == sha256()
    if first > second:
        return False
    path = list(proof)
    if first & (first - 1) == 0:
        path.insert(0, first_root)
    if not path:
        return False
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for c in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node(c, fr), node(c, sr)
            while not fn & 1 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == first_root and sr == second_root


def files_named(value, found):
    if isinstance(value, dict):
        if isinstance(value.get("digest"), str) and isinstance(value.get("size"), int):
            found.add((value["digest"], value["size"]))
        for inner in value.values():
            files_named(inner, found)
    elif isinstance(value, list):
        for inner in value:
            files_named(inner, found)


def signatures(record, header, events, keys):
    for event, said in zip(header["events"], events):
        if event["kind"] == "signing_key_taken" and said["person"] == header["actor"]:
            keys.setdefault(said["person"], set()).add(said["key"])
        if "signature" not in said:
            continue
        found = said.pop("signature")
        only(set(found) == {"key", "value"}, "a signature has another form")
        known = found["key"] in keys.get(header["actor"], ())
        only(known, "a signature is made with a key that is not that of who acted")
        body = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        lines = ["quorate signature 1", record, header["previous"], header["actor"],
                 header["at"], event["kind"], body]
        text = "".join(line + "\n" for line in lines)
        try:
            VerifyKey(decoded(found["key"])).verify(text.encode(), decoded(found["value"]))
        except BadSignatureError:
            raise Wrong("a signature does not fit what it stands under") from None


def proof_of(item):
    return [bytes.fromhex(digest) for digest in item["proof"]]


def verify(path, key_kept=None):
    with zipfile.ZipFile(path) as bundle:
        names = bundle.namelist()
        only(len(names) == len(set(names)), "a name stands twice")
        content = {name: bundle.read(name) for name in names}
    key = Key(content.pop("key.txt").decode().removesuffix("\n"))
    only(key_kept is None or key_kept == key.text, "the bundle is signed with another key")
    evidence = json.loads(content.pop("evidence.json"))
    only(set(evidence) == {"format", "earlier", "acts"}, "evidence.json has another form")
    only(evidence["format"] == 1, "evidence.json has a later form")
    size, root = key.trusted(content.pop("checkpoint.txt").decode())
    for earlier in evidence["earlier"]:
        first, first_root = key.trusted(earlier["checkpoint"])
        holds = continued(first, first_root, size, root, proof_of(earlier))
        only(holds, f"the record did not continue the checkpoint of {first} acts")
    named, keys = set(), {}
    for act in evidence["acts"]:
        plain, body = decoded(act["header"]), decoded(act["body"])
        header = json.loads(plain)
        only(header["format"] == 1, "a header has a later form")
        only(header["body"] == sha256(body).hex(), "a body is not the one its header speaks of")
        events = json.loads(body[32:])
        only(len(events) == len(header["events"]), "a body has not the events of its header")
        leaf, index = sha256(b"\x00", plain), header["sequence"] - 1
        if index == 0:
            only(key.name == "quorate/" + leaf.hex()[:32], "the record has another name")
        only(index >= 0 and included(leaf, index, size, proof_of(act), root),
             f"act {index + 1} is not in the record")
        files_named(events, named)
        signatures(key.name, header, events, keys)
    for name, file in content.items():
        only(name.startswith("files/"), f"{name} does not belong into a bundle")
        only((sha256(file).hex(), len(file)) in named, f"no act names {name} as it is")


def main(arguments):
    try:
        verify(*arguments)
    except Wrong as wrong:
        print(wrong)
        return 1
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, NotImplementedError) as error:
        print(f"this is no evidence bundle: {error!r}")
        return 1
    print("holds")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
