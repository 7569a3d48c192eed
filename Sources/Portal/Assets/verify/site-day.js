import { textOf } from "./bytes.js";
import { Refusal } from "./refusal.js";
import { isGrid } from "./slot-mask.js";

/** The value of a slot that was not read. */
const missing = null;
const channels = { 1: "generation", 2: "export", 3: "import", 4: "consumption" };
const most = 2n ** 31n - 1n;

const malformed = (payload, position) => new Refusal(
    "telemetry.payload.malformed", "a site-day, format 1", `${payload.length} bytes, unreadable at ${position}`);

/** Reads a payload from front to back; what is not the one payload of a site-day is refused. */
class PayloadReader {
    position = 0;

    constructor(bytes) { this.bytes = bytes; }

    fail() { throw malformed(this.bytes, this.position); }

    byte() {
        if (this.position >= this.bytes.length) this.fail();
        this.position += 1;
        return this.bytes[this.position - 1];
    }

    part(count) {
        if (count > this.bytes.length - this.position) this.fail();
        this.position += count;
        return this.bytes.subarray(this.position - count, this.position);
    }

    /** LEB128 in the shortest form, below 2^63. */
    varint() {
        let value = 0n;
        for (let shift = 0n; ; shift += 7n) {
            const next = this.byte();
            if (shift > 56n) this.fail();
            value |= BigInt(next & 0x7F) << shift;
            if (next < 0x80) {
                if (next === 0 && shift > 0n) this.fail();
                return value;
            }
        }
    }

    /** A whole number of 32 bits behind its zig-zag code. */
    small(code) {
        const value = (code & 1n) === 0n ? code >> 1n : -(code >> 1n) - 1n;
        if (value > most || value < -most - 1n) this.fail();
        return Number(value);
    }

    slot() {
        const code = this.varint();
        if (code === 0n) return missing;
        const value = this.small(code - 1n);
        // What stands for a missing slot inside the program is no value of one.
        return value === Number(-most - 1n) ? this.fail() : value;
    }
}

/** The readings of one home on one day, as `SiteDay+Payload.swift` documents the bytes. */
export function siteDay(payload) {
    const reader = new PayloadReader(payload);
    if (reader.byte() !== 1) reader.fail();
    const length = reader.varint();
    const site = length <= 64n ? textOf(reader.part(Number(length))) : null;
    if (site === null || !/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(site)) reader.fail();
    const day = reader.small(reader.varint());
    const slots = Number(reader.varint());
    if (!isGrid(slots)) reader.fail();
    const values = {};
    const count = reader.byte();
    for (let index = 0, before = 0; index < count; index += 1) {
        const code = reader.byte();
        if (code <= before || !Object.hasOwn(channels, code)) reader.fail();
        values[channels[code]] = Array.from({ length: slots }, () => reader.slot());
        before = code;
    }
    const marks = reader.byte();
    if (marks > 1 || (marks === 1 && reader.part(slots).every((mark) => mark === 0))) reader.fail();
    if (reader.position !== payload.length) reader.fail();
    return { site, day, slots, values };
}

/**
 * What of a site-day may be claimed when some slots are left out. Slots with a missing or negative value, or with more
 * exported than generated, never count. At most 288 values of 32 bits: a number holds their sum exactly.
 */
export function claimOf(day, excluded, rule) {
    const isExport = rule === "generationMinusExport";
    const generated = day.values.generation;
    const second = isExport ? day.values.export : day.values.consumption;
    let [generation, sold] = [0, 0];
    let leftOut = "";
    for (let slot = 0; slot < day.slots; slot += 1) {
        const one = generated?.[slot] ?? -1;
        const other = second?.[slot] ?? -1;
        const counts = !excluded.isExcluded[slot] && one >= 0 && other >= 0 && !(isExport && other > one);
        leftOut += counts ? "0" : "1";
        if (!counts) continue;
        generation += one;
        sold += isExport ? other : one - Math.min(one, other);
    }
    const digits = leftOut.match(/.{4}/g).map((bits) => parseInt(bits, 2).toString(16)).join("");
    return { generation: BigInt(generation), sold: BigInt(sold), excluded: digits };
}
