import { fromHex } from "./hex.js";
import { sha256 } from "./sha256.js";

/** What is not a range of a sum tree. */
export class NoRange extends Error {}

const nodeMark = Uint8Array.of(0x01);
const largest = 2n ** 64n - 1n;

/** A node: its hash, and the watt-hours generated and sold below it. */
export const node = (hash, generation, sold) => ({ hash, generation, sold });

function wattHours(one) {
    const view = new DataView(new ArrayBuffer(16));
    view.setBigUint64(0, one.generation);
    view.setBigUint64(8, one.sold);
    return new Uint8Array(view.buffer);
}

/** SHA-256(0x01 ‖ left hash ‖ left generation ‖ left sold ‖ the same of the right), sums as 8 bytes, the highest first. */
function parent(left, right) {
    const generation = left.generation + right.generation;
    if (generation > largest) throw new NoRange("a sum of watt-hours exceeds 64 bits");
    const hash = sha256(nodeMark, left.hash, wattHours(left), right.hash, wattHours(right));
    return node(hash, generation, left.sold + right.sold);
}

/** The largest power of two smaller than a count of at least two (RFC 6962 §2.1). */
function split(count) {
    let part = 1n;
    while (part * 2n < count) part *= 2n;
    return part;
}

/**
 * The root over leaves `from`, `from` + 1, … and the nodes beside them, which stand from left to right; and the self-use
 * (generated and not sold) before the first leaf. All that is given must be used.
 */
export function rangeRoot(leaves, from, size, proof) {
    const until = from + BigInt(leaves.length);
    if (leaves.length === 0 || from >= size || until > size) {
        throw new NoRange(`${leaves.length} leaves from ${from} are not a range of a tree of ${size} leaves`);
    }
    const wrongLength = () => new NoRange(`${proof.length} nodes do not make this proof in a tree of ${size} leaves`);
    let [nextLeaf, nextNode, before] = [0, 0, 0n];
    function over(start, end) {
        if (end <= from || until <= start) {
            if (nextNode === proof.length) throw wrongLength();
            const { hash, sums: given } = proof[nextNode];
            nextNode += 1;
            if (end <= from) before += given.generation - given.sold;
            return node(fromHex(hash), given.generation, given.sold);
        }
        if (end - start === 1n) {
            nextLeaf += 1;
            return leaves[nextLeaf - 1];
        }
        const middle = start + split(end - start);
        const left = over(start, middle);
        return parent(left, over(middle, end));
    }
    const root = over(0n, size);
    if (nextLeaf !== leaves.length || nextNode !== proof.length) throw wrongLength();
    return { root, before };
}
