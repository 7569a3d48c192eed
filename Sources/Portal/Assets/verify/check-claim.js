import { utf8 } from "./bytes.js";
import { canonical } from "./canonical.js";
import { claimLine } from "./claim-line.js";
import { fiscalYearOf } from "./day.js";
import { hex } from "./hex.js";
import { leafHash } from "./merkle.js";
import { recomputed } from "./calculation.js";
import { Refusal, demand } from "./refusal.js";
import { count } from "./serial.js";
import { sha256 } from "./sha256.js";
import { statement } from "./statement.js";
import { node, NoRange, rangeRoot } from "./sum-tree.js";

const wrong = (holds, expected, found) => demand(holds, "bundle.claim.wrong", expected, found);

/**
 * Checks 3 and 4: the lines are in the closing's sum tree and cover the serials' watt-hours; the calculation, made again,
 * gives the report's amounts from the closing's sums.
 */
export function checkClaim(bundle, chain) {
    const { closed, batch, reported } = chain;
    const lines = bundle.claim.lines.map(claimLine);
    wrong(bundle.claim.period === closed.monitoringPeriod && bundle.claim.fiscalYear === batch.vintage
        && bundle.claim.firstLine >= 0n && lines.length > 0, `the lines of ${closed.monitoringPeriod}`,
    bundle.claim.period);
    const { root, before } = range(lines, bundle, closed);
    const total = (of) => closed.sums.reduce((sum, year) => sum + of(year), 0n);
    wrong(hex(root.hash) === closed.claimRoot && root.generation === total((year) => year.generationWh)
        && root.sold === total((year) => year.soldWh), closed.claimRoot, hex(root.hash));
    const energy = unitEnergy(chain);
    const end = lines.reduce((sum, line) => sum + line.selfUse, before);
    const last = end - lines.at(-1).selfUse;
    // Both ends are tight: no line is there that none of the serials stands on.
    wrong(before <= energy.from && energy.from < before + lines[0].selfUse && energy.until <= end
        && last < energy.until && lines.every((line) => fiscalYearOf(line.day) === batch.vintage || line.selfUse === 0n),
    `watt-hours ${energy.from}..<${energy.until}`, `${before}..<${end}`);
    const raw = recompute(bundle, chain);
    return {
        lines,
        proved: statement("claim.computed", {
            raw, total: reported.total, energy: energy.until - energy.from, lines: lines.length,
        }),
    };
}

function range(lines, bundle, closed) {
    try {
        const leaves = lines.map((line) => node(leafHash(utf8(line.text)), line.generation, line.sold));
        return rangeRoot(leaves, bundle.claim.firstLine, closed.lineCount, bundle.claim.proof);
    } catch (error) {
        if (!(error instanceof NoRange)) throw error;
        throw new Refusal("bundle.claim.wrong", closed.claimRoot, error.message);
    }
}

/**
 * Which watt-hours of the period's self-use the serials stand on: of a year's `W` Wh and `n` tonnes, tonne `k` stands on
 * those from ⌊k·W/n⌋ up to ⌊(k+1)·W/n⌋.
 */
function unitEnergy({ serials, batch, closed }) {
    const place = closed.sums.findIndex(({ fiscalYear }) => fiscalYear === batch.vintage);
    const selfUse = ({ generationWh, soldWh }) => generationWh - soldWh;
    demand(place >= 0 && selfUse(closed.sums[place]) === batch.energyWh, "unit.energy.inconsistent",
        `the closing's self-use of FY${batch.vintage}`, `${batch.energyWh} Wh`);
    const start = closed.sums.slice(0, place).reduce((sum, year) => sum + selfUse(year), 0n);
    const first = serials.first - batch.range.first;
    const edge = (tonne) => start + tonne * batch.energyWh / count(batch.range);
    return { from: edge(first), until: edge(first + count(serials)) };
}

/** The reductions before rounding, as text, once the calculation gives the report's amounts again. */
function recompute(bundle, { closed, reported }) {
    const digest = hex(sha256(utf8(bundle.calculation)));
    demand(hex(sha256(utf8(bundle.definition))) === reported.methodologyDigest
        && digest === reported.calculationDigest, "bundle.calculation.altered", reported.calculationDigest, digest);
    const again = recomputed(bundle.calculation, bundle.definition);
    const claims = again.years.map((year) => ({ fiscalYear: year.fiscalYear, tonnes: year.credited }));
    const inputs = again.request.years.map(({ generation = 0n, sold = 0n }) => [generation, sold]);
    const sums = closed.sums.map(({ generationWh, soldWh }) => [generationWh, soldWh]);
    demand(canonical(again) === bundle.calculation && again.claimed === reported.total
        && canonical(claims) === canonical(reported.claims) && canonical(inputs) === canonical(sums),
    "bundle.calculation.wrong", `${reported.total} t-CO2`, `${again.claimed} t-CO2`);
    return again.raw;
}
