import { areEqual, joined } from "./bytes.js";
import { base, decoded, encoded, negative, number, order, sum, times } from "./ed25519-curve.js";
import { sha512 } from "./sha512.js";

/** Whether 64 bytes are the signature of a key over a message, by this page's own arithmetic (RFC 8032 §5.1.7). */
export function isSignedByHand(signature, message, key) {
    if (signature.length !== 64 || key.length !== 32) return false;
    const s = number(signature.subarray(32));
    const a = decoded(key);
    // A greater s would be a second signature of the same message.
    if (a === null || s >= order) return false;
    const k = number(sha512(joined(signature.subarray(0, 32), key, message))) % order;
    return areEqual(encoded(sum(times(s, base), negative(times(k, a)))), signature.subarray(0, 32));
}

/** The same by WebCrypto; null where the browser has no Ed25519, or no WebCrypto, as on a page without TLS. */
export async function isSignedByBrowser(signature, message, key) {
    const subtle = globalThis.crypto?.subtle;
    if (!subtle) return null;
    try {
        const known = await subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
        return await subtle.verify({ name: "Ed25519" }, known, signature, message);
    } catch {
        // Not to be had, or not a key: our own arithmetic tells which.
        return null;
    }
}

export async function isSigned(signature, message, key) {
    if (signature.length !== 64 || key.length !== 32) return false;
    return await isSignedByBrowser(signature, message, key) ?? isSignedByHand(signature, message, key);
}
