import { Refusal } from "./refusal.js";
import { symbolsOf, tablesOf } from "./formula.js";
import { unitFrom } from "./unit.js";
import { valueOf } from "./formula-value.js";

const mostElements = 100_000;
const longestValue = 400;

const refusedInput = (code, expected, found) => new Refusal(`methodology.input.${code}`, expected, found);

/** Computes every equation of a model exactly, one step each; nothing is rounded here. */
export function evaluate(model, given) {
    const known = new Map();
    const values = new Map();
    const learn = (one, value, elements, note, computed, verified) => {
        known.set(one.id, {
            symbol: one.id, notation: one.notation, meaning: one.meaning, value, elements, unit: one.unitText, note,
            computed, verified,
        });
        values.set(one.id, elements?.map((element) => element.value) ?? value);
    };
    for (const one of model.definition.parameters) learn(one, one.value, undefined, one.source, false, one.verified);
    for (const [symbol, input] of matched(model, given)) {
        learn(symbol, input.value, input.elements, input.note, false, input.verified);
    }
    return model.equations.map((equation) => {
        const symbol = model.units.get(equation.target);
        const value = valueOf(equation.formula, values, model.scope(equation));
        checkRange(value, symbol);
        const inputs = symbolsOf(equation.formula).map((name) => known.get(name));
        const ruleVerified = equation.verified
            && tablesOf(equation.formula).every((name) => model.tables.get(name).verified);
        const verified = ruleVerified && inputs.every((input) => input.verified);
        learn(symbol, value, undefined, equation.formula.text, true, verified);
        return {
            symbol: symbol.id, notation: symbol.notation, meaning: symbol.meaning, formula: equation.formula.text,
            inputs, value, unit: symbol.unitText, source: equation.source, ruleVerified, verified,
        };
    });
}

/** Each input symbol with its value; none missing, none too many. */
function matched(model, given) {
    const bySymbol = new Map();
    for (const value of given) {
        if (!model.inputs.some(({ id }) => id === value.symbol)) {
            throw refusedInput("unexpected", model.inputs.map(({ id }) => id), value.symbol);
        }
        if (bySymbol.has(value.symbol)) throw refusedInput("duplicate", "each input once", value.symbol);
        bySymbol.set(value.symbol, value);
    }
    return model.inputs.map((symbol) => {
        const value = bySymbol.get(symbol.id);
        if (value === undefined) throw refusedInput("missing", symbol.id, "");
        check(value, symbol);
        return [symbol, value];
    });
}

function check(value, symbol) {
    if (!unitFrom(value.unit)?.equals(symbol.unit)) {
        throw refusedInput("unitMismatch", `${symbol.id} in ${symbol.unitText}`, value.unit);
    }
    const isIndexed = symbol.index !== undefined;
    const count = value.elements?.length ?? 0;
    const isShaped = (value.elements !== undefined) === isIndexed && (value.value === undefined) === isIndexed
        && (!isIndexed || (count >= 1 && count <= mostElements));
    if (!isShaped) throw refusedInput("shape", isIndexed ? "elements" : "one value", `${symbol.id}: ${count} elements`);
    const numbers = isIndexed ? value.elements.map((element) => element.value) : [value.value];
    numbers.forEach((number) => checkRange(number, symbol));
}

function checkRange(value, symbol) {
    if (value.toString().length > longestValue) {
        throw new Refusal("methodology.value.tooLong", `≤ ${longestValue} characters`, symbol.id);
    }
    if (symbol.minimum && value.isLess(symbol.minimum)) {
        throw new Refusal("methodology.value.belowMinimum", `${symbol.id} ≥ ${symbol.minimum}`, value);
    }
}
