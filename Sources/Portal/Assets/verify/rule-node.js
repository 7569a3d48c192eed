import { utf8 } from "./bytes.js";
import { isName } from "./formula-tokens.js";
import { Rational } from "./rational.js";
import { Refusal } from "./refusal.js";
import { unitFrom } from "./unit.js";

const longestText = 4000;
const mostItems = 2000;

/** A place in a rule file with its path, such as `symbols[3].unit`. A key that nobody reads is refused. */
export class RuleNode {
    constructor(value, path = "") {
        this.value = value;
        this.path = path;
    }

    refused(code, expected) {
        const found = typeof this.value === "string" ? this.value : "";
        return new Refusal(code, expected, `${this.path || "the file"}: ${found}`);
    }

    wrongShape(expected) { return this.refused("methodology.file.wrongShape", expected); }

    mapping(...keys) {
        if (!(this.value instanceof Map)) throw this.wrongShape("a mapping");
        const stranger = [...this.value.keys()].find((key) => !keys.includes(key));
        if (stranger !== undefined) throw this.refused("methodology.file.unknownKey", keys.join(", "));
        return new RuleMapping(this);
    }

    list() {
        if (!Array.isArray(this.value) || this.value.length > mostItems) throw this.wrongShape(`≤ ${mostItems} items`);
        return this.value.map((item, index) => new RuleNode(item, `${this.path}[${index}]`));
    }

    text() {
        if (typeof this.value === "string" && this.value !== "" && utf8(this.value).length <= longestText) {
            return this.value;
        }
        throw this.wrongShape(`a text of 1 to ${longestText} bytes`);
    }

    flag() {
        if (this.value !== "true" && this.value !== "false") throw this.wrongShape("true or false");
        return this.value === "true";
    }

    name() {
        if (!isName(this.text())) throw this.wrongShape("a name of A–Z a–z 0–9 _ up to 40 characters");
        return this.value;
    }

    rational() {
        const value = Rational.parse(this.text());
        if (value === null) throw this.refused("quantity.number.malformed", "-12, 0.000434 or 497/3");
        return value;
    }

    unit() {
        const unit = unitFrom(this.text());
        if (unit === null) throw this.refused("methodology.unit.malformed", "a known unit");
        return { text: this.value, unit };
    }

    choice(cases) {
        if (!cases.includes(this.text())) throw this.wrongShape(cases.join(", "));
        return this.value;
    }

    bilingual() {
        const mapping = this.mapping("ja", "en");
        return { ja: mapping.required("ja").text(), en: mapping.required("en").text() };
    }
}

/** A mapping whose keys are all known. */
class RuleMapping {
    constructor(node) { this.node = node; }

    required(key) {
        const { value, path } = this.node;
        if (!value.has(key)) throw this.node.refused("methodology.file.missingKey", key);
        return new RuleNode(value.get(key), path === "" ? key : `${path}.${key}`);
    }

    /** What `read` makes of the entry; undefined where there is none. */
    optional(key, read) { return this.node.value.has(key) ? read(this.required(key)) : undefined; }

    /** An empty list where there is none. */
    list(key) { return this.node.value.has(key) ? this.required(key).list() : []; }

    text(key) { return this.required(key).text(); }
    name(key) { return this.required(key).name(); }
    flag(key) { return this.required(key).flag(); }
    bilingual(key) { return this.required(key).bilingual(); }
    rational(key) { return this.required(key).rational(); }
}
