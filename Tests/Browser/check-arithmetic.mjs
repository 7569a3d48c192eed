// Hashes and checks signatures with the page's own arithmetic, and signatures by WebCrypto too, and prints the answers as JSON.
//     node check-arithmetic.mjs JOB
import { webcrypto } from "node:crypto";
import { cpSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";

globalThis.crypto ??= webcrypto;
const { assets, hashes, signatures } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const copy = `${dirname(process.argv[2])}/assets`;
cpSync(assets, copy, { recursive: true });
writeFileSync(`${copy}/package.json`, "{\"type\":\"module\"}");
const asset = (name) => import(new URL(name, pathToFileURL(`${copy}/`)));
const { fromHex, hex } = await asset("hex.js");
const { sha256, sha256OfMany } = await asset("sha256.js");
const { isSignedByBrowser, isSignedByHand } = await asset("ed25519.js");

const hashed = [];
for (const text of hashes) {
    const bytes = fromHex(text);
    const digest = hex(sha256(bytes));
    const third = Math.floor(bytes.length / 3);
    const inParts = hex(sha256(bytes.subarray(0, third), bytes.subarray(third)));
    hashed.push(digest === inParts && digest === hex(await sha256OfMany(bytes)) ? digest : "not one hash");
}
const checked = [];
for (const { key, message, signature } of signatures.map((one) =>
    Object.fromEntries(Object.entries(one).map(([name, text]) => [name, fromHex(text)])))) {
    // A key or signature that WebCrypto does not take is none of its.
    const byBrowser = await isSignedByBrowser(signature, message, key);
    checked.push([isSignedByHand(signature, message, key), byBrowser ?? false]);
}
writeSync(1, JSON.stringify({ hashes: hashed, signatures: checked }));
