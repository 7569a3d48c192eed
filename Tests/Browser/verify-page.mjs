// Serves the page's modules under the policy they must bear, opens them in Chromium, gives the page a file as a person would,
// and prints what the page then shows, as one JSON value.
//     node verify-page.mjs JOB
// A job is a list of `visits`, each in a page of its own: `file`, `vkey` (in the page as served), `typed` (put in its place),
// `language`, `by`: "dialogue" or "drop", and `secure`: false for a page without TLS of another machine, where browsers have
// no WebCrypto.
import { readFileSync, writeSync } from "node:fs";
import { createServer } from "node:http";
import { basename, dirname } from "node:path";
import { Chromium, overdue } from "./chromium.mjs";
import { Page } from "./page.mjs";

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
const { assets, chromium, visits } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const folder = dirname(process.argv[2]);

const escaped = (text) => text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);
const html = ({ language, vkey }) => `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>verify</title>
<script type="module" src="/verify/page.js"></script>
<main data-verify data-vkey="${escaped(vkey ?? "")}" data-language="${language}"><h1>verify</h1></main></html>`;

// MARK: The server

const requests = [];
const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const [, kind, name] = /^\/(verify|visit)\/([\w.-]+)$/.exec(request.url) ?? [];
    if (request.url === "/favicon.ico") return response.writeHead(204).end();
    const head = { "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff" };
    if (kind === undefined) return response.writeHead(404, head).end();
    const [type, body] = kind === "visit"
        ? ["text/html; charset=utf-8", html(visits[Number(name)])]
        : ["text/javascript; charset=utf-8", readFileSync(`${assets}/${basename(name)}`)];
    return response.writeHead(200, { ...head, "Content-Type": type }).end(body);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address();

const browser = new Chromium(chromium, folder, "--host-resolver-rules=MAP portal.example 127.0.0.1");
const problems = [];

// MARK: A visit

async function visit(one, index) {
    const page = await Page.open(browser, await browser.context());
    const tell = (method, params) => page.tell(method, params);
    const ask = (expression) => page.ask(expression);
    const host = one.secure === false ? "portal.example" : "127.0.0.1";
    await page.goto(`http://${host}:${port}/visit/${index}`);
    // The page makes its form when its modules are there.
    await ask(`new Promise((resolve) => { const look = () =>
        document.querySelector("main form") ? resolve() : setTimeout(look, 20); look(); })`);
    await give(one, tell, ask);
    const press = async (key, code, text) => {
        const event = { key, code: key, windowsVirtualKeyCode: code };
        await tell("Input.dispatchKeyEvent", { type: text ? "keyDown" : "rawKeyDown", text, ...event });
        await tell("Input.dispatchKeyEvent", { type: "keyUp", ...event });
    };
    await ask("document.querySelector('textarea').focus()");
    await press("Tab", 9);
    const focused = await ask("document.activeElement.localName");
    // Watched before it begins: a small bundle is done before the next question arrives.
    await ask(`globalThis.ended = new Promise((resolve) => { const main = document.querySelector("main");
        new MutationObserver(() => main.dataset.verdict && resolve()).observe(main, { attributes: true });
        globalThis.heard = []; new MutationObserver(() => heard.push(document.querySelector("[role=status]").textContent))
            .observe(document.querySelector("[role=status]"), { childList: true }); });
        globalThis.longest = 0; let last = performance.now(); setInterval(() => {
            longest = Math.max(longest, performance.now() - last); last = performance.now(); }, 10); undefined`);
    await press("Enter", 13, "\r");
    await ask("ended");
    const shown = await ask(`({ verdict: document.querySelector("main").dataset.verdict,
        text: document.querySelector("[aria-live][tabindex]").innerText, images: document.images.length,
        focus: document.activeElement.getAttribute("aria-live"), hasWebCrypto: Boolean(crypto.subtle),
        stages: [...new Set(heard)].filter((text) => text !== ""), longestPause: Math.round(longest),
        labels: [...document.querySelectorAll("main input, main textarea")].map((it) => it.labels.length) })`);
    problems.push(...page.problems);
    await page.close();
    return { ...shown, focused };
}

/** Puts a file and a key on the page. */
async function give(one, tell, ask) {
    if (one.typed !== undefined) await ask(`document.querySelector("textarea").value = ${JSON.stringify(one.typed)}`);
    if (one.by === "drop") {
        const text = JSON.stringify(readFileSync(one.file, "utf8"));
        return ask(`{ const data = new DataTransfer(); data.items.add(new File([${text}], "dropped.json"));
            document.querySelector("[data-drop]").dispatchEvent(new DragEvent("drop",
                { dataTransfer: data, bubbles: true, cancelable: true })); undefined }`);
    }
    const { root } = await tell("DOM.getDocument");
    const { nodeId } = await tell("DOM.querySelector", { nodeId: root.nodeId, selector: "input[type=file]" });
    return tell("DOM.setFileInputFiles", { nodeId, files: [one.file] });
}

const end = overdue(240, browser, () => `problems: ${problems.join("; ")}; requests: ${requests.join(", ")}`);
try {
    const pages = [];
    for (const [index, one] of visits.entries()) pages.push(await visit(one, index));
    writeSync(1, JSON.stringify({ pages, problems, requests: [...new Set(requests)] }));
} finally {
    clearTimeout(end);
    await browser.close();
    server.close();
    server.closeAllConnections();
}
