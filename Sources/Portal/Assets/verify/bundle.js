import { areEqual, textOf, utf8 } from "./bytes.js";
import { hex } from "./hex.js";
import { parse, NotCanonical } from "./json.js";
import { Refusal, demand } from "./refusal.js";
import { sha256OfMany } from "./sha256.js";
import { exactly, hash, identifier, list, Misshapen, optional, signed, text, unsigned } from "./shape.js";

export const format = "daicho-proof-bundle/1";
/** Larger bundles are for `daicho verify`: a browser would need many times this in memory. */
export const mostBytes = 64 * 2 ** 20;

const opening = utf8("{\"bundle\":");
const between = utf8(",\"sha256\":\"");
const closing = utf8("\"}");
const trailer = between.length + 64 + closing.length;

const amounts = exactly({ generation: unsigned, sold: unsigned });

function sums(value) {
    const { generation, sold } = amounts(value);
    if (sold > generation) throw new Misshapen("more sold than generated");
    return { generation, sold };
}

const shape = exactly({
    format: text, firstSerial: text, lastSerial: text, checkpoint: text, verifierKey: text,
    records: list(exactly({ index: unsigned, text, proof: list(hash) })),
    definition: text, calculation: text,
    claim: exactly({
        period: identifier, fiscalYear: signed, firstLine: signed, lines: list(text),
        proof: list(exactly({ hash, sums })),
    }),
    siteDays: list(exactly({
        delivery: unsigned, leaf: signed, proof: list(hash),
        disclosed: optional(exactly({ salt: text, payload: text })),
    })),
});

/**
 * Reads a file that is exactly what Daicho writes: `{"bundle":…,"sha256":"…"}`, canonical JSON, every field there and no
 * other. Refuses with `bundle.tooLarge`, `bundle.malformed`, or `bundle.damaged` when only the digest does not fit.
 */
export async function readBundle(bytes) {
    demand(bytes.length <= mostBytes, "bundle.tooLarge", `≤ ${mostBytes} bytes`, `${bytes.length} bytes`);
    const malformed = (found) => new Refusal("bundle.malformed", `${format}, canonical JSON`, found);
    const body = bytes.subarray(opening.length, Math.max(opening.length, bytes.length - trailer));
    const end = bytes.subarray(Math.max(0, bytes.length - trailer));
    const isFramed = bytes.length > opening.length + trailer && areEqual(bytes.subarray(0, opening.length), opening)
        && areEqual(end.subarray(0, between.length), between)
        && areEqual(end.subarray(trailer - closing.length), closing);
    if (!isFramed) throw malformed(`${bytes.length} bytes that are not`);
    const digest = hex(await sha256OfMany(body));
    const stated = textOf(end.subarray(between.length, between.length + 64));
    demand(stated === digest, "bundle.damaged", stated ?? "a digest", digest);
    try {
        const bundle = shape(parse(body));
        if (bundle.format !== format) throw new Misshapen("another format");
        return bundle;
    } catch (error) {
        if (error instanceof NotCanonical || error instanceof Misshapen) throw malformed(error.message);
        throw error;
    }
}
