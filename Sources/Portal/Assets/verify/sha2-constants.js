/**
 * The constants of SHA-2 (FIPS 180-4 §4.2.2, §4.2.3, §5.3.3, §5.3.5) from their definition, rather than as tables whose
 * digits nobody can check by eye: the first bits of the fractions of the square and cube roots of the first primes.
 */
function primes(count) {
    const found = [];
    for (let number = 2; found.length < count; number += 1) {
        if (found.every((prime) => number % prime !== 0)) found.push(number);
    }
    return found;
}

/** The greatest whole number whose power is not greater than a value. */
function wholeRoot(value, power) {
    let low = 0n;
    let high = 1n << BigInt(Math.ceil(value.toString(2).length / Number(power)) + 1);
    while (high - low > 1n) {
        const middle = (low + high) >> 1n;
        if (middle ** power <= value) low = middle;
        else high = middle;
    }
    return low;
}

/** The first `bits` bits of the fraction of a prime's root. */
function fraction(prime, power, bits) {
    return BigInt.asUintN(bits, wholeRoot(BigInt(prime) << (BigInt(bits) * power), power));
}

/** First bits of the fractions of the square roots of the first eight primes: the initial hash value. */
export const initial = (bits) => primes(8).map((prime) => fraction(prime, 2n, bits));

/** First bits of the fractions of the cube roots of the first primes: one constant a round. */
export const rounds = (count, bits) => primes(count).map((prime) => fraction(prime, 3n, bits));
