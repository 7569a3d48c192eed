import Quantities

/// Pieces that several documents share.
extension Wording {
    func entry(_ key: Phrase, _ value: Document.Inline...) -> Document.Entry {
        Document.Entry(key: self(key), value: value)
    }

    func entry(_ key: Phrase, _ value: String) -> Document.Entry {
        Document.Entry(key: self(key), value: [.text(value)])
    }

    /// 要確認
    var unverified: Document.Inline {
        .badge(Document.Badge(text: self(.unverified), tone: .caution))
    }

    /// The inlines, followed by 要確認 when the value rests on an unconfirmed rule.
    func marked(_ inlines: [Document.Inline], isVerified: Bool) -> [Document.Inline] {
        isVerified ? inlines : inlines + [.text(" "), unverified]
    }

    func column(_ heading: Phrase, _ alignment: Document.Table.Alignment = .text) -> Document.Table.Column {
        Document.Table.Column(self(heading), alignment)
    }

    /// The table, or a sentence in place of a table without rows.
    func block(_ table: Document.Table, orNone none: Phrase) -> Document.Block {
        table.groups.allSatisfy(\.rows.isEmpty) ? .paragraph([.text(self(none))]) : .table(table)
    }

    func methodology(_ methodology: MethodologyHeading) -> Document.Entry {
        Document.Entry(
            key: self(.methodology),
            value: marked(
                [.text("\(methodology.id) \(self(methodology.name)) "), .aside(self(.versionOf, methodology.version))],
                isVerified: methodology.isVerified))
    }

    func simulatedNotices(_ isSimulated: Bool) -> [Document.Notice] {
        guard isSimulated else { return [] }
        return [
            Document.Notice(
                tone: .caution, title: [.text(self(.simulatedTitle))], text: [.text(self(.simulatedText))])
        ]
    }

    /// What 要確認 means, on documents where it may appear.
    func unverifiedNotices(_ hasUnverified: Bool) -> [Document.Notice] {
        guard hasUnverified else { return [] }
        return [
            Document.Notice(
                tone: .caution, title: [unverified, .text(" " + self(.unverifiedTitle))],
                text: [.text(self(.unverifiedText))])
        ]
    }

    /// The section that ties a document to the transparency log.
    func logSection(_ log: LogAnchor, before: [Document.Block] = [], after: [Document.Block] = []) -> Document.Section {
        var blocks = before
        blocks.append(.entries(logEntries(log)))
        if !log.records.isEmpty {
            blocks.append(
                .table(
                    Document.Table(
                        caption: self(.recordsCited), columns: [column(.recordIndex, .number), column(.recordKind)],
                        rows: log.records.map {
                            [Document.Cell(String($0.index)), Document.Cell(.code($0.kind))]
                        })))
        }
        return Document.Section(anchor: "log", heading: self(.logHeading), blocks: blocks + after)
    }

    func logEntries(_ log: LogAnchor) -> [Document.Entry] {
        [
            entry(.logOrigin, .code(log.origin)), entry(.logSize, NumberText.whole(log.size)),
            entry(.logRoot, .code(log.root)), entry(.logKey, .code(log.verifierKey)),
        ]
    }

    func notes(_ notes: [Bilingual]) -> [Document.Section] {
        guard !notes.isEmpty else { return [] }
        return [
            Document.Section(
                anchor: "notes", heading: self(.notes), blocks: [.list(notes.map { [.text(self($0))] })])
        ]
    }

    /// What made the document, and what holds the same content as data.
    func colophon(_ format: String) -> [Document.Inline] {
        [.text(self(.colophon) + " "), .code(format)]
    }
}
