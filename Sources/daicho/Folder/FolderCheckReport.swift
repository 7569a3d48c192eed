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
        let check = try check.run(on: folder.open()) { Output.progress("fsck: \(Output.text($0)) …") }
        Output.endProgress()
        if folder.json { try Output.json(check) } else { describe(check) }
        guard check.isClean else { throw ExitCode.failure }
    }

    private func describe(_ check: FolderCheck) {
        for finding in check.findings {
            let facts = finding.expected.isEmpty ? "" : " (\(finding.expected) ≠ \(finding.found))"
            Output.line(
                Output.printable("✗ \(finding.subject): \(Output.text(finding.message))\(facts) [\(finding.code)]"))
        }
        let counts = check.counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        Output.line(ja: "検査済み: \(counts)", en: "Checked: \(counts)")
        if check.isClean {
            Output.line(ja: "✓ 不整合はありません", en: "✓ Everything follows from the records.")
        } else {
            Output.line(
                ja: "✗ \(check.findingCount) 件の不整合があります。このフォルダで作業を続けず、控えから復元してください",
                en: "✗ \(check.findingCount) findings. Do not go on in this folder; restore it from a copy.")
        }
    }
}
