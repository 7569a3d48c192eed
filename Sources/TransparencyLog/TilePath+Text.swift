extension TilePath: CustomStringConvertible {
    /// The path below the log's prefix, without a leading slash.
    package var path: String {
        let folder =
            switch kind {
            case .hashes(let level): "tile/\(level)/"
            case .entries: "tile/entries/"
            }
        var name = Self.digits(index % 1000)
        var rest = index / 1000
        while rest > 0 {
            name = "x\(Self.digits(rest % 1000))/\(name)"
            rest /= 1000
        }
        return folder + name + (isPartial ? ".p/\(width)" : "")
    }

    package var description: String { path }

    private static func digits(_ group: UInt64) -> String {
        String("00\(group)".suffix(3))
    }

    /// Longer than any path of a 64-bit index.
    private static let maximumByteCount = 64

    /// Reads a path, as a server does that is asked for one.
    /// - Throws: ``LogError/tilePath(_:)`` unless the text is exactly what ``path`` writes for some tile.
    package init(path: String) throws(LogError) {
        guard path.utf8.count <= Self.maximumByteCount, let read = Self.lenient(path),
            read.path.utf8.elementsEqual(path.utf8)
        else { throw .tilePath(LogError.excerpt(path)) }
        self = read
    }

    /// Reads more spellings than there should be; writing the result back finds out the others.
    private static func lenient(_ path: String) -> TilePath? {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)[...]
        guard parts.popFirst() == "tile", let folder = parts.popFirst() else { return nil }
        var width = fullWidth
        if parts.count > 1, parts[parts.endIndex - 2].hasSuffix(".p") {
            guard let last = parts.popLast(), let read = Int(last), (1..<fullWidth).contains(read),
                let name = parts.popLast()
            else { return nil }
            width = read
            parts.append(name.dropLast(2))
        }
        let digits = parts.map { $0.hasPrefix("x") ? $0.dropFirst() : $0 }
        guard let index = UInt64(digits.joined()) else { return nil }
        if folder == "entries" { return TilePath(.entries, index: index, width: width) }
        guard let level = Int(folder), (0...63).contains(level) else { return nil }
        return TilePath(.hashes(level: level), index: index, width: width)
    }
}
