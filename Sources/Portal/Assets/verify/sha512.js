import { initial, rounds } from "./sha2-constants.js";

const start = initial(64);
const constants = rounds(80, 64);
const word = (value) => BigInt.asUintN(64, value);
const turned = (value, bits) => word(value >> bits | value << 64n - bits);

/** SHA-512 (FIPS 180-4), slowly: only a checkpoint's signature needs it, and only where WebCrypto is not to be had. */
export function sha512(bytes) {
    const padded = new Uint8Array(Math.ceil((bytes.length + 17) / 128) * 128);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
    const state = start.slice();
    for (let offset = 0; offset < padded.length; offset += 128) compress(state, view, offset);
    const digest = new DataView(new ArrayBuffer(64));
    state.forEach((value, index) => digest.setBigUint64(8 * index, value));
    return new Uint8Array(digest.buffer);
}

function compress(state, view, offset) {
    const w = Array.from({ length: 16 }, (_, t) => view.getBigUint64(offset + 8 * t));
    for (let t = 16; t < 80; t += 1) {
        const s0 = turned(w[t - 15], 1n) ^ turned(w[t - 15], 8n) ^ w[t - 15] >> 7n;
        const s1 = turned(w[t - 2], 19n) ^ turned(w[t - 2], 61n) ^ w[t - 2] >> 6n;
        w.push(word(w[t - 16] + s0 + w[t - 7] + s1));
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let t = 0; t < 80; t += 1) {
        const s1 = turned(e, 14n) ^ turned(e, 18n) ^ turned(e, 41n);
        const one = h + s1 + (e & f ^ word(~e) & g) + constants[t] + w[t];
        const s0 = turned(a, 28n) ^ turned(a, 34n) ^ turned(a, 39n);
        const two = s0 + (a & b ^ a & c ^ b & c);
        [a, b, c, d, e, f, g, h] = [word(one + two), a, b, c, word(d + one), e, f, g];
    }
    [a, b, c, d, e, f, g, h].forEach((value, index) => { state[index] = word(state[index] + value); });
}
