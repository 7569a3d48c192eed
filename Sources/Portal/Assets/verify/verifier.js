import { mostBytes } from "./bundle.js";

/**
 * Verifies a file in a worker of its own. Gives the verdict of `verifyBundle`, or throws a {@link Problem} whose message is
 * the name of a sentence. A file that is too large is never read.
 */
export class Problem extends Error {}

export function verifyFile(file, vkey, progress) {
    if (file.size > mostBytes) {
        const refusal = { code: "bundle.tooLarge", expected: `≤ ${mostBytes} bytes`, found: `${file.size} bytes` };
        return Promise.resolve({ proved: [], notProved: [], refusal, facts: null });
    }
    return new Promise((resolve, reject) => {
        const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
        const end = (settle, value) => {
            worker.terminate();
            settle(value);
        };
        worker.addEventListener("message", ({ data }) => {
            if (data.progress) progress(data.progress);
            if (data.problem) end(reject, new Problem(data.problem));
            if (data.verdict) end(resolve, data.verdict);
        });
        worker.addEventListener("error", () => end(reject, new Problem("page.failed")));
        worker.postMessage({ file, vkey });
    });
}
