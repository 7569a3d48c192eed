// The programme operator: a plan, with the validation and registration by others; readings, the period, the report.

/** A second project from its plan to its registration. */
export async function plan(operator, verifier, committee, { id, taken, account, people }) {
    await operator.menu("programmeTitle");
    await operator.follow("planTitle");
    await operator.type("projectID", taken);
    await operator.type("planTitleJa", "シミュレーション 第二プログラム");
    await operator.type("planTitleEn", "SIMULATED second programme");
    await operator.set("planAccount", account);
    await operator.set("planDataManager", people[0]);
    await operator.set("planMonitoringPerson", people[1]);
    await operator.press("planSubmit");
    await operator.refused(422, "project.plan.exists");
    await operator.must(await operator.value("planTitleEn") === "SIMULATED second programme", "what was typed is kept");
    await operator.type("projectID", id);
    await operator.press("planSubmit");
    await operator.shows(operator.words.phasePlanned);

    await verifier.menu("todoTitle");
    await verifier.page.followTo(`/validation/${id}`);
    await verifier.type("validationStatement", "ab".repeat(32));
    await verifier.press("validateSubmit");
    await verifier.recorded();

    await committee.menu("todoTitle");
    await committee.page.followTo(`/projects/${id}/register`);
    const today = await committee.value("registerApplicationDay");
    await committee.set("registerMonitoringFrom", `${Number(today.slice(0, 4)) + 9}${today.slice(4)}`);
    await committee.press("registerSubmit");
    await committee.refused(422, "project.register.monitoringTooLate");
    await committee.set("registerMonitoringFrom", today);
    await committee.press("registerSubmit");
    await committee.shows(committee.words.phaseRegistered);
    operator.done("a plan is drafted, validated and registered");
}

/** Readings of the homes, the monitoring period, and its report. */
export async function report(operator, { project, period, first, last, mapping, readings, broken }) {
    const { page, words } = operator;
    await operator.menu("programmeTitle");
    await page.followTo(`/projects/${project}/manage`);
    await operator.follow("importReadingsTitle");
    await page.give(words.importMapping, [readings]);
    await page.give(words.importReadingsFile, [readings]);
    await operator.press("importSubmit");
    await operator.must(page.status === 422, "a mapping that is none is refused");
    operator.done("the operator is refused: a mapping that is none");
    await page.give(words.importMapping, [mapping]);
    await page.give(words.importReadingsFile, [broken]);
    await operator.press("importSubmit");
    await over(operator, "workFailed");
    await operator.shows("2");

    await operator.goto(`/projects/${project}/readings/import`);
    await page.give(words.importMapping, [mapping]);
    await page.give(words.importReadingsFile, [readings]);
    await operator.press("importSubmit");
    await over(operator, "workDone");

    await operator.goto(`/projects/${project}/close`);
    await operator.type("periodID", period);
    await operator.set("fromDay", first);
    await operator.set("toDay", last);
    await operator.press("closePreview");
    await over(operator, "workDone");
    await operator.press("closeConfirm");
    await over(operator, "workDone");
    await operator.follow("periodOpen");
    await operator.press("produceReport");
    await over(operator, "workDone");
    await operator.follow("periodOpen");
    operator.done("the operator hands in readings, closes the period and produces the report");
}

/** Long work shows how it stands by itself, until it is over. */
async function over(person, name) {
    const ends = ["workDone", "workFailed", "workCancelled"].map((one) => person.words[one]);
    await person.page.ask(`new Promise((resolve) => {
        const ends = ${JSON.stringify(ends)};
        const isOver = () => ends.includes(document.querySelector(".work .badge")?.innerText.trim());
        if (isOver()) return resolve();
        new MutationObserver((_, observer) => { if (isOver()) { observer.disconnect(); resolve(); } })
            .observe(document.body, { childList: true, subtree: true, characterData: true }); })`);
    await person.shows(person.words[name]);
}
