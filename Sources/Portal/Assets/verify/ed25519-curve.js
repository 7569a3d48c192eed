/**
 * The group of Ed25519 (RFC 8032 §5.1) over whole numbers: slow, and not in constant time, which is no harm where
 * everything is public. Points are in extended coordinates (x = X/Z, y = Y/Z, xy = T/Z; §5.1.4).
 */
const p = 2n ** 255n - 19n;
/** The order of the base point. */
export const order = 2n ** 252n + 27742317777372353535851937790883648493n;

const modulo = (value) => {
    const rest = value % p;
    return rest < 0n ? rest + p : rest;
};

function power(base, exponent) {
    let result = 1n;
    for (let square = modulo(base), rest = exponent; rest > 0n; rest >>= 1n) {
        if (rest & 1n) result = modulo(result * square);
        square = modulo(square * square);
    }
    return result;
}

const inverse = (value) => power(value, p - 2n);
const d = modulo(-121665n * inverse(121666n));
const rootOfMinusOne = power(2n, (p - 1n) / 4n);

/** The x of a y and a sign (§5.1.3); null where the curve has none. */
function xOf(y, isOdd) {
    if (y >= p) return null;
    const squared = modulo((y * y - 1n) * inverse(d * y * y + 1n));
    if (squared === 0n) return isOdd ? null : 0n;
    let x = power(squared, (p + 3n) / 8n);
    if (modulo(x * x - squared) !== 0n) x = modulo(x * rootOfMinusOne);
    if (modulo(x * x - squared) !== 0n) return null;
    return (x & 1n) === (isOdd ? 1n : 0n) ? x : p - x;
}

const point = (x, y) => ({ X: x, Y: y, Z: 1n, T: modulo(x * y) });
const baseY = modulo(4n * inverse(5n));
export const base = point(xOf(baseY, false), baseY);

/** A whole number from bytes, the lowest first. */
export const number = (bytes) => bytes.reduceRight((value, byte) => value << 8n | BigInt(byte), 0n);

/** The point of 32 bytes; null where they are not that of a point. */
export function decoded(bytes) {
    const value = number(bytes);
    const y = BigInt.asUintN(255, value);
    const x = xOf(y, value >> 255n === 1n);
    return x === null ? null : point(x, y);
}

/** The 32 bytes of a point. */
export function encoded(one) {
    const z = inverse(one.Z);
    const value = modulo(one.Y * z) | (modulo(one.X * z) & 1n) << 255n;
    return Uint8Array.from({ length: 32 }, (_, index) => Number(value >> BigInt(8 * index) & 255n));
}

export function sum(one, other) {
    const a = modulo((one.Y - one.X) * (other.Y - other.X));
    const b = modulo((one.Y + one.X) * (other.Y + other.X));
    const c = modulo(2n * d * one.T * other.T);
    const e = modulo(2n * one.Z * other.Z);
    const [f, g, h, i] = [b - a, e - c, e + c, b + a];
    return { X: modulo(f * g), Y: modulo(h * i), Z: modulo(g * h), T: modulo(f * i) };
}

export const negative = (one) => ({ ...one, X: modulo(-one.X), T: modulo(-one.T) });

export function times(count, one) {
    let result = point(0n, 1n);
    for (let double = one, rest = count; rest > 0n; rest >>= 1n) {
        if (rest & 1n) result = sum(result, double);
        double = sum(double, double);
    }
    return result;
}
