import Foundation

/// Public data beside the project, read by tests and never copied into it.
enum SharedData {
    static let folder: URL = {
        if let given = ProcessInfo.processInfo.environment["DAICHO_SHARED"] { return URL(filePath: given) }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return root.appending(path: "../shared").standardizedFileURL
    }()

    static let isPresent = FileManager.default.fileExists(atPath: folder.appending(path: "data").path)
    static let absence = "the folder ../shared/data is not there; set DAICHO_SHARED to its parent"

    /// The rows of a CSV file without quotes, as fields by column name.
    static func rows(_ path: String) throws -> [[String: String]] {
        let text = try String(contentsOf: folder.appending(path: "data/\(path)"), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }
}
