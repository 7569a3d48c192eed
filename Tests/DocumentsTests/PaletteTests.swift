import Foundation
import Testing

@testable import Documents

@Suite struct PaletteTests {
    /// WCAG 2.2 contrast ratio of two `#rrggbb` colours.
    private func contrast(_ a: String, _ b: String) -> Double {
        let luminance = { (colour: String) -> Double in
            let value = Int(colour.dropFirst(), radix: 16) ?? 0
            let channels = [value >> 16, value >> 8 & 0xFF, value & 0xFF].map { channel -> Double in
                let share = Double(channel) / 255
                return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
        }
        let (high, low) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
        return (high + 0.05) / (low + 0.05)
    }

    @Test("every text colour reaches AA on each background it is used on", arguments: [true, false])
    func text(isLight: Bool) {
        let palette = isLight ? Palette.light : Palette.dark
        for text in [palette.ink, palette.muted, palette.accent] {
            for back in [palette.paper, palette.soft] { #expect(contrast(text, back) >= 4.5, "\(text) on \(back)") }
        }
        for pair in [palette.good, palette.caution, palette.bad] {
            #expect(contrast(pair.text, pair.back) >= 4.5)
            #expect(contrast(palette.ink, pair.back) >= 4.5)
            #expect(contrast(pair.text, palette.paper) >= 4.5)
        }
    }

    @Test("the bars of one series stand out from the other's", arguments: [true, false])
    func bars(isLight: Bool) {
        let palette = isLight ? Palette.light : Palette.dark
        #expect(contrast(palette.barBefore, palette.barBehind) >= 3)
        #expect(contrast(palette.barBefore, palette.paper) >= 3)
    }

    @Test("the oracle agrees with the two ends of the scale")
    func oracle() {
        #expect(abs(contrast("#000000", "#ffffff") - 21) < 0.001)
        #expect(contrast("#777777", "#777777") == 1)
    }
}
