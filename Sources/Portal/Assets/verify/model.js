import { symbolsOf, tablesOf } from "./formula.js";
import { unitOf } from "./formula-units.js";
import { Refusal } from "./refusal.js";

const refused = (code, expected, found) => new Refusal(`methodology.definition.${code}`, expected, found);

/** The equations of a definition that hold under some options, in an order in which each can be computed, units checked. */
export class EquationModel {
    constructor(definition, options) {
        const known = definition.options.map(({ id }) => id);
        const stranger = [...options].sort().find((option) => !known.includes(option));
        if (stranger !== undefined) throw refused("unknownOption", known, stranger);
        const holds = ({ option }) => option === undefined || options.has(option);
        this.definition = definition;
        this.symbols = definition.symbols.filter(holds);
        this.tables = new Map(definition.tables.map((table) => [table.id, table]));
        this.units = new Map([...this.symbols, ...definition.parameters].map((one) => [one.id, one]));
        const active = definition.equations.filter(holds);
        this.checkTargets(active);
        active.forEach((equation) => this.checkUnits(equation));
        this.equations = ordered(active);
        const targets = new Set(active.map(({ target }) => target));
        this.inputs = this.symbols.filter(({ id }) => !targets.has(id));
        this.checkFeeds();
        this.checkResult(targets);
        this.checkUse();
    }

    scope(equation) { return { symbols: this.units, tables: this.tables, place: `equation of ${equation.target}` }; }

    checkTargets(equations) {
        const seen = new Set();
        for (const { target } of equations) {
            if (!this.symbols.some(({ id, index }) => id === target && index === undefined)) {
                throw refused("unknownTarget", "a declared symbol without index", target);
            }
            if (seen.has(target)) throw refused("duplicateTarget", "one equation per symbol", target);
            seen.add(target);
        }
    }

    checkUnits(equation) {
        const found = unitOf(equation.formula, this.scope(equation));
        const expected = this.units.get(equation.target).unit;
        if (!found.equals(expected)) {
            throw new Refusal("methodology.formula.unitMismatch", expected, `equation of ${equation.target}: ${found}`);
        }
    }

    checkFeeds() {
        const fed = this.inputs.filter(({ feed }) => feed !== undefined);
        const wrong = fed.find((input, place) =>
            input.index !== undefined || fed.findIndex(({ feed }) => feed === input.feed) !== place);
        if (wrong) throw refused("feed", "one symbol without index per feed", `${wrong.id}: ${wrong.feed}`);
    }

    checkResult(targets) {
        const { reduction, baseline, project, energy } = this.definition.result;
        const wanted = [[reduction, "t-CO2"], [baseline, "t-CO2"], [project, "t-CO2"]];
        if (energy !== undefined) wanted.push([energy, "kWh"]);
        for (const [name, unit] of wanted) {
            if (!targets.has(name) || this.units.get(name).unitText !== unit) {
                throw refused("result", `a computed symbol in ${unit}`, name);
            }
        }
    }

    /** A symbol that nothing uses is a mistake, as is a parameter or table that no option uses. */
    checkUse() {
        const { definition } = this;
        const here = new Set(this.equations.flatMap(({ formula }) => symbolsOf(formula)));
        const anywhere = definition.equations.map(({ formula }) => formula);
        const { reduction, baseline, project, energy } = definition.result;
        const unused = [
            ...this.symbols.filter(({ id }) => !here.has(id) && ![reduction, baseline, project, energy].includes(id)),
            ...definition.parameters.filter(({ id }) => !anywhere.some((formula) => symbolsOf(formula).includes(id))),
            ...definition.tables.filter(({ id }) => !anywhere.some((formula) => tablesOf(formula).includes(id))),
        ];
        if (unused.length > 0) throw refused("unused", "used in an equation", unused.map(({ id }) => id));
    }
}

function ordered(equations) {
    const waiting = [...equations];
    const done = [];
    while (waiting.length > 0) {
        const open = new Set(waiting.map(({ target }) => target));
        const next = waiting.findIndex(({ formula }) => !symbolsOf(formula).some((name) => open.has(name)));
        if (next < 0) throw refused("cycle", "equations that do not need each other", [...open]);
        done.push(...waiting.splice(next, 1));
    }
    return done;
}
