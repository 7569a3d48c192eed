import { Rational } from "./rational.js";

const longestText = 64;
const mostNames = 12;

const ratio = (numerator, denominator = 1) => new Rational(BigInt(numerator), BigInt(denominator));

/** A unit of measure (単位): exponents of base dimensions, and an exact scale to their base units. */
class Unit {
    constructor(exponents, scale) {
        this.exponents = new Map([...exponents].filter(([, count]) => count !== 0));
        this.scale = scale;
    }

    combined(other, sign) {
        const exponents = new Map(this.exponents);
        for (const [dimension, count] of other.exponents) {
            exponents.set(dimension, (exponents.get(dimension) ?? 0) + sign * count);
        }
        return new Unit(exponents, sign > 0 ? this.scale.times(other.scale) : this.scale.over(other.scale));
    }

    times(other) { return this.combined(other, 1); }
    over(other) { return this.combined(other, -1); }

    isCommensurable(other) {
        return this.exponents.size === other.exponents.size
            && [...this.exponents].every(([dimension, count]) => other.exponents.get(dimension) === count);
    }

    /** `MWh` and `kWh` are not the same: no factor of 1000 is ever silent. */
    equals(other) { return this.isCommensurable(other) && this.scale.equals(other.scale); }

    toString() {
        const powers = [...this.exponents].map(([dimension, count]) => `${dimension}^${count}`);
        return [this.scale, ...powers].join(" ");
    }
}

const plain = (scale) => new Unit([], scale);
const of = (dimension, numerator, denominator) => new Unit([[dimension, 1]], ratio(numerator, denominator));
const power = (numerator, denominator) => new Unit([["kWh", 1], ["h", -1]], ratio(numerator, denominator));

/** A plain number. */
export const one = plain(Rational.one);

/** Every unit name there is, with its exact meaning in base units. 1 kWh is 0.0036 GJ by definition. */
const names = new Map([
    ["1", one], ["%", plain(ratio(1, 100))],
    ["Wh", of("kWh", 1, 1000)], ["kWh", of("kWh", 1)], ["MWh", of("kWh", 1000)], ["GWh", of("kWh", 1_000_000)],
    ["MJ", of("kWh", 5, 18)], ["GJ", of("kWh", 2500, 9)], ["TJ", of("kWh", 2_500_000, 9)],
    ["W", power(1, 1000)], ["kW", power(1)], ["MW", power(1000)],
    ["g-CO2", of("t-CO2", 1, 1_000_000)], ["kg-CO2", of("t-CO2", 1, 1000)], ["t-CO2", of("t-CO2", 1)],
    ["kg-C", of("t-C", 1, 1000)], ["t-C", of("t-C", 1)],
    // Carbon that is bound in methane is carbon.
    ["kg-CH4-C", of("t-C", 1, 1000)], ["t-CH4-C", of("t-C", 1)],
    ["kg-CH4", of("t-CH4", 1, 1000)], ["t-CH4", of("t-CH4", 1)],
    ["g", of("t", 1, 1_000_000)], ["kg", of("t", 1, 1000)], ["t", of("t", 1)],
    ["m2", of("ha", 1, 10_000)], ["ha", of("ha", 1)],
    ["L", of("kL", 1, 1000)], ["kL", of("kL", 1)], ["m3", of("kL", 1)],
    ["m", of("km", 1, 1000)], ["km", of("km", 1)],
    ["h", of("h", 1)], ["day", of("h", 24)], ["year", of("year", 1)],
]);

function product(text) {
    const parts = text.split("·");
    if (parts.length > mostNames || !parts.every((part) => names.has(part))) return null;
    return parts.map((part) => names.get(part)).reduce((unit, next) => unit.times(next), one);
}

/** Reads `t-CO2/kWh`, `kg-CH4-C/ha/year` or `L/(t·km)`; null for anything else. */
export function unitFrom(text) {
    const [first, ...divisors] = text.split("/");
    if (new TextEncoder().encode(text).length > longestText || divisors.length >= mostNames) return null;
    let unit = product(first);
    for (const part of divisors) {
        const divisor = /^\(.*\)$/s.test(part) ? product(part.slice(1, -1)) : names.get(part);
        if (unit === null || !divisor) return null;
        unit = unit.over(divisor);
    }
    return unit;
}
