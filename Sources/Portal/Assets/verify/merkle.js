import { areEqual } from "./bytes.js";
import { fromHex } from "./hex.js";
import { sha256 } from "./sha256.js";

const leafMark = Uint8Array.of(0x00);
const nodeMark = Uint8Array.of(0x01);

/** Hash of a leaf (RFC 6962 §2.1). */
export const leafHash = (bytes) => sha256(leafMark, bytes);

/** Hash of an inner node. */
export const nodeHash = (left, right) => sha256(nodeMark, left, right);

/**
 * Why a leaf is not proved to be in a tree, after the root was recomputed from the leaf and the whole proof; null when it is.
 * RFC 9162 §2.1.3.2, in its order.
 *
 * @param leaf 32 bytes. @param index, size BigInt. @param proof hashes in hexadecimal. @param root 32 bytes.
 */
export function faultOfInclusion(leaf, index, size, proof, root) {
    // 1.
    if (index >= size) return `leaf ${index} is not in a tree of ${size} leaves`;
    // 2, 3.
    let [fn, sn] = [index, size - 1n];
    let computed = leaf;
    // 4.
    for (const text of proof) {
        if (sn === 0n) return `${proof.length} hashes do not make this proof in a tree of ${size} leaves`;
        const hash = fromHex(text);
        if ((fn & 1n) === 1n || fn === sn) {
            computed = nodeHash(hash, computed);
            for (; (fn & 1n) === 0n && fn !== 0n; fn >>= 1n) sn >>= 1n;
        } else {
            computed = nodeHash(computed, hash);
        }
        fn >>= 1n;
        sn >>= 1n;
    }
    // 5.
    if (sn !== 0n) return `${proof.length} hashes do not make this proof in a tree of ${size} leaves`;
    return areEqual(computed, root) ? null : "the recomputed root is another";
}
