import { readBundle } from "./bundle.js";
import { checkChain } from "./check-chain.js";
import { checkClaim } from "./check-claim.js";
import { checkLog } from "./check-log.js";
import { checkReadings } from "./check-readings.js";
import { Refusal } from "./refusal.js";
import { count } from "./serial.js";
import { statement } from "./statement.js";

/** The checks, in their order, as `progress` names them. */
export const stages = ["read", "log", "chain", "claim", "readings"];

/**
 * Checks a proof bundle (証明バンドル) with nothing but its bytes and, at best, a key from elsewhere: what `daicho verify`
 * checks, in the order of `docs/proof-bundle.md`, up to the first check that fails.
 *
 * @param bytes the file, a `Uint8Array`.
 * @param vkey the log's verifier key as the doubter knows it; null to take the bundle's own, which then proves only that the
 *   bundle agrees with itself.
 * @param progress called with `{stage, done, total}`; where it gives a promise, the check waits for it.
 * @returns `{proved, notProved, refusal, facts}`. Statements are `{name, values}` and a refusal is `{code, expected, found}`,
 *   both for the sentences in `words.*.js`; `facts` is null when the bundle was refused. A refused bundle proves nothing.
 */
export async function verifyBundle(bytes, vkey = null, progress = () => {}) {
    try {
        return await verdict(bytes, vkey, progress);
    } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { code, expected, found } = error;
        return { proved: [], notProved: [], refusal: { code, expected, found }, facts: null };
    }
}

async function verdict(bytes, vkey, progress) {
    await progress({ stage: "read", done: 0, total: 1 });
    const bundle = await readBundle(bytes);
    await progress({ stage: "log", done: 0, total: 1 });
    const log = await checkLog(bundle, vkey);
    await progress({ stage: "chain", done: 0, total: 1 });
    const chain = checkChain(bundle, log);
    await progress({ stage: "claim", done: 0, total: 1 });
    const claim = checkClaim(bundle, chain);
    const readings = await checkReadings(bundle, log, chain, claim, (done, total) =>
        progress({ stage: "readings", done, total }));
    return {
        proved: [log.proved, ...chain.proved, claim.proved, ...readings.proved],
        notProved: [
            ...vkey === null ? [statement("key.notPinned")] : [], ...chain.notProved, ...readings.notProved,
            statement("beyond"),
        ],
        refusal: null,
        facts: {
            firstSerial: bundle.firstSerial, lastSerial: bundle.lastSerial, tonnes: count(chain.serials).toString(),
            project: chain.planned.project, monitoringPeriod: chain.closed.monitoringPeriod,
            retirement: chain.retirement, keyWasPinned: vkey !== null, verifierKey: bundle.verifierKey,
            origin: log.origin, size: log.size.toString(),
        },
    };
}
