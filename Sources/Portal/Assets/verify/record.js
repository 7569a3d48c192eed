import { dayOfInstant } from "./day.js";
import { parse, NotCanonical } from "./json.js";
import { Refusal } from "./refusal.js";
import { exactly, Misshapen, text } from "./shape.js";
import { headActor } from "./actor.js";
import { shapes } from "./events.js";

const instant = (value) => {
    const day = dayOfInstant(text(value));
    if (day === null) throw new Misshapen("an instant");
    return { day };
};

const envelope = exactly({
    actor: headActor,
    body: (value) => value, command: text, effectiveAt: instant, kind: text, recordedAt: instant,
});

/** A fact in the log: its index, kind, the day it takes effect, and a body that is read when somebody asks for it. */
export class Record {
    constructor(index, bytes) {
        this.index = index;
        try {
            const read = envelope(parse(bytes));
            this.kind = read.kind;
            this.effectiveOn = read.effectiveAt.day;
            this.raw = read.body;
        } catch (error) {
            throw this.#unreadable(error, "a record");
        }
    }

    /** The body; refuses with `store.record.unreadable` unless it has the shape of its kind. */
    get body() {
        try {
            return shapes[this.kind](this.raw);
        } catch (error) {
            throw this.#unreadable(error, this.kind);
        }
    }

    #unreadable(error, expected) {
        const isExpected = error instanceof NotCanonical || error instanceof Misshapen;
        return isExpected ? new Refusal("store.record.unreadable", expected, `record ${this.index}`) : error;
    }
}
