import { element } from "./element.js";
import { Problem, verifyFile } from "./verifier.js";
import { resultElements } from "./results.js";
import { words as english } from "./words.en.js";
import { words as japanese } from "./words.ja.js";

/**
 * Makes a verifier of proof bundles out of `<main data-verify data-vkey="…" data-language="ja|en">`: a file by dialogue or by
 * dropping it, the log's key, and the verdict. `data-verdict` on the element says `accepted`, `unpinned`, `refused` or
 * `failed` when one is there, for style sheets.
 */
class VerifyPage {
    constructor(main) {
        this.main = main;
        this.words = main.dataset.language === "en" ? english : japanese;
        this.dropped = null;
        this.make(main.dataset.vkey ?? "");
        this.listen();
    }

    make(vkey) {
        const { words } = this;
        const label = (name, of) => element("label", { for: of }, words[name]);
        const help = (name, id) => element("p", { id }, words[name]);
        this.file = element("input", {
            type: "file", id: "verify-file", accept: ".json,application/json", "aria-describedby": "verify-file-help",
        });
        this.vkey = element("textarea", {
            id: "verify-vkey", rows: "2", spellcheck: "false", autocomplete: "off", autocapitalize: "off",
            "aria-describedby": vkey === "" ? "verify-vkey-help" : "verify-vkey-help verify-vkey-given",
        });
        this.vkey.value = vkey;
        this.button = element("button", { type: "submit" }, words["page.verify"]);
        this.chosen = element("p", { id: "verify-chosen", "aria-live": "polite" });
        this.form = element("form", {},
            element("div", { "data-drop": "" }, label("page.file", "verify-file"), this.file,
                help("page.fileHelp", "verify-file-help"), this.chosen),
            element("div", {}, label("page.vkey", "verify-vkey"), this.vkey, help("page.vkeyHelp", "verify-vkey-help"),
                ...vkey === "" ? [] : [help("page.vkeyGiven", "verify-vkey-given")]),
            this.button);
        this.bar = element("progress", { max: "1", value: "0", "aria-label": words["page.progress"] });
        this.bar.hidden = true;
        this.stage = element("p", { role: "status" });
        this.results = element("section", { "aria-live": "polite", "aria-atomic": "true", tabindex: "-1" });
        this.main.append(this.form, this.bar, this.stage, this.results);
    }

    listen() {
        this.form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.verify();
        });
        this.file.addEventListener("change", () => this.choose(null));
        for (const name of ["dragover", "drop"]) {
            this.main.addEventListener(name, (event) => event.preventDefault());
        }
        this.main.addEventListener("drop", ({ dataTransfer }) => {
            if (dataTransfer.files.length === 1) this.choose(dataTransfer.files[0]);
            else this.say("page.severalFiles");
        });
    }

    /** A dropped file takes the place of a chosen one, and the other way round. */
    choose(dropped) {
        this.dropped = dropped;
        if (dropped) this.file.value = "";
        this.chosen.textContent = dropped?.name ?? "";
        this.clear();
    }

    clear() {
        this.results.replaceChildren();
        this.stage.textContent = "";
        this.bar.hidden = true;
        delete this.main.dataset.verdict;
    }

    say(name) {
        this.clear();
        this.results.append(element("p", {}, this.words[name]));
    }

    async verify() {
        const file = this.dropped ?? this.file.files[0];
        if (!file) return this.say("page.noFile");
        this.clear();
        this.bar.hidden = false;
        this.button.disabled = true;
        try {
            const vkey = this.vkey.value.trim();
            this.show(await verifyFile(file, vkey === "" ? null : vkey, (progress) => this.advance(progress)));
        } catch (error) {
            this.say(error instanceof Problem ? error.message : "page.failed");
            this.main.dataset.verdict = "failed";
        } finally {
            this.button.disabled = false;
            this.bar.hidden = true;
            this.stage.textContent = "";
        }
        return undefined;
    }

    /** The four checks before the readings are quick: they take a tenth of the bar. */
    advance({ stage, done, total }) {
        const parts = ["read", "log", "chain", "claim"];
        this.bar.value = stage === "readings" ? 0.1 + 0.9 * done / total : parts.indexOf(stage) / 40;
        // Said once a stage, for whoever has the page read out.
        const text = this.words[`stage.${stage}`];
        if (this.stage.textContent !== text) this.stage.textContent = text;
    }

    show(verdict) {
        this.results.replaceChildren(...resultElements(this.words, verdict));
        const accepted = verdict.facts?.keyWasPinned ? "accepted" : "unpinned";
        this.main.dataset.verdict = verdict.refusal === null ? accepted : "refused";
        this.results.focus();
    }
}

for (const main of document.querySelectorAll("main[data-verify]")) new VerifyPage(main);
