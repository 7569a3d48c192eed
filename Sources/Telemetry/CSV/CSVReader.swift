/// Cuts bytes into rows and fields (RFC 4180), in chunks of any size: the one reader of delivered tables.
///
/// Rows end with CRLF, LF or CR; the last may lack its end. A field that begins with `"` runs to the closing quote, `""`
/// inside it is one quote, and delimiters and line breaks inside it are text. A quote elsewhere is a fault of its row.
///
/// Two ways read the same language. A row without quotes that lies whole in the chunk is cut where it stands. Any other
/// row goes byte by byte through a small state machine into a scratch copy (``feed(_:)``). Memory: one row, at most
/// ``maxRowBytes``, and its field table.
struct CSVReader: ~Copyable {
    /// The longest row accepted, in bytes, without its line break.
    static let maxRowBytes = 1 << 20
    /// The most fields a row may have.
    static let maxFields = 4096

    enum Step {
        case row
        /// The chunk is used up.
        case more
        /// A control character that no text table has: the file is binary or UTF-16.
        case binary
        /// The file ended inside quotes.
        case openQuote
    }

    private enum Kind {
        static let text: UInt8 = 0
        static let delimiter: UInt8 = 1
        static let lineFeed: UInt8 = 2
        static let carriageReturn: UInt8 = 3
        static let quote: UInt8 = 4
        static let binary: UInt8 = 5
    }

    private enum State { case fieldStart, plain, quoted, quoteClosed }

    private let kinds: UnsafeMutablePointer<UInt8>
    private let fields: UnsafeMutablePointer<CSVField>
    private(set) var rowNumber = 0

    // The careful way; these live across chunks.
    private var scratch: UnsafeMutablePointer<UInt8>
    private var scratchCapacity = 4096
    private var scratchCount = 0
    private var fieldCount = 0
    private var fieldStart = 0
    private var rowBytes = 0
    private var state = State.fieldStart
    private var faults: CSVFaults = []
    private var seen: UInt8 = 0
    private var isCareful = false
    /// The last row ended with CR: a LF that follows belongs to it.
    private var skipsLineFeed = false
    /// How many bytes of a byte-order mark the stream began with; -1 once that is settled.
    private var markBytes: Int

    init(delimiter: UInt8, skipsByteOrderMark: Bool) {
        kinds = .allocate(capacity: 256)
        for byte in 0..<256 { kinds[byte] = byte < 0x20 && byte != 0x09 ? Kind.binary : Kind.text }
        kinds[0x0A] = Kind.lineFeed
        kinds[0x0D] = Kind.carriageReturn
        kinds[0x22] = Kind.quote
        kinds[Int(delimiter)] = Kind.delimiter
        fields = .allocate(capacity: Self.maxFields)
        scratch = .allocate(capacity: scratchCapacity)
        markBytes = skipsByteOrderMark ? 0 : -1
    }

    deinit {
        kinds.deallocate()
        fields.deallocate()
        scratch.deallocate()
    }

    var emptyRow: CSVRow { CSVRow(base: scratch, fields: fields) }

    /// Reads from `next` up to `end` and leaves `next` where it stopped.
    @inline(__always)
    mutating func advance(_ next: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ row: inout CSVRow) -> Step
    {
        if isCareful || markBytes >= 0 || skipsLineFeed {
            if let step = resume(&next, end, &row) { return step }
        }
        let start = next
        var cursor = start
        var fieldStart = start
        var count = 0
        var seen: UInt8 = 0
        while cursor < end {
            let byte = cursor.pointee
            seen |= byte
            let kind = kinds[Int(byte)]
            if kind == Kind.text {
                cursor += 1
                continue
            }
            guard kind <= Kind.carriageReturn, count < Self.maxFields, cursor - start <= Self.maxRowBytes else { break }
            fields[count] = CSVField(
                start: UInt32(truncatingIfNeeded: fieldStart - start), end: UInt32(truncatingIfNeeded: cursor - start))
            count += 1
            cursor += 1
            fieldStart = cursor
            if kind == Kind.delimiter { continue }
            skipsLineFeed = kind == Kind.carriageReturn
            next = cursor
            rowNumber += 1
            row.base = start
            row.fields = UnsafePointer(fields)
            row.count = count
            row.number = rowNumber
            row.faults = []
            row.isASCII = seen < 0x80
            row.isBlank = cursor - start == 1
            return .row
        }
        return readCarefully(&next, end, &row)
    }

