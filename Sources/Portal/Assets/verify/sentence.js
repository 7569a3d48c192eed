/** A sentence of a language with its values filled in; a value `{word}` is itself one of the words. */
export function sentence(words, { name, values = {} }) {
    return words[name].replace(/\{(\w+)\}/g, (_, key) => {
        const value = values[key];
        return typeof value === "object" ? words[value.word] : String(value);
    });
}

/**
 * What a refusal's code means, for people: the sentence of the longest part of the code that has one, since a code names
 * more than anybody but a programmer wants to know (`methodology.formula.unitMismatch`).
 */
export function refusalSentence(words, { code }) {
    const parts = code.split(".");
    for (let count = parts.length; count > 0; count -= 1) {
        const name = `refusal.${parts.slice(0, count).join(".")}`;
        if (Object.hasOwn(words, name)) return words[name];
    }
    return words.refusal;
}
