/// The style sheet of a page. Nothing in it is fetched: system fonts, no pictures.
package enum Stylesheet {
    /// Colours and fonts as custom properties, for light and dark: what every page of ours has in common.
    package static var properties: String {
        """
        :root { color-scheme: light dark; \(Fonts.english.properties) \(Palette.light.properties) }
        :lang(ja) { \(Fonts.japanese.properties) }
        @media screen and (prefers-color-scheme: dark) { :root { \(Palette.dark.properties) } }

        """
    }

    static func text(for document: Document, word: Wording) -> String {
        let fonts = document.language == .ja ? Fonts.japanese : Fonts.english
        return """
            :root { color-scheme: light dark; \(fonts.properties) \(Palette.light.properties) }
            @media screen and (prefers-color-scheme: dark) { :root { \(Palette.dark.properties) } }
            \(base)
            \(tables)
            \(narrow)
            \(print)
            \(document.form == .certificate ? certificate : report)
            \(pageMargins(document, word))

            """
    }

    /// What stands in the margins of every printed page: number and title, pages, and the stamp of a simulation.
    private static func pageMargins(_ document: Document, _ word: Wording) -> String {
        let name = HTMLText.cssString(document.title.title + "  " + document.identifier)
        let page = HTMLText.cssString(word(.page) + " ")
        let stamp = document.isSimulated ? HTMLText.cssString("SIMULATED / シミュレーション") : "\"\""
        return """
            @page {
              size: A4; margin: \(document.form == .certificate ? "9mm 9mm 11mm" : "18mm 15mm 18mm");
              @top-center { content: \(stamp); font: 600 8pt sans-serif; color: \(Palette.light.caution.text); }
              @bottom-left { content: \(name); font: 7.5pt sans-serif; color: \(Palette.light.muted); }
              @bottom-right { content: \(page) counter(page) " / " counter(pages); font: 7.5pt sans-serif; \
            color: \(Palette.light.muted); }
            }
            """
    }

    private struct Fonts {
        let sans: String
        let serif: String

        static let japanese = Fonts(
            sans: """
                "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic Medium", "Yu Gothic", YuGothic, \
                "Noto Sans CJK JP", "Noto Sans JP", Meiryo, sans-serif
                """,
            serif: """
                "Hiragino Mincho ProN", "Yu Mincho", YuMincho, "Noto Serif CJK JP", "Noto Serif JP", "MS PMincho", serif
                """)
        static let english = Fonts(
            sans: """
                system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, \
                "Hiragino Sans", "Yu Gothic", "Noto Sans CJK JP", sans-serif
                """,
            serif: """
                "Iowan Old Style", Palatino, "Palatino Linotype", "Book Antiqua", Georgia, "Noto Serif", \
                "Liberation Serif", "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", serif
                """)

        var properties: String {
            """
            --sans: \(sans); --serif: \(serif);
            --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
            """
        }
    }
}
