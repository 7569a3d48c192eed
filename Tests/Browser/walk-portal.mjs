// Follows every link that a visitor sees, in one language, and prints what is wrong with the pages it leads to, as JSON.
//     node walk-portal.mjs JOB
// A job: `chromium`, `url`, `language`, `phrases` (of both languages by name), `most` (pages), `like` (pages of one kind),
// `login` and `password` of who signs in, or neither; `axe`, the path of the accessibility engine, or null;
// `data`: texts of the data folder, which stand on pages of both languages as they are; `seen`: kinds already walked.
import { readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { Chromium, overdue } from "./chromium.mjs";
import { faultsOfAccess } from "./faults-of-access.mjs";
import { faultsOfPage } from "./faults-of-page.mjs";
import { Page } from "./page.mjs";
import { signIn } from "./sign-in.mjs";

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
const browser = new Chromium(job.chromium, dirname(process.argv[2]));
const visited = [];
const faults = [];
const files = [];
const end = overdue(job.seconds ?? 900, browser, () => `${visited.length} pages, the last ${visited.at(-1)}`);

/** Pages that differ only in what they are about are of one kind. */
const kind = (path) => path.split("/").map((part) => (/[0-9A-Z]|^sim-/.test(part) ? "*" : part)).join("/");

function address(href) {
    const url = new URL(href);
    url.hash = "";
    // A table in another order is no other page.
    for (const name of ["sort", "filter", "back"]) url.searchParams.delete(name);
    return `${url.pathname}${url.search}`;
}

async function walk(page) {
    const waiting = ["/"];
    const known = new Set(waiting);
    const counts = new Map();
    while (waiting.length > 0 && visited.length < job.most) {
        const path = waiting.shift();
        const name = kind(path);
        const count = counts.get(name) ?? 0;
        if (count >= job.like) continue;
        counts.set(name, count + 1);
        const found = await look(page, path, count === 0);
        visited.push(path);
        for (const link of found) {
            const next = address(link);
            if (known.has(next) || next.startsWith("/language")) continue;
            known.add(next);
            waiting.push(next);
        }
    }
    return waiting.length;
}

/** Looks at one page and gives the links on it. */
async function look(page, path, isFirst) {
    const fault = (text) => faults.push(`${path}: ${text}`);
    const before = page.problems.length;
    await page.look({ width: 1280 });
    page.bytes = 0;
    await page.goto(`${job.url}${path}`);
    if (page.status !== 200) fault(`status ${page.status}`);
    if (page.bytes > 200_000) fault(`${page.bytes} bytes over the wire`);
    for (const text of await faultsOfPage(page, job)) fault(text);
    await page.look({ width: 360, height: 740 });
    const width = await page.ask("document.documentElement.scrollWidth");
    if (width > 360) fault(`${width} px wide on a telephone: ${await page.ask(widest)}`);
    if (job.axe && isFirst) {
        await page.look({ width: 1280 });
        for (const text of await faultsOfAccess(page, job.axe)) fault(text);
    }
    for (const text of page.problems.slice(before)) fault(text);
    const links = await page.ask(`[...document.querySelectorAll("a[href]")]
        .filter((it) => it.origin === location.origin)
        .map((it) => ({ href: it.href, isFile: it.hasAttribute("download") }))`);
    if (isFirst) for (const { href } of links.filter((it) => it.isFile)) await file(page, href, fault);
    return links.filter((it) => !it.isFile).map((it) => it.href);
}

const widest = `[...document.querySelectorAll("main *, header *, footer *")]
    .filter((it) => it.getBoundingClientRect().right > 361 && !it.closest(".scrolls"))
    .slice(-3).map((it) => it.outerHTML.slice(0, 120)).join(" … ")`;

/** A link to a file leads to one. */
async function file(page, href, fault) {
    const status = await page.ask(`fetch(${JSON.stringify(href)}).then(async (it) => {
        await it.body?.cancel(); return it.status; })`);
    files.push(href);
    if (status !== 200) fault(`the file ${href}: ${status}`);
}

try {
    const page = await Page.open(browser, await browser.context());
    await page.goto(`${job.url}/language?to=${job.language}&back=/`);
    if (job.login) await signIn(page, job, job);
    const left = await walk(page);
    writeSync(1, JSON.stringify({ visited, files, faults, left }));
} finally {
    clearTimeout(end);
    await browser.close();
}
