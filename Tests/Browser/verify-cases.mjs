// Runs the page's verifier, without its page, on the cases of a job file, and prints what it says of each as one JSON value.
//     node verify-cases.mjs JOB
// A case is a `file` with a `vkey` or null. `flips` are pairs of a position and bits to turn there, `lengths` cut the file off;
// with either the answer is only the code of each refusal, null where a file was accepted. `sealed` flips are inside the
// bundle, with the digest that then belongs to it. `withoutWebCrypto` is a browser that has none.
import { createHash, webcrypto } from "node:crypto";
import { cpSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";

// Debian's Node has WebCrypto, but not where browsers have it.
globalThis.crypto ??= webcrypto;
const job = process.argv[2];
const { assets, cases } = JSON.parse(readFileSync(job, "utf8"));
// Beside the job, in a folder that says that its files are modules, as only newer versions of Node see by themselves.
const copy = `${dirname(job)}/assets`;
cpSync(assets, copy, { recursive: true });
writeFileSync(`${copy}/package.json`, "{\"type\":\"module\"}");
const asset = (name) => import(new URL(name, pathToFileURL(`${copy}/`)));
const { verifyBundle } = await asset("verify.js");
const { refusalSentence, sentence } = await asset("sentence.js");
const languages = {
    ja: (await asset("words.ja.js")).words,
    en: (await asset("words.en.js")).words,
};

const inBoth = (say) => Object.fromEntries(Object.entries(languages).map(([name, words]) => [name, say(words)]));

const opening = "{\"bundle\":".length;
const trailer = ",\"sha256\":\"\"}".length + 64;

function sealed(body) {
    const digest = createHash("sha256").update(body).digest("hex");
    return new Uint8Array(Buffer.concat([Buffer.from("{\"bundle\":"), body, Buffer.from(`,"sha256":"${digest}"}`)]));
}

async function codes(one, bytes) {
    const found = [];
    const verdictOf = async (altered) => {
        const { refusal, proved, facts } = await verifyBundle(altered, one.vkey);
        if (refusal !== null && (proved.length > 0 || facts !== null)) throw new Error("refused, yet something is proved");
        found.push(refusal?.code ?? null);
    };
    const within = one.sealed ? bytes.slice(opening, bytes.length - trailer) : bytes;
    for (let index = 0; index < (one.flips ?? []).length; index += 2) {
        const altered = within.slice();
        altered[one.flips[index]] ^= one.flips[index + 1];
        await verdictOf(one.sealed ? sealed(altered) : altered);
    }
    for (const length of one.lengths ?? []) await verdictOf(bytes.slice(0, length));
    return { codes: found };
}

async function verdict(one, bytes) {
    const stages = new Set();
    const { proved, notProved, refusal, facts } = await verifyBundle(bytes, one.vkey, ({ stage }) => { stages.add(stage); });
    const statements = (list) => list.map((it) => inBoth((words) => sentence(words, it)));
    return {
        proved: statements(proved), notProved: statements(notProved), stages: [...stages],
        refusal: refusal && { ...refusal, message: inBoth((words) => refusalSentence(words, refusal)) },
        facts: facts && { ...facts, retirement: facts.retirement && inBoth((words) => sentence(words, facts.retirement)) },
    };
}

const webCrypto = Object.getOwnPropertyDescriptor(globalThis, "crypto");
const answers = [];
for (const one of cases) {
    if (one.withoutWebCrypto) Object.defineProperty(globalThis, "crypto", { value: undefined, configurable: true });
    const bytes = new Uint8Array(readFileSync(one.file));
    answers.push(await (one.flips || one.lengths ? codes(one, bytes) : verdict(one, bytes)));
    if (webCrypto) Object.defineProperty(globalThis, "crypto", webCrypto);
}
writeSync(1, JSON.stringify(answers));
