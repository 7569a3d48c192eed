import Quantities

extension SeriesMapping {
    init(_ node: MappingNode, layout: ReadingMapping.Layout, grid: SlotGrid) throws(Rejection) {
        let table = try node.table([
            "channel", "column", "slots", "quantity", "unit", "scale", "rounding", "site", "digits", "quality",
        ])
        channel = try table.required("channel").channel()
        switch layout {
        case .long:
            if let slots = table["slots"] {
                throw slots.refused(
                    "slotsInLong", expected: "column", ja: "slots は wide のときだけ使えます", en: "slots is for wide files only")
            }
            columns = [try table.required("column").text()]
        case .wide:
            if let column = table["column"] {
                throw column.refused(
                    "columnInWide", expected: "slots", ja: "wide では slots を使います", en: "a wide file needs slots instead")
            }
            columns = try Self.slotColumns(table.required("slots"), grid: grid)
        }
        quantity = try table.required("quantity").choice(Quantity.allCases.map { ($0.rawValue, $0) })
        unit = try table.required("unit").choice(Self.units(quantity).map { ($0.0, $0.0) })
        scale = try table["scale"].map { scale throws(Rejection) in try Self.scale(scale) } ?? 1
        rounding =
            try table["rounding"]?.choice(RoundingRule.allCases.map { ($0.rawValue, $0) })
            ?? Self.usualRounding(channel)
        site = try table["site"]?.text()
        digits = try table["digits"]?.whole(3...12)
        if let place = table["digits"], quantity != .register {
            throw place.refused(
                "digitsWithoutRegister", expected: "quantity: register", ja: "digits は積算値だけに使えます",
                en: "digits is for registers only")
        }
        quality = try table["quality"].map { quality throws(Rejection) in try QualityRule(quality) }
    }

    private static func scale(_ node: MappingNode) throws(Rejection) -> Rational {
        let value = try node.reading { text throws(Rejection) in try Rational(parsing: text) }
        // Signs are never turned here: a meter wired the wrong way is a finding, not a scale.
        guard value > 0, value < DecimalText.power(9), value > Rational(1) / DecimalText.power(9) else {
            throw node.refused(
                "scale", expected: "above 10^-9 and below 10^9", ja: "scale の範囲外です", en: "the scale is out of range")
        }
        return value
    }

    /// `{first: name, count: 48}` is settled against the header; `{pattern: "s{nn}", from: 1}` and a list are names.
    private static func slotColumns(_ node: MappingNode, grid: SlotGrid) throws(Rejection) -> [String] {
        if let list = try? node.list() {
            var names: [String] = []
            for item in list { names.append(try item.text()) }
            guard names.count == grid.perDay else {
                throw node.refused(
                    "slotCount", expected: "\(grid.perDay) names", found: "\(names.count)", ja: "コマの列の数が合いません",
                    en: "the number of slot columns does not fit the grid")
            }
            return names
        }
        let table = try node.table(["first", "count", "pattern", "from"])
        if let pattern = table["pattern"] {
            return try names(pattern, from: table["from"]?.whole(0...1) ?? 1, grid: grid)
        }
        let first = try table.required("first").text()
        guard try table.required("count").whole(1...288) == grid.perDay else {
            throw node.refused(
                "slotCount", expected: "count: \(grid.perDay)", ja: "コマの列の数が合いません",
                en: "the number of slot columns does not fit the grid")
        }
        return [first]
    }

    /// `s{n}` gives s1, s2 …; `s{nn}` s01, s02 …
    private static func names(_ node: MappingNode, from: Int, grid: SlotGrid) throws(Rejection) -> [String] {
        let text = try node.text()
        let marks = ["{nnn}", "{nn}", "{n}"]
        guard let mark = marks.first(where: text.contains) else {
            throw node.refused(
                "pattern", expected: "{n}, {nn} or {nnn} in it", ja: "{n} が必要です", en: "a pattern needs {n}")
        }
        let pieces = text.split(separator: mark, omittingEmptySubsequences: false)
        guard pieces.count == 2 else {
            throw node.refused("pattern", expected: "\(mark) once", ja: "{n} は一度だけです", en: "{n} may stand once")
        }
        let width = mark.utf8.count - 2
        return (from..<from + grid.perDay).map { number in
            let digits = String(number)
            return pieces[0] + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits + pieces[1]
        }
    }
}

extension QualityRule {
    init(_ node: MappingNode) throws(Rejection) {
        let table = try node.table(["column", "good", "bad", "badWhenContains"])
        column = try table.required("column").text()
        switch (table["good"], table["bad"], table["badWhenContains"]) {
        case (let good?, nil, nil): test = .good(try Self.texts(good))
        case (nil, let bad?, nil): test = .bad(try Self.texts(bad))
        case (nil, nil, let part?): test = .badWhenContains(try part.text())
        default:
            throw node.refused(
                "quality", expected: "good, bad or badWhenContains, one of them",
                ja: "good・bad・badWhenContains のどれか一つが必要です", en: "one of good, bad and badWhenContains is needed")
        }
    }

    /// An empty text may be listed: a cell may be good because it says nothing.
    private static func texts(_ node: MappingNode) throws(Rejection) -> [String] {
        try node.list().map(\.written)
    }
}

extension MappingNode {
    func channel() throws(Rejection) -> Channel {
        try choice(Channel.allCases.map { ($0.name, $0) })
    }
}
