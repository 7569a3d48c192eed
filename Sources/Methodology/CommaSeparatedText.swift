import Quantities

/// The small tables that people bring by hand (RFC 4180). Readings are not read here.
enum CommaSeparatedText {
    static func rows(of text: String) throws(Rejection) -> [[String]] {
        guard text.utf8.count <= RuleNode.largestFile else {
            throw malformed("≤ \(RuleNode.largestFile) bytes", found: "\(text.utf8.count) bytes")
        }
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var wasQuoted = false
        func close() {
            row.append(String(decoding: field, as: UTF8.self))
            field = []
            wasQuoted = false
        }
        func endRow() {
            close()
            if row != [""] { rows.append(row) }
            row = []
        }
        var bytes = Array(text.utf8)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        while let byte = bytes.popFirst() {
            if isQuoted {
                guard byte == 0x22 else {
                    field.append(byte)
                    continue
                }
                if bytes.first == 0x22 {
                    field.append(0x22)
                    bytes = bytes.dropFirst()
                } else {
                    isQuoted = false
                }
            } else if byte == 0x22, field.isEmpty, !wasQuoted {
                isQuoted = true
                wasQuoted = true
            } else if byte == 0x2C {
                close()
            } else if byte == 0x0A {
                endRow()
            } else if byte == 0x0D, bytes.first == 0x0A {
                continue
            } else if wasQuoted || byte == 0x22 {
                throw malformed("a comma after a closing quote", found: "row \(rows.count + 1)")
            } else {
                field.append(byte)
            }
        }
        guard !isQuoted else { throw malformed("a closing quote", found: "row \(rows.count + 1)") }
        if !row.isEmpty || !field.isEmpty || wasQuoted { endRow() }
        guard rows.count <= FactorFile.mostRows + 1 else {
            throw malformed("≤ \(FactorFile.mostRows) rows", found: "\(rows.count)")
        }
        return rows
    }

    static func malformed(_ expected: String, found: String) -> Rejection {
        Rejection(
            "methodology.factors.csv", expected: expected, found: Rejection.echo(found), ja: "CSV として読めません",
            en: "The CSV cannot be read")
    }
}
