import { Rational } from "./rational.js";
import { Refusal } from "./refusal.js";
import { symbolsOf } from "./formula.js";
import { unitOfNode } from "./formula-units.js";

/** Most bits of a numerator or denominator on the way: a limit on hostile definitions. */
const mostBits = 8192;

/**
 * The exact value of a formula whose units were checked.
 *
 * @param values a `Map` of names to a `Rational`, or to a list of them for an indexed symbol. @param scope as for units.
 */
export const valueOf = (formula, values, scope) => new Evaluator(values, scope).value(formula.root, 0);

class Evaluator {
    constructor(values, scope) {
        this.values = values;
        this.scope = scope;
    }

    refused(code, expected, found, node) {
        return new Refusal(
            `methodology.${code}`, expected, `${this.scope.place}, character ${node.position}: ${found}`);
    }

    bounded(value, node) {
        if (value.bits <= mostBits) return value;
        throw this.refused("value.tooLong", `≤ ${mostBits} bits`, `${value.bits} bits`, node);
    }

    value(node, element) {
        const inner = () => this.value(node.inner, element);
        switch (node.kind) {
            case "number": return node.value;
            case "symbol": {
                const value = this.values.get(node.name);
                return Array.isArray(value) ? value[element] : value;
            }
            case "negated": return inner().negated();
            case "terms": return node.parts.reduce((total, part) => {
                const next = this.value(part.node, element);
                return this.bounded(part.isInverse ? total.minus(next) : total.plus(next), node);
            }, Rational.zero);
            case "factors": return node.parts.reduce((total, part) => this.factor(total, part, node, element), Rational.one);
            case "least": return this.extreme(node.list, element, (one, best) => one.isLess(best));
            case "greatest": return this.extreme(node.list, element, (one, best) => best.isLess(one));
            case "converted": return inner().times(unitOfNode(node.inner, this.scope).scale).over(node.unit.scale);
            case "table": return this.looked(node, inner());
            default: return this.sum(node);
        }
    }

    factor(total, part, node, element) {
        const next = this.value(part.node, element);
        if (!part.isInverse) return this.bounded(total.times(next), node);
        if (next.isZero) throw this.refused("value.divisionByZero", "≠ 0", "0", part.node);
        return this.bounded(total.over(next), node);
    }

    extreme(list, element, isBetter) {
        return list.map((node) => this.value(node, element)).reduce((best, one) => isBetter(one, best) ? one : best);
    }

    looked(node, argument) {
        const table = this.scope.tables.get(node.name);
        if (argument.isLess(table.from)) {
            throw this.refused("value.belowTable", `≥ ${table.from}`, argument, node.inner);
        }
        return table.steps.find(({ below }) => below === undefined || argument.isLess(below)).value;
    }

    sum(node) {
        const lists = symbolsOf({ root: node.inner }).map((name) => this.values.get(name)).filter(Array.isArray);
        if (lists.some((list) => list.length !== lists[0].length)) {
            throw this.refused("input.indexCount", "as many of each", lists.map((list) => list.length), node);
        }
        let total = Rational.zero;
        for (let element = 0; element < lists[0].length; element += 1) {
            total = this.bounded(total.plus(this.value(node.inner, element)), node);
        }
        return total;
    }
}
