import ArgumentParser
import Quantities
import UseCases

/// Runs a check of the folder and says what it found.
struct FolderCheckReport {
    private let check: CheckFolder
    private let folder: FolderOptions

    init(_ check: CheckFolder, _ folder: FolderOptions) {
        self.check = check
        self.folder = folder
    }

    /// Exits with 1 when something does not follow.
    func perform() throws {
        let found = try Self.run(check, on: folder.openToRead())
        if folder.json { try Output.json(found) } else { Self.describe(found) }
        guard found.isClean else { throw ExitCode.failure }
    }

    static func run(_ check: CheckFolder, on folder: DataFolder) throws -> FolderCheck {
        defer { Output.endProgress() }
        return try check.run(on: folder) { Output.progress("fsck: \(Output.text($0)) …") }
    }

    static func describe(_ check: FolderCheck) {
        for finding in check.findings {
            let facts = finding.expected.isEmpty ? "" : " (\(finding.expected) ≠ \(finding.found))"
            Output.line(
                Output.printable("✗ \(finding.subject): \(Output.text(finding.message))\(facts) [\(finding.code)]"))
        }
        let counts = check.counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        Output.line(ja: "検査済み: \(counts)", en: "Checked: \(counts)")
        if check.isOfPublicCopy {
            Output.line(
                ja: "公開用の写しです: 会員、計測データ、文書はここになく、検査していません",
                en: "This is a public copy: members, readings and documents are not here, and were not checked.")
        }
        if check.isClean {
            Output.line(ja: "✓ 不整合はありません", en: "✓ Everything follows from the records.")
        } else {
            Output.line(
                ja: "✗ \(check.findingCount) 件の不整合があります。このフォルダで作業を続けず、控えから復元してください",
                en: "✗ \(check.findingCount) findings. Do not go on in this folder; restore it from a copy.")
        }
    }
}
