import ArgumentParser
import Foundation
import SecondCheck
import UseCases

/// Judges the registry a second time, by a checker that shares nothing with it.
struct AuditCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Judge the registry by a second, independent checker (第二検証).",
        discussion: """
            Replays every record through a small model of its own, and compares every balance after every record, every block, \
            every batch, every hold, whatever is frozen and every certificate. Nothing is repaired. Ends with 1 when the two do not agree, and names the record. \
            That the records are those that were signed is what daicho fsck checks.

            With --from-export, the records of a public export alone, under its signed root.

            Example:
              daicho audit --folder daicho-data
              daicho audit --from-export ledger.jsonl --vkey "$(cat log.vkey)"
            """)

    @Option(
        name: .customLong("from-export"), help: ArgumentHelp("Judge this export, not a folder.", valueName: "file"),
        completion: .file())
    var export: String?

    @Option(
        help: "With --from-export: the key of the log, as you have it from its owner. Default: believe the file's own.")
    var vkey: String?

    @OptionGroup var folder: FolderOptions

    func validate() throws {
        guard export != nil || vkey == nil else { throw ValidationError("--vkey goes with --from-export.") }
    }

    func perform() throws {
        let audit = try run()
        if folder.json { try Output.json(audit) } else { Self.describe(audit) }
        guard audit.isClean else { throw ExitCode.failure }
    }

    private func run() throws -> RegistryAudit {
        defer { Output.endProgress() }
        let progress: (UInt64) -> Void = { Output.progress("audit: \(Figures.grouped($0)) …") }
        guard let export else { return try AuditRegistry().run(on: folder.openToRead(), progress: progress) }
        return try AuditExport(of: URL(filePath: export), verifierKey: vkey).run(progress: progress)
    }

    private static func describe(_ audit: RegistryAudit) {
        for finding in audit.findings {
            let place = finding.record.map { "record \($0)" } ?? "registry"
            let problem = finding.problem
            let facts = problem.expected.isEmpty ? "" : " (\(problem.expected) ≠ \(problem.found))"
            Output.line(Output.printable("✗ \(place): \(Output.text(problem.message))\(facts) [\(problem.code)]"))
        }
        let counts =
            "records \(Figures.grouped(audit.records)), of them understood \(audit.understood), accounts \(audit.accounts), "
            + "batches \(audit.batches), blocks \(audit.blocks), retirements \(audit.retirements), holds \(audit.holds), "
            + "freezes \(audit.freezes)"
        Output.line(ja: "検証済み: \(counts)", en: "Checked: \(counts)")
        describe(audit.extent)
        if audit.isClean {
            Output.line(
                ja: "✓ 第二検証は一致します: 発行 \(audit.issued) = 保有 \(audit.held) + 無効化 \(audit.retired) "
                    + "+ 取消し \(audit.cancelled) + 移管 \(audit.exported) t-CO2",
                en: "✓ The second check agrees: \(audit.issued) issued = \(audit.held) held + \(audit.retired) retired "
                    + "+ \(audit.cancelled) cancelled + \(audit.exported) exported t-CO2")
        } else {
            Output.line(
                ja: "✗ \(audit.findingCount) 件が第二検証と一致しません。daicho fsck を実行し、原因が分かるまで作業を続けないでください",
                en: "✗ \(audit.findingCount) findings. Run daicho fsck, and do not go on until the cause is known.")
        }
    }

    private static func describe(_ extent: RegistryAudit.Extent) {
        switch extent {
        case .folder(let lines, certificates: true):
            Output.line(ja: "残高推移 \(lines) 行と照合しました", en: "Compared with \(lines) lines of balances.")
        case .folder(let lines, certificates: false):
            Output.line(
                ja: "残高推移 \(lines) 行と照合しました。公開用の写しのため、証明書はここになく、照合していません",
                en: "Compared with \(lines) lines of balances. This is a public copy: certificates were not compared.")
        case .export:
            Output.line(ja: "記録だけを検証しました", en: "The records alone were judged.")
        }
    }
}
