import Quantities

/// Reads delivered meter readings by a declared mapping, in chunks of any size, in constant memory.
///
/// ```swift
/// var decoder = ReadingDecoder(mapping) { registry.site(of: $0) }
/// while let chunk = try file.next() { try decoder.consume(chunk) { try keep($0) } }
/// let summary = try decoder.finish { try keep($0) }
/// ```
///
/// - Each site-day is handed out once its rows are read, or, when more than `openDays` site-days are open, oldest first:
///   then the rest of it comes as a second part, to be joined with ``SiteDay/merging(_:)``.
/// - A refused row contributes nothing; every problem is counted, the first `problems` are kept. Whether a file with
///   problems is taken at all is the caller's to decide: it throws away what was handed out.
/// - What makes the rest unreadable (no header, a missing column, binary data, quotes that never close) ends the reading.
///
/// Memory: `openDays` × slots × channels × 4 bytes (12 for registers), one row, the site codes of the file.
package struct ReadingDecoder: ~Copyable {
    package static let usualOpenDays = 8192
    package static let usualProblems = 10_000
    /// Greatest register reading, in Wh.
    static let greatestRegister: Int64 = 1_000_000_000_000_000_000

    /// Longest stamp in another encoding than UTF-8, in bytes of UTF-8.
    static let longestStamp = 128

    enum Stage { case header, rows, stopped }

    let mapping: ReadingMapping
    private let openDays: Int
    private var reader: CSVReader
    private var stage = Stage.header
    private var plan: ReadingPlan?
    var sites: SiteCodes
    var open: OpenDays
    var stamps: StampReader
    var cells: UnsafeMutablePointer<ReadingCell>
    /// Two stamps turned into UTF-8.
    let stampText = UnsafeMutablePointer<UInt8>.allocate(capacity: longestStamp * 2)
    var log: ProblemLog
    var summary = DecodeSummary()
    var blankRows = 0
    var isBadRow = false
    private var hasSeenBytes = false

    /// - Parameters:
    ///   - openDays: the most site-days kept open at once; raised where one row needs more.
    ///   - problems: the most problems kept for the report.
    ///   - resolve: finds the site of a code.
    package init(
        _ mapping: ReadingMapping, openDays: Int = Self.usualOpenDays, problems: Int = Self.usualProblems,
        resolve: @escaping SiteResolver
    ) {
        self.mapping = mapping
        self.openDays = max(1, openDays)
        reader = CSVReader(delimiter: mapping.delimiter, skipsByteOrderMark: mapping.encoding == .utf8)
        sites = SiteCodes(encoding: mapping.encoding, resolve: resolve)
        open = OpenDays(limit: 1, grid: mapping.grid, channels: mapping.channels, registers: 0, ranges: [])
        stamps = StampReader(mapping.stamps, grid: mapping.grid)
        cells = .allocate(capacity: 1)
        log = ProblemLog(limit: max(0, problems))
    }

    deinit {
        cells.deallocate()
        stampText.deallocate()
    }

    /// Reads the next bytes of the file. `emit` may throw to end the work; the decoder is then of no more use.
    package mutating func consume<Failure: Error>(
        _ bytes: UnsafeRawBufferPointer, emit: (SiteDay) throws(Failure) -> Void
    ) throws(Failure) {
        guard stage != .stopped, let base = bytes.baseAddress, !bytes.isEmpty else { return }
        hasSeenBytes = true
        var next = base.assumingMemoryBound(to: UInt8.self)
        let end = next + bytes.count
        var row = reader.emptyRow
        while stage != .stopped {
            switch reader.advance(&next, end, &row) {
            case .row: take(row)
            case .more: return
            case .binary, .openQuote: stop(.binary(row: reader.rowNumber + 1))
            }
            if !open.outbox.isEmpty { try handOut(emit) }
        }
    }

    package mutating func consume<Failure: Error>(
        _ bytes: [UInt8], emit: (SiteDay) throws(Failure) -> Void
    ) throws(Failure) {
        // A closure that rethrows would lose the type of the error, so the failure is carried out by hand.
        var failure: Failure?
        bytes.withUnsafeBytes { raw in
            do throws(Failure) { try consume(raw, emit: emit) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// The end of the file: hands out what is open, and says what was found.
    package mutating func finish<Failure: Error>(
        emit: (SiteDay) throws(Failure) -> Void
    ) throws(Failure) -> DecodeSummary {
        if stage != .stopped {
            var row = reader.emptyRow
            switch reader.finish(&row) {
            case .row: take(row)
            case .openQuote, .binary: stop(.openQuote(row: reader.rowNumber + 1))
            case .more: break
            }
            if log.count == 0, summary.rows == 0 {
                log.add(hasSeenBytes && plan != nil ? .noRows() : .empty())
            }
        }
        open.closeAll(names: sites)
        try handOut(emit)
        stage = .stopped
        summary.problems = log.kept
        summary.problemCount = log.count
        summary.sites = open.siteCount
        if open.created > 0 {
            summary.firstDay = Day(number: open.firstDay)
            summary.lastDay = Day(number: open.lastDay)
        }
        return summary
    }

    private mutating func handOut<Failure: Error>(_ emit: (SiteDay) throws(Failure) -> Void) throws(Failure) {
        let days = open.outbox
        open.outbox.removeAll(keepingCapacity: false)
        for day in days {
            summary.siteDays += 1
            try emit(day)
        }
    }

    private mutating func stop(_ problem: RowProblem) {
        log.add(problem)
        stage = .stopped
    }

    @inline(__always)
    private mutating func take(_ row: CSVRow) {
        guard let plan, row.faults.isEmpty, !row.isBlank, row.count == plan.header.names.count, row.isASCII else {
            return takeOdd(row)
        }
        summary.rows += 1
        takeReadings(row, plan)
    }

    /// A row that is the header, or that something is odd about.
    private mutating func takeOdd(_ row: CSVRow) {
        guard let plan else {
            if row.isBlank { return stop(.empty()) }
            return takeHeader(row)
        }
        if row.isBlank {
            blankRows += 1
            return
        }
        summary.rows += 1
        let encoding = mapping.encoding
        if !row.faults.isEmpty {
            refuse(.malformed(row.faults, row: row.number))
        } else if row.count != plan.header.names.count {
            refuse(.fieldCount(row: row.number, expected: plan.header.names.count, found: row.count))
        } else if let field = row.undecodableField(encoding) {
            let name = plan.header.names[field]
            refuse(.encoding(encoding, row: row.number, column: name, bytes: row.raw(field)))
        } else {
            takeReadings(row, plan)
        }
    }

    private mutating func takeHeader(_ row: CSVRow) {
        guard let header = CSVHeader(row, encoding: mapping.encoding, log: &log),
            let plan = ReadingPlan(mapping, header: header, sites: &sites, log: &log)
        else {
            stage = .stopped
            return
        }
        self.plan = plan
        stage = .rows
        open = OpenDays(
            limit: max(openDays, plan.cellLimit + 1), grid: plan.grid, channels: plan.channels,
            registers: plan.registers, ranges: plan.ranges)
        cells.deallocate()
        cells = .allocate(capacity: max(1, plan.cellLimit))
    }

    /// Counts the problem of a row that has only this one.
    mutating func refuse(_ problem: @autoclosure () -> RowProblem) {
        log.add(problem())
        summary.badRows += 1
    }
}
