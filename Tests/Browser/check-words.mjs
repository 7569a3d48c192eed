// Compares the sentences of both languages with each other and with what the modules say, and prints what is wrong as JSON.
//     node check-words.mjs JOB
import { cpSync, readdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";

const { assets } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const copy = `${dirname(process.argv[2])}/assets`;
cpSync(assets, copy, { recursive: true });
writeFileSync(`${copy}/package.json`, "{\"type\":\"module\"}");
const asset = (name) => import(new URL(name, pathToFileURL(`${copy}/`)));
const { words: ja } = await asset("words.ja.js");
const { words: en } = await asset("words.en.js");
const { refusalSentence } = await asset("sentence.js");
const { stages } = await asset("verify.js");

const faults = [];
const expect = (holds, fault) => holds || faults.push(fault);

expect(Object.keys(ja).join() === Object.keys(en).join(), "the keys are the same, in one order");
const blanks = (text) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort().join();
for (const [name, text] of Object.entries(ja)) {
    expect(text.trim() !== "" && en[name]?.trim() !== "" && blanks(text) === blanks(en[name] ?? ""), `${name}: blanks`);
    expect(/[\u3040-\u30ff\u4e00-\u9fff]/.test(text), `${name}: not Japanese`);
    expect(!/[\u3040-\u30ff\u4e00-\u9fff]/.test(en[name] ?? ""), `${name}: not English`);
}

// Every name and code that a module says has a sentence, and every sentence is said somewhere.
const sources = readdirSync(assets).filter((name) => name.endsWith(".js") && !name.startsWith("words."))
    .map((name) => readFileSync(`${assets}/${name}`, "utf8"));
const texts = new Set(sources.flatMap((source) =>
    [...source.matchAll(/["`]([\w]+(?:\.[\w${}]+)+)["`]/g)].map(([, text]) => text)));
const codes = [...texts].filter((text) => /^(bundle|registry\.serial|store|dataQuality|telemetry|unit|methodology|quantity)\./.test(text));
for (const code of codes) {
    for (const words of [ja, en]) {
        expect(refusalSentence(words, { code: code.replace(/\$\{.*/, "x") }) !== words.refusal, `${code}: no sentence`);
    }
}
const said = (name) => texts.has(name) || name === "beyond" || name === "refusal"
    || sources.some((source) => source.includes(`"${name}"`))
    || (name.startsWith("stage.") && stages.includes(name.slice(6)))
    || (/^(opinion|purpose|cancellation)\./.test(name) && sources.some((source) => source.includes(`"${name.split(".")[1]}"`)))
    || (name.startsWith("refusal.") && codes.some((code) => `refusal.${code}.`.startsWith(`${name}.`)));
for (const name of Object.keys(ja)) expect(said(name), `${name}: nobody says it`);
const named = sources.flatMap((source) => [...source.matchAll(/statement\("([\w.]+)"/g)].map(([, name]) => name));
for (const name of named) expect(Object.hasOwn(ja, name), `${name}: no sentence`);

writeSync(1, JSON.stringify({ faults, sentences: Object.keys(ja).length, codes: codes.length, statements: named.length }));
