import Foundation
import Quantities

/// A small file named on the command line, read whole.
struct InputFile {
    static let mostBytes = 64 << 20

    let path: String
    let limit: Int

    init(_ path: String, limit: Int = InputFile.mostBytes) {
        self.path = path
        self.limit = limit
    }

    /// - Throws: ``Rejection`` `cli.file.unreadable`, `cli.file.tooLarge`.
    func bytes() throws -> [UInt8] {
        do {
            let handle = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { try? handle.close() }
            let data = try handle.read(upToCount: limit + 1) ?? Data()
            guard data.count <= limit else { throw tooLarge }
            return [UInt8](data)
        } catch let rejection as Rejection {
            throw rejection
        } catch {
            throw Rejection(
                "cli.file.unreadable", expected: "a readable file", found: path, ja: "ファイルを読めません",
                en: "The file cannot be read")
        }
    }

    /// - Throws: as ``bytes()``; ``Rejection`` `cli.file.notText` unless it is UTF-8.
    func text() throws -> String {
        guard let text = String(validating: try bytes(), as: UTF8.self) else {
            throw Rejection(
                "cli.file.notText", expected: "UTF-8 text", found: path, ja: "UTF-8のテキストではありません",
                en: "The file is not UTF-8 text")
        }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    private var tooLarge: Rejection {
        Rejection(
            "cli.file.tooLarge", expected: "≤ \(limit) bytes", found: path, ja: "ファイルが大きすぎます",
            en: "The file is too large")
    }
}
