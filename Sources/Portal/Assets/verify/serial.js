import { Refusal, demand } from "./refusal.js";

const most = 999_999_999_999n;

/** The serial number of one unit, as printed: `JCL-000000000123`. */
export function serial(text) {
    const found = /^(JCL?)-([0-9]{12})$/.exec(text);
    if (!found) throw new Refusal("registry.serial.malformed", "JC or JCL, -, 12 digits", text.slice(0, 40));
    demand(BigInt(found[2]) > 0n, "registry.serial.outOfRange", `1–${most}`, found[2]);
    return { text, prefix: found[1], number: BigInt(found[2]) };
}

/** Serial numbers from `first` to `last`, both included. */
export function serialRange(first, last) {
    for (const number of [first, last]) {
        demand(1n <= number && number <= most, "registry.serial.outOfRange", `1–${most}`, number);
    }
    demand(first <= last, "registry.serial.backwards", "first ≤ last", `${first}–${last}`);
    return { first, last };
}

export const count = (range) => range.last - range.first + 1n;
export const contains = (range, other) => range.first <= other.first && other.last <= range.last;

/** What two ranges share; null when they share nothing. */
export function intersection(one, other) {
    const first = one.first > other.first ? one.first : other.first;
    const last = one.last < other.last ? one.last : other.last;
    return first <= last ? { first, last } : null;
}

/** What is left of a range when a part of it is taken away: none, one or two ranges. */
export const without = (range, part) => [
    { first: range.first, last: part.first - 1n }, { first: part.last + 1n, last: range.last },
].filter((rest) => rest.first <= rest.last);
