import { Refusal } from "./refusal.js";
import { one } from "./unit.js";

/**
 * The unit of a formula's result. Every addition is between equal units; nothing is converted silently.
 *
 * @param scope `symbols`: a `Map` of names to `{unit, index}`; `tables`: a `Map` of step tables; `place` for refusals.
 */
export const unitOf = (formula, scope) => new Checker(scope).unit(formula.root, null);

/** The unit of a part of a formula, inside or outside of a sum. */
export const unitOfNode = (node, scope) => new Checker(scope).unit(node, new Set());

class Checker {
    constructor(scope) { this.scope = scope; }

    refused(code, expected, found, node) {
        return new Refusal(
            `methodology.formula.${code}`, expected, `${this.scope.place}, character ${node.position}: ${found}`);
    }

    /** @param indexes those met inside the enclosing sum, null outside of one. */
    unit(node, indexes) {
        switch (node.kind) {
            case "number": return node.unit;
            case "symbol": return this.symbol(node, indexes);
            case "negated": return this.unit(node.inner, indexes);
            case "terms": return this.common(node.parts.map((part) => part.node), indexes);
            case "least": case "greatest": return this.common(node.list, indexes);
            case "factors": return node.parts.reduce((unit, part) => {
                const next = this.unit(part.node, indexes);
                return part.isInverse ? unit.over(next) : unit.times(next);
            }, one);
            case "converted": return this.converted(node, indexes);
            case "table": return this.table(node, indexes);
            default: return this.sum(node, indexes);
        }
    }

    symbol(node, indexes) {
        const entry = this.scope.symbols.get(node.name);
        if (entry === undefined) throw this.refused("unknownSymbol", "a declared symbol", node.name, node);
        if (entry.index !== undefined) {
            if (indexes === null) throw this.refused("indexMisuse", "an indexed symbol inside sum( )", node.name, node);
            indexes.add(entry.index);
        }
        return entry.unit;
    }

    common(nodes, indexes) {
        const [first, ...others] = nodes.map((node) => ({ node, unit: this.unit(node, indexes) }));
        for (const { node, unit } of others) {
            if (!unit.equals(first.unit)) throw this.refused("unitMismatch", first.unit, unit, node);
        }
        return first.unit;
    }

    converted(node, indexes) {
        const found = this.unit(node.inner, indexes);
        if (!found.isCommensurable(node.unit)) throw this.refused("unitMismatch", node.unit, found, node);
        return node.unit;
    }

    table(node, indexes) {
        const table = this.scope.tables.get(node.name);
        if (table === undefined) throw this.refused("unknownSymbol", "a declared table", node.name, node);
        const found = this.unit(node.inner, indexes);
        if (!found.equals(table.argumentUnit)) {
            throw this.refused("unitMismatch", table.argumentUnit, found, node.inner);
        }
        return table.unit;
    }

    sum(node, indexes) {
        if (indexes !== null) throw this.refused("indexMisuse", "no sum inside a sum", "sum", node);
        const met = new Set();
        const unit = this.unit(node.inner, met);
        if (met.size !== 1) throw this.refused("indexMisuse", "symbols of one index", [...met], node);
        return unit;
    }
}
