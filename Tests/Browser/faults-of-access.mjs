// What keeps people from using a page: axe's rules of WCAG 2.0 to 2.2 at levels A and AA, in light and in dark.
import { readFileSync } from "node:fs";

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
let engine;

export async function faultsOfAccess(page, axe) {
    engine ??= readFileSync(axe, "utf8");
    await page.ask(`${engine}; undefined`);
    const faults = [];
    // Dark differs from light in nothing but colours.
    for (const [scheme, only] of [["light", { type: "tag", values: levels }], ["dark", { type: "rule", values: ["color-contrast"] }]]) {
        await page.look({ width: 1280, dark: scheme === "dark" });
        const { violations, passes } = await page.ask(`axe.run(document, { runOnly: ${JSON.stringify(only)},
            resultTypes: ["violations"] }).then(({ violations, passes }) => ({ passes: passes.length,
                violations: violations.map(({ id, help, nodes }) => ({ id, help,
                    nodes: nodes.slice(0, 3).map((it) => it.html.slice(0, 160) + " " + it.any.concat(it.all).map((why) => why.message).join("; ")) })) }))`);
        if (passes === 0) faults.push(`axe looked at nothing in ${scheme}`);
        for (const { id, help, nodes } of violations) faults.push(`axe, ${scheme}: ${id}: ${help}: ${nodes.join(" | ")}`);
    }
    await page.look({ width: 1280 });
    return faults;
}
