// Follows every link that each visitor sees, in both languages, and prints what is wrong with the pages, as one JSON value.
//     node walk-portal.mjs JOB
// A job: `chromium`, `url`, `phrases` (of both languages by name), `visitors` (`name` and, of who signs in, `login` and
// `password`), `most` (pages of one visitor in one language), `like` (pages of one kind), `axe`, the path of the
// accessibility engine, or null, and `data`: what stands on pages of both languages as it is.
import { readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { Chromium, overdue } from "./chromium.mjs";
import { faultsOfAccess } from "./faults-of-access.mjs";
import { faultsOfPage } from "./faults-of-page.mjs";
import { Page } from "./page.mjs";
import { signIn } from "./sign-in.mjs";

const longestWire = 200_000;
const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
const browser = new Chromium(job.chromium, dirname(process.argv[2]));
const walks = [];
const faults = [];
/** Kinds of pages that earlier visitors have found, by language. */
const earlier = new Set();
const looked = { light: new Set(), dark: new Set() };
const end = overdue(job.seconds, browser, () => JSON.stringify(walks.at(-1)));

/** Pages that differ only in what they are about are of one kind. */
const kind = (path) => path.replace(/\?.*/, "").split("/").map((part) => (/\d|[A-Z]|^sim-/.test(part) ? "*" : part)).join("/");

function address(href) {
    const url = new URL(href);
    url.hash = "";
    // A table in another order is no other page.
    for (const name of ["sort", "filter", "back", "before", "after"]) url.searchParams.delete(name);
    return `${url.pathname}${url.search}`;
}

async function walk(language, visitor) {
    const page = await Page.open(browser, await browser.context());
    const paths = [];
    walks.push({ visitor: visitor.name, language, paths });
    await page.goto(`${job.url}/language?to=${language}&back=/`);
    if (visitor.login) await signIn(page, { ...job, language }, visitor);
    const waiting = ["/"];
    const known = new Set(waiting);
    const counts = new Map();
    while (waiting.length > 0) {
        const path = waiting.shift();
        const count = counts.get(kind(path)) ?? 0;
        // What another visitor has seen several of is seen once more, as this one sees it.
        if (count >= (earlier.has(`${language} ${kind(path)}`) ? 1 : job.like)) continue;
        if (paths.length >= job.most) {
            faults.push(`${visitor.name} ${language}: more than ${job.most} pages; ${path} was not reached`);
            break;
        }
        counts.set(kind(path), count + 1);
        paths.push(path);
        const fault = (text) => faults.push(`${visitor.name} ${language} ${path}: ${text}`);
        for (const link of await look(page, path, language, fault)) {
            const next = address(link);
            if (known.has(next) || next.startsWith("/language")) continue;
            known.add(next);
            waiting.push(next);
        }
    }
    for (const name of counts.keys()) earlier.add(`${language} ${name}`);
    await page.close();
}

/** Looks at one page and gives the links on it. */
async function look(page, path, language, fault) {
    const before = page.problems.length;
    await page.look();
    page.bytes = 0;
    if (!await isPage(page, path)) {
        await file(page, `${job.url}${path}`, fault);
        return [];
    }
    if (page.status !== 200) fault(`status ${page.status}`);
    if (page.bytes > longestWire) fault(`${page.bytes} bytes over the wire`);
    // A document is of one language, and has tests of its own.
    if (await page.ask("document.querySelector('header.site') === null")) return [];
    for (const text of await faultsOfPage(page, { ...job, language })) fault(text);
    for (const text of await faultsOfAccess(page, job.axe, `${language} ${kind(path)}`, looked)) fault(text);
    await page.look({ width: 360, height: 740 });
    const width = await page.ask("document.documentElement.scrollWidth");
    if (width > 360) fault(`${width} px wide on a telephone: ${await page.ask(widest)}`);
    const links = await page.ask(`[...document.querySelectorAll("a[href]")].filter((it) => it.origin === location.origin)
        .map((it) => ({ href: it.href, isFile: it.hasAttribute("download") }))`);
    for (const { href } of links.filter((it) => it.isFile)) await file(page, href, fault);
    for (const text of page.problems.slice(before)) fault(text);
    return links.filter((it) => !it.isFile).map((it) => it.href);
}

const widest = `[...document.querySelectorAll("main *, header *, footer *")]
    .filter((it) => it.getBoundingClientRect().right > 361 && !it.closest(".scrolls"))
    .slice(-3).map((it) => it.outerHTML.slice(0, 120)).join(" … ")`;

/** Goes there; false for what a browser keeps or shows as it is, such as a bundle. */
async function isPage(page, path) {
    try {
        await page.goto(`${job.url}${path}`);
    } catch (error) {
        if (!error.message.includes("ERR_ABORTED")) throw error;
        return false;
    }
    return page.ask("document.contentType === 'text/html'");
}

const files = new Set();

/** A link to a file leads to one. */
async function file(page, href, fault) {
    if (files.has(href)) return;
    files.add(href);
    // A document's own policy lets it ask for nothing.
    if (await page.ask("document.querySelector('header.site') === null")) await page.goto(`${job.url}/`);
    // A proof is made for one visitor at a time: who is told to come again later does.
    const status = await page.ask(`(async () => { for (let count = 1; ; count += 1) {
        const answer = await fetch(${JSON.stringify(href)});
        // All of it: who hangs up in the middle is noted by the server.
        await answer.arrayBuffer();
        if (answer.status !== 503 || count === 30) return answer.status;
        await new Promise((resolve) => setTimeout(resolve, 1000));
    } })()`);
    if (status !== 200) fault(`the file ${href}: ${status}`);
}

try {
    await Promise.all(["ja", "en"].map(async (language) => {
        for (const visitor of job.visitors) await walk(language, visitor);
    }));
    writeSync(1, JSON.stringify({ walks, faults, files: files.size, looked: looked.light.size }));
} finally {
    clearTimeout(end);
    await browser.close();
}
