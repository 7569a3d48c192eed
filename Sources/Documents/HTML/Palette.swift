/// The colours of a page, as `#rrggbb`. Every text colour reaches WCAG AA (4.5 : 1) on each background it is used on.
struct Palette {
    let ink: String
    let muted: String
    let accent: String
    let paper: String
    /// Around the sheet on a wide screen.
    let desk: String
    /// Behind heads of tables, code, and neutral badges.
    let soft: String
    let line: String
    /// Bars of the first series, and of the one in front of it.
    let barBehind: String
    let barBefore: String
    let good: Pair
    let caution: Pair
    let bad: Pair

    struct Pair {
        let text: String
        let back: String
    }

    static let light = Palette(
        ink: "#17211f", muted: "#55625f", accent: "#0b5a4c", paper: "#ffffff", desk: "#eef1ef", soft: "#f3f6f4",
        line: "#d3dbd7", barBehind: "#a9cfc4", barBefore: "#0f6b5a", good: Pair(text: "#0b5a3c", back: "#e2f3ea"),
        caution: Pair(text: "#7a4a00", back: "#fdf1d8"), bad: Pair(text: "#99201f", back: "#fce6e4"))

    static let dark = Palette(
        ink: "#e4ebe8", muted: "#a0aeaa", accent: "#7fd0bd", paper: "#141b19", desk: "#0d1211", soft: "#1d2623",
        line: "#34403c", barBehind: "#3f6a60", barBefore: "#83d6c2", good: Pair(text: "#8edcb4", back: "#16332a"),
        caution: Pair(text: "#f2c673", back: "#382b12"), bad: Pair(text: "#ffaaa3", back: "#421c1b"))

    /// Custom properties for a CSS rule.
    var properties: String {
        """
        --ink: \(ink); --muted: \(muted); --accent: \(accent); --paper: \(paper); --desk: \(desk); --soft: \(soft);
        --line: \(line); --bar-behind: \(barBehind); --bar-before: \(barBefore);
        --good: \(good.text); --good-back: \(good.back); --caution: \(caution.text); --caution-back: \(caution.back);
        --bad: \(bad.text); --bad-back: \(bad.back);
        """
    }
}
