import { areEqual, textOf, utf8 } from "./bytes.js";
import { fromBase64 } from "./base64.js";
import { isSigned } from "./ed25519.js";
import { sha256 } from "./sha256.js";

/** What is not a signed checkpoint of the key (c2sp.org/signed-note, c2sp.org/tlog-checkpoint). */
export class NoCheckpoint extends Error {}

const refuse = (what) => { throw new NoCheckpoint(what); };

const longestNote = 2 ** 20;
const ed25519 = 1;
const newline = 0x0A;
const lead = "— ";

const isName = (name) => name !== "" && !/[\u0000-\u001f+\p{White_Space}]/u.test(name);

/** What a verifier key says (検証鍵), `name+id+base64(algorithm ‖ key)`; null for any other text. */
export function verifierKey(text) {
    const [, name, id, base64] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(text) ?? [];
    const material = base64 === undefined ? null : fromBase64(base64);
    if (material === null || material.length !== 33 || material[0] !== ed25519 || !isName(name)) return null;
    const keyID = sha256(utf8(`${name}\n`), material).subarray(0, 4);
    const stated = Uint8Array.from(id.match(/../g), (digits) => parseInt(digits, 16));
    return areEqual(keyID, stated) ? { name, keyID, key: material.subarray(1) } : null;
}

/** Opens a note that this key alone has signed: `{origin, size, root}`. */
export async function openCheckpoint(note, vkey) {
    const key = verifierKey(vkey) ?? refuse("not a verifier key");
    const { text, lines } = parts(utf8(note));
    if (lines.length !== 1) refuse(`${lines.length} signatures, where a bundle has one`);
    const signature = signatureOf(lines[0]);
    if (signature.name !== key.name || !areEqual(signature.keyID, key.keyID)) refuse("no known key has signed");
    if (!await isSigned(signature.bytes, utf8(text), key.key)) refuse("the signature does not verify");
    const checkpoint = checkpointOf(text);
    if (checkpoint.origin !== key.name) refuse(`a checkpoint of ${checkpoint.origin}`);
    return checkpoint;
}

/** The text of a note, and its signature lines: they follow the last blank line. */
function parts(bytes) {
    if (bytes.length > longestNote) refuse("a note that is too long");
    if (bytes.some((byte) => byte < 0x20 && byte !== newline)) refuse("a control character in a note");
    if (bytes[bytes.length - 1] !== newline) refuse("a note without a newline at its end");
    let blank = bytes.length - 1;
    while (blank > 0 && !(bytes[blank] === newline && bytes[blank - 1] === newline)) blank -= 1;
    if (blank === 0) refuse("no blank line before the signatures");
    const lines = textOf(bytes.subarray(blank + 1)).split("\n").filter((line) => line !== "");
    return { text: textOf(bytes.subarray(0, blank)), lines };
}

/** `— name base64(key id ‖ signature)` */
function signatureOf(line) {
    const rest = line.slice(lead.length);
    const space = rest.indexOf(" ");
    const name = rest.slice(0, space);
    const material = fromBase64(rest.slice(space + 1));
    if (!line.startsWith(lead) || space < 0 || !isName(name) || material === null || material.length <= 4) {
        refuse("a malformed signature line");
    }
    return { name, keyID: material.subarray(0, 4), bytes: material.subarray(4) };
}

/** Origin, size and root, one a line; a bundle's checkpoint has no further lines. */
function checkpointOf(text) {
    const [origin, size, root, ...more] = text.split("\n");
    if (more.length !== 1 || more[0] !== "" || origin === "") refuse("not the three lines of a checkpoint");
    const count = /^(0|[1-9][0-9]{0,19})$/.test(size) ? BigInt(size) : 2n ** 64n;
    if (count >= 2n ** 64n) refuse("a size that is not a number");
    const hash = fromBase64(root);
    if (hash === null || hash.length !== 32) refuse("a root that is not a hash");
    if (count === 0n && !areEqual(hash, sha256())) refuse("an empty tree with another root");
    return { origin, size: count, root: hash };
}
