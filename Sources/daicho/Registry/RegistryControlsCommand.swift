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
            By the registry administrator or a system operator. What is not said here is as --standard has it, or off.

            Example:
              daicho registry set-controls --standard --as registrar1
              daicho registry set-controls --delay-untrusted --trusted-after 4 \\
                --as registrar1
            """)

    @Flag(help: "All controls, with their usual values.")
    var standard = false

    @Flag(help: "Open accounts only after due diligence.")
    var dueDiligence = false

    @Flag(help: "Units for accounts that are not trusted wait a working day.")
    var delayUntrusted = false

    @Option(help: "Working days until a trusted account counts.")
    var trustedAfter: Int?

    @Option(help: "Working days within which an account that is not trusted must confirm.")
    var confirmWithin: Int?

    @Option(help: "Most that one transaction may move to an account that is not trusted, in t-CO2.")
    var untrustedLimit: Tonnes?

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) throws -> SetRegistryControls {
        let usual: RegistryControls = standard ? .standard : .none
        return SetRegistryControls(
            try RegistryControls(
                requiresDueDiligence: dueDiligence || usual.requiresDueDiligence,
                delaysUntrusted: delayUntrusted || usual.delaysUntrusted,
                trustedAfterWorkingDays: trustedAfter ?? usual.trustedAfterWorkingDays,
                confirmationDays: confirmWithin ?? usual.confirmationDays,
                untrustedLimit: untrustedLimit ?? usual.untrustedLimit))
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
