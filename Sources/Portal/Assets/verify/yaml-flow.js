const escapes = new Map([["\"", "\""], ["\\", "\\"], ["/", "/"], ["n", "\n"], ["t", "\t"]]);

/** A text without the spaces around it: only spaces, for others, such as that of Japanese, are part of the text. */
export function trimmed(text) {
    let [start, end] = [0, text.length];
    while (start < end && text[start] === " ") start += 1;
    while (end > start && text[end - 1] === " ") end -= 1;
    return text.slice(start, end);
}

/** A text as YAML writes it on one line, plain or quoted; null for anything else. */
export function scalar(line) {
    const text = trimmed(line);
    const double = /^"((?:[^"\\]|\\.)*)"(?: +#.*)?$/.exec(text);
    if (double) return unescaped(double[1]);
    const single = /^'((?:[^']|'')*)'(?: +#.*)?$/.exec(text);
    if (single) return single[1].replaceAll("''", "'");
    const plain = trimmed(text.replace(/ #.*$/, ""));
    // These begin something else than a text, and a colon before a space would make a mapping.
    return /^[&*!|>'"%@`{}[\],#]|^[-?:]( |$)|: |:$/.test(plain) ? null : plain;
}

function unescaped(text) {
    let isKnown = true;
    const read = text.replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, code) => {
        if (code.length === 5) return String.fromCharCode(parseInt(code.slice(1), 16));
        isKnown &&= escapes.has(code);
        return escapes.get(code);
    });
    return isKnown ? read : null;
}

/** A list or mapping in brackets, such as `{ja: …, en: …}` or `[A, B]`; null for anything else. */
export function flow(text) {
    const reader = new FlowReader(text);
    const value = reader.value(0);
    return value !== null && /^ *(#.*)?$/.test(text.slice(reader.position)) ? value : null;
}

const deepest = 16;

class FlowReader {
    position = 0;

    constructor(text) { this.text = text; }

    take(pattern) {
        pattern.lastIndex = this.position;
        const found = pattern.exec(this.text);
        if (found === null) return null;
        this.position = pattern.lastIndex;
        return found[0];
    }

    value(depth) {
        this.take(/ */y);
        if (depth > deepest) return null;
        if (this.text[this.position] === "[") return this.list(depth);
        if (this.text[this.position] === "{") return this.mapping(depth);
        return this.leaf();
    }

    leaf() {
        const quoted = this.take(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/y);
        // A plain text ends before a comma, a bracket, or a colon with a space.
        const text = quoted ?? this.take(/(?:[^,[\]{}:#"']|:(?! |$)|(?<! )#|(?<=[^ ,[{])["'])+/y);
        return text === null ? null : scalar(text);
    }

    list(depth) {
        const items = [];
        this.take(/\[ */y);
        while (this.take(/\] */y) === null) {
            if (items.length > 0 && this.take(/ *, */y) === null) return null;
            const item = this.value(depth + 1);
            if (item === null) return null;
            items.push(item);
            this.take(/ */y);
        }
        return items;
    }

    mapping(depth) {
        const entries = new Map();
        this.take(/\{ */y);
        while (this.take(/\} */y) === null) {
            if (entries.size > 0 && this.take(/ *, */y) === null) return null;
            const key = this.leaf();
            if (key === null || entries.has(key) || this.take(/ *: +/y) === null) return null;
            const value = this.value(depth + 1);
            if (value === null) return null;
            entries.set(key, value);
            this.take(/ */y);
        }
        return entries;
    }
}
