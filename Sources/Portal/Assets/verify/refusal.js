/**
 * Something that does not hold (却下), as a value: a stable code as `daicho verify` gives it, and what was expected and
 * found. Sentences for people stand in `words.ja.js` and `words.en.js`.
 */
export class Refusal extends Error {
    constructor(code, expected = "", found = "") {
        super(code);
        this.code = code;
        this.expected = String(expected).slice(0, 200);
        this.found = String(found).slice(0, 200);
    }
}

/** Refuses unless something holds. */
export function demand(holds, code, expected, found) {
    if (!holds) throw new Refusal(code, expected, found);
}
