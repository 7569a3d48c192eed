// Anyone, without signing in: finds the certificate, sees that it is valid, and has the proof checked by their own browser.
import { writeFileSync } from "node:fs";

export async function check(stranger, certificate, beneficiary, folder) {
    const { page, words } = stranger;
    await stranger.menu("publicRetirementsHeading");
    await page.followTo(certificate);
    await stranger.must(page.status === 200, "the certificate's page is there");
    await stranger.shows(words.publicCertificateValid, beneficiary);
    await stranger.must(await page.ask("document.images.length") === 0, "what was typed is shown as it is");

    // A browser without a head keeps no downloads: the file is taken as a script of the page would.
    const bundle = await page.ask(`fetch(document.querySelector("a[href*='/proof/']").href).then((it) => it.text())`);
    writeFileSync(`${folder}/proof.json`, bundle);
    const place = bundle.lastIndexOf("\"sha256\":\"") + 10;
    const digit = bundle[place] === "0" ? "1" : "0";
    writeFileSync(`${folder}/broken.json`, bundle.slice(0, place) + digit + bundle.slice(place + 1));
    for (const [file, verdict] of [["proof.json", "accepted"], ["broken.json", "refused"]]) {
        await page.followTo("/verify").catch(() => stranger.goto("/verify"));
        await page.ask(`new Promise((resolve) => { const look = () => document.querySelector("#verify-file") ? resolve()
            : new MutationObserver((_, observer) => { if (document.querySelector("#verify-file")) { observer.disconnect(); resolve(); } })
                .observe(document.body, { childList: true, subtree: true }); look(); })`);
        await page.giveTo("#verify-file", [`${folder}/${file}`]);
        await page.ask(`globalThis.judged = new Promise((resolve) => { const place = document.querySelector("[data-verify]");
            new MutationObserver(() => place.dataset.verdict && resolve(place.dataset.verdict))
                .observe(place, { attributes: true }); }), undefined`);
        await page.click("[data-verify] button");
        await stranger.must(await page.ask("judged") === verdict, `${file} is ${verdict} by the browser`);
    }
    stranger.done("anyone checks the certificate and its proof in their own browser");
}
