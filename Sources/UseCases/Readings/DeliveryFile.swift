import Crypto
import Foundation
import Glibc
import Quantities
import Telemetry

/// A file of readings, read in pieces of a fixed size: memory does not grow with the file.
struct DeliveryFile {
    static let pieceSize = 1 << 20

    let url: URL
    let byteCount: Int64

    init(_ url: URL) throws {
        var status = stat()
        guard stat(url.path, &status) == 0 else { throw Self.unreadable(url) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Rejection(
                "readings.file.notRegular", expected: "a file", found: url.lastPathComponent,
                ja: "通常のファイルではありません", en: "This is not a regular file")
        }
        self.url = url
        byteCount = Int64(status.st_size)
    }

    /// The whole content, for files that are small by their nature.
    func bytes() throws -> [UInt8] {
        var bytes: [UInt8] = []
        try forEachPiece { bytes.append(contentsOf: $0) }
        return bytes
    }

    /// SHA-256 of the content, in hexadecimal.
    func digest() throws -> String {
        var hash = SHA256()
        try forEachPiece { hash.update(bufferPointer: $0) }
        return Digest.hex(hash.finalize())
    }

    /// Whether the whole content is text in UTF-8.
    func isUTF8() throws -> Bool {
        String(validating: try bytes(), as: UTF8.self) != nil
    }

    /// Decodes the whole file into the intake and gives its digest.
    func decode(
        _ mapping: ReadingMapping, into intake: DeliveryIntake, _ progress: (ImportProgress) throws -> Void
    ) throws -> String {
        var hash = SHA256()
        let codes = intake.siteCodes
        var decoder = ReadingDecoder(mapping) { codes[String(decoding: $0, as: UTF8.self)] }
        var done: Int64 = 0
        try forEachPiece { piece in
            hash.update(bufferPointer: piece)
            try decoder.consume(piece) { day throws(any Error) in try intake.take(day) }
            done += Int64(piece.count)
            try progress(ImportProgress(bytes: done, of: byteCount, siteDays: intake.siteDayCount))
        }
        intake.summary = try decoder.finish { day throws(any Error) in try intake.take(day) }
        return Digest.hex(hash.finalize())
    }

    func forEachPiece(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.unreadable(url) }
        defer { close(descriptor) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceSize, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, Self.pieceSize)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.unreadable(url) }
            guard count > 0 else { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    private static func unreadable(_ url: URL) -> Rejection {
        Rejection(
            "readings.file.unreadable", expected: "a readable file",
            found: "\(url.lastPathComponent): \(String(cString: strerror(errno)))", ja: "ファイルを読めません",
            en: "The file cannot be read")
    }
}

/// How far an import has come.
package struct ImportProgress: Sendable {
    package let bytes: Int64
    package let of: Int64
    package let siteDays: Int
}
