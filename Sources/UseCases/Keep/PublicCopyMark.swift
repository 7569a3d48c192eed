import Foundation
import Store

/// The file `public-copy` in a folder that was made from a public export.
///
/// Such a folder has no signing key and never gets one: the log goes on where its members and readings are.
struct PublicCopyMark {
    static let name = "public-copy"
    private let url: URL

    init(in folder: URL) { url = folder.appending(path: Self.name) }

    var isThere: Bool { FileManager.default.fileExists(atPath: url.path) }

    static let content = """
        This folder was made by `daicho import` from a public export. It holds the log and what follows from its records.
        Members, readings and documents are not here, nothing can be added, and it is no backup.

        """
}
