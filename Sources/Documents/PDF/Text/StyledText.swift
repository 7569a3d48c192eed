/// Text with its styles: plain characters, and over which of their bytes each style reaches.
struct StyledText {
    private(set) var text = ""
    private(set) var runs: [Run] = []
    private(set) var badges: [Badge] = []

    struct Run {
        /// Offsets into the text's UTF-8.
        let bytes: Range<Int>
        let style: TextStyle
        /// Where it differs from the document's.
        let language: Language?
    }

    /// A frame that is drawn behind a run.
    struct Badge {
        let bytes: Range<Int>
        let tone: Document.Badge.Tone
        let size: Double
    }

    /// Size of the letters that lines are spaced on, also of a line without letters.
    let size: Double

    init(_ text: String, _ style: TextStyle) {
        size = style.size
        append(text, style)
    }

    init(_ inlines: [Document.Inline], _ style: TextStyle) {
        size = style.size
        append(inlines, style)
    }

    /// Characters that hide or turn text become visible. What separates lines starts a new one.
    mutating func append(_ text: String, _ style: TextStyle, language: Language? = nil) {
        guard !text.isEmpty else { return }
        let start = self.text.utf8.count
        self.text += VisibleText.of(text)
        runs.append(Run(bytes: start..<self.text.utf8.count, style: style, language: language))
    }

    mutating func append(_ inlines: [Document.Inline], _ style: TextStyle) {
        for inline in inlines { append(inline, style) }
    }

    private mutating func append(_ inline: Document.Inline, _ style: TextStyle) {
        switch inline {
        case .text(let text): append(text, style)
        case .strong(let text): append(text, style.bold)
        case .aside(let text):
            append(
                text,
                style.with {
                    $0.colour = .muted
                    $0.size *= 0.92
                })
        case .code(let text):
            append(
                text,
                style.with {
                    $0.face = .mono
                    $0.size *= 0.92
                })
        case .formula(let formula): append(formula, style)
        case .badge(let badge): append(badge, style)
        case .foreign(let text, let language): append(text, style, language: language)
        }
    }

    private mutating func append(_ formula: Formula, _ style: TextStyle) {
        let plain = style.with {
            $0.face = .formula
            $0.size *= 1.05
        }
        for piece in formula.pieces {
            switch piece {
            case .plain(let text): append(text, plain)
            case .symbol(let base, let below):
                append(
                    base,
                    plain.with {
                        $0.isItalic = true
                        $0.isUnbroken = true
                    })
                append(
                    below,
                    plain.with {
                        $0.rise = -style.size * 0.22
                        $0.size *= 0.72
                        $0.isUnbroken = true
                    })
            }
        }
    }

    private mutating func append(_ badge: Document.Badge, _ style: TextStyle) {
        let words = style.with {
            $0.size *= 0.88
            $0.isBold = true
            $0.colour = Colour.pair(badge.tone).text
            $0.isUnbroken = true
        }
        let start = text.utf8.count
        // Blanks that no line breaks at give the frame its inner margin.
        append("\u{A0}" + badge.text + "\u{A0}", words)
        badges.append(Badge(bytes: start..<text.utf8.count, tone: badge.tone, size: words.size))
    }
}
