import { assess, methods } from "./ancillary.js";
import { EquationModel } from "./model.js";
import { feeds } from "./feeds.js";
import { parseFormula } from "./formula.js";
import { parseYAML } from "./yaml.js";
import { Refusal } from "./refusal.js";
import { RuleNode } from "./rule-node.js";

const format = "daicho-methodology/1";
const classes = ["A", "B", "C", "Ⅰ", "Ⅱ", "Ⅲ"];

/** An ampersand that begins a word, as an anchor does: an alias lets a small file unfold into a huge one. */
const hasAnchor = (text) => /(^|[\u0000-\u0020[{,:?-])&[^\u0000-\u0020]/.test(text);

/**
 * Reads and checks a methodology definition (方法論の定義). An unknown key, a missing source, a unit that does not agree, a
 * cycle, or a name used twice refuses the whole file: `methodology.file.*`, `.definition.*`, `.formula.*`, `.unit.*`.
 */
export function readDefinition(text) {
    if (hasAnchor(text)) throw new Refusal("methodology.file.anchor", "no YAML anchors (&name)", "&");
    const root = new RuleNode(parseYAML(text)).mapping(
        "format", "id", "version", "revision", "name", "note", "verified", "options", "symbols", "parameters", "tables",
        "equations", "result", "ancillary", "conditions", "evidence");
    root.required("format").choice([format]);
    const tables = root.list("tables").map(table);
    const definition = {
        id: root.text("id"), version: root.text("version"), revision: root.text("revision"),
        name: root.bilingual("name"), note: root.bilingual("note"), verified: root.flag("verified"),
        options: root.list("options").map(option),
        symbols: root.required("symbols").list().map(symbol),
        parameters: root.list("parameters").map(parameter),
        tables,
        equations: root.required("equations").list().map((node) => equation(node, new Set(tables.map(({ id }) => id)))),
        result: result(root.required("result")),
        ancillary: ancillary(root.required("ancillary")),
        conditions: root.required("conditions").list().map(clause),
        evidence: root.required("evidence").list().map(clause),
    };
    check(definition);
    return definition;
}

function option(node) {
    const entry = node.mapping("id", "meaning", "source", "verified");
    return { id: entry.name("id"), meaning: entry.bilingual("meaning"), ...origin(entry) };
}

const origin = (entry) => ({ source: entry.text("source"), verified: entry.flag("verified") });

function quantity(entry) {
    const id = entry.name("id");
    const { text: unitText, unit } = entry.required("unit").unit();
    const notation = entry.optional("notation", (node) => node.text()) ?? id;
    return { id, notation, meaning: entry.bilingual("meaning"), unitText, unit };
}

function symbol(node) {
    const entry = node.mapping(
        "id", "notation", "meaning", "unit", "class", "frequency", "feed", "index", "minimum", "option", "source",
        "verified");
    entry.list("class").forEach((item) => item.choice(classes));
    entry.optional("frequency", (it) => it.bilingual());
    return {
        ...quantity(entry), feed: entry.optional("feed", (it) => it.choice(feeds)),
        index: entry.optional("index", (it) => it.name()), minimum: entry.optional("minimum", (it) => it.rational()),
        option: entry.optional("option", (it) => it.text()), ...origin(entry),
    };
}

function parameter(node) {
    const entry = node.mapping("id", "notation", "meaning", "unit", "value", "source", "verified");
    return { ...quantity(entry), value: entry.rational("value"), ...origin(entry) };
}

function equation(node, tables) {
    const entry = node.mapping("target", "formula", "option", "source", "verified");
    const target = entry.name("target");
    return {
        target, formula: parseFormula(entry.text("formula"), `${node.path}.formula of ${target}`, tables),
        option: entry.optional("option", (it) => it.text()), ...origin(entry),
    };
}

function table(node) {
    const entry = node.mapping("id", "meaning", "argumentUnit", "unit", "from", "steps", "source", "verified");
    const steps = entry.required("steps").list().map((item) => {
        const step = item.mapping("below", "value");
        return { below: step.optional("below", (it) => it.rational()), value: step.rational("value") };
    });
    const from = entry.rational("from");
    // Bounds rise from `from`, and exactly the last step is open: every argument has one value.
    const bounds = [from, ...steps.slice(0, -1).map(({ below }) => below)];
    const rise = bounds.every((bound, index) => bound && (index === 0 || bounds[index - 1].isLess(bound)));
    if (steps.length === 0 || steps.at(-1).below || !rise) {
        throw entry.required("steps").wrongShape(`rising bounds above ${from}, and a last step without one`);
    }
    entry.bilingual("meaning");
    return {
        id: entry.name("id"), argumentUnit: entry.required("argumentUnit").unit().unit,
        unit: entry.required("unit").unit().unit, from, steps, ...origin(entry),
    };
}

/** The rounding is read so that a definition says it; any other would credit more than was reduced. */
function result(node) {
    const entry = node.mapping("reduction", "baseline", "project", "energy", "rounding");
    const rounding = entry.required("rounding").mapping("rule", "per", "scope", "source", "verified");
    for (const [key, value] of [["rule", "down"], ["per", "fiscalYear"], ["scope", "project"]]) {
        rounding.required(key).choice([value]);
    }
    return {
        reduction: entry.name("reduction"), baseline: entry.name("baseline"), project: entry.name("project"),
        energy: entry.optional("energy", (it) => it.name()), roundingVerified: origin(rounding).verified,
    };
}

function ancillary(node) {
    const entry = node.mapping("calculateFrom", "unmonitoredBelow", "source", "verified", "items");
    return {
        calculateFrom: entry.rational("calculateFrom"), unmonitoredBelow: entry.rational("unmonitoredBelow"),
        ...origin(entry), items: entry.list("items").map(ancillaryItem),
    };
}

function ancillaryItem(node) {
    const entry = node.mapping("id", "name", "method", "impact", "basis", "source", "verified");
    const id = entry.name("id");
    return {
        id, name: entry.bilingual("name"), source: entry.text("source"),
        standard: {
            item: id, method: entry.required("method").choice(methods),
            impact: entry.optional("impact", (it) => it.rational()), basis: entry.text("basis"),
            verified: entry.flag("verified"),
        },
    };
}

function clause(node) {
    const entry = node.mapping("id", "text", "source", "verified");
    return { id: entry.text("id"), text: entry.bilingual("text"), ...origin(entry) };
}

/** What can be refused without any reading. Every option is tried by itself, and all together. */
function check(definition) {
    const ids = (list) => list.map(({ id }) => id);
    requireOnce(["sum", "min", "max", "convert",
        ...ids(definition.symbols), ...ids(definition.parameters), ...ids(definition.tables)]);
    for (const group of ["options", "conditions", "evidence"]) requireOnce(ids(definition[group]));
    requireOnce(ids(definition.ancillary.items));
    const known = ids(definition.options).sort();
    for (const { option: name } of [...definition.symbols, ...definition.equations]) {
        if (name !== undefined && !known.includes(name)) {
            throw new Refusal("methodology.definition.unknownOption", known, name);
        }
    }
    assess(definition.ancillary.items.map(({ standard }) => standard), definition);
    for (const options of [[], ...known.map((name) => [name]), known]) new EquationModel(definition, new Set(options));
}

function requireOnce(names) {
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw new Refusal("methodology.definition.duplicateName", "each name once", twice);
}
