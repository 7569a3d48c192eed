import { utf8 } from "./bytes.js";
import { choice, day, flag, Misshapen, object, optional, rational, signed, text } from "./shape.js";
import { unitFrom } from "./unit.js";

const longestText = 300;

const read = object({
    item: text, fiscalYear: optional(signed), kind: optional(choice("average", "marginal")), value: rational, unit: text,
    document: text, version: text, validFrom: optional(day), source: text, verified: flag,
});

/** A published coefficient (排出係数) with the document it was printed in, as a calculation records it. */
export function factor(value) {
    const one = read(value);
    const isWhole = !one.value.isNegative && !one.value.isZero && unitFrom(one.unit) !== null
        && [one.item, one.document, one.version, one.source].every((it) => it !== "" && utf8(it).length <= longestText)
        && (one.fiscalYear === undefined || (one.fiscalYear >= 1990n && one.fiscalYear <= 2200n))
        && (one.item === "electricity") === (one.kind !== undefined);
    if (!isWhole) throw new Misshapen("a factor");
    return one;
}

/** `electricity FY2021 average 0.000434 t-CO2/kWh (BC24 Ver.4.0)` */
export function described({ item, fiscalYear, kind, value, unit, document, version }) {
    const name = [item, fiscalYear === undefined ? undefined : `FY${fiscalYear}`, kind].filter((it) => it !== undefined);
    return `${name.join(" ")} ${value} ${unit} (${document} ${version})`;
}
