/** The committee states the total again: another one is refused, the claim's is certified. */
export async function certify(committee, period, tonnes) {
    await committee.menu("certificationHeading");
    await committee.page.follow(period, "main");
    await committee.type("certifiedTotal", "a dozen");
    await committee.press("preview");
    await committee.refused(422, "portal.form.number");
    await committee.must(await committee.value("certifiedTotal") === "a dozen", "what was typed is kept");
    await committee.type("certifiedTotal", `${tonnes + 1}`);
    await committee.press("preview");
    await committee.press("certifyNow");
    await committee.must(committee.page.status === 422, "another total than the claim's is refused");
    await committee.type("certifiedTotal", `${tonnes}`);
    await committee.press("preview");
    await committee.shows(committee.words.irreversible);
    await committee.press("certifyNow");
    await committee.recorded();
    committee.done("the committee certifies");
}
