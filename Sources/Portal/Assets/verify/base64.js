const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values = new Map(Array.from(alphabet, (character, value) => [character, value]));

/**
 * The bytes of a Base 64 text (RFC 4648 §4) in its one canonical spelling; null for any other.
 *
 * `atob` takes white space, missing padding and stray bits after the last byte: in a signed text each of these would be a
 * byte that can change unnoticed.
 */
export function fromBase64(text) {
    if (text.length % 4 !== 0) return null;
    const padded = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
    const count = text.length - padded;
    const bytes = new Uint8Array(Math.floor(count * 3 / 4));
    let group = 0;
    let bits = 0;
    let written = 0;
    for (let index = 0; index < count; index += 1) {
        const value = values.get(text[index]);
        if (value === undefined) return null;
        group = group << 6 | value;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes[written] = group >> bits;
            written += 1;
            group &= (1 << bits) - 1;
        }
    }
    return group === 0 ? bytes : null;
}
