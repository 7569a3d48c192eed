// What every page must be, whatever it shows: one heading, a title, one language, identifiers of their own.

/** In the page: its texts with what is around them. */
const texts = `(() => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const out = [];
    const add = (text, element) => text.trim() !== "" && out.push({ text: text.replace(/\\s+/g, " ").trim(),
        language: element.closest("[lang]")?.lang ?? "", isCode: element.closest("code, pre, script, style") !== null });
    while (walker.nextNode()) add(walker.currentNode.nodeValue, walker.currentNode.parentElement);
    for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        for (const element of document.querySelectorAll("[" + name + "]")) add(element.getAttribute(name), element);
    }
    return out; })()`;

const isJapanese = (text) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);

export async function faultsOfPage(page, { language, phrases, data }) {
    const faults = [];
    const found = await page.ask(`({ headings: document.querySelectorAll("h1").length, title: document.title,
        language: document.documentElement.lang, twice: [...document.querySelectorAll("[id]")].map((it) => it.id)
            .filter((id, index, all) => all.indexOf(id) !== index) })`);
    if (found.headings !== 1) faults.push(`${found.headings} headings of the first level`);
    if (found.title === "") faults.push("no title");
    if (found.language !== language) faults.push(`says that it is in ${found.language}`);
    if (found.twice.length > 0) faults.push(`ids used twice: ${found.twice.slice(0, 5)}`);

    const other = language === "ja" ? "en" : "ja";
    // Phrases of the other language that ours does not say as well, and long enough to be no accident.
    const own = new Set(Object.values(phrases[language]));
    const foreign = Object.entries(phrases[other]).filter(([name, text]) => text !== phrases[language][name]
        && !own.has(text) && (other === "ja" || /\w \w/.test(text)) && !/\{\d\}/.test(text));
    const exact = new Map(foreign.map(([name, text]) => [text, name]));
    for (const { text, language: around, isCode } of await page.ask(texts)) {
        if (isCode || around === other) continue;
        if (exact.has(text)) faults.push(`not translated: ${exact.get(text)} “${text}”`);
        else if (other === "en") {
            const hit = foreign.find(([, words]) => words.length > 15 && text.includes(words));
            if (hit) faults.push(`not translated: ${hit[0]} in “${text.slice(0, 80)}”`);
        } else if (isJapanese(text) && !data.some((one) => text.includes(one))) {
            faults.push(`Japanese on an English page: “${text.slice(0, 80)}”`);
        }
    }
    return faults;
}
