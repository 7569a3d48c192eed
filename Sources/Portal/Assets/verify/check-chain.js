import { utf8 } from "./bytes.js";
import { canonical } from "./canonical.js";
import { followMovements } from "./check-movements.js";
import { kinds } from "./events.js";
import { hex } from "./hex.js";
import { Refusal, demand } from "./refusal.js";
import { contains, count, serial, serialRange } from "./serial.js";
import { sha256 } from "./sha256.js";
import { statement, word } from "./statement.js";

const broken = (holds, expected, found) => demand(holds, "bundle.chain.broken", expected, found);

/** The body of the one record of a kind, when it fits. */
function only(records, kind, fits = () => true) {
    const found = records.filter((record) => record.kind === kind).map((record) => record.body);
    broken(found.length === 1 && fits(found[0]), `one ${kind} that fits`, found.length);
    return found[0];
}

/** Check 2: the records join up, from the serials to the closing of the monitoring period. */
export function checkChain(bundle, { records }) {
    const first = serial(bundle.firstSerial);
    const last = serial(bundle.lastSerial);
    const serials = serialRange(first.number, last.number);
    const issued = only(records, kinds.issued);
    const batch = issued.batches.find(({ prefix, range }) => prefix === first.prefix && contains(range, serials));
    broken(first.prefix === last.prefix && batch, `an issuance of ${first.text}–${last.text}`,
        issued.batches.map(({ id }) => id));
    const planned = only(records, kinds.planned, (it) => it.project === batch.project);
    only(records, kinds.registered, (it) => it.project === batch.project);
    const closed = only(records, kinds.closed, (it) => it.monitoringPeriod === batch.monitoringPeriod);
    const reported = only(records, kinds.reported, (it) =>
        it.monitoringPeriod === batch.monitoringPeriod && it.closing === closed.closing);
    const signed = only(records, kinds.statement, (it) =>
        it.reportDigest === reported.documentDigest && it.claim === reported.total && it.opinion !== "adverse");
    const verified = only(records, kinds.verified, (it) =>
        it.reportDigest === reported.documentDigest && canonical(it.reviewer) === canonical(signed.reviewer));
    broken(verified.statementDigest === hex(sha256(utf8(canonical(signed)))), verified.statementDigest,
        "another statement");
    const certified = only(records, kinds.certified, (it) =>
        canonical(it.claims) === canonical(reported.claims) && it.total === reported.total
        && it.reportVersion === reported.version);
    const isOfVintage = (claim) => claim.fiscalYear === batch.vintage && claim.tonnes === count(batch.range);
    broken(issued.quantity === certified.total && issued.monitoringPeriod === closed.monitoringPeriod
        && certified.claims.some(isOfVintage), `${certified.total} as certified`, issued.quantity);
    const movements = followMovements(records, serials, batch, issued.account);
    requireDifferent([closed.closedBy, signed.by, signed.reviewer, certified.approver]);
    requireNothingElse(records, movements.count);
    return {
        serials, batch, planned, closed, reported, retirement: movements.retirement, notProved: movements.notProved,
        proved: [
            statement("chain.issued", {
                first: first.text, last: last.text, batch: batch.id, tonnes: count(batch.range), year: batch.vintage,
                certified: certified.total,
            }),
            statement("chain.statement", {
                opinion: word(`opinion.${signed.opinion}`), verifier: signed.by.person,
                reviewer: signed.reviewer.person, approver: certified.approver.person,
            }),
            ...movements.proved,
        ],
    };
}

function requireDifferent(actors) {
    const persons = actors.map(({ person }) => person);
    if (new Set(persons).size === persons.length) return;
    throw new Refusal("bundle.persons.same", "different persons", persons.join(", "));
}

/** Every record in a bundle is there for a reason. */
function requireNothingElse(records, movements) {
    const deliveries = records.filter(({ kind }) => kind === kinds.delivered).length;
    const expected = 8 + movements + deliveries;
    broken(records.length === expected, `${expected} records`, records.length);
}
