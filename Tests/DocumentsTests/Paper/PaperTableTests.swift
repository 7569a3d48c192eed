import Documents
import Foundation
import Quantities
import Testing

/// Tables over many sheets, and tables of nothing.
@Suite(.enabled(if: PaperReader.isInstalled, Comment(rawValue: PaperReader.absence)))
struct PaperTableTests {
    private func document(_ blocks: [Document.Block], in language: Language = .en) -> Document {
        Document(
            form: .report, language: language, identifier: "T-1", date: Samples.day(2025, 4, 28),
            title: Document.TitleBlock(
                authority: "Authority", title: "Title", counterpart: .foreign("題", .ja),
                subject: Document.Entry(key: "Subject", value: [.text("Tables")]), statement: [], figures: [], facts: []
            ),
            isSimulated: false, notices: [],
            sections: [Document.Section(anchor: "tables", heading: "Tables", blocks: blocks)], colophon: [])
    }

    private static let columns: [Document.Table.Column] = [
        Document.Table.Column("Number of the row", .short), Document.Table.Column("Energy", .number),
        Document.Table.Column("Remark"),
    ]

    @Test("5,000 rows: every row once, in order, the head on every sheet, the sum at the end")
    func huge() throws {
        let rows = (1...5_000).map { number in
            [
                Document.Cell("row-\(number)"), Document.Cell(NumberText.whole(number * 1_000)),
                Document.Cell("remark \(number)"),
            ]
        }
        let table = Document.Table(
            caption: "All rows", columns: Self.columns, rows: rows,
            totals: [[Document.Cell("Sum"), Document.Cell("12,502,500,000"), Document.Cell("")]])
        let sheets = try PaperReader.read(PDFRenderer.render(document([.table(table)]))) { try $0.sheets() }
        #expect((80...140).contains(sheets.count))
        var next = 1
        for sheet in sheets.dropFirst() {
            let lines = sheet.split(separator: "\n").map { $0.split(separator: " ", omittingEmptySubsequences: true) }
            let head = try #require(lines.firstIndex { $0.starts(with: ["Number", "of", "the", "row", "Energy"]) })
            for line in lines where line.first?.hasPrefix("row-") == true {
                #expect(line.joined(separator: " ") == "row-\(next) \(NumberText.whole(next * 1_000)) remark \(next)")
                next += 1
            }
            #expect(lines[(head + 1)...].contains { $0.first?.hasPrefix("row-") == true })
        }
        #expect(next == 5_001)
        let last = try #require(sheets.last)
        #expect(last.contains("row-5000") && last.contains("12,502,500,000"))
    }

    @Test("numbers end at the same place, whatever their length")
    func rightAligned() throws {
        let table = Document.Table(
            caption: "Numbers", columns: Self.columns,
            rows: ["1", "22", "1,333,333.333"].map { [Document.Cell("x"), Document.Cell($0), Document.Cell("")] })
        let words = try PaperReader.read(PDFRenderer.render(document([.table(table)]))) { try $0.words() }
        let ends = words.filter { ["Energy", "22", "1,333,333.333"].contains($0.text) }.map(\.right)
        #expect(ends.count == 3)
        let (least, most) = (try #require(ends.min()), try #require(ends.max()))
        #expect(most - least < 0.2, "\(ends)")
    }

    @Test("a table without rows shows its caption and its head")
    func empty() throws {
        let table = Document.Table(caption: "Nothing at all", columns: Self.columns, rows: [])
        let text = try PaperReader.read(PDFRenderer.render(document([.table(table)]))) { try $0.pages().joined() }
        #expect(text.contains("Nothing at all") && text.unspaced.contains("NumberoftherowEnergyRemark"))
    }

    @Test("a row higher than a sheet goes on, losing nothing")
    func tallRow() throws {
        let words = (1...3_000).map { "w\($0)" }
        let table = Document.Table(
            caption: "Tall", columns: Self.columns,
            rows: [[Document.Cell("one"), Document.Cell("1"), Document.Cell(words.joined(separator: " "))]])
        let sheets = try PaperReader.read(PDFRenderer.render(document([.table(table)]))) { try $0.pages() }
        #expect(sheets.count > 2)
        let found = Set(sheets.joined(separator: " ").split(whereSeparator: \.isWhitespace).map(String.init))
        #expect(found.isSuperset(of: words))
    }

    @Test("forty columns fit the sheet: nothing is drawn outside its margins")
    func manyColumns() throws {
        let columns = (1...40).map { Document.Table.Column("c\($0)", .number) }
        let table = Document.Table(
            caption: "Wide", columns: columns, rows: [(1...40).map { Document.Cell("\($0 * 111)") }])
        let text = try PaperReader.read(PDFRenderer.render(document([.table(table)]))) { try $0.pages().joined() }
        for number in 1...40 { #expect(text.unspaced.contains("\(number * 111)")) }
    }

    @Test("Japanese lines begin with no closing mark and end with no opening one (禁則)")
    func lineBreaking() throws {
        let text = String(repeating: "排出量「認証」は、（切捨て）。クレジット、", count: 60)
        let pages = try PaperReader.read(PDFRenderer.render(document([.paragraph([.text(text)])], in: .ja))) {
            try $0.pages()
        }
        let lines = pages.dropFirst().joined(separator: "\n").split(separator: "\n").filter { $0.contains("認証") }
        #expect(lines.count > 10)
        for line in lines {
            #expect(!"、。」）ー".contains(line.first ?? "、"), "\(line)")
            #expect(!"「（".contains(line.last ?? "「"), "\(line)")
        }
    }
}
