/// The typefaces of a page, by the names that Debian's `fonts-noto-cjk`, `fonts-noto-core` and `fonts-noto-mono` install
/// them under.
///
/// They are named, not chosen by the machine: the same record gives the same page. Scripts beyond Latin and Japanese
/// fall back to whatever other typeface is installed.
enum FontFamily: String, CaseIterable {
    case japaneseSans = "Noto Sans CJK JP"
    case japaneseSerif = "Noto Serif CJK JP"
    case latinMono = "Noto Sans Mono"
    case latinSans = "Noto Sans"
    case latinSerif = "Noto Serif"

    /// In the order in which a letter is looked for. Japanese text takes its Latin letters from the Japanese typeface,
    /// which are drawn to stand beside kanji.
    static func list(_ face: TextStyle.Face, _ language: Language) -> String {
        let families: [FontFamily] =
            switch (face, language) {
            case (.sans, .ja): [.japaneseSans, .latinSans]
            case (.sans, .en): [.latinSans, .japaneseSans]
            case (.serif, .ja): [.japaneseSerif, .latinSerif]
            case (.serif, .en): [.latinSerif, .japaneseSerif]
            case (.mono, _): [.latinMono, .japaneseSans]
            case (.formula, _): [.latinSerif, .japaneseSerif]
            }
        return families.map(\.rawValue).joined(separator: ",")
    }
}
