import ArgumentParser
import Foundation
import Quantities
import Registry
import UseCases

/// Retires units for good.
struct UnitsRetireCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire",
        abstract: "Retire units for good, with a certificate (無効化). Irreversible.",
        discussion: """
            By the account's representative. On a terminal it shows what will be retired and asks; in scripts say --yes. \
            --dry-run shows it and stops. The beneficiary is the holder's own organisation, by its registered name or with \
            --beneficiary-organisation; for any other, --consent refers to the document by which it agrees.

            Example:
              daicho units retire --account A1 --quantity 2 --purpose offset \\
                --detail "Annual meeting 2025" --beneficiary "NAME" \\
                --place "Osaka hall" --prefecture Osaka --as holder1
            """)

    @Option(help: "The account that holds the units.")
    var account: AccountID

    @OptionGroup var units: UnitOptions
    @OptionGroup var use: RetirementOptions

    @Flag(help: "Do not ask: retire now.")
    var yes = false

    @Flag(help: "Show what would be retired, and stop.")
    var dryRun = false

    @OptionGroup var act: ActOptions

    func perform() throws {
        guard dryRun else { return try carryOut() }
        let folder = try act.folder.open()
        let preview = try preview(folder)
        if json { try Output.json(preview) } else { preview.lines.forEach { Output.line($0) } }
    }

    func useCase(on folder: DataFolder) throws -> RetireWithCertificate {
        if !yes { try confirm(folder) }
        return RetireWithCertificate(try retirement())
    }

    func documents(_ answer: RetirementAnswer) -> [String] { [answer.certificate] }

    func describe(_ answer: RetirementAnswer) -> [Bilingual] {
        [
            Bilingual(
                ja: "\(answer.quantity) を無効化しました。証明書 \(answer.certificate)",
                en: "\(answer.quantity) retired for good. Certificate \(answer.certificate)")
        ] + UnitsGroup.lines(answer.units)
    }

    func next(_ answer: RetirementAnswer) -> [String] {
        guard let part = answer.units.first else { return [] }
        let range = part.quantity.count == 1 ? "\(part.first)" : "\(part.first) --to \(part.last)"
        return ["daicho explain \(part.first)", "daicho bundle \(range)"]
    }

    private func retirement() throws(Rejection) -> RetireUnits {
        try use.retirement(of: units.selection, from: account)
    }

    private func preview(_ folder: DataFolder) throws -> RetirementPreview {
        try RetirementPreview(retirement(), by: act.person, on: folder)
    }

    /// - Throws: ``Rejection`` `cli.retire.unconfirmed`.
    private func confirm(_ folder: DataFolder) throws {
        // Under an id the same may have been done before; then the command recognises it, and nothing is retired again.
        guard let preview = act.id == nil ? try preview(folder) : try? preview(folder) else { return }
        try Self.lastQuestion.ask(preview.lines)
    }

    private static let lastQuestion = LastQuestion(
        code: "cli.retire.unconfirmed",
        unasked: Bilingual(
            ja: "無効化は元に戻せません。確認のうえ --yes を付けてください",
            en: "A retirement cannot be undone; look at --dry-run, then say --yes"),
        question: Bilingual(ja: "無効化しますか [y/N]", en: "Retire them? [y/N]"),
        declined: Bilingual(ja: "無効化を取りやめました。何も変更していません", en: "Not retired; nothing was changed"))
}
