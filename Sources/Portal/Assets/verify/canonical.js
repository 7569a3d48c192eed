const escapes = new Map([
    ["\"", "\\\""], ["\\", "\\\\"], ["\b", "\\b"], ["\t", "\\t"], ["\n", "\\n"], ["\f", "\\f"], ["\r", "\\r"],
]);

const quoted = (text) =>
    `"${text.replace(/["\\\u0000-\u001f]/g, (found) =>
        escapes.get(found) ?? `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`;

/**
 * A value as canonical JSON, the one text that Daicho hashes: keys ascend, no white space. Undefined members are left out.
 * Keys are ours, and ASCII. A number that is not a BigInt is a mistake here, since it could have been rounded.
 */
export function canonical(value) {
    if (value === true || value === false) return String(value);
    if (typeof value === "string") return quoted(value);
    if (typeof value === "bigint") return value.toString();
    if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
    if (value === null || typeof value !== "object") throw new TypeError(`no canonical text of ${typeof value}`);
    if (typeof value.canonical === "function") return canonical(value.canonical());
    const members = Object.keys(value).filter((key) => value[key] !== undefined).sort();
    return `{${members.map((key) => `${quoted(key)}:${canonical(value[key])}`).join(",")}}`;
}
