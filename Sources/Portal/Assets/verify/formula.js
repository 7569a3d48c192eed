import { Rational } from "./rational.js";
import { Refusal } from "./refusal.js";
import { tokens, unexpected } from "./formula-tokens.js";
import { one, unitFrom } from "./unit.js";

const deepest = 32;
const mostOperands = 32;

/**
 * A formula (算定式) read into a tree, with the text it came from. A node is `{kind, position, …}`:
 * `number` value, unit · `symbol` name · `negated` inner · `terms` parts · `factors` parts (each `{isInverse, node}`) ·
 * `sum` inner · `least`, `greatest` list · `converted` inner, unit · `table` name, inner.
 */
export function parseFormula(text, place, tables) {
    return { text, root: new Parser(tokens(text, place), place, tables).whole() };
}

const children = (node) => [
    ...node.inner ? [node.inner] : [], ...(node.parts ?? []).map((part) => part.node), ...node.list ?? [],
];

function names(node, kind) {
    const own = node.kind === kind ? [node.name] : [];
    return [...new Set([...own, ...children(node).flatMap((child) => names(child, kind))])];
}

/** The names of symbols it uses, each once, in the order of their first use. */
export const symbolsOf = (formula) => names(formula.root, "symbol");
/** The names of tables it looks up. */
export const tablesOf = (formula) => names(formula.root, "table");

/** Recursive descent; the nesting is bounded, so no input exhausts the stack. */
class Parser {
    index = 0;
    depth = 0;

    constructor(list, place, tables) {
        this.list = list;
        this.place = place;
        this.tables = tables;
    }

    get token() { return this.list[this.index]; }

    isSign(...signs) { return this.token.kind === "sign" && signs.includes(this.token.value); }

    unexpected(expected) { return unexpected(this.token.value, this.place, this.token.position, expected); }

    expect(sign) {
        if (!this.isSign(sign)) throw this.unexpected(sign);
        this.index += 1;
    }

    whole() {
        const node = this.formula();
        if (this.token.kind !== "end") throw this.unexpected("an operator or the end");
        return node;
    }

    chain(kind, part, plain, inverse) {
        const { position } = this.token;
        const parts = [{ isInverse: false, node: part() }];
        while (this.isSign(plain, inverse)) {
            const isInverse = this.token.value === inverse;
            this.index += 1;
            parts.push({ isInverse, node: part() });
        }
        return parts.length === 1 ? parts[0].node : { kind, position, parts };
    }

    formula() { return this.chain("terms", () => this.product(), "+", "−"); }
    product() { return this.chain("factors", () => this.operand(), "×", "/"); }

    operand() {
        this.depth += 1;
        if (this.depth > deepest) {
            throw new Refusal("methodology.formula.tooDeep", `≤ ${deepest} levels`, this.place);
        }
        const node = this.one();
        this.depth -= 1;
        return node;
    }

    one() {
        const { kind, value, position } = this.token;
        if (this.isSign("−")) {
            this.index += 1;
            return { kind: "negated", position, inner: this.operand() };
        }
        if (this.isSign("(")) {
            this.index += 1;
            const inner = this.formula();
            this.expect(")");
            return inner;
        }
        if (kind === "number") return this.number(value, position);
        if (kind !== "name") throw this.unexpected("a number, symbol, function or (");
        this.index += 1;
        return this.isSign("(") ? this.call(value, position) : { kind: "symbol", position, name: value };
    }

    number(text, position) {
        const value = Rational.parse(text);
        if (value === null) throw this.unexpected("a number such as 12 or 0.000434");
        this.index += 1;
        if (this.token.kind === "name") throw this.unexpected("an operator");
        return { kind: "number", position, value, unit: this.token.kind === "unit" ? this.unit() : one };
    }

    unit() {
        const unit = unitFrom(this.token.value);
        if (unit === null) {
            throw new Refusal("methodology.unit.malformed", "a known unit", `${this.place}: ${this.token.value}`);
        }
        this.index += 1;
        return unit;
    }

    call(name, position) {
        this.index += 1;
        const node = this.function(name, position, this.formula());
        this.expect(")");
        return node;
    }

    function(name, position, inner) {
        switch (name) {
            case "sum": return { kind: "sum", position, inner };
            case "min": return { kind: "least", position, list: this.operands(inner) };
            case "max": return { kind: "greatest", position, list: this.operands(inner) };
            case "convert":
                this.expect(",");
                if (this.token.kind !== "unit") throw this.unexpected("[unit]");
                return { kind: "converted", position, inner, unit: this.unit() };
            default:
                if (this.tables.has(name)) return { kind: "table", position, name, inner };
                throw new Refusal("methodology.formula.unknownFunction", "a declared table", `${this.place}: ${name}`);
        }
    }

    operands(first) {
        const list = [first];
        while (this.isSign(",") && list.length < mostOperands) {
            this.index += 1;
            list.push(this.formula());
        }
        return list;
    }
}
