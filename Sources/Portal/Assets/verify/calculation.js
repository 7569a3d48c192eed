import { assess } from "./ancillary.js";
import { utf8 } from "./bytes.js";
import { readDefinition } from "./definition.js";
import { evaluate } from "./evaluate.js";
import { factor } from "./factor.js";
import { parse, NotCanonical } from "./json.js";
import { EquationModel } from "./model.js";
import { methods } from "./ancillary.js";
import { Rational } from "./rational.js";
import { Refusal, demand } from "./refusal.js";
import { choice, flag, list, Misshapen, object, optional, rational, signed, text } from "./shape.js";
import { inputsOf } from "./year-inputs.js";

const mostYears = 60;
const mostTonnes = 2n ** 63n - 1n;

const element = object({ label: text, value: rational });

/** Everything a calculation is made from. */
const shape = object({
    definition: object({ id: text, version: text, revision: text }), definitionDigest: text, options: list(text),
    ancillary: list(object({
        item: text, method: choice(...methods), impact: optional(rational), basis: text, verified: flag,
    })),
    years: list(object({
        fiscalYear: signed, generation: optional(signed), sold: optional(signed), energySource: text,
        ancillary: list(object({ item: text, energy: signed })), factor: optional(factor),
        marginalFactor: optional(factor), yearsSinceStart: optional(rational),
        values: list(object({
            symbol: text, value: optional(rational), elements: optional(list(element)), unit: text, note: text,
            verified: flag,
        })),
    })),
});

/**
 * The calculation (算定) made again from its own recorded request: what a bundle says is true when this is, as canonical
 * JSON, byte for byte what it holds. Refuses with `methodology.*` what no calculation can be made of.
 */
export function recomputed(calculation, definitionText) {
    const request = requestOf(calculation);
    const definition = readDefinition(definitionText);
    const { id, version, revision } = definition;
    const stated = request.definition;
    demand(stated.id === id && stated.version === version && stated.revision === revision,
        "methodology.calculation.otherDefinition", `${stated.id} ${stated.version}`, `${id} ${version}`);
    const fiscalYears = request.years.map(({ fiscalYear }) => fiscalYear);
    demand(fiscalYears.length >= 1 && fiscalYears.length <= mostYears
        && fiscalYears.every((year, place) => place === 0 || fiscalYears[place - 1] < year),
    "methodology.claim.years", `1 to ${mostYears} fiscal years, each once, in order`, fiscalYears);
    const model = new EquationModel(definition, new Set(request.options));
    const ancillary = assess(request.ancillary, definition);
    const years = request.years.map((year) => yearOf(year, model, ancillary, definition.result));
    const claimed = years.reduce((sum, { credited }) => sum + credited, 0n);
    demand(claimed <= mostTonnes, "methodology.claim.overflow", "< 2^63 t-CO2", claimed);
    return {
        request, ancillary, years, raw: years.reduce((sum, { reduction }) => sum.plus(reduction), Rational.zero), claimed,
        verified: definition.verified && definition.result.roundingVerified && ancillary.verified
            && years.every(({ verified }) => verified),
    };
}

function requestOf(calculation) {
    try {
        return shape(object({ request: (value) => value })(parse(utf8(calculation))).request);
    } catch (error) {
        if (!(error instanceof NotCanonical || error instanceof Misshapen)) throw error;
        throw new Refusal("bundle.calculation.wrong", "a calculation", error.message);
    }
}

/** One fiscal year (年度): its reduction is floored once (切捨て). */
function yearOf(inputs, model, assessment, result) {
    const { fiscalYear } = inputs;
    const steps = evaluate(model, inputsOf(inputs, model, assessment));
    const step = (symbol) => steps.find((one) => one.symbol === symbol);
    const reduction = step(result.reduction).value;
    demand(!reduction.isNegative, "methodology.reduction.negative", "≥ 0 t-CO2", `FY${fiscalYear}: ${reduction} t-CO2`);
    demand(reduction.floor <= mostTonnes, "quantity.emissions.overflow", "< 2^63 t-CO2", reduction);
    const describesAnotherYear = (one) => one?.fiscalYear !== undefined && one.fiscalYear !== fiscalYear;
    return {
        fiscalYear, kilowattHours: result.energy === undefined ? undefined : step(result.energy).value,
        baseline: step(result.baseline).value, project: step(result.project).value, reduction,
        credited: reduction.floor,
        factorDescribesAnotherYear: [inputs.factor, inputs.marginalFactor].some(describesAnotherYear),
        verified: step(result.reduction).verified, trace: { steps },
    };
}
