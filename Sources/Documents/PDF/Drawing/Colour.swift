/// A colour of ``Palette`` as a PDF takes it: red, green and blue from 0 to 1.
struct Colour: Hashable {
    let red: Double
    let green: Double
    let blue: Double

    /// Precondition: `hex` is `#rrggbb`, as everywhere in ``Palette``.
    init(_ hex: String) {
        guard hex.utf8.count == 7, hex.first == "#", let value = UInt32(hex.dropFirst(), radix: 16) else {
            preconditionFailure("\(hex) is not #rrggbb")
        }
        red = Double(value >> 16 & 0xFF) / 255
        green = Double(value >> 8 & 0xFF) / 255
        blue = Double(value & 0xFF) / 255
    }

    static let ink = Colour(Palette.light.ink)
    static let muted = Colour(Palette.light.muted)
    static let accent = Colour(Palette.light.accent)
    static let paper = Colour(Palette.light.paper)
    static let soft = Colour(Palette.light.soft)
    static let line = Colour(Palette.light.line)
    static let barBehind = Colour(Palette.light.barBehind)
    static let barBefore = Colour(Palette.light.barBefore)

    /// Text and background of a tone.
    static func pair(_ tone: Document.Badge.Tone) -> (text: Colour, back: Colour) {
        switch tone {
        case .neutral: (muted, soft)
        case .good: (Colour(Palette.light.good.text), Colour(Palette.light.good.back))
        case .caution: (Colour(Palette.light.caution.text), Colour(Palette.light.caution.back))
        case .bad: (Colour(Palette.light.bad.text), Colour(Palette.light.bad.back))
        }
    }
}
