package import Foundation
import Quantities
import SecondCheck

/// Replays the records of a public export through the second checker: what anyone can do without a folder (第二検証).
///
/// The file is held against the signed root, as an import holds it. There are no tables to compare with.
package struct AuditExport {
    package let file: URL
    /// The key that the caller trusts; nil to believe the file's own.
    package let verifierKey: String?

    package init(of file: URL, verifierKey: String? = nil) {
        self.file = file
        self.verifierKey = verifierKey
    }

    /// - Throws: ``Rejection`` `export.file.…`, `export.key.other`.
    package func run(progress: (UInt64) -> Void = { _ in }) throws -> RegistryAudit {
        var auditor = Auditor()
        let (header, _) = try ExportFile(file).read { index, bytes in
            auditor.take(index, bytes)
            auditor.lines.removeAll(keepingCapacity: true)
            if index.isMultiple(of: 4096) { progress(index) }
        }
        try header.requireKey(verifierKey)
        auditor.finish()
        return RegistryAudit(auditor, .export)
    }
}
