/// How a run of text is set.
struct TextStyle: Hashable {
    var face = Face.sans
    /// Size of the letters in points.
    var size: Double
    var isBold = false
    var isItalic = false
    var colour = Colour.ink
    /// Added between letters, in points.
    var spacing = 0.0
    /// How far above the base line, in points; a subscript is below.
    var rise = 0.0
    /// Stays on one line.
    var isUnbroken = false

    enum Face: Hashable {
        case sans, serif, mono
        /// Latin letters of formulas, upright or italic.
        case formula
    }

    func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
        var style = self
        change(&style)
        return style
    }

    var bold: TextStyle { with { $0.isBold = true } }
    var quiet: TextStyle { with { $0.colour = .muted } }
}
