// Takes pictures of the portal's main pages.
//     node screenshots.mjs CHROMIUM SAID FOLDER [PAGE …]
// SAID is what `daicho demo --serve` has said: the address of the portal and a sign-in for each simulated person.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Chromium } from "./chromium.mjs";
import { Page } from "./page.mjs";

const [executable, saidFile, folder, ...only] = process.argv.slice(2);
const said = readFileSync(saidFile, "utf8");
const [url] = said.match(/http:\/\/[\w.:]+/);
const passwords = new Map([...said.matchAll(/^ {2}(sim-\S+) +(\S{20}) /gm)].map(([, login, password]) => [login, password]));

// Name, visitor, and the path or the links that lead to the page.
const pages = [
    ["home", null, "/"],
    ["projects", null, "/projects"],
    ["project", null, "/projects/SIM-P1"],
    ["issuances", null, "/issuances"],
    ["retirements", null, "/retirements"],
    ["certificate", null, "/retirements", "a[href^='/certificates/']"],
    ["units", null, "/units"],
    ["unit", null, "/units?serial=JCL-000000000001"],
    ["log", null, "/log"],
    ["records", null, "/log/records"],
    ["record", null, "/log/records/30"],
    ["verify", null, "/verify"],
    ["account-public", null, "/accounts/SIM-A2"],
    ["history", null, "/history/period/SIM-P1-1"],
    ["rules", null, "/rules"],
    ["data", null, "/open-data"],
    ["docs", null, "/docs"],
    ["sign-in", null, "/sign-in"],
    ["refused", null, "/projects/NONE"],
    ["work", "sim-operator", "/work"],
    ["manage", "sim-operator", "/projects/SIM-P1/manage"],
    ["plan", "sim-operator", "/manage/new"],
    ["members", "sim-operator", "/projects/SIM-P1/members"],
    ["member", "sim-operator", "/projects/SIM-P1/members/SIM-0001"],
    ["day", "sim-operator", "/projects/SIM-P1/members/SIM-0001/days/2021-08-06"],
    ["quality", "sim-operator", "/projects/SIM-P1/quality"],
    ["dispose", "sim-operator", "/projects/SIM-P1/quality/dispose"],
    ["import-members", "sim-operator", "/projects/SIM-P1/members/import"],
    ["import-readings", "sim-operator", "/projects/SIM-P1/readings/import"],
    ["report", "sim-operator", "/projects/SIM-P1/periods/SIM-P1-1"],
    ["lines", "sim-operator", "/projects/SIM-P1/periods/SIM-P1-1/lines?year=2021"],
    ["close", "sim-operator", "/projects/SIM-P1/close"],
    ["verifications", "sim-verifier", "/verification"],
    ["verification", "sim-verifier", "/verification/SIM-P1-1"],
    ["item", "sim-verifier", "/verification/SIM-P1-1/items/A1"],
    ["certification", "sim-committee", "/certification/SIM-P1-1"],
    ["issuance", "sim-registrar", "/issuance/SIM-P1-1"],
    ["account-new", "sim-registrar", "/accounts/new"],
    ["acts", "sim-registrar", "/acts?all=1"],
    ["act", "sim-registrar", "/acts?all=1", "a[href^='/acts/AC-'], main td a[href^='/acts/']"],
    ["account", "sim-buyer", "/accounts/SIM-A2"],
    ["statement", "sim-buyer", "/accounts/SIM-A2/statement"],
    ["retire", "sim-buyer", "/accounts/SIM-A2/retire"],
    ["notices", "sim-buyer", "/notices"],
    ["mail", "sim-system", "/mail"],
    ["people", "sim-system", "/people"],
    ["person", "sim-system", "/people/sim-verifier"],
    ["organisations", "sim-system", "/organisations"],
    ["own-account", "sim-auditor", "/account"],
    ["tokens", "sim-auditor", "/account/tokens"],
    ["second-factor", "sim-auditor", "/account/second-factor"],
].filter(([name]) => only.length === 0 || only.includes(name));

const looks = [["ja", 1280, false], ["en", 1280, false], ["ja", 1280, true], ["ja", 390, false], ["en", 390, true]];

async function picture(page, name, language, width, dark) {
    await page.look({ width, height: 900, dark });
    const height = Math.min(6000, await page.ask("document.documentElement.scrollHeight"));
    const { data } = await page.tell("Page.captureScreenshot", {
        captureBeyondViewport: true, clip: { x: 0, y: 0, width, height, scale: 1 },
    });
    writeFileSync(join(folder, `${name}.${language}.${width}.${dark ? "dark" : "light"}.png`), Buffer.from(data, "base64"));
}

async function enter(page, login) {
    await page.goto(`${url}/sign-in`);
    await page.leading(() => page.ask(`{ const form = document.querySelector("main form");
        form.elements.login.value = ${JSON.stringify(login)};
        form.elements.password.value = ${JSON.stringify(passwords.get(login))};
        form.requestSubmit(); }`));
}

const profile = mkdtempSync(join(tmpdir(), "daicho-pictures-"));
const browser = new Chromium(executable, profile);
try {
    for (const login of new Set(pages.map(([, login]) => login))) {
        const page = await Page.open(browser, await browser.context());
        if (login !== null) await enter(page, login);
        for (const [name, , path, ...links] of pages.filter((it) => it[1] === login)) {
            for (const language of ["ja", "en"]) {
                await page.look();
                await page.goto(`${url}/language?to=${language}&back=${encodeURIComponent(path)}`);
                for (const link of links) {
                    const href = await page.ask(`document.querySelector(${JSON.stringify(link)})?.href ?? null`);
                    if (href !== null) await page.goto(href);
                }
                process.stdout.write(`${page.status} ${name} ${language}\n`);
                for (const look of looks.filter((it) => it[0] === language)) await picture(page, name, ...look);
                if (name === "certificate" && language === "ja") {
                    const { data } = await page.tell("Page.printToPDF", { preferCSSPageSize: true, printBackground: true });
                    writeFileSync(join(folder, `${name}.${language}.print.pdf`), Buffer.from(data, "base64"));
                }
            }
        }
        await page.close();
    }
} finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
