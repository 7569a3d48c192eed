extension Workbook {
    /// A document as a workbook: a sheet of what its head says, and one for each of its tables.
    package init(_ document: Document) {
        let word = Wording(document.language)
        let banner = document.isSimulated ? "SIMULATED / シミュレーション" : nil
        var names: Set<String> = []
        var sheets = [Self.head(document, word, name: SheetName.near(document.title.title, not: &names), banner)]
        for section in document.sections {
            for case .table(let table) in section.blocks {
                sheets.append(
                    Sheet(
                        table, name: SheetName.near(table.caption, not: &names), group: word(.section), banner: banner))
            }
        }
        self.init(
            title: "\(document.title.title) \(document.identifier)", author: document.title.authority,
            date: document.date, sheets: sheets)
    }

    private static func head(_ document: Document, _ word: Wording, name: String, _ banner: String?) -> Sheet {
        let title = document.title
        var rows: [[Sheet.Value]] = []
        func add(_ key: String, _ value: Sheet.Value) { rows.append([.text(key), value]) }
        add(title.subject.key, .text(title.subject.value.plain))
        for figure in title.figures { add("\(figure.caption) (\(figure.unit))", Sheet.Value(number: figure.value)) }
        for fact in title.facts { add(fact.key, .text(fact.value.plain)) }
        for notice in document.notices { add(notice.title.plain, .text(notice.text.plain)) }
        for section in document.sections {
            for case .entries(let entries) in section.blocks {
                for entry in entries { add("\(section.heading): \(entry.key)", .text(entry.value.plain)) }
            }
        }
        if let link = document.link { add(word(.livePage), .text(link.address)) }
        return Sheet(
            name: name,
            columns: [Sheet.Column(title.authority), Sheet.Column("\(title.title) \(document.identifier)")],
            rows: rows, banner: banner)
    }
}
