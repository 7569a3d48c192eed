import { textOf } from "./bytes.js";

/** Bytes that are not the canonical JSON of any value. Callers say what that means where they stand. */
export class NotCanonical extends Error {}

const deepest = 64;
const longestNumber = 20;
const escapes = new Map([..."\"\\btnfr"].map((letter, index) => [letter.charCodeAt(0), "\"\\\b\t\n\f\r"[index]]));

/** Whether two keys ascend by their code points, which is by their UTF-8 bytes. */
function ascends(one, other) {
    const before = [...one];
    const after = [...other];
    for (let index = 0; index < before.length && index < after.length; index += 1) {
        if (before[index] !== after[index]) return before[index].codePointAt(0) < after[index].codePointAt(0);
    }
    return before.length < after.length;
}

/**
 * Reads canonical JSON, and nothing else: keys ascend, so none is there twice; no white space; only what must be escaped is;
 * numbers are whole and become BigInt, so nothing is ever rounded. Each value has exactly one such text.
 */
class Reader {
    position = 0;

    constructor(bytes) { this.bytes = bytes; }

    fail() { throw new NotCanonical(`byte ${this.position}`); }

    take(character) {
        if (this.bytes[this.position] !== character.charCodeAt(0)) this.fail();
        this.position += 1;
    }

    value(depth) {
        if (depth > deepest) this.fail();
        switch (this.bytes[this.position]) {
            case 0x7B: return this.object(depth);
            case 0x5B: return this.list(depth);
            case 0x22: return this.text();
            case 0x74: return this.word("true", true);
            case 0x66: return this.word("false", false);
            case 0x6E: return this.word("null", null);
            default: return this.number();
        }
    }

    word(letters, meaning) {
        for (const letter of letters) this.take(letter);
        return meaning;
    }

    object(depth) {
        // Without a prototype, so that no key means anything but itself.
        const object = Object.create(null);
        this.take("{");
        if (this.bytes[this.position] === 0x7D) {
            this.position += 1;
            return object;
        }
        for (let before = null; ; this.take(",")) {
            const key = this.text();
            if (before !== null && !ascends(before, key)) this.fail();
            before = key;
            this.take(":");
            object[key] = this.value(depth + 1);
            if (this.bytes[this.position] === 0x7D) break;
        }
        this.position += 1;
        return object;
    }

    list(depth) {
        const list = [];
        this.take("[");
        if (this.bytes[this.position] === 0x5D) {
            this.position += 1;
            return list;
        }
        for (;;) {
            list.push(this.value(depth + 1));
            if (this.bytes[this.position] === 0x5D) break;
            this.take(",");
        }
        this.position += 1;
        return list;
    }

    number() {
        const start = this.position;
        if (this.bytes[this.position] === 0x2D) this.position += 1;
        const first = this.position;
        while (this.bytes[this.position] >= 0x30 && this.bytes[this.position] <= 0x39) this.position += 1;
        const count = this.position - first;
        const isZero = this.bytes[first] === 0x30;
        if (count === 0 || count > longestNumber || (isZero && this.position - start > 1)) this.fail();
        return BigInt(textOf(this.bytes.subarray(start, this.position)));
    }

    text() {
        this.take("\"");
        let start = this.position;
        let read = "";
        for (;;) {
            const byte = this.bytes[this.position];
            if (byte === 0x22) break;
            if (!(byte >= 0x20)) this.fail();
            if (byte === 0x5C) {
                read += this.run(start) + this.escaped();
                start = this.position;
            } else {
                this.position += 1;
            }
        }
        read += this.run(start);
        this.position += 1;
        return read;
    }

    run(start) {
        if (start === this.position) return "";
        const text = textOf(this.bytes.subarray(start, this.position));
        return text === null ? this.fail() : text;
    }

    escaped() {
        const short = escapes.get(this.bytes[this.position + 1]);
        if (short !== undefined) {
            this.position += 2;
            return short;
        }
        const long = textOf(this.bytes.subarray(this.position, this.position + 6)) ?? "";
        const character = /^\\u00[01][0-9a-f]$/.test(long) ? String.fromCharCode(parseInt(long.slice(2), 16)) : "\b";
        // What has a short escape is written with it.
        if ("\b\t\n\f\r".includes(character)) this.fail();
        this.position += 6;
        return character;
    }
}

/** The value of canonical JSON. Objects have no prototype; numbers are BigInt. Throws {@link NotCanonical}. */
export function parse(bytes) {
    const reader = new Reader(bytes);
    const value = reader.value(0);
    if (reader.position !== bytes.length) reader.fail();
    return value;
}
