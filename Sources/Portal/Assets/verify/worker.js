import { verifyBundle } from "./verify.js";

/** Verifies off the page's own thread, so that the page stays responsive: `{file, vkey}` in, `{progress}` and `{verdict}` out. */
self.addEventListener("message", async ({ data: { file, vkey } }) => {
    let bytes;
    try {
        bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
        self.postMessage({ problem: "page.unreadable" });
        return;
    }
    try {
        self.postMessage({ verdict: await verifyBundle(bytes, vkey, (progress) => self.postMessage({ progress })) });
    } catch {
        // Out of memory, or a mistake of ours: whatever it was, nothing was verified, and the page says so.
        self.postMessage({ problem: "page.failed" });
    }
});
