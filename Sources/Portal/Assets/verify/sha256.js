import { initial, rounds } from "./sha2-constants.js";

const start = Int32Array.from(initial(32), Number);
const constants = Int32Array.from(rounds(64, 32), Number);
const schedule = new Int32Array(64);

function compress(state, bytes, offset) {
    for (let t = 0; t < 16; t += 1) {
        const at = offset + 4 * t;
        schedule[t] = bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
    }
    for (let t = 16; t < 64; t += 1) {
        const x = schedule[t - 15];
        const y = schedule[t - 2];
        const s0 = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
        const s1 = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
        schedule[t] = schedule[t - 16] + s0 + schedule[t - 7] + s1 | 0;
    }
    let a = state[0];
    let b = state[1];
    let c = state[2];
    let d = state[3];
    let e = state[4];
    let f = state[5];
    let g = state[6];
    let h = state[7];
    for (let t = 0; t < 64; t += 1) {
        const s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
        const one = h + s1 + (e & f ^ ~e & g) + constants[t] + schedule[t] | 0;
        const s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
        const two = s0 + (a & b ^ a & c ^ b & c) | 0;
        h = g;
        g = f;
        f = e;
        e = d + one | 0;
        d = c;
        c = b;
        b = a;
        a = one + two | 0;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
}

/**
 * SHA-256 (FIPS 180-4) of some bytes, one part after the other, at once.
 *
 * Trees take hundreds of thousands of hashes of 65 bytes: asking WebCrypto for each, and waiting, costs many times the hash.
 */
export function sha256(...parts) {
    const state = start.slice();
    const block = new Uint8Array(128);
    let filled = 0;
    let count = 0;
    for (const part of parts) {
        count += part.length;
        let position = 0;
        while (position < part.length) {
            if (filled === 0 && part.length - position >= 64) {
                compress(state, part, position);
                position += 64;
                continue;
            }
            const taken = Math.min(64 - filled, part.length - position);
            for (let index = 0; index < taken; index += 1) block[filled + index] = part[position + index];
            filled += taken;
            position += taken;
            if (filled === 64) {
                compress(state, block, 0);
                filled = 0;
            }
        }
    }
    block.fill(0, filled);
    block[filled] = 0x80;
    const end = filled < 56 ? 64 : 128;
    // The length in bits, below 2^53 bytes.
    for (let index = 0, rest = count * 8; index < 8; index += 1, rest = Math.floor(rest / 256)) block[end - 1 - index] = rest;
    for (let offset = 0; offset < end; offset += 64) compress(state, block, offset);
    const digest = new Uint8Array(32);
    for (let index = 0; index < 32; index += 1) digest[index] = state[index >> 2] >>> 24 - 8 * (index & 3);
    return digest;
}

/** SHA-256 of many bytes: by WebCrypto where the browser has it, which on a page without TLS it has not. */
export async function sha256OfMany(bytes) {
    const subtle = globalThis.crypto?.subtle;
    return subtle ? new Uint8Array(await subtle.digest("SHA-256", bytes)) : sha256(bytes);
}
