import {
    choice, counts, day, flag, hash, identifier, list, Misshapen, object, optional, rational, signed, text, tonnes,
} from "./shape.js";
import { actor } from "./actor.js";
import { dayFrom } from "./day.js";
import { serialRange } from "./serial.js";
import { Refusal } from "./refusal.js";

/** The kinds of records that a bundle holds. */
export const kinds = {
    planned: "project.planDrafted",
    registered: "project.registered",
    closed: "project.period.closed",
    reported: "project.period.reported",
    statement: "verification.statement.signed",
    verified: "project.period.verified",
    certified: "project.period.certified",
    issued: "registry.units.issued",
    transferred: "registry.units.transferred",
    transferredInBulk: "registry.units.transferredInBulk",
    corrected: "registry.transfer.corrected",
    handedOver: "registry.hold.completed",
    exchanged: "registry.units.exchanged",
    retired: "registry.units.retired",
    cancelled: "registry.units.cancelled",
    exported: "registry.units.exported",
    delivered: "readings.delivered",
};

const bilingual = object({ ja: text, en: text });
const claims = list(object({ fiscalYear: signed, tonnes }));
const prefix = choice("JC", "JCL");
const notices = list(choice("dataManagerMonitors", "gapBeforePeriod"));
const misshapen = (what) => { throw new Misshapen(what); };
const prefecture = (value) => 1n <= signed(value) && value <= 47n ? value : misshapen("a prefecture");

const period = (value) => {
    const read = object({ start: day, end: day })(value);
    return dayFrom(read.start) < dayFrom(read.end) ? read : misshapen("a period");
};

const range = (value) => {
    const { first, last } = object({ first: signed, last: signed })(value);
    try {
        return serialRange(first, last);
    } catch (error) {
        throw error instanceof Refusal ? new Misshapen(error.code) : error;
    }
};

const units = list(object({ batch: identifier, prefix, range }));
const movement = object({ moved: units, ended: optional(units), kept: optional(units) });
const selfConsumption = choice("generationMinusExport", "minimumOfGenerationAndConsumption");

const plan = object({
    title: bilingual, operatorOrganisation: identifier, methodology: text, methodologyVersion: text,
    attribute: choice("a", "b", "c", "e", "f"), holderAccount: identifier, selfConsumption, keidanrenParticipant: flag,
    dataManager: identifier, monitoringPerson: identifier,
    monitoringFrequency: choice("everyHalfHour", "hourly", "daily", "monthly", "yearly"), retentionYears: signed,
    additionality: choice("householdExempt", "commonPracticeBarrier", "payback", "operatingCost"), plannedClaims: claims,
});

const batch = object({
    id: identifier, prefix, range, creditType: choice("ER", "ERL"), attribute: choice("renewableElectricity"),
    project: identifier, monitoringPeriod: identifier, vintage: signed, methodology: text, methodologyVersion: text,
    energyWh: signed, prefectures: list(prefecture),
});

const use = object({ place: text, prefecture, declaredApart: flag });
const purpose = choice(
    "shkReport", "jointEnergySaving", "nonFossilShare", "keidanren", "offset", "shiftAsset", "gxEts", "cdp", "sbt",
    "re100", "corsia", "other");

/** The shape of each kind's body. Each is there whole, so that what cannot be read is refused rather than passed over. */
export const shapes = {
    [kinds.planned]: object({ project: identifier, day, draftedBy: actor, plan, notices }),
    [kinds.registered]: object({
        project: identifier, day, approver: actor, applicationDay: day, monitoringPossibleFrom: day,
        creditingPeriod: period,
    }),
    [kinds.closed]: object({
        project: identifier, day, closedBy: actor, monitoringPeriod: identifier, number: signed, closing: signed, period,
        claimRoot: text, sums: list(object({ fiscalYear: signed, generationWh: signed, soldWh: signed })),
        lineCount: signed, notices,
    }),
    [kinds.reported]: object({
        project: identifier, day, reportedBy: actor, monitoringPeriod: identifier, closing: signed, version: signed,
        documentDigest: text, calculationDigest: text, claims, total: tonnes, factorsDigest: text,
        methodologyDigest: text,
    }),
    [kinds.statement]: object({
        project: identifier, period: identifier, run: signed, reportDigest: text, checklistDigest: text, claim: tonnes,
        opinion: choice("unqualified", "qualified", "adverse"), qualification: text,
        assurance: choice("reasonable", "limited"), materialityPercent: rational, reviewer: actor, by: actor,
    }),
    [kinds.verified]: object({
        project: identifier, day, verifier: actor, reviewer: actor, monitoringPeriod: identifier, reportVersion: signed,
        reportDigest: text, statementDigest: text,
    }),
    [kinds.certified]: object({
        project: identifier, day, approver: actor, monitoringPeriod: identifier, reportVersion: signed, claims,
        total: tonnes,
    }),
    [kinds.issued]: object({
        project: identifier, monitoringPeriod: identifier, account: identifier, quantity: tonnes, batches: list(batch),
    }),
    [kinds.transferred]: object({ from: identifier, to: identifier, quantity: tonnes, movement }),
    [kinds.transferredInBulk]: object({
        from: identifier, quantity: tonnes, ended: units, kept: units, shares: list(object({ to: identifier, units })),
    }),
    [kinds.corrected]: object({
        record: signed, from: identifier, to: identifier, quantity: tonnes, movement,
        ground: choice("receiverConsents", "courtOrder"), reason: text,
    }),
    [kinds.handedOver]: object({ hold: identifier, from: identifier, to: identifier, quantity: tonnes, units }),
    [kinds.exchanged]: object({
        hold: identifier, from: identifier, to: identifier, quantity: tonnes, units, returned: movement,
        returnedQuantity: tonnes,
    }),
    [kinds.cancelled]: object({
        account: identifier, quantity: tonnes, movement, reason: choice("voluntary", "mandatory", "reversal"),
        detail: text,
    }),
    [kinds.exported]: object({
        account: identifier, quantity: tonnes, movement, registry: text, destination: text, hold: optional(identifier),
    }),
    [kinds.retired]: object({
        account: identifier, quantity: tonnes, movement, purpose, alsoFor: optional(list(purpose)), detail: text,
        beneficiary: text, beneficiaryOrganisation: optional(identifier), consent: optional(text),
        reportingPeriod: optional(period), use: optional(use),
        placeGround: choice("otherPrefecture", "declared", "ruleOff"),
    }),
    [kinds.delivered]: object({
        project: identifier, delivery: identifier, fileDigest: text, mappingDigest: text, root: hash, siteDays: signed,
        readings: signed, fromRegisters: flag, corrected: signed, reason: optional(text), rowsLeftOut: signed,
        firstDay: optional(day), lastDay: optional(day), detectors: counts, flags: counts,
    }),
};
