// One page of a visitor: where it is, what it shows, what a person does on it with mouse and keyboard.

/** In the page: finds what a person sees by its words. */
const finders = `({
    plain: (text) => text.replace(/\\s+/g, " ").trim(),
    seen(element) { const box = element.getBoundingClientRect(); return box.width > 0 && box.height > 0; },
    button(words, within) {
        return [...document.querySelectorAll(within + " button")]
            .find((it) => this.seen(it) && this.plain(it.innerText) === words);
    },
    link(words, within) {
        return [...document.querySelectorAll(within + " a")]
            .find((it) => this.seen(it) && this.plain(it.innerText) === words);
    },
    field(words, within) {
        const label = [...document.querySelectorAll(within + " label")]
            .find((it) => this.plain(it.innerText) === words && it.control);
        return label?.control;
    },
    option(group, words, within) {
        const set = [...document.querySelectorAll(within + " fieldset")]
            .find((it) => this.plain(it.querySelector("legend")?.innerText ?? "") === group);
        return [...set?.querySelectorAll("label") ?? []].find((it) => this.plain(it.innerText) === words)?.control;
    },
    selector(css, within) { return document.querySelector(within + " " + css); },
})`;

export class Page {
    #browser;
    #sessionId;
    #targetId;
    #loads = [];
    /** What the browser complained of: a broken policy, an error nobody caught. */
    problems = [];
    /** The answer to the last navigation. */
    status = 0;
    /** Bytes that came over the wire since the last `weigh`. */
    bytes = 0;

    static async open(browser, browserContextId) {
        const page = new Page();
        page.#browser = browser;
        const { targetId } = await browser.call("Target.createTarget", { url: "about:blank", browserContextId });
        page.#targetId = targetId;
        const { sessionId } = await browser.call("Target.attachToTarget", { targetId, flatten: true });
        page.#sessionId = sessionId;
        browser.listen(sessionId, (method, params) => page.#hear(method, params));
        for (const domain of ["Page", "Runtime", "Log", "DOM", "Network"]) await page.tell(`${domain}.enable`);
        return page;
    }

    #hear(method, params) {
        switch (method) {
        case "Page.loadEventFired": this.#loads.splice(0).forEach((resolve) => resolve()); break;
        case "Network.responseReceived":
            if (params.type === "Document") this.status = params.response.status;
            break;
        case "Network.loadingFinished": this.bytes += params.encodedDataLength; break;
        case "Log.entryAdded":
            // An answer that refuses is said by the page itself; the browser notes it once more.
            if (["error", "warning"].includes(params.entry.level)
                && !/the server responded with a status of 4\d\d/.test(params.entry.text)) {
                this.problems.push(`${params.entry.source}: ${params.entry.text}`);
            }
            break;
        case "Runtime.exceptionThrown":
            this.problems.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
            break;
        case "Runtime.consoleAPICalled":
            if (["error", "warning", "assert"].includes(params.type)) {
                this.problems.push(`console: ${params.args.map((it) => it.value ?? it.description).join(" ")}`);
            }
            break;
        default: break;
        }
    }

    tell(method, params = {}) { return this.#browser.call(method, params, this.#sessionId); }

    async close() { await this.#browser.call("Target.closeTarget", { targetId: this.#targetId }); }

    /** The value of an expression in the page. */
    async ask(expression) {
        const { result, exceptionDetails } = await this.tell("Runtime.evaluate",
            { expression, awaitPromise: true, returnByValue: true });
        if (exceptionDetails) {
            throw new Error(`${expression.slice(0, 200)}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
        }
        return result.value;
    }

    /** Does something that leads to another page, and waits until that one is there. */
    async leading(act) {
        let overdue;
        const loaded = new Promise((resolve, reject) => {
            this.#loads.push(resolve);
            overdue = setTimeout(() => reject(new Error("no page came")), 90_000);
        });
        try {
            await act();
            await loaded;
        } finally { clearTimeout(overdue); }
    }

    async goto(url) {
        await this.leading(async () => {
            const { errorText } = await this.tell("Page.navigate", { url });
            if (errorText) throw new Error(`${url}: ${errorText}`);
        });
    }

    get path() { return this.ask("location.pathname"); }
    get text() { return this.ask("document.body.innerText"); }
    get heading() { return this.ask("document.querySelector('h1')?.innerText ?? ''"); }

    // MARK: As a person does

    /** A person scrolls to something and clicks in the middle of it. */
    async #point(finder, words, within) {
        const place = await this.ask(`(() => { const find = ${finders};
            const found = find.${finder}(...${JSON.stringify(words)}, ${JSON.stringify(within)});
            if (!found) return null;
            found.scrollIntoView({ block: "center" });
            const box = found.getBoundingClientRect();
            return { x: box.x + box.width / 2, y: box.y + box.height / 2 }; })()`);
        if (place === null) {
            throw new Error(`no ${finder} “${words.join(" / ")}” at ${await this.ask("location.href")}: ${(await this.text).slice(0, 1500)}`);
        }
        const event = { ...place, button: "left", clickCount: 1 };
        await this.tell("Input.dispatchMouseEvent", { type: "mousePressed", ...event });
        await this.tell("Input.dispatchMouseEvent", { type: "mouseReleased", ...event });
    }

    /** Whether a person sees a button of these words. */
    sees(finder, words, within = "body") {
        return this.ask(`(() => { const find = ${finders};
            return Boolean(find.${finder}(${JSON.stringify(words)}, ${JSON.stringify(within)})); })()`);
    }

    press(words, within = "body") { return this.leading(() => this.#point("button", [words], within)); }

    follow(words, within = "body") { return this.leading(() => this.#point("link", [words], within)); }

    followTo(path) { return this.leading(() => this.#point("selector", [`a[href="${path}"]`], "body")); }

    async tick(group, words, within = "main") { await this.#point("option", [group, words], within); }

    /** Types into the field of this label, over what stands there. */
    async type(label, text, within = "main") {
        await this.#point("field", [label], within);
        await this.ask("document.activeElement.select?.(), undefined");
        await this.tell("Input.insertText", { text });
    }

    /** Chooses in a list or sets a day: what the browser's own widgets, which no page can draw, would do. */
    async set(label, value, within = "main") {
        const isSet = await this.ask(`(() => { const find = ${finders};
            const field = find.field(${JSON.stringify(label)}, ${JSON.stringify(within)});
            if (!field) return false;
            field.focus();
            field.value = ${JSON.stringify(value)};
            for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
            return field.value === ${JSON.stringify(value)}; })()`);
        if (!isSet) throw new Error(`no field “${label}” that takes ${value} at ${await this.ask("location.href")}`);
    }

    /** Gives a field files, as its dialogue would. */
    async give(label, files, within = "main") {
        const { result } = await this.tell("Runtime.evaluate", {
            expression: `(${finders}).field(${JSON.stringify(label)}, ${JSON.stringify(within)})`,
        });
        if (!result.objectId) throw new Error(`no field “${label}” at ${await this.ask("location.href")}`);
        await this.tell("DOM.setFileInputFiles", { objectId: result.objectId, files });
    }

    // MARK: How it is looked at

    async look({ width = 1280, height = 900, dark = false, print = false } = {}) {
        await this.tell("Emulation.setDeviceMetricsOverride",
            { width, height, deviceScaleFactor: 1, mobile: width < 600 });
        await this.tell("Emulation.setEmulatedMedia", {
            media: print ? "print" : "",
            features: [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" },
                { name: "prefers-reduced-motion", value: "reduce" }],
        });
    }
}
