import { calculatedImpact, calculatedItems, noteOf } from "./ancillary.js";
import { described } from "./factor.js";
import { feeds } from "./feeds.js";
import { Rational } from "./rational.js";
import { Refusal } from "./refusal.js";
import { unitFrom } from "./unit.js";

const kilowattHours = (wattHours) => wattHours === undefined ? undefined : new Rational(wattHours, 1000n);

/** The inputs of a model for one year: what its symbols are fed, and the values given by name. */
export function inputsOf(year, model, assessment) {
    checkAncillary(year, assessment);
    const fed = model.inputs.filter(({ feed }) => feed !== undefined);
    const inputs = fed.map((symbol) => fedInput(symbol, year, assessment));
    const stray = feeds.find((feed) => isGiven(feed, year, assessment) && !fed.some((symbol) => symbol.feed === feed));
    if (stray !== undefined) throw new Refusal("methodology.input.unexpected", `no ${stray}`, stray);
    return [...year.values, ...inputs];
}

function isGiven(feed, year, assessment) {
    switch (feed) {
        case "ancillaryEnergy": return year.ancillary.length > 0;
        case "ancillaryImpact": return !calculatedImpact(assessment).isZero;
        case "electricityFactor": return year.factor !== undefined;
        case "marginalElectricityFactor": return year.marginalFactor !== undefined;
        default: return year[feed] !== undefined;
    }
}

function fedInput(symbol, year, assessment) {
    const ancillary = { note: noteOf(assessment), verified: assessment.verified };
    switch (symbol.feed) {
        case "generation": case "sold":
            return given(symbol, kilowattHours(year[symbol.feed]), "kWh", year.energySource, true);
        case "ancillaryEnergy": {
            const energy = year.ancillary.reduce((sum, item) => sum.plus(kilowattHours(item.energy)), Rational.zero);
            return given(symbol, energy, "kWh", ancillary.note, ancillary.verified);
        }
        case "ancillaryImpact":
            return given(symbol, calculatedImpact(assessment), "1", ancillary.note, ancillary.verified);
        case "electricityFactor": return coefficient(symbol, year.factor, "average");
        case "marginalElectricityFactor": return coefficient(symbol, year.marginalFactor, "marginal");
        default: return given(symbol, year.yearsSinceStart, "year", "project plan", true);
    }
}

function coefficient(symbol, factor, kind) {
    if (factor !== undefined && (factor.item !== "electricity" || factor.kind !== kind)) {
        throw new Refusal("methodology.input.factor", `electricity, ${kind}`, described(factor));
    }
    return factor === undefined
        ? given(symbol) : given(symbol, factor.value, factor.unit, described(factor), factor.verified);
}

/** The value in the symbol's own unit. A factor printed per kg or MWh is converted exactly; its note keeps the print. */
function given(symbol, value, unitText, note, verified) {
    if (value === undefined) throw new Refusal("methodology.input.missing", `${symbol.id}, ${symbol.feed}`, "");
    const unit = unitFrom(unitText);
    if (unit === null) throw new Refusal("methodology.unit.malformed", "a known unit", unitText);
    if (!unit.isCommensurable(symbol.unit)) {
        throw new Refusal("methodology.input.unitMismatch", `${symbol.id} in ${symbol.unitText}`, unitText);
    }
    return {
        symbol: symbol.id, value: value.times(unit.scale).over(symbol.unit.scale), unit: symbol.unitText, note, verified,
    };
}

/** Each calculated item has its energy, and nothing else has. */
function checkAncillary(year, assessment) {
    const found = year.ancillary.map(({ item }) => item).sort();
    const expected = calculatedItems(assessment).sort();
    if (found.join("\n") !== expected.join("\n") || year.ancillary.some(({ energy }) => energy < 0n)) {
        throw new Refusal("methodology.ancillary.energy", expected, found);
    }
}
