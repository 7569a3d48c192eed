// The main job through the portal, by nine persons in browsers of their own, in one language, and prints what was done.
//     node portal-job.mjs JOB
// A job: `chromium`, `url`, `language`, `phrases` (of both languages by name), `tables` (of the folder, to let time go by),
// `period`, `tonnes` of its claim, `accounts`, `beneficiary`, and `people` by what they do: `login`, `link`, `password`.
import { readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { Chromium, overdue } from "./chromium.mjs";
import { certify } from "./job/certify.mjs";
import { askedToSignIn, closedPages, lockOut, staleForms } from "./job/doors.mjs";
import { Person } from "./job/person.mjs";
import { issue, retire, transfer } from "./job/registry.mjs";
import { answerItems, review, sign, takeOn } from "./job/verify.mjs";

const job = { ...JSON.parse(readFileSync(process.argv[2], "utf8")), steps: [] };
const browser = new Chromium(job.chromium, dirname(process.argv[2]));
const end = overdue(900, browser, () => `done: ${job.steps.join("; ")}`);
const people = [];

async function enter(name) {
    const person = await Person.arrive(browser, job, name);
    people.push(person);
    await person.enter();
    return person;
}

async function perform({ period, tonnes, accounts }) {
    const stranger = await Person.arrive(browser, job);
    people.push(stranger);
    await askedToSignIn(stranger, `/verification/${period}`);
    const auditor = await enter("auditor");
    await auditor.page.press(auditor.words.signOut, "header");
    await lockOut(stranger);

    const operator = await enter("operator");
    const otherOperator = await enter("otherOperator");
    await closedPages(otherOperator, [[`/verification/${period}`, 404, "unknown"]]);

    const verifier = await enter("verifier");
    await closedPages(verifier, [["/accounts/new", 403, "reader.notPermitted"], ["/people", 403, "reader.notPermitted"]]);
    await takeOn(verifier, period);
    await answerItems(verifier, period);
    await closedPages(operator, [["/people", 403, "reader.notPermitted"]]);
    await operator.goto(`/verification/${period}`);
    await operator.must(!await operator.page.sees("link", operator.words.signGo), "the operator cannot sign");

    const reviewer = await enter("reviewer");
    await review(reviewer, period);
    await staleForms(verifier, browser, async () => {
        await verifier.goto(`/verification/${period}/sign`);
        await verifier.set("opinion", "unqualified");
    }, "preview");
    await sign(verifier, period);

    const committee = await enter("committee");
    await certify(committee, period, tonnes);

    const registrar = await enter("registrar");
    const secondRegistrar = await enter("secondRegistrar");
    await issue(registrar, secondRegistrar, period);

    const holder = await enter("holder");
    await closedPages(holder, [[`/accounts/${accounts.buyer}/statement`, 404, "unknown"]]);
    await transfer(holder, await enter("secondHolder"), { from: accounts.holder, to: accounts.buyer, tonnes: 3 });

    const buyer = await enter("buyer");
    return retire(buyer, await enter("secondBuyer"),
        { account: accounts.buyer, tonnes: 2, beneficiary: job.beneficiary });
}

try {
    const certificate = await perform(job);
    const problems = people.flatMap(({ name, page }) => page.problems.map((text) => `${name ?? "anyone"}: ${text}`));
    writeSync(1, JSON.stringify({ steps: job.steps, certificate, problems }));
} finally {
    clearTimeout(end);
    await browser.close();
}
