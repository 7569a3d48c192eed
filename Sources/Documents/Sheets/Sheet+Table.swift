import Quantities

extension Sheet {
    /// A table of a document. Numbers that it shows in full become numbers again; what it cuts off stays text.
    ///
    /// - Parameter group: heading of the column that takes the headings of groups, where there are any.
    init(_ table: Document.Table, name: String, group: String, banner: String?) {
        let isGrouped = table.groups.contains { $0.heading != nil }
        let alignments = table.columns.map(\.alignment)
        func values(_ row: [Document.Cell]) -> [Value] {
            zip(row, alignments).map { cell, alignment in
                alignment == .number ? Value(number: cell.plain) : Value(words: cell.plain)
            }
        }
        self.init(
            name: name, columns: (isGrouped ? [Column(group)] : []) + table.columns.map { Column($0.heading) },
            rows: table.groups.flatMap { part in
                part.rows.map { (isGrouped ? [Value(words: part.heading ?? "")] : []) + values($0) }
            }, totals: table.totals.map { (isGrouped ? [.empty] : []) + values($0) }, banner: banner)
    }
}

extension Sheet.Value {
    init(words: String) { self = words.isEmpty ? .empty : .text(words) }

    /// Reads what ``NumberText`` wrote, with what stands behind it: `1,046.858 要確認`.
    init(number text: String) {
        let number = text.prefix { $0.isASCII && $0.isNumber || ",.−".contains($0) }
        let mark = text.dropFirst(number.count).trimmingBlanks
        let plain = String(number.filter { $0 != "," }.map { $0 == "−" ? "-" : $0 })
        guard !mark.hasPrefix("…"), !mark.contains(where: { $0.isNumber || $0.isNewline }),
            let value = try? Rational(parsing: plain)
        else {
            self.init(words: text)
            return
        }
        let fraction = plain.split(separator: ".").dropFirst().first?.utf8.count ?? 0
        self = .decimal(value, places: fraction, mark: mark)
    }
}

extension Document.Cell {
    /// Its lines without any style.
    var plain: String { lines.map(\.plain).joined(separator: "\n") }
}

extension [Document.Inline] {
    /// The words without any style.
    var plain: String {
        map { inline in
            switch inline {
            case .text(let text), .strong(let text), .aside(let text), .code(let text), .foreign(let text, _): text
            case .badge(let badge): badge.text
            case .formula(let formula):
                formula.pieces.map { piece in
                    switch piece {
                    case .plain(let text): text
                    case .symbol(let base, let below): below.isEmpty ? base : base + "_" + below
                    }
                }.joined()
            }
        }.joined()
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
