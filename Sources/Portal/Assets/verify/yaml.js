import { Refusal } from "./refusal.js";
import { utf8 } from "./bytes.js";
import { flow, scalar, trimmed } from "./yaml-flow.js";

/**
 * The part of YAML in which rules are written: mappings and lists by indentation or in brackets, plain and quoted texts, and
 * folded or literal blocks. Whatever lies outside is refused, never guessed at: anchors, tags, tabs, several documents.
 *
 * Every leaf is a text, as the definitions are read; a mapping is a `Map`, so no key means anything but itself.
 */
const largest = 262144;
const deepest = 64;

// Spaces inside a key stand between other letters, so that a long run of them is gone through once.
const plainOrQuotedKey =
    /^(?:"([^"\\]*)"|'([^']*)'|([^\s#&*!|>'"%@`{}[\],?:-][^\s#&*!|>'"{}[\],:]*(?: +[^\s#&*!|>'"{}[\],:]+)*)) *:(?: +(.*))?$/;

export function parseYAML(text) {
    const count = utf8(text).length;
    if (count > largest) throw new Refusal("methodology.file.tooLarge", `≤ ${largest} bytes`, `${count} bytes`);
    let body = text.replace(/\r\n?/g, "\n");
    let end = body.length;
    while (body[end - 1] === "\n") end -= 1;
    body = body.slice(0, end);
    // A rule file that was cut off between two items would else be a shorter set of rules.
    if (!body.endsWith("\n...")) {
        throw new Refusal("methodology.file.truncated", "a last line of three dots (...)", text.slice(-20));
    }
    const reader = new Reader(body.slice(0, -4).split("\n"));
    const value = reader.node(-1);
    if (reader.content() !== null) reader.fail("an end");
    return value;
}

class Reader {
    next = 0;
    depth = 0;

    constructor(lines) { this.lines = lines; }

    fail(expected) {
        throw new Refusal("methodology.file.malformed", `YAML: ${expected}`,
            `line ${this.next + 1}: ${this.lines[this.next] ?? "the end"}`);
    }

    /** The next line that says anything, with its indentation; null at the end. */
    content() {
        for (; this.next < this.lines.length; this.next += 1) {
            const line = this.lines[this.next];
            if (/^ *\t/.test(line) || /^(---|\.\.\.|%)/.test(line)) this.fail("one document without tabs");
            if (/^ *(#.*)?$/.test(line)) continue;
            const indent = line.search(/[^ ]/);
            return { indent, text: line.slice(indent) };
        }
        return null;
    }

    /** A value on lines of its own, deeper than `above`. */
    node(above) {
        this.depth += 1;
        if (this.depth > deepest) this.fail(`≤ ${deepest} levels`);
        const value = this.nodeWithin(above);
        this.depth -= 1;
        return value;
    }

    nodeWithin(above) {
        const line = this.content();
        if (line === null || line.indent <= above) this.fail("a value");
        if (/^-( |$)/.test(line.text)) return this.list(line.indent);
        if (this.key(line.text) !== null) return this.mapping(line.indent);
        this.next += 1;
        return this.value(line.text, above);
    }

    list(indent) {
        const items = [];
        for (let line = this.content(); line?.indent === indent; line = this.content()) {
            const found = /^-(?: +(.*))?$/.exec(line.text);
            // The next key, where the list stands right below the one before it.
            if (found === null) break;
            const rest = found[1] ?? "";
            if (rest === "" || rest.startsWith("#")) {
                this.next += 1;
                items.push(this.node(indent));
                continue;
            }
            const inner = indent + line.text.length - rest.length;
            if (this.key(rest) !== null || /^-( |$)/.test(rest)) {
                // What follows the dash is a value of its own, as if it stood alone at its place.
                this.lines[this.next] = " ".repeat(inner) + rest;
                items.push(this.node(indent));
            } else {
                this.next += 1;
                items.push(this.value(rest, indent));
            }
        }
        return this.closed(items, indent);
    }

    mapping(indent) {
        const entries = new Map();
        for (let line = this.content(); line?.indent === indent; line = this.content()) {
            const found = this.key(line.text);
            if (found === null) this.fail("a key");
            if (entries.has(found.name)) this.fail(`the key ${found.name} once`);
            this.next += 1;
            entries.set(found.name, this.entry(found.rest, indent));
        }
        return this.closed(entries, indent);
    }

    /** Nothing deeper may stand where a list or mapping has ended. */
    closed(value, indent) {
        const line = this.content();
        if (line !== null && line.indent > indent) this.fail("less indentation");
        return value;
    }

    entry(rest, indent) {
        if (rest !== "" && !rest.startsWith("#")) return this.value(rest, indent);
        const line = this.content();
        if (line !== null && line.indent > indent) return this.node(indent);
        // A list may stand right below its key.
        return line?.indent === indent && /^-( |$)/.test(line.text) ? this.list(indent) : "";
    }

    /** A plain or quoted key before a colon. */
    key(text) {
        const found = plainOrQuotedKey.exec(text);
        return found && { name: found[1] ?? found[2] ?? found[3], rest: found[4] ?? "" };
    }

    /** What begins behind a key or dash and may go on below, deeper than `above`. */
    value(text, above) {
        const block = /^([|>])(-?) *(?: #.*)?$/.exec(text);
        if (block !== null) return this.block(block[1] === ">", block[2] === "-", above);
        let whole = text;
        const isFlow = /^[{[]/.test(text);
        const isQuoted = /^["']/.test(text);
        for (let line = this.content(); line !== null && line.indent > above; line = this.content()) {
            // A comment ends a plain text, and a quoted one ends on its line.
            if (isQuoted || (!isFlow && (/ #/.test(whole) || this.key(line.text) !== null))) this.fail("less indentation");
            whole += ` ${trimmed(line.text)}`;
            this.next += 1;
        }
        const value = isFlow ? flow(whole) : scalar(whole);
        return value === null ? this.fail("a value") : value;
    }

    /** A literal (`|`) or folded (`>`) block; a minus keeps its last line end off. */
    block(isFolded, isStripped, above) {
        const lines = [];
        let indent = null;
        for (; this.next < this.lines.length; this.next += 1) {
            const line = this.lines[this.next];
            const deep = line.search(/[^ ]/);
            if (deep < 0) {
                lines.push("");
                continue;
            }
            if (deep <= above) break;
            indent ??= deep;
            // Deeper lines are not folded in YAML; rules have none.
            if (deep < indent || (isFolded && deep > indent)) this.fail("one indentation in a block");
            lines.push(line.slice(indent));
        }
        while (lines.at(-1) === "") lines.pop();
        if (lines.length === 0) this.fail("a text");
        const text = isFolded
            ? lines.join("\n").replace(/([^\n])\n(\n*)(?=[^\n])/g, (_, before, blank) => before + (blank || " "))
            : lines.join("\n");
        return isStripped ? text : `${text}\n`;
    }
}
