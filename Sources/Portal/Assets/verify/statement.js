/**
 * Something that was proved, or was not: the name of a sentence in `words.*.js` with what is filled into it. A value
 * `{word}` is itself a word of the language.
 */
export const statement = (name, values = {}) => ({
    name, values: Object.fromEntries(Object.entries(values).map(([key, value]) =>
        [key, typeof value === "object" && value.word ? value : String(value)])),
});

export const word = (name) => ({ word: name });
