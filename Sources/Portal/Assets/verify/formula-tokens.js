import { utf8 } from "./bytes.js";
import { Refusal } from "./refusal.js";

const longestText = 2000;
const longestNumber = 60;
const longestName = 40;

const signs = new Map([..."+-−*×/÷(),"].map((sign, index) => [sign, "+−−××//(),"[index]]));

const pieces = /([ \n]+)|([+\-−*×/÷(),])|([0-9][0-9.]*)|([A-Za-z][A-Za-z0-9_]*)|\[([^\]]*)\]/y;

export const unexpected = (found, place, position, expected) =>
    new Refusal("methodology.formula.malformed", expected, `${place}, character ${position}: ${found}`);

/** A name as a definition may declare it. */
export const isName = (text) => /^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(text);

/** The pieces of a formula: numbers, names, `[units]` and signs in one spelling each, then the end. */
export function tokens(text, place) {
    const tooLong = (what) => new Refusal("methodology.formula.tooLong", "a shorter formula", `${place}: ${what}`);
    if (utf8(text).length > longestText) throw tooLong(`${text.length} characters`);
    const found = [];
    pieces.lastIndex = 0;
    for (let position = 0; position < text.length; position = pieces.lastIndex) {
        pieces.lastIndex = position;
        const piece = pieces.exec(text);
        if (piece === null) throw unexpected(text[position], place, position + 1, "a number, symbol, sign or [unit]");
        const [, blank, sign, number, name, unit] = piece;
        if (number?.length > longestNumber || name?.length > longestName) throw tooLong(number ?? name);
        if (blank !== undefined) continue;
        const [kind, value] = sign !== undefined ? ["sign", signs.get(sign)]
            : number !== undefined ? ["number", number] : name !== undefined ? ["name", name] : ["unit", unit];
        found.push({ kind, value, position: position + 1 });
    }
    found.push({ kind: "end", value: "the end", position: text.length + 1 });
    return found;
}