    /// The end of the stream: the row that lacks its line break, if any; then ``Step/more``.
    mutating func finish(_ row: inout CSVRow) -> Step {
        if markBytes > 0 { replayMark() }
        guard isCareful else { return .more }
        guard state != .quoted else { return .openQuote }
        endField()
        endRow(&row)
        return .row
    }

    /// What must come before a row can be cut in place. Nil when that is now possible.
    private mutating func resume(
        _ next: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ row: inout CSVRow
    ) -> Step? {
        while markBytes >= 0, next < end {
            guard next.pointee == Self.byteOrderMark(markBytes) else {
                replayMark()
                break
            }
            markBytes = markBytes == 2 ? -1 : markBytes + 1
            next += 1
        }
        if skipsLineFeed, next < end {
            if next.pointee == 0x0A { next += 1 }
            skipsLineFeed = false
        }
        if next == end { return .more }
        return isCareful ? readCarefully(&next, end, &row) : nil
    }

    private static func byteOrderMark(_ index: Int) -> UInt8 { index == 0 ? 0xEF : index == 1 ? 0xBB : 0xBF }

    private mutating func replayMark() {
        let count = max(0, markBytes)
        markBytes = -1
        for index in 0..<count {
            isCareful = true
            _ = feed(Self.byteOrderMark(index))
        }
    }

    private mutating func readCarefully(
        _ next: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ row: inout CSVRow
    ) -> Step {
        while next < end {
            let byte = next.pointee
            next += 1
            isCareful = true
            switch feed(byte) {
            case Kind.text: continue
            case Kind.binary: return .binary
            default:
                skipsLineFeed = byte == 0x0D
                endRow(&row)
                return .row
            }
        }
        return .more
    }

    /// One byte. Answers text (go on), line feed (the row has ended) or binary.
    private mutating func feed(_ byte: UInt8) -> UInt8 {
        let kind = kinds[Int(byte)]
        guard kind != Kind.binary else { return Kind.binary }
        let endsRow = kind == Kind.lineFeed || kind == Kind.carriageReturn
        if state != .quoted, endsRow {
            endField()
            return Kind.lineFeed
        }
        rowBytes += 1
        seen |= byte
        if rowBytes > Self.maxRowBytes { faults.insert(.tooLong) }
        switch state {
        case .fieldStart, .plain:
            if kind == Kind.delimiter {
                endField()
            } else if kind == Kind.quote, state == .fieldStart {
                state = .quoted
            } else {
                if kind == Kind.quote { faults.insert(.strayQuote) }
                state = .plain
                append(byte)
            }
        case .quoted:
            if kind == Kind.quote { state = .quoteClosed } else { append(byte) }
        case .quoteClosed:
            if kind == Kind.delimiter {
                endField()
            } else if kind == Kind.quote {
                state = .quoted
                append(byte)
            } else {
                faults.insert(.strayQuote)
                state = .plain
                append(byte)
            }
        }
        return Kind.text
    }

    private mutating func append(_ byte: UInt8) {
        guard !faults.contains(.tooLong) else { return }
        if scratchCount == scratchCapacity {
            let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: scratchCapacity * 2)
            wider.update(from: scratch, count: scratchCount)
            scratch.deallocate()
            scratch = wider
            scratchCapacity *= 2
        }
        scratch[scratchCount] = byte
        scratchCount += 1
    }

    private mutating func endField() {
        state = .fieldStart
        guard fieldCount < Self.maxFields else {
            faults.insert(.tooManyFields)
            return
        }
        fields[fieldCount] = CSVField(start: UInt32(fieldStart), end: UInt32(scratchCount))
        fieldCount += 1
        fieldStart = scratchCount
    }

    private mutating func endRow(_ row: inout CSVRow) {
        rowNumber += 1
        row.base = UnsafePointer(scratch)
        row.fields = UnsafePointer(fields)
        row.count = faults.contains(.tooLong) ? 0 : fieldCount
        row.number = rowNumber
        row.faults = faults
        row.isASCII = seen < 0x80
        row.isBlank = rowBytes == 0
        scratchCount = 0
        fieldCount = 0
        fieldStart = 0
        rowBytes = 0
        state = .fieldStart
        faults = []
        seen = 0
        isCareful = false
    }
}
