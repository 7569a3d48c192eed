package import Foundation
package import Quantities

/// Reads a file whole, but never more of it than there should be.
package enum BoundedFile {
    /// - Returns: nil when there is no such file.
    /// - Throws: ``Rejection`` `gateway.file.tooLarge`, `gateway.file.unreadable`.
    package static func bytes(of url: URL, limit: Int) throws(Rejection) -> [UInt8]? {
        let data: Data
        do {
            let handle = try FileHandle(forReadingFrom: url)
            defer { try? handle.close() }
            data = try handle.read(upToCount: limit + 1) ?? Data()
        } catch CocoaError.fileReadNoSuchFile, CocoaError.fileNoSuchFile {
            return nil
        } catch {
            throw Rejection(
                "gateway.file.unreadable", expected: "a readable file", found: url.lastPathComponent, ja: "ファイルを読めません",
                en: "A file cannot be read")
        }
        guard data.count <= limit else {
            throw Rejection(
                "gateway.file.tooLarge", expected: "≤ \(limit) bytes", found: url.lastPathComponent, ja: "ファイルが大きすぎます",
                en: "A file is too large")
        }
        return [UInt8](data)
    }
}
