const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The bytes of a text as UTF-8. */
export const utf8 = (text) => encoder.encode(text);

/** The text of UTF-8 bytes; null for bytes that are not UTF-8. Nothing is replaced, no mark is dropped. */
export function textOf(bytes) {
    try {
        return decoder.decode(bytes);
    } catch {
        return null;
    }
}

export function areEqual(one, other) {
    if (one.length !== other.length) return false;
    for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
    return true;
}

export function joined(...parts) {
    const all = new Uint8Array(parts.reduce((count, part) => count + part.length, 0));
    let position = 0;
    for (const part of parts) {
        all.set(part, position);
        position += part.length;
    }
    return all;
}
