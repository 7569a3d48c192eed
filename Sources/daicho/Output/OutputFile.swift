import Foundation
import Quantities

/// A file that a command writes where the person said.
struct OutputFile {
    let path: String

    init(_ path: String) { self.path = path }

    /// All of it or nothing.
    /// - Throws: ``Rejection`` `cli.file.notWritten`.
    func write(_ bytes: [UInt8]) throws(Rejection) {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Rejection(
                "cli.file.notWritten", expected: "a place that can be written", found: path, ja: "ファイルを書き込めません",
                en: "The file cannot be written")
        }
    }
}
