/** Longest text read, far above any factor ever published. */
const longestText = 400;

const magnitude = (value) => value < 0n ? -value : value;

function commonDivisor(one, other) {
    let [a, b] = [magnitude(one), magnitude(other)];
    while (b > 0n) [a, b] = [b, a % b];
    return a;
}

/**
 * An exact number, in lowest terms with a positive denominator: between a factor and a floored tonne nothing is rounded.
 * Its text is a plain decimal where that is exact (`0.000434`), else a fraction (`497/3`).
 */
export class Rational {
    constructor(numerator, denominator = 1n) {
        const divisor = commonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
        this.numerator = numerator / divisor;
        this.denominator = denominator / divisor;
    }

    static zero = new Rational(0n);
    static one = new Rational(1n);

    /** Reads `-12`, `0.000434` or `497/3`; null for anything else. */
    static parse(text) {
        if (text.length > longestText) return null;
        const found = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:\/([0-9]+)(?:\.([0-9]+))?)?$/.exec(text);
        if (!found) return null;
        const [, sign, whole, places = "", divisor = "1", divisorPlaces = ""] = found;
        const above = BigInt(whole + places) * 10n ** BigInt(divisorPlaces.length);
        const below = BigInt(divisor + divisorPlaces) * 10n ** BigInt(places.length);
        return below === 0n ? null : new Rational(sign ? -above : above, below);
    }

    plus(other) {
        return new Rational(
            this.numerator * other.denominator + other.numerator * this.denominator,
            this.denominator * other.denominator);
    }

    minus(other) { return this.plus(other.negated()); }

    times(other) {
        return new Rational(this.numerator * other.numerator, this.denominator * other.denominator);
    }

    /** The divisor is not zero. */
    over(other) {
        return new Rational(this.numerator * other.denominator, this.denominator * other.numerator);
    }

    negated() { return new Rational(-this.numerator, this.denominator); }

    isLess(other) { return this.numerator * other.denominator < other.numerator * this.denominator; }
    equals(other) { return this.numerator === other.numerator && this.denominator === other.denominator; }
    get isZero() { return this.numerator === 0n; }
    get isNegative() { return this.numerator < 0n; }

    /** The greatest whole number that is not greater (切捨て). */
    get floor() {
        const quotient = this.numerator / this.denominator;
        return this.numerator < 0n && quotient * this.denominator !== this.numerator ? quotient - 1n : quotient;
    }

    /** Bits of the longer of numerator and denominator, with a sign. */
    get bits() {
        const longer = [magnitude(this.numerator), this.denominator].map((value) => value.toString(2).length);
        return Math.max(...longer) + 1;
    }

    toString() {
        let rest = this.denominator;
        let [twos, fives] = [0, 0];
        for (; rest % 2n === 0n; rest /= 2n) twos += 1;
        for (; rest % 5n === 0n; rest /= 5n) fives += 1;
        if (rest !== 1n) return `${this.numerator}/${this.denominator}`;
        const places = Math.max(twos, fives);
        const scaled = magnitude(this.numerator) * 10n ** BigInt(places) / this.denominator;
        const digits = scaled.toString().padStart(places + 1, "0");
        const sign = this.numerator < 0n ? "-" : "";
        return sign + (places > 0 ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits);
    }

    canonical() { return this.toString(); }
}
