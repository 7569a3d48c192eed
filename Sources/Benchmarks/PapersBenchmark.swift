import Documents
import Quantities

/// Documents as PDF and as workbooks: time of the processor, all threads together.
///
/// A report of about a hundred sheets, nearly all of it a table of six columns. The ceiling is the same letters as one running
/// text through the same Pango and Cairo: no cells, no columns, no rules.
struct PapersBenchmark: Benchmark {
    let name = "papers"

    func run(_ scale: Scale) throws -> [Figure] {
        let rows = scale == .smoke ? 60 : 3_600
        let report = Self.report(rows)
        var sheets = 0
        let drawing = try Self.processor { sheets = Self.sheets(try PDFRenderer.render(report)) }
        let letters = Self.document([.paragraph([.text(Self.letters(of: report))])])
        let running = try Self.processor { _ = try PDFRenderer.render(letters) }

        let certificate = Self.certificate
        let times = scale == .smoke ? 1 : 10
        let certifying = try Self.processor {
            for _ in 0..<times { _ = try PDFRenderer.render(certificate) }
        }
        var bytes = (workbook: 0, csv: 0)
        let tabulating = try Self.processor { bytes.workbook = try Workbook(report).bytes().count }
        let sheet = try Self.require(Workbook(report).sheets.last)
        let separating = Self.processor { bytes.csv = CSVText.bytes(sheet).count }
        return [
            Figure(
                name: "report as PDF, \(sheets) sheets", unit: "sheets/s", rate: Double(sheets) / drawing,
                ceilingName: "its letters as running text", ceiling: Double(sheets) / running,
                notes: ["\(Figure.decimal(drawing)) s", "peak \(peakMemory() ?? 0) MiB"]),
            Figure(
                name: "certificate as PDF", unit: "per second", rate: Double(times) / certifying,
                ceilingName: "limit 200 ms", ceiling: 5),
            Figure(
                name: "report as workbook", unit: "rows/s", rate: Double(rows) / tabulating,
                ceilingName: "the same as CSV", ceiling: Double(rows) / separating,
                notes: ["\(bytes.workbook) bytes, CSV \(bytes.csv)"]),
        ]
    }

    private static func processor(_ work: () throws -> Void) rethrows -> Double {
        let start = processorSeconds()
        try work()
        return max(processorSeconds() - start, 1e-6)
    }

    private static func require(_ sheet: Sheet?) throws -> Sheet {
        guard let sheet else { preconditionFailure("a workbook without its table") }
        return sheet
    }

    /// Sheets in a PDF, each of which is an object of its own.
    private static func sheets(_ pdf: [UInt8]) -> Int {
        let mark = Array("/Type /Page ".utf8)
        var count = 0
        for start in pdf.indices.dropLast(mark.count) where pdf[start] == mark[0] {
            if pdf[start..<start + mark.count].elementsEqual(mark) { count += 1 }
        }
        return count
    }

    private static func report(_ rows: Int) -> Document {
        let columns =
            [Document.Table.Column("サイト", .short)]
            + ["定格出力 (kW)", "算定日数", "発電量 (kWh)", "売電量 (kWh)", "自家消費量 (kWh)"].map {
                Document.Table.Column($0, .number)
            }
        let table = Document.Table(
            caption: "会員別の実績（仮名表示）", columns: columns,
            rows: (0..<rows).map { number in
                let energy = Energy(wattHours: 5_412_300 + Int64(number) * 1_070)
                return [
                    Document.Cell(.code("SIM-\(100_000 + number)")), Document.Cell("4.\(number % 10)"),
                    Document.Cell("365"), Document.Cell(NumberText.kilowattHours(energy)),
                    Document.Cell(NumberText.kilowattHours(Energy(wattHours: Int64(number) * 512))),
                    Document.Cell(NumberText.kilowattHours(energy)),
                ]
            })
        return document([.table(table)])
    }

    private static func letters(of report: Document) -> String {
        var text = ""
        for case .table(let table) in report.sections.flatMap(\.blocks) {
            for row in table.groups.flatMap(\.rows) {
                for case .text(let words) in row.flatMap(\.lines).joined() { text += words + " " }
                for case .code(let words) in row.flatMap(\.lines).joined() { text += words + " " }
            }
        }
        return text
    }

    private static func document(_ blocks: [Document.Block], form: Document.Form = .report) -> Document {
        Document(
            form: form, language: .ja, identifier: "SIM-1", date: Day(number: 20_000),
            title: Document.TitleBlock(
                authority: "SIMULATED", title: form == .report ? "モニタリング報告書" : "無効化証明書",
                counterpart: .foreign("Simulated document", .en),
                subject: Document.Entry(key: "プロジェクト名", value: [.text("SIMULATED シミュレーション")]), statement: [],
                figures: [Document.Figure(value: "1,046", unit: "t-CO₂", caption: "数量")],
                facts: [Document.Entry(key: "番号", value: [.text("SIM-1")])]),
            isSimulated: true, notices: [],
            sections: [Document.Section(anchor: "all", heading: "全件", blocks: blocks)], colophon: [])
    }

    private static let certificate = document(
        [
            .paragraph([.text("下記のクレジットが上記の利用者のために無効化されたことを証明します。")]),
            .entries(
                (1...12).map { Document.Entry(key: "項目\($0)", value: [.text("SIMULATED \($0)"), .code("SIM-\($0)")]) }),
        ], form: .certificate)
}
