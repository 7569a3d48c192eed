// What keeps people from using a page: axe's rules of WCAG 2.0 to 2.2 at levels A and AA, in light and in dark.
import { readFileSync } from "node:fs";

const levels = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
// Dark differs from light in nothing but colours, and colours do not depend on the language.
const colours = { type: "rule", values: ["color-contrast"] };
let engine;

/** In the page: which kinds of elements it is made of. Pages of the same are judged alike. */
const made = `[...new Set([...document.body.querySelectorAll("*")].map((it) => it.localName + "." + it.className + ":"
    + it.type + it.parentElement.className))].sort().join()`;

/**
 * @param axe the path of the engine, or null: then nothing is looked for
 * @param kind language and kind of the page
 * @param looked which pages were looked at, in light and in dark
 */
export async function faultsOfAccess(page, axe, kind, looked) {
    if (axe === null) return [];
    engine ??= readFileSync(axe, "utf8");
    const shape = await page.ask(made);
    const faults = [];
    for (const [scheme, only, key] of [["light", levels, `${kind} ${shape}`], ["dark", colours, shape]]) {
        if (looked[scheme].has(key)) continue;
        looked[scheme].add(key);
        await page.look({ dark: scheme === "dark" });
        if (!await page.ask("'axe' in globalThis")) await page.ask(`${engine}; undefined`);
        const { violations, passes } = await page.ask(`axe.run(document, { runOnly: ${JSON.stringify(only)},
            resultTypes: ["violations"] }).then(({ violations, passes }) => ({ passes: passes.length,
                violations: violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.slice(0, 3).map((it) =>
                    it.html.slice(0, 160) + " " + it.any.concat(it.all).map((why) => why.message).join("; ")) })) }))`);
        if (passes === 0) faults.push(`axe looked at nothing in ${scheme}`);
        for (const { id, help, nodes } of violations) faults.push(`axe, ${scheme}: ${id}: ${help}: ${nodes.join(" | ")}`);
    }
    return faults;
}
