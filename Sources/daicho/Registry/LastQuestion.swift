import Glibc
import Quantities

/// Asked on a terminal before what cannot be undone.
struct LastQuestion {
    /// What a refusal is called when nobody can be asked, or the answer is no.
    let code: String
    /// What to do where there is no terminal.
    let unasked: Bilingual
    let question: Bilingual
    let declined: Bilingual

    /// - Parameter lines: what would be done.
    /// - Throws: ``Rejection`` ``code``.
    func ask(_ lines: [Bilingual]) throws(Rejection) {
        guard isatty(STDIN_FILENO) == 1 else {
            throw Rejection(code, expected: "--yes", found: "no terminal to ask at", ja: unasked.ja, en: unasked.en)
        }
        lines.forEach { Output.note(Output.text($0)) }
        Output.prompt(Output.text(question) + " ")
        guard ["y", "yes", "はい"].contains((readLine() ?? "").lowercased()) else {
            throw Rejection(code, expected: "y", found: "no", ja: declined.ja, en: declined.en)
        }
    }
}
