// Verifier and reviewer: the engagement, the system's items, every answer, the review, the signature.
const digest = "ab".repeat(32);

export async function takeOn(verifier, period) {
    await verifier.menu("verificationHeading");
    await verifier.page.follow(period, "main");
    await verifier.type("contractDigest", "not a digest");
    await verifier.press("openSubmit");
    await verifier.refused(422, "verification.digest.malformed");
    await verifier.must(await verifier.value("contractDigest") === "not a digest", "what was typed is kept");
    await verifier.type("contractDigest", digest);
    await verifier.press("openSubmit");
    await verifier.recorded();
    await verifier.press("runFirst");
    await verifier.recorded();
    verifier.done("the verifier takes the period on and runs the system's items");
}

/** Answers each of the verifier's items; the first with a finding, which is resolved after the operator's correction. */
export async function answerItems(verifier, period) {
    const { page, words } = verifier;
    const items = await page.ask(`[...new Set([...document.querySelectorAll(".itemmap a.unsettled")].map((it) => it.pathname))]`);
    await verifier.must(items.length > 20, "there are items to answer");
    for (const [index, path] of items.entries()) {
        await page.followTo(path);
        const answers = await page.ask(`[...document.querySelectorAll("#answer label")].map((it) => it.innerText.trim())`);
        if (index === 0) {
            // A finding needs words.
            await page.tick(words.answer, answers.find((it) => it.includes("(CAR)")));
            await verifier.press("answerSubmit");
            await verifier.refused(422, "verification.");
            await verifier.type("comment", "SIMULATED: corrected figures are needed");
            await verifier.press("answerSubmit");
            await verifier.recorded();
            await verifier.type("resolution", "SIMULATED: the figures were corrected");
            await verifier.press("resolveSubmit");
            await verifier.recorded();
            await verifier.shows(words.resolutionHeading);
        }
        await page.tick(words.answer, answers[0]);
        await verifier.type("comment", "SIMULATED");
        await verifier.press("answerSubmit");
        await verifier.recorded();
        await page.followTo(`/verification/${period}`);
    }
    await verifier.must(await page.ask("document.querySelectorAll('.itemmap a.unsettled').length") === 0, "all are settled");
    verifier.done(`the verifier answers ${items.length > 20 ? "every item" : "some items"}`);
}

export async function review(reviewer, period) {
    const { words, page } = reviewer;
    await reviewer.menu("verificationHeading");
    await page.follow(period, "main");
    await page.tick(words.reviewConclusion, words.reviewDisagrees);
    await reviewer.press("reviewSubmit");
    await reviewer.refused(422, "verification.");
    await page.tick(words.reviewConclusion, words.reviewAgrees);
    await reviewer.set("reviewOpinion", "unqualified");
    await reviewer.press("reviewSubmit");
    await reviewer.recorded();
    reviewer.done("the reviewer agrees");
}

export async function sign(verifier, period) {
    await verifier.goto(`/verification/${period}`);
    await verifier.follow("signGo");
    await verifier.set("opinion", "unqualified");
    await verifier.press("preview");
    await verifier.shows(verifier.words.signPreviewHeading);
    await verifier.press("signNow");
    await verifier.recorded();
    verifier.done("the verifier signs the statement");
}
