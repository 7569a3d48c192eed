// What changes the registry takes two persons: the first asks, the second looks, shows who they are, and approves.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The act that waits, on whose page who asked for it then is. */
export async function waiting(person) {
    const [, act] = /^\/acts\/(.+)$/.exec(await person.page.path) ?? [];
    await person.must(act !== undefined, "it waits for a second person");
    await person.shows(person.words.actOwn);
    return act;
}

/** Who asked cannot approve: there is no button, and what a forged form asks for is refused. */
export async function cannotApproveOwn(person, act) {
    await person.menu("actsHeading");
    await person.page.followTo(`/acts/${act}`);
    await person.must(!await person.page.sees("button", person.words.actApprove), "no button approves one's own act");
    await person.must(await person.page.sees("button", person.words.actWithdraw), "it can be taken back");
    await person.page.leading(() => person.page.ask(`{ const form = document.querySelector("main form");
        form.action = "/acts/${act}/approve"; form.submit(); }`));
    await person.refused(422, "approval.samePerson");
}

/** The second person approves, after showing once more who they are. */
export async function approve(person, act) {
    await person.menu("actsHeading");
    await person.page.followTo(`/acts/${act}`);
    grow(person.job, 600);
    await person.press("actApprove");
    await person.must(await person.page.path === "/account/confirm", "who approves shows once more who they are");
    await person.type("reauthenticationProof", "not the password");
    await person.press("codeSubmit");
    await person.refused(422, "identity.signIn.refused");
    await person.type("reauthenticationProof", person.job.people[person.name].password);
    await person.press("codeSubmit");
    await person.must(await person.page.path === `/acts/${act}`, "then they are led back");
    await person.press("actApprove");
    person.done(`${person.name} approves`);
}

export async function decline(person, act, reason) {
    await person.menu("actsHeading");
    await person.page.followTo(`/acts/${act}`);
    await person.type("actDeclineReason", reason);
    await person.press("actDecline");
    await person.shows(reason);
    person.done(`${person.name} declines`);
}

/** Time goes by for those who have signed in: nobody has just shown who they are. */
function grow({ tables }, seconds) {
    const script = fileURLToPath(new URL("../age-sessions.py", import.meta.url));
    const { status, stdout, stderr } = spawnSync("python3", [script, tables, `${seconds}`], { encoding: "utf8" });
    if (status !== 0 || Number(stdout) < 1) throw new Error(`sessions did not age: ${stdout}${stderr}`);
}
