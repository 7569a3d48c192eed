// Chromium without a head, driven over its debugging pipe: nothing listens, nothing is installed, nothing is downloaded.
import { spawn } from "node:child_process";

export class Chromium {
    #browser;
    #waiting = new Map();
    #listeners = new Map();
    #calls = 0;
    #received = "";

    /**
     * @param executable the path of Chromium
     * @param folder where it keeps its profile
     * @param options further arguments of its command line
     */
    constructor(executable, folder, ...options) {
        this.#browser = spawn(executable, [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--remote-debugging-pipe", `--user-data-dir=${folder}/profile`,
            ...options, "about:blank",
        ], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
        this.#browser.on("exit", () => this.#waiting.forEach(({ reject }) => reject(new Error("the browser has ended"))));
        this.#browser.stdio[4].setEncoding("utf8").on("data", (text) => {
            this.#received += text;
            for (let end = this.#received.indexOf("\0"); end >= 0; end = this.#received.indexOf("\0")) {
                this.#hear(JSON.parse(this.#received.slice(0, end)));
                this.#received = this.#received.slice(end + 1);
            }
        });
    }

    #hear({ id, result, error, method, params, sessionId }) {
        if (id === undefined) return this.#listeners.get(sessionId)?.(method, params);
        const { resolve, reject } = this.#waiting.get(id);
        this.#waiting.delete(id);
        return error ? reject(new Error(error.message)) : resolve(result);
    }

    /** Asks the browser, or one of its pages, for something by the names of its protocol. */
    call(method, params = {}, sessionId = undefined) {
        this.#calls += 1;
        const id = this.#calls;
        this.#browser.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
        return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    }

    /** What happens in a page is said to `listener`, by method and parameters. */
    listen(sessionId, listener) { this.#listeners.set(sessionId, listener); }

    /** A page of a visitor of its own: no cookie is shared with another. */
    async context() {
        const { browserContextId } = await this.call("Target.createBrowserContext");
        return browserContextId;
    }

    async close() {
        const ended = new Promise((resolve) => this.#browser.once("exit", resolve));
        this.#browser.kill("SIGKILL");
        await ended;
    }

    kill() { this.#browser.kill("SIGKILL"); }
}

/** Ends everything when a script has hung. */
export function overdue(seconds, browser, describe) {
    return setTimeout(() => {
        process.stderr.write(`overdue after ${seconds} s: ${describe()}\n`);
        browser.kill();
        process.exit(1);
    }, seconds * 1000);
}
