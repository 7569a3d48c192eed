import Glibc
import Quantities

/// Walks a spooled form from boundary to boundary (RFC 2046 §5.1.1), a piece in memory at a time.
struct MultipartScan {
    private static let pieceSize = 1 << 20

    private let spool: SpooledFile
    /// `\r\n--boundary`
    private let delimiter: [UInt8]
    private var offset: Int64 = 0
    private var isOver = false

    init(_ spool: SpooledFile, boundary: [UInt8]) {
        self.spool = spool
        delimiter = Array("\r\n--".utf8) + boundary
    }

    /// The first boundary stands at the very beginning.
    mutating func begin() throws(Rejection) {
        let first = Array(delimiter.dropFirst(2))
        guard try spool.bytes(at: 0, count: first.count) == first else {
            throw MultipartForm.malformed("a boundary", "something else at the beginning")
        }
        offset = Int64(first.count)
    }

    /// The next part; nil when the last boundary is reached.
    mutating func next() throws(Rejection) -> (head: MultipartHead, range: Range<Int64>)? {
        guard !isOver else { return nil }
        let after = try spool.bytes(at: offset, count: 4)
        if after.starts(with: Array("--".utf8)) {
            guard after.count == 2 || after.dropFirst(2).elementsEqual("\r\n".utf8),
                offset + Int64(after.count) == spool.byteCount
            else { throw MultipartForm.malformed("nothing after the last boundary", "something") }
            isOver = true
            return nil
        }
        guard after.starts(with: Array("\r\n".utf8)) else {
            throw MultipartForm.malformed("a line end after a boundary", "something else")
        }
        offset += 2
        let head = try head()
        let start = offset
        guard let end = try find(from: start) else {
            throw MultipartForm.malformed("a boundary at the end of each part", "none: the form is cut short")
        }
        offset = end + Int64(delimiter.count)
        return (head, start..<end)
    }

    /// Header lines up to the empty one.
    private mutating func head() throws(Rejection) -> MultipartHead {
        let bytes = try spool.bytes(at: offset, count: MultipartForm.longestHead)
        var lines: [String] = []
        var start = 0
        var index = 0
        while index + 1 < bytes.count {
            guard bytes[index] == 0x0D, bytes[index + 1] == 0x0A else {
                index += 1
                continue
            }
            guard let line = String(validating: bytes[start..<index], as: UTF8.self) else {
                throw MultipartForm.malformed("UTF-8 in the headers of a part", "other bytes")
            }
            index += 2
            start = index
            guard line.isEmpty else {
                lines.append(line)
                continue
            }
            offset += Int64(index)
            return try MultipartHead(lines)
        }
        throw MultipartForm.malformed("≤ \(MultipartForm.longestHead) bytes of headers", "more, or none")
    }

    /// Where the next delimiter begins. Pieces overlap by its length, so that none is cut in two.
    private func find(from start: Int64) throws(Rejection) -> Int64? {
        var position = start
        while true {
            let piece = try spool.bytes(at: position, count: Self.pieceSize)
            if let found = Self.index(of: delimiter, in: piece) { return position + Int64(found) }
            guard piece.count == Self.pieceSize else { return nil }
            position += Int64(piece.count - delimiter.count + 1)
        }
    }

    private static func index(of needle: [UInt8], in piece: [UInt8]) -> Int? {
        piece.withUnsafeBytes { piece in
            needle.withUnsafeBytes { needle in
                guard let base = piece.baseAddress, let first = needle.baseAddress else { return nil }
                var start = 0
                while start + needle.count <= piece.count,
                    let found = memchr(base + start, Int32(needle[0]), piece.count - needle.count - start + 1)
                {
                    if memcmp(found, first, needle.count) == 0 { return UnsafeRawPointer(found) - base }
                    start = UnsafeRawPointer(found) - base + 1
                }
                return nil
            }
        }
    }
}
