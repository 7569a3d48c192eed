import Foundation

/// The shared data beside the package; elsewhere when `DAICHO_SHARED` says so.
enum SharedData {
    static let root: URL = {
        if let path = ProcessInfo.processInfo.environment["DAICHO_SHARED"] { return URL(filePath: path) }
        return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "../shared").standardizedFileURL
    }()

    static let merkleVectors = root.appending(path: "data/vectors/merkle")

    static var hasMerkleVectors: Bool { FileManager.default.fileExists(atPath: merkleVectors.path) }

    /// Every JSON file below a folder, by its path from there.
    static func files(in folder: String) throws -> [(name: String, data: Data)] {
        let base = merkleVectors.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: base.path).filter { $0.hasSuffix(".json") }.sorted()
            .map { ($0, try Data(contentsOf: base.appending(path: $0))) }
    }
}
