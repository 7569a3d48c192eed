// A person in front of the portal: a browser of their own, who reads one language and acts with mouse and keyboard.
import { Page } from "../page.mjs";
import { signIn } from "../sign-in.mjs";

/** Phrases that say so when one is asked for that does not exist. */
const known = (phrases) => new Proxy(phrases, {
    get(all, name) {
        if (typeof name === "string" && !(name in all)) throw new Error(`no phrase “${name}”`);
        return all[name];
    },
});

export class Person {
    /** @param job the whole job: `url`, `language`, `phrases`, `people`, `steps` */
    static async arrive(browser, job, name = null) {
        const person = new Person();
        person.job = job;
        person.name = name;
        person.words = known(job.phrases[job.language]);
        person.context = await browser.context();
        person.page = await Page.open(browser, person.context);
        await person.page.goto(`${job.url}/language?to=${job.language}&back=/`);
        return person;
    }

    /** Opens the invitation, sets a password and signs in with it. */
    async enter() {
        const { words, page } = this;
        const { link, login, password } = this.job.people[this.name];
        await this.goto(link);
        await this.must(await page.heading === words.welcomeHeading, "the invitation opens");
        await page.type(words.newPassword, password);
        await page.type(words.newPasswordAgain, `${password}?`);
        await page.press(words.setPassword, "main");
        await this.refused(422, "portal.form.passwordsDiffer");
        await page.type(words.newPassword, password);
        await page.type(words.newPasswordAgain, password);
        await page.press(words.setPassword, "main");
        await this.goto(link);
        await this.must((await page.text).includes("identity.link.invalid"), "an invitation is good once");
        await signIn(page, this.job, { login, password });
        this.done(`${this.name} signs in`);
    }

    goto(path) { return this.page.goto(`${this.job.url}${path}`); }

    /** A phrase with its places filled. */
    say(name, ...values) { return this.words[name].replace(/\{(\d)\}/g, (_, index) => values[Number(index)]); }

    /** Follows the header to one of the main pages. */
    menu(name) { return this.page.follow(this.words[name], "nav.main"); }

    press(name) { return this.page.press(this.words[name], "main"); }
    follow(name) { return this.page.follow(this.words[name], "main"); }
    type(name, text) { return this.page.type(this.words[name], text); }
    set(name, value) { return this.page.set(this.words[name], value); }

    done(step) { this.job.steps.push(step); }

    /** What must hold, or the job has failed. */
    async must(holds, what) {
        if (holds) return;
        throw new Error(`not so: ${what} (${this.name ?? "anyone"}, ${this.job.language}), status ${this.page.status} at `
            + `${await this.page.ask("location.href")}:\n${(await this.page.text).slice(0, 3000)}`);
    }

    async shows(...texts) {
        const text = await this.page.text;
        for (const one of texts) await this.must(text.includes(one), `the page shows “${one}”`);
    }

    /** The last form was not accepted, and the page says which rule refused it. */
    async refused(status, code) {
        await this.must(this.page.status === status, `status ${status}`);
        await this.shows(code);
        await this.must(await this.page.ask("document.querySelector('[role=alert]') !== null"), "the refusal is announced");
        this.done(`${this.name ?? "anyone"} is refused: ${code}`);
    }

    /** The last form was accepted: the page says that it is recorded, or waits. */
    async recorded(name = "receiptTitle", ...values) {
        await this.must(this.page.status === 200, "status 200");
        await this.shows(this.say(name, ...values));
    }

    /** What stands in the field of this label. */
    value(name) {
        return this.page.ask(`[...document.querySelectorAll("main label")]
            .find((it) => it.innerText.trim() === ${JSON.stringify(this.words[name])}).control.value`);
    }
}
