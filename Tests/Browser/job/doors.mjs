// Who is not let in: wrong passwords, a locked login, pages of other roles and organisations, forms that are not one's own.
import { Page } from "../page.mjs";
import { signIn } from "../sign-in.mjs";

/** A wrong password is refused; after five of them the right one is too, until the wait is over. */
export async function lockOut(stranger) {
    const { page, words, job } = stranger;
    const { login, password } = job.people.auditor;
    const attempt = async (text) => {
        await stranger.goto("/sign-in");
        await page.type(words.loginName, login);
        await page.type(words.password, text);
        await page.press(words.signInSubmit, "main");
    };
    for (let count = 1; count <= 5; count += 1) {
        await attempt(`not the password ${count}`);
        await stranger.refused(422, "identity.signIn.refused");
        await stranger.must(await stranger.value("loginName") === login, "the login name is kept");
        await stranger.must(await stranger.value("password") === "", "the password is not");
    }
    await attempt(password);
    await stranger.refused(429, "identity.signIn.lockedOut");
    await stranger.must(await page.sees("link", words.signIn), "nobody is signed in");
}

/** A page that needs a person asks for one, and leads back to it. */
export async function askedToSignIn(stranger, path) {
    await stranger.goto(path);
    await stranger.must(await stranger.page.path === "/sign-in", "whoever has not signed in is asked to");
    await stranger.must(await stranger.page.ask("document.querySelector('[name=next]').value") === path, "and led back");
    stranger.done("anyone is asked to sign in");
}

/** A page of another role is refused by name of the rule; one of another organisation is as if it were not there. */
export async function closedPages(person, pages) {
    for (const [path, status, code] of pages) {
        await person.goto(path);
        await person.must(await person.page.heading === person.words.refusalTitle, `${path} is refused`);
        await person.refused(status, code);
    }
}

/** A form without its token, and one of a session that is over, do nothing. `form` leads to a form and fills it. */
export async function staleForms(person, browser, form, button) {
    await form();
    await person.page.ask("document.querySelectorAll('main [name=_token]').forEach((it) => it.remove()), undefined");
    await person.press(button);
    await person.refused(403, "portal.form.tokenMissing");

    await form();
    const other = await Page.open(browser, person.context);
    await other.goto(`${person.job.url}/`);
    await other.press(person.words.signOut, "header");
    await person.press(button);
    await person.refused(401, "reader.notSignedIn");

    await signInAgain(person, other);
    await form();
    await other.goto(`${person.job.url}/`);
    await other.press(person.words.signOut, "header");
    await signInAgain(person, other);
    await person.press(button);
    await person.refused(403, "portal.form.tokenMissing");
    await other.close();
}

/** Signs in again in another page of the same browser. */
function signInAgain(person, other) { return signIn(other, person.job, person.job.people[person.name]); }
