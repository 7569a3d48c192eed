import Documents
package import Foundation
import SQL
import Quantities
import Store

/// Documents (文書) in the store, each with its SHA-256, and as files in the folder.
package enum DocumentShelf {
    /// One file of a document: `monitoring-report.ja.html`.
    struct File {
        let name: String
        let bytes: [UInt8]
        var digest: String { Digest.hex(bytes) }
    }

    /// A document's JSON and its HTML in both languages.
    static func files(_ name: String, _ document: some Publication) throws -> [File] {
        [
            File(name: "\(name).json", bytes: try document.json()),
            File(name: "\(name).ja.html", bytes: Array(document.html(in: .ja).utf8)),
            File(name: "\(name).en.html", bytes: Array(document.html(in: .en).utf8)),
        ]
    }

    /// Keeps the files under a document's id; a later version replaces them, the records keep every digest.
    static func put(_ files: [File], id: String, record: UInt64, in database: Database) throws {
        for file in files {
            try database.execute(
                """
                INSERT INTO documents(id, name, digest, bytes, record) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id, name) DO UPDATE SET digest = excluded.digest, bytes = excluded.bytes,
                    record = excluded.record
                """, id, file.name, file.digest, file.bytes, record)
        }
    }

    /// The files of a document, by name.
    static func list(id: String, in database: Database) throws -> [DocumentListing] {
        try database.rows("SELECT name, digest, LENGTH(bytes) AS size FROM documents WHERE id = ? ORDER BY name", id)
            .map { DocumentListing(name: try $0["name"], digest: try $0["digest"], bytes: try $0["size"]) }
    }

    static func bytes(id: String, name: String, in database: Database) throws -> [UInt8]? {
        try database.first([UInt8].self, "SELECT bytes FROM documents WHERE id = ? AND name = ?", id, name).map {
            [UInt8]($0)
        }
    }

    /// Writes a document's files into `documents/<id>/`, with its PDFs and workbooks, and gives their places.
    @discardableResult
    package static func export(id: String, from folder: DataFolder) throws -> [URL] {
        let kept = try folder.store.read {
            try $0.rows("SELECT name, bytes FROM documents WHERE id = ? ORDER BY name", id).map {
                File(name: try $0["name"], bytes: try $0["bytes"])
            }
        }
        guard !kept.isEmpty else { throw unknown(id) }
        // What is kept comes first: it is there also where a page cannot be drawn.
        let directory = folder.url.appending(path: "documents/\(id)")
        return try write(kept, to: directory) + write(papers(of: kept), to: directory)
    }

    private static func write(_ files: [File], to directory: URL) throws -> [URL] {
        do {
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
            return try files.map { file in
                let url = directory.appending(path: file.name)
                try Data(file.bytes).write(to: url, options: .atomic)
                return url
            }
        } catch {
            throw Rejection(
                "document.notWritten", expected: "a writable folder", found: SystemCause.text(error),
                ja: "文書をファイルに書き込めません。記録は完了しています",
                en: "The document's files cannot be written; the record itself is made")
        }
    }
}

/// One file of a document, without its content.
package struct DocumentListing: Hashable, Sendable {
    package let name: String
    /// SHA-256, in hexadecimal.
    package let digest: String
    package let bytes: Int64
}
