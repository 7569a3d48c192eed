import { dayText } from "./day.js";
import { kinds } from "./events.js";
import { Refusal, demand } from "./refusal.js";
import { count, intersection, without } from "./serial.js";
import { statement, word } from "./statement.js";

/** How units change hands or go out of use in a record of each kind: from, to, which, and what they are afterwards. */
const passages = {
    [kinds.transferred]: ({ from, to, movement }) => [{ from, to, units: movement.moved, status: "held" }],
    [kinds.transferredInBulk]: ({ from, shares }) =>
        shares.map(({ to, units }) => ({ from, to, units, status: "held" })),
    [kinds.corrected]: ({ from, to, movement }) => [{ from, to, units: movement.moved, status: "held" }],
    [kinds.handedOver]: ({ from, to, units }) => [{ from, to, units, status: "held" }],
    [kinds.exchanged]: ({ from, to, units, returned }) => [
        { from, to, units, status: "held" }, { from: to, to: from, units: returned.moved, status: "held" },
    ],
    [kinds.retired]: (body) => ended(body, "retired"),
    [kinds.cancelled]: (body) => ended(body, "cancelled"),
    [kinds.exported]: (body) => ended(body, "exported"),
};

const ended = ({ account, movement }, status) => [{ from: account, to: account, units: movement.moved, status }];

/** The passages of a record that moved any of the serials; none for any other. */
function passagesOf(record, serials, prefix) {
    const read = passages[record.kind];
    if (read === undefined) return [];
    let all;
    try {
        all = read(record.body);
    } catch (error) {
        // What cannot be read moves nothing; the count of records then refuses the bundle.
        if (error instanceof Refusal) return [];
        throw error;
    }
    const concerns = ({ units }) =>
        units.some((part) => part.prefix === prefix && intersection(part.range, serials));
    return all.some(concerns) ? all : [];
}

/**
 * Who holds each of a bundle's serials, followed from their issuance through every movement in the bundle.
 *
 * Each movement must take from the account that holds the units then, and nothing moves after it is retired. So no movement
 * can be left out of the middle. One left off the end cannot be noticed here, and the verdict says so.
 */
export function followMovements(records, serials, batch, account) {
    let pieces = [{ range: serials, account, status: "held" }];
    const ends = [];
    let movements = 0;
    for (const record of records) {
        const all = passagesOf(record, serials, batch.prefix);
        if (all.length === 0) continue;
        for (const { from, to, units: moved, status } of all) {
            let units = 0n;
            for (const part of moved.filter(({ prefix }) => prefix === batch.prefix)) {
                pieces = pieces.flatMap((piece) => {
                    const taken = intersection(piece.range, part.range);
                    if (taken === null) return [piece];
                    demand(piece.account === from && piece.status === "held", "bundle.chain.broken",
                        `units held by ${from}`, `${piece.status} by ${piece.account}, record ${record.index}`);
                    units += count(taken);
                    return [
                        ...without(piece.range, taken).map((range) => ({ range, account: from, status: "held" })),
                        { range: taken, account: to, status },
                    ];
                });
            }
            if (status === "retired") ends.push(retirement(record.body, units, record));
            if (status === "cancelled") ends.push(cancellation(record.body, units, record));
        }
        movements += 1;
    }
    const open = pieces.filter(({ status }) => status !== "retired" && status !== "cancelled").reduce((sum, { range }) => sum + count(range), 0n);
    return {
        count: movements, proved: ends, retirement: open === 0n ? ends.at(-1) ?? null : null,
        notProved: open === 0n ? [] : [statement("movement.open", { tonnes: open })],
    };
}

const retirement = (body, tonnes, record) => statement("movement.retired", {
    tonnes, day: dayText(record.effectiveOn), beneficiary: body.beneficiary, purpose: word(`purpose.${body.purpose}`),
    record: record.index,
});

const cancellation = (body, tonnes, record) => statement("movement.cancelled", {
    tonnes, day: dayText(record.effectiveOn), reason: word(`cancellation.${body.reason}`), record: record.index,
});
