import ArgumentParser
import Quantities
import Registry
import UseCases

/// How the registry guards what leaves an account.
struct RegistryControlsCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "controls", abstract: "Show how the registry guards what leaves an account (管理策).",
        discussion: """
            Example:
              daicho registry controls
            """)

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let controls = try folder.open().answer(ShowRegistryControls(), to: .owner)
        guard !json else { return try Output.json(controls) }
        controls.lines.forEach { Output.line($0) }
    }
}

/// Sets them.
struct RegistrySetControlsCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "set-controls", abstract: "Say how the registry guards what leaves an account (管理策の変更).",
        discussion: """
            By the registry administrator or a system operator. What is not said here stays as it is, or becomes as \
            --standard or --off has it; `daicho registry controls` shows what it is.

            Example:
              daicho registry set-controls --standard --as registrar1
              daicho registry set-controls --trusted-after 5 --no-untrusted-limit \\
                --as registrar1
            """)

    @Flag(help: "All controls, with their usual values.")
    var standard = false

    @Flag(help: "No controls.")
    var off = false

    @Flag(inversion: .prefixedNo, help: "Open accounts only after due diligence.")
    var dueDiligence: Bool?

    @Flag(inversion: .prefixedNo, help: "Units for accounts that are not trusted wait a working day.")
    var delayUntrusted: Bool?

    @Option(help: "Working days until a trusted account counts.")
    var trustedAfter: Int?

    @Option(help: "Working days within which an account that is not trusted must confirm.")
    var confirmWithin: Int?

    @Flag(help: "An account that is not trusted need not confirm.")
    var noConfirmation = false

    @Option(help: "Most that one transaction may move to an account that is not trusted, in t-CO2.")
    var untrustedLimit: Tonnes?

    @Flag(help: "No limit of one transaction to an account that is not trusted.")
    var noUntrustedLimit = false

    @OptionGroup var act: ActOptions

    func validate() throws {
        let single: [(Bool, String)] = [
            (standard && off, "Say either --standard or --off."),
            (confirmWithin != nil && noConfirmation, "Say either --confirm-within or --no-confirmation."),
            (untrustedLimit != nil && noUntrustedLimit, "Say either --untrusted-limit or --no-untrusted-limit."),
        ]
        if let both = single.first(where: \.0) { throw ValidationError(both.1) }
        let isSaid =
            standard || off || dueDiligence != nil || delayUntrusted != nil || trustedAfter != nil
            || confirmWithin != nil || noConfirmation || untrustedLimit != nil || noUntrustedLimit
        guard isSaid else {
            throw ValidationError("Say what is to change. `daicho registry controls` shows what it is now.")
        }
    }

    func useCase(on folder: DataFolder) throws -> SetRegistryControls {
        let start: RegistryControls =
            standard ? .standard : off ? .none : try folder.answer(ShowRegistryControls(), to: .owner)
        return SetRegistryControls(
            try RegistryControls(
                requiresDueDiligence: dueDiligence ?? start.requiresDueDiligence,
                delaysUntrusted: delayUntrusted ?? start.delaysUntrusted,
                trustedAfterWorkingDays: trustedAfter ?? start.trustedAfterWorkingDays,
                confirmationDays: noConfirmation ? nil : confirmWithin ?? start.confirmationDays,
                untrustedLimit: noUntrustedLimit ? nil : untrustedLimit ?? start.untrustedLimit))
    }

    func describe(_ answer: RegistryControls) -> [Bilingual] { answer.lines }
}

extension RegistryControls {
    fileprivate var lines: [Bilingual] {
        let days = confirmationDays.map(String.init)
        let limit = untrustedLimit.map { "\($0)" }
        return [
            Bilingual(
                ja: "口座開設時の本人確認: \(requiresDueDiligence ? "要" : "不要")",
                en: "Due diligence on opening an account: \(requiresDueDiligence ? "needed" : "not needed")"),
            Bilingual(
                ja: "信頼口座以外への移転: \(delaysUntrusted ? "翌営業日の正午以降" : "即時")",
                en:
                    "Transfers to accounts that are not trusted: \(delaysUntrusted ? "noon of a later working day" : "at once")"
            ),
            Bilingual(
                ja: "信頼口座の発効: \(trustedAfterWorkingDays) 営業日目の正午",
                en: "A trusted account counts from: noon of working day \(trustedAfterWorkingDays)"),
            Bilingual(
                ja: "移転先の確認: \(days.map { "\($0) 営業日以内" } ?? "不要")",
                en: "Confirmation by the receiver: \(days.map { "within \($0) working days" } ?? "not needed")"),
            Bilingual(
                ja: "信頼口座以外への一回の限度量: \(limit ?? "なし")",
                en: "Limit of one transaction to accounts that are not trusted: \(limit ?? "none")"),
            Bilingual(
                ja: "値は当登録簿の仮定です（公式の値ではありません）", en: "These values are this registry's assumptions, not official."),
        ]
    }
}
