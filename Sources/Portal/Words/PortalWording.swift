package import Documents
package import Quantities

/// How the portal says things in one language: fixed phrases, numbers, days.
package struct PortalWording: Sendable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    package func callAsFunction(_ phrase: PortalPhrase) -> String { language == .ja ? phrase.ja : phrase.en }

    /// The phrase with `{0}`, `{1}` … replaced, each once and never inside an argument.
    package func callAsFunction(_ phrase: PortalPhrase, _ arguments: String...) -> String {
        Wording.filled(self(phrase), arguments)
    }

    package func callAsFunction(_ text: Bilingual) -> String { text.text(in: language) }

    /// How documents say days, periods and fiscal years: in both calendars.
    package var documents: Wording { Wording(language) }

    package func day(_ day: Day) -> String { documents.day(day) }

    /// Day and time in Japan.
    package func instant(_ instant: Instant) -> String { "\(documents.day(instant.day)) \(instant.timeInJapan)" }

    package func tonnes(_ tonnes: Tonnes) -> String { "\(NumberText.whole(tonnes.count)) \(self(.tonnes))" }
}
