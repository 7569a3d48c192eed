import CPango

/// Text that Pango has broken into lines. Owns Pango's layout; its lines live as long as it.
///
/// Lines break where Unicode's rules (UAX 14) and the language allow, in Japanese by its rules for what may not begin or
/// end a line (禁則); a word longer than a line breaks between letters, without a hyphen that nobody wrote.
final class TextLayout {
    private let layout: OpaquePointer
    private let badges: [StyledText.Badge]
    let text: String
    /// Size of the letters lines are spaced on.
    let size: Double
    private(set) var lines: [UnsafeMutablePointer<PangoLayoutLine>] = []

    /// - Parameter width: where lines break; nil for a line that ends only where the text says.
    init(_ text: StyledText, _ typesetter: Typesetter, width: Double? = nil) {
        layout = typesetter.layout()
        badges = text.badges
        self.text = text.text
        size = text.size
        let attributes = AttributeList(text, typesetter)
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_text(layout, text.text, gint(text.text.utf8.count))
        pango_layout_set_attributes(layout, attributes.list)
        if let width { pango_layout_set_width(layout, units(max(1, width))) }
        readLines()
    }

    /// Breaks lines that are wider than a column.
    func wrap(ifWiderThan width: Double) {
        // The sum of rounded widths may miss the column by a hair.
        guard self.width > width + 0.01 else { return }
        pango_layout_set_width(layout, units(max(1, width)))
        readLines()
    }

    /// Narrows the column until the lines are about equally long, without a line more: for text in the middle of a page.
    func balance(within width: Double) {
        guard lines.count > 1 else { return }
        let count = lines.count
        var (narrow, wide) = (width / 2, width)
        for _ in 0..<8 {
            let middle = (narrow + wide) / 2
            pango_layout_set_width(layout, units(middle))
            if pango_layout_get_line_count(layout) > count { narrow = middle } else { wide = middle }
        }
        pango_layout_set_width(layout, units(wide))
        readLines()
    }

    /// What the widest line takes.
    var width: Double { lines.indices.map { self.width(ofLine: $0) }.max() ?? 0 }

    func width(ofLine index: Int) -> Double {
        var logical = PangoRectangle()
        pango_layout_line_get_extents(lines[index], nil, &logical)
        return points(logical.width)
    }

    /// Draws a line with its badges, its base line at `baseline`.
    func draw(line index: Int, on canvas: Canvas, x: Double, baseline: Double) {
        let line = lines[index]
        let start = Int(line.pointee.start_index)
        let bytes = start..<start + Int(line.pointee.length)
        for badge in badges where badge.bytes.overlaps(bytes) { draw(badge, line, on: canvas, x, baseline) }
        canvas.show(line, x: x, baseline: baseline)
    }

    private func draw(
        _ badge: StyledText.Badge, _ line: UnsafeMutablePointer<PangoLayoutLine>, on canvas: Canvas, _ x: Double,
        _ baseline: Double
    ) {
        var ranges: UnsafeMutablePointer<gint>?
        var count: gint = 0
        pango_layout_line_get_x_ranges(
            line, gint(badge.bytes.lowerBound), gint(badge.bytes.upperBound), &ranges, &count)
        guard let ranges else { return }
        defer { g_free(ranges) }
        // Kanji and kana of one word are runs of their own, and stand in one frame.
        let edges = UnsafeBufferPointer(start: ranges, count: 2 * Int(count)).map { points($0) }
        guard let left = edges.min(), let right = edges.max(), right > left else { return }
        let (text, back) = Colour.pair(badge.tone)
        canvas.frame(
            Rectangle(
                x: x + left + 0.6, y: baseline - badge.size * 1.05, width: right - left - 1.2,
                height: badge.size * 1.4), radius: 1.5, fill: back, stroke: text, width: 0.4)
    }

    private func readLines() {
        lines = []
        var node = pango_layout_get_lines_readonly(layout)
        while let entry = node {
            if let line = entry.pointee.data { lines.append(line.assumingMemoryBound(to: PangoLayoutLine.self)) }
            node = entry.pointee.next
        }
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }
}
