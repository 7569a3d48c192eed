extension PaperBuilder {
    func bricks(_ entries: [Document.Entry], width: Double) -> [Brick] {
        let lines = pairs(entries, width: width)
        return lines.enumerated().flatMap { index, line in
            let columns = line.count == 2 ? 2 : 1
            var bricks = entryStrip(line, width: width, columns: columns).bricks(
                gap: index == 0 ? style.blockGap - 2 : 0)
            // Neither the first two nor the last two lines of a list are torn apart.
            if index == 0 || index == lines.count - 2 {
                bricks[bricks.count - 1].keepsWithNext = index < lines.count - 1
            }
            return bricks
        }
    }

    /// On the one sheet of a certificate two short entries share a line.
    private func pairs(_ entries: [Document.Entry], width: Double) -> [[Document.Entry]] {
        let room = (width - Self.gutter) / 2
        func isShort(_ entry: Document.Entry) -> Bool {
            let key = min(style.keyWidth, room * 0.34)
            return TextLayout(StyledText(entry.value, style.value), typesetter).width <= room - key
        }
        var lines: [[Document.Entry]] = []
        for entry in entries {
            if style.form == .certificate, width > style.area.width * 0.7, let last = lines.last, last.count == 1,
                isShort(last[0]), isShort(entry)
            {
                lines[lines.count - 1].append(entry)
            } else {
                lines.append([entry])
            }
        }
        return lines
    }

    /// Between two columns of a sheet.
    static let gutter = 22.0

    /// One entry, or several side by side.
    func entryStrip(_ entries: [Document.Entry], width: Double, columns: Int = 1) -> Strip {
        let gutter = Self.gutter
        let column = (width - gutter * Double(columns - 1)) / Double(columns)
        let key = min(style.keyWidth, column * 0.34)
        var strip = Strip(
            boxes: entries.enumerated().flatMap { index, entry in
                let x = (column + gutter) * Double(index)
                return [
                    box(StyledText(entry.key, style.key), x: x, width: key - 8, leading: rowLeading(style.key)),
                    box(
                        StyledText(entry.value, style.value), x: x + key, width: column - key,
                        leading: rowLeading(style.value)),
                ]
            }, width: width)
        strip.paddingTop = style.entryPadding
        strip.paddingBottom = style.entryPadding
        strip.ruleBelow = Strip.Rule(colour: .line, width: 0.5)
        return strip
    }

    /// Keys and values of different sizes stand on the same line.
    private func rowLeading(_ text: TextStyle) -> Double { style.closeLeading * style.value.size / text.size }
}
