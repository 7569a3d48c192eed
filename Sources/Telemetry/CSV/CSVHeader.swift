/// The column names of a delivered table: its first row, spaces around names removed.
struct CSVHeader {
    let names: [String]
    private let indexes: [String: Int]

    /// Reads a header row. What is wrong with it goes to `log`, and the answer is nil.
    init?(_ row: CSVRow, encoding: TextEncoding, log: inout ProblemLog) {
        guard row.faults.isEmpty else {
            log.add(.malformed(row.faults, row: row.number))
            return nil
        }
        let before = log.count
        var names: [String] = []
        var indexes: [String: Int] = [:]
        for index in 0..<row.count {
            let field = row.trimmed(index)
            guard row.isASCII || encoding.isValid(field) else {
                log.add(.encoding(encoding, row: row.number, column: "", bytes: field))
                names.append("")
                continue
            }
            let name = String(decoding: encoding.utf8(field), as: UTF8.self)
            names.append(name)
            // A column without a name cannot be meant by anyone, so there may be several.
            if !name.isEmpty, indexes.updateValue(index, forKey: name) != nil { log.add(.headerDuplicated(name)) }
        }
        guard log.count == before else { return nil }
        self.names = names
        self.indexes = indexes
    }

    func index(of name: String) -> Int? { indexes[name] }
}

extension CSVRow {
    /// The first field that is not text in the declared encoding, if any.
    @inline(__always)
    func undecodableField(_ encoding: TextEncoding) -> Int? {
        isASCII ? nil : (0..<count).first { !encoding.isValid(raw($0)) }
    }

    /// A field as text, spaces around it removed.
    func text(_ index: Int, _ encoding: TextEncoding) -> String {
        String(decoding: encoding.utf8(trimmed(index)), as: UTF8.self)
    }
}
