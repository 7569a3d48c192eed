import { element } from "./element.js";
import { refusalSentence, sentence } from "./sentence.js";

const list = (words, statements) =>
    element("ul", {}, ...statements.map((statement) => element("li", {}, sentence(words, statement))));

/** What a verdict says, as elements: what was proved and what was not, or why it was refused. */
export function resultElements(words, verdict) {
    return verdict.refusal === null ? accepted(words, verdict) : refused(words, verdict.refusal);
}

function accepted(words, { facts, proved, notProved }) {
    const { firstSerial: first, lastSerial: last, tonnes, project, monitoringPeriod: period } = facts;
    return [
        element("h2", {}, words[facts.keyWasPinned ? "page.accepted" : "page.acceptedUnpinned"]),
        element("p", {}, sentence(words, { name: "page.units", values: { first, last, tonnes, project, period } })),
        ...facts.retirement === null ? [] : [element("p", {}, sentence(words, facts.retirement))],
        element("h3", {}, words["page.proved"]), list(words, proved),
        element("h3", {}, words["page.notProved"]), list(words, notProved),
    ];
}

function refused(words, refusal) {
    const facts = [["page.code", refusal.code], ["page.expected", refusal.expected], ["page.found", refusal.found]];
    return [
        element("h2", {}, words["page.refused"]),
        element("p", {}, refusalSentence(words, refusal)),
        element("dl", {}, ...facts.filter(([, text]) => text !== "").flatMap(([name, text]) => [
            element("dt", {}, words[name]), element("dd", {}, element("code", {}, text)),
        ])),
    ];
}
