/// Takes lines off the front of bytes, for formats that end in a signed note.
struct LineReader {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: some Collection<UInt8>) { rest = Array(bytes)[...] }

    /// The next line without its newline, or nil where none ends in one.
    mutating func line() -> ArraySlice<UInt8>? {
        guard let newline = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { rest = rest[(newline + 1)...] }
        return rest[..<newline]
    }

    /// What is wrong with lines of hashes.
    enum HashLinesFault: Error { case hash, tooMany, noBlankLine }

    /// Lines of one Base 64 hash each, up to the blank line that ends them, which is taken as well.
    mutating func hashes(atMost maximum: Int) throws(HashLinesFault) -> [LogHash] {
        var hashes: [LogHash] = []
        while let line = line() {
            if line.isEmpty { return hashes }
            guard hashes.count < maximum else { throw .tooMany }
            guard let hash = Base64.decode(line).flatMap({ try? LogHash($0) }) else { throw .hash }
            hashes.append(hash)
        }
        throw .noBlankLine
    }
}
