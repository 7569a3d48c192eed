import { dayText } from "./day.js";
import { kinds } from "./events.js";
import { Refusal, demand } from "./refusal.js";
import { count, intersection, without } from "./serial.js";
import { statement, word } from "./statement.js";

/** The body of a record that moved any of the serials; null for any other. */
function movementOf(record, serials, prefix) {
    if (record.kind !== kinds.transferred && record.kind !== kinds.retired) return null;
    let body;
    try {
        body = record.body;
    } catch (error) {
        // What cannot be read moves nothing; the count of records then refuses the bundle.
        if (error instanceof Refusal) return null;
        throw error;
    }
    return body.movement.moved.some((part) => part.prefix === prefix && intersection(part.range, serials)) ? body : null;
}

/**
 * Who holds each of a bundle's serials, followed from their issuance through every movement in the bundle.
 *
 * Each movement must take from the account that holds the units then, and nothing moves after it is retired. So no movement
 * can be left out of the middle. One left off the end cannot be noticed here, and the verdict says so.
 */
export function followMovements(records, serials, batch, account) {
    let pieces = [{ range: serials, account, isRetired: false }];
    const retirements = [];
    let movements = 0;
    for (const record of records) {
        const body = movementOf(record, serials, batch.prefix);
        if (body === null) continue;
        const retires = record.kind === kinds.retired;
        const [from, to] = retires ? [body.account, body.account] : [body.from, body.to];
        let units = 0n;
        for (const part of body.movement.moved.filter(({ prefix }) => prefix === batch.prefix)) {
            pieces = pieces.flatMap((piece) => {
                const taken = intersection(piece.range, part.range);
                if (taken === null) return [piece];
                demand(piece.account === from && !piece.isRetired, "bundle.chain.broken", `units held by ${from}`,
                    `${piece.isRetired ? "retired" : "held"} by ${piece.account}, record ${record.index}`);
                units += count(taken);
                return [
                    ...without(piece.range, taken).map((range) => ({ range, account: from, isRetired: false })),
                    { range: taken, account: to, isRetired: retires },
                ];
            });
        }
        if (retires) retirements.push(retirement(body, units, record));
        movements += 1;
    }
    const open = pieces.filter(({ isRetired }) => !isRetired).reduce((sum, { range }) => sum + count(range), 0n);
    return {
        count: movements, proved: retirements, retirement: open === 0n ? retirements.at(-1) ?? null : null,
        notProved: open === 0n ? [] : [statement("movement.open", { tonnes: open })],
    };
}

const retirement = (body, tonnes, record) => statement("movement.retired", {
    tonnes, day: dayText(record.effectiveOn), beneficiary: body.beneficiary, purpose: word(`purpose.${body.purpose}`),
    record: record.index,
});
