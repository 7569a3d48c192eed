const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Lower-case hexadecimal. */
export function hex(bytes) {
    let text = "";
    for (const byte of bytes) text += digits[byte];
    return text;
}

function value(code) {
    if (code >= 0x30 && code <= 0x39) return code - 0x30;
    return code >= 0x61 && code <= 0x66 ? code - 0x57 : -1;
}

/** The bytes; null for anything that {@link hex} would not have written, upper case included. */
export function fromHex(text) {
    if (text.length % 2 !== 0) return null;
    const bytes = new Uint8Array(text.length / 2);
    for (let index = 0; index < bytes.length; index += 1) {
        const high = value(text.charCodeAt(2 * index));
        const low = value(text.charCodeAt(2 * index + 1));
        if (high < 0 || low < 0) return null;
        bytes[index] = high << 4 | low;
    }
    return bytes;
}

/** Whether a text is that of a SHA-256. */
export const isHash = (text) => /^[0-9a-f]{64}$/.test(text);
