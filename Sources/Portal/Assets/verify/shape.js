import { dayFrom } from "./day.js";
import { isHash } from "./hex.js";
import { Rational } from "./rational.js";

/** A value that is not of the shape asked for. Callers say what that means where they stand. */
export class Misshapen extends Error {}

const misshapen = (what) => { throw new Misshapen(what); };

/** A shape is a function that gives what a JSON value says, or throws {@link Misshapen}. */
export const text = (value) => typeof value === "string" ? value : misshapen("a text");
export const flag = (value) => typeof value === "boolean" ? value : misshapen("true or false");

const whole = (least, most) => (value) =>
    typeof value === "bigint" && least <= value && value <= most ? value : misshapen(`a number from ${least}`);

export const signed = whole(-(2n ** 63n), 2n ** 63n - 1n);
export const unsigned = whole(0n, 2n ** 64n - 1n);
export const tonnes = whole(0n, 2n ** 63n - 1n);

export const list = (item) => (value) => Array.isArray(value) ? value.map(item) : misshapen("a list");
export const choice = (...cases) => (value) => cases.includes(value) ? value : misshapen(cases.join(", "));

/** 1 to 64 of `A–Z a–z 0–9 . _ : -`, beginning with a letter or digit. */
export const identifier = (value) =>
    /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(text(value)) ? value : misshapen("an identifier");
export const hash = (value) => isHash(text(value)) ? value : misshapen("64 hexadecimal digits");
/** A day keeps its text: there is one for each. */
export const day = (value) => dayFrom(text(value)) === null ? misshapen("a day") : value;
export const rational = (value) => Rational.parse(text(value)) ?? misshapen("an exact number");

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

export const counts = (value) => {
    if (!isObject(value)) misshapen("an object");
    Object.values(value).forEach(signed);
    return value;
};

/** A member that need not be there. */
export const optional = (shape) => ({ shape });

function member(object, key, shape) {
    if (typeof shape === "function") return shape(object[key]);
    return object[key] === undefined || object[key] === null ? undefined : shape.shape(object[key]);
}

/** An object with at least these members; others are passed over, as records may grow. */
export const object = (members) => (value) => {
    if (!isObject(value)) misshapen("an object");
    return Object.fromEntries(Object.entries(members).map(([key, shape]) => [key, member(value, key, shape)]));
};

/** An object with these members and no other, none of them null. */
export const exactly = (members) => (value) => {
    if (!isObject(value)) misshapen("an object");
    for (const key of Object.keys(value)) {
        if (!Object.hasOwn(members, key) || value[key] === null) misshapen(`no ${key}`);
    }
    return object(members)(value);
};
