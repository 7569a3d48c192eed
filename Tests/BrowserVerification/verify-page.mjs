// Serves the page's modules under the policy they must bear, opens them in Chromium, gives the page a file as a person would,
// and prints what the page then shows, as one JSON value.
//     node verify-page.mjs JOB
// A job is a list of `visits`, each in a page of its own: `file`, `vkey` (in the page as served), `typed` (put in its place),
// `language`, `by`: "dialogue" or "drop", and `secure`: false for a page without TLS of another machine, where browsers have
// no WebCrypto.
import { spawn } from "node:child_process";
import { readFileSync, writeSync } from "node:fs";
import { createServer } from "node:http";
import { basename, dirname } from "node:path";

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
    const head = { "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff" };
    if (kind === undefined) return response.writeHead(404, head).end();
    const [type, body] = kind === "visit"
        ? ["text/html; charset=utf-8", html(visits[Number(name)])]
        : ["text/javascript; charset=utf-8", readFileSync(`${assets}/${basename(name)}`)];
    return response.writeHead(200, { ...head, "Content-Type": type }).end(body);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address();

// MARK: The browser, over a pipe

const browser = spawn(chromium, [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-background-networking", "--remote-debugging-pipe", `--user-data-dir=${folder}/profile`,
    `--host-resolver-rules=MAP portal.example 127.0.0.1`, "about:blank",
], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });

const waiting = new Map();
const problems = [];
let calls = 0;
let received = "";
browser.on("exit", () => waiting.forEach(({ reject }) => reject(new Error("the browser has ended"))));
browser.stdio[4].setEncoding("utf8").on("data", (text) => {
    received += text;
    for (let end = received.indexOf("\0"); end >= 0; end = received.indexOf("\0")) {
        hear(JSON.parse(received.slice(0, end)));
        received = received.slice(end + 1);
    }
});

function hear({ id, result, error, method, params }) {
    if (id !== undefined) {
        const { resolve, reject } = waiting.get(id);
        waiting.delete(id);
        return error ? reject(new Error(error.message)) : resolve(result);
    }
    if (method === "Log.entryAdded" && !params.entry.url?.endsWith("favicon.ico")) problems.push(params.entry.text);
    if (method === "Runtime.exceptionThrown") problems.push(params.exceptionDetails.text);
    return undefined;
}

function call(method, params = {}, sessionId = undefined) {
    calls += 1;
    browser.stdio[3].write(`${JSON.stringify({ id: calls, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => waiting.set(calls, { resolve, reject }));
}

// MARK: A visit

async function visit(one, index) {
    const { browserContextId } = await call("Target.createBrowserContext");
    const { targetId } = await call("Target.createTarget", { url: "about:blank", browserContextId });
    const { sessionId } = await call("Target.attachToTarget", { targetId, flatten: true });
    const tell = (method, params) => call(method, params, sessionId);
    const ask = async (expression) => {
        const { result, exceptionDetails } = await tell("Runtime.evaluate",
            { expression, awaitPromise: true, returnByValue: true });
        if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
        return result.value;
    };
    for (const domain of ["Page", "Runtime", "Log", "DOM"]) await tell(`${domain}.enable`);
    const host = one.secure === false ? "portal.example" : "127.0.0.1";
    await tell("Page.navigate", { url: `http://${host}:${port}/visit/${index}` });
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
    const page = await ask(`({ verdict: document.querySelector("main").dataset.verdict,
        text: document.querySelector("[aria-live][tabindex]").innerText, images: document.images.length,
        focus: document.activeElement.getAttribute("aria-live"), hasWebCrypto: Boolean(crypto.subtle),
        stages: [...new Set(heard)].filter((text) => text !== ""), longestPause: Math.round(longest),
        labels: [...document.querySelectorAll("main input, main textarea")].map((it) => it.labels.length) })`);
    await call("Target.disposeBrowserContext", { browserContextId });
    return { ...page, focused };
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

const overdue = setTimeout(() => {
    process.stderr.write(`overdue; problems: ${problems.join("; ")}; requests: ${requests.join(", ")}\n`);
    browser.kill("SIGKILL");
    process.exit(1);
}, 240_000);
try {
    const pages = [];
    for (const [index, one] of visits.entries()) pages.push(await visit(one, index));
    writeSync(1, JSON.stringify({ pages, problems, requests: [...new Set(requests)] }));
} finally {
    clearTimeout(overdue);
    const ended = new Promise((resolve) => browser.once("exit", resolve));
    browser.kill("SIGKILL");
    await ended;
    server.close();
    server.closeAllConnections();
}
