import { utf8 } from "./bytes.js";
import { faultOfInclusion, leafHash } from "./merkle.js";
import { NoCheckpoint, openCheckpoint } from "./note.js";
import { Record } from "./record.js";
import { Refusal, demand } from "./refusal.js";
import { statement } from "./statement.js";

/** Check 1: the checkpoint is signed, and every record is in the log it signs. */
export async function checkLog(bundle, pinned) {
    demand(pinned === null || pinned === bundle.verifierKey, "bundle.key.other", pinned, bundle.verifierKey);
    const checkpoint = await opened(bundle);
    const indexes = bundle.records.map(({ index }) => index);
    demand(indexes.every((index, place) => place === 0 || indexes[place - 1] < index),
        "bundle.records.order", "ascending indexes", indexes);
    const records = bundle.records.map(({ index, text, proof }) => {
        // Proved first: what is not in the log need not even be a record.
        const bytes = utf8(text);
        const fault = faultOfInclusion(leafHash(bytes), index, checkpoint.size, proof, checkpoint.root);
        demand(fault === null, "bundle.record.notInLog", `record ${index} under the checkpoint`, fault);
        return new Record(index, bytes);
    });
    const { origin, size } = checkpoint;
    return { records, origin, size, proved: statement("log.included", { count: records.length, origin, size }) };
}

async function opened(bundle) {
    try {
        return await openCheckpoint(bundle.checkpoint, bundle.verifierKey);
    } catch (error) {
        if (!(error instanceof NoCheckpoint)) throw error;
        throw new Refusal(
            "bundle.checkpoint.invalid", `a checkpoint signed by ${bundle.verifierKey}`, error.message);
    }
}
