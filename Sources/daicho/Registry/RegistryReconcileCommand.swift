import ArgumentParser
import Quantities
import UseCases

/// Adds up a day of the registry in two ways, and compares.
struct RegistryReconcileCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Add up a day of the registry in two ways, and compare (日次突合).",
        discussion: """
            As of the last record of a day in Japan: what was issued is held, retired, cancelled or handed over, per series and \
            vintage, per batch and account; once by the registry's tables, once by the second checker's replay of the records. \
            Ends with 1 when anything differs, and names it. Nothing is repaired. A server does this after every midnight \
            by itself.

            Example:
              daicho registry reconcile
              daicho registry reconcile --date 2026-03-31 --json
            """)

    @Option(help: ArgumentHelp("The day. Default: the last one that is over.", valueName: "yyyy-mm-dd"))
    var date: Day?

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let folder = try self.folder.open()
        defer { Output.endProgress() }
        let result = try ReconcileRegistry(day: date).run(on: folder) {
            Output.progress("reconcile: \(Figures.grouped($0)) …")
        }
        Output.endProgress()
        if json { try Output.json(result) } else { Self.describe(result) }
        guard result.agrees else { throw ExitCode.failure }
    }

    private static func describe(_ result: Reconciliation) {
        Output.line(
            ja: "\(result.day) 終了時点（記録 \(Figures.grouped(result.records)) 件）\(result.isOver ? "" : "・当日分は途中")",
            en: "At the end of \(result.day), with \(Figures.grouped(result.records)) records"
                + (result.isOver ? "" : "; the day is not over"))
        Table(
            [
                Output.text(ja: "記号", en: "series"), Output.text(ja: "ヴィンテージ", en: "vintage"),
                Output.text(ja: "発行", en: "issued"), Output.text(ja: "保有", en: "held"),
                Output.text(ja: "うち留保", en: "set aside"), Output.text(ja: "無効化", en: "retired"),
                Output.text(ja: "取消し", en: "cancelled"), Output.text(ja: "移管", en: "handed over"), "",
            ],
            result.lines.map { line in
                let sums = line.registry
                return [line.prefix.rawValue, "\(line.vintage.year)"]
                    + [sums.issued, sums.held, sums.setAside, sums.retired, sums.cancelled, sums.exported].map(
                        String.init)
                    + [line.agrees ? "✓" : "✗"]
            }
        ).print()
        for difference in result.differences { Output.line("✗ \(text(difference))") }
        if result.findings > 0 {
            Output.line(
                ja: "✗ 第二検証の指摘 \(result.findings) 件: daicho audit で確認してください",
                en: "✗ The second check has \(result.findings) findings: look at daicho audit")
        }
        if result.agrees {
            Output.line(ja: "✓ 登録簿と第二検証は一致します", en: "✓ The registry and the second check agree.")
        } else {
            Output.line(
                ja: "✗ \(result.differenceCount) 件の不一致があります。daicho fsck を実行し、原因が分かるまで作業を続けないでください",
                en:
                    "✗ \(result.differenceCount) differences. Run daicho fsck, and do not go on until the cause is known."
            )
        }
    }

    private static func text(_ difference: Reconciliation.Difference) -> String {
        let place = [difference.batch, difference.account].compactMap { $0 }.map(Output.printable).joined(
            separator: " / ")
        let record = difference.record.map { " [record \($0)]" } ?? ""
        return Output.text(
            ja: "\(place): \(difference.measure.name.ja) 登録簿 \(difference.registry) t、第二検証 "
                + "\(difference.secondCheck) t\(record)",
            en: "\(place): \(difference.measure.name.en) \(difference.registry) t by the registry, "
                + "\(difference.secondCheck) t by the second check\(record)")
    }
}

extension Reconciliation.Difference.Measure {
    fileprivate var name: Bilingual {
        switch self {
        case .issued: Bilingual(ja: "発行", en: "issued")
        case .held: Bilingual(ja: "保有", en: "held")
        case .setAside: Bilingual(ja: "留保", en: "set aside")
        case .retired: Bilingual(ja: "無効化", en: "retired")
        case .cancelled: Bilingual(ja: "取消し", en: "cancelled")
        case .exported: Bilingual(ja: "移管", en: "handed over")
        case .unaccounted: Bilingual(ja: "所在不明", en: "unaccounted for")
        }
    }
}
