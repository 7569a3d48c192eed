/** Signs in as a person does: by the words of the page. `words` are the phrases of the page's language. */
export async function signIn(page, { url, language, phrases }, { login, password }) {
    const words = phrases[language];
    await page.goto(`${url}/sign-in`);
    await page.type(words.loginName, login);
    await page.type(words.password, password);
    await page.press(words.signInSubmit, "main");
    if (page.status !== 200) throw new Error(`${login} could not sign in: ${await page.text}`);
}
