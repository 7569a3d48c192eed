import { utf8 } from "./bytes.js";
import { Rational } from "./rational.js";
import { Refusal } from "./refusal.js";

/** What a project does about one ancillary emission activity (付随的な排出活動). */
export const methods = ["calculate", "impactRatio", "omit", "absent"];

const longestBasis = 2000;
const refused = (code, expected, found) => new Refusal(`methodology.ancillary.${code}`, expected, found);

/**
 * The ancillary items of a project, each with its treatment, judged: what weighs 1 % or more is calculated, and what is not
 * monitored stays below 5 % together.
 */
export function assess(choices, definition) {
    const rules = definition.ancillary;
    const chosen = new Map();
    for (const choice of choices) {
        if (!rules.items.some(({ id }) => id === choice.item)) {
            throw refused("unknownItem", rules.items.map(({ id }) => id), choice.item);
        }
        if (chosen.has(choice.item)) throw refused("duplicate", "one choice per item", choice.item);
        chosen.set(choice.item, choice);
    }
    const lines = rules.items.map(({ id, name, standard }) => ({ name, choice: chosen.get(id) ?? standard }));
    const unmonitored = lines.reduce((sum, { choice }) => sum.plus(unmonitoredImpact(choice, rules)), Rational.zero);
    if (!unmonitored.isLess(rules.unmonitoredBelow) && !unmonitored.isZero) {
        throw refused("unmonitoredSum", `< ${rules.unmonitoredBelow}`, unmonitored);
    }
    return { lines, unmonitored, verified: rules.verified && lines.every(({ choice }) => choice.verified) };
}

function unmonitoredImpact(choice, rules) {
    const { item, method, impact, basis } = choice;
    if (utf8(basis).length > longestBasis || (method !== "calculate" && basis === "")) {
        throw refused("basis", `a basis of up to ${longestBasis} bytes`, item);
    }
    if (impact?.isNegative) throw refused("impactNegative", "≥ 0", `${item}: ${impact}`);
    if (method !== "omit" && method !== "impactRatio") return Rational.zero;
    if (impact === undefined) throw refused("basis", "an impact ratio", item);
    if (method === "omit" && !impact.isLess(rules.calculateFrom)) {
        throw refused("mustCalculate", `< ${rules.calculateFrom}`, `${item}: ${impact}`);
    }
    return impact;
}

const byMethod = (assessment, method) =>
    assessment.lines.map(({ choice }) => choice).filter((choice) => choice.method === method);

/** The items whose energy must be given for every year. */
export const calculatedItems = (assessment) => byMethod(assessment, "calculate").map(({ item }) => item);

/** The sum of the ratios by which emissions are calculated without monitoring. */
export const calculatedImpact = (assessment) =>
    byMethod(assessment, "impactRatio").reduce((sum, { impact }) => sum.plus(impact), Rational.zero);

/** What was left out and why, in one line. */
export const noteOf = (assessment) => assessment.lines.map(({ choice: { item, method, impact } }) =>
    `${item}: ${method}${impact === undefined ? "" : ` (${impact})`}`).join("; ");
