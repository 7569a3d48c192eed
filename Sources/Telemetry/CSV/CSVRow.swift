/// One row as the reader sees it: places in memory, nothing copied. Valid until the reader is asked for the next row.
struct CSVRow {
    var base: UnsafePointer<UInt8>
    var fields: UnsafePointer<CSVField>
    var count = 0
    /// 1 for the header, as a spreadsheet numbers rows: blank rows count, line breaks inside quotes do not.
    var number = 0
    var faults: CSVFaults = []
    var isASCII = true
    var isBlank = false

    /// The bytes of a field, without its quotes.
    @inline(__always)
    func raw(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let field = fields[index]
        return UnsafeBufferPointer(start: base + Int(field.start), count: Int(field.end - field.start))
    }

    /// The bytes of a field without spaces and tabs around it.
    @inline(__always)
    func trimmed(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let field = fields[index]
        var start = base + Int(field.start)
        var end = base + Int(field.end)
        while start < end, start.pointee == 0x20 || start.pointee == 0x09 { start += 1 }
        while start < end, (end - 1).pointee == 0x20 || (end - 1).pointee == 0x09 { end -= 1 }
        return UnsafeBufferPointer(start: start, count: end - start)
    }
}

/// Where a field stands, from the row's base.
struct CSVField {
    var start: UInt32
    var end: UInt32
}

/// What is wrong with the form of a row, whatever it says.
struct CSVFaults: OptionSet {
    let rawValue: UInt8
    /// A quote inside a field that does not begin with one, or text after a closing quote.
    static let strayQuote = CSVFaults(rawValue: 1)
    /// More than ``CSVReader/maxRowBytes``. The row has no fields.
    static let tooLong = CSVFaults(rawValue: 2)
    /// More than ``CSVReader/maxFields``.
    static let tooManyFields = CSVFaults(rawValue: 4)
}
