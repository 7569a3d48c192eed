import ArgumentParser
import Quantities
import UseCases
import Verification

struct VerificationGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verification",
        abstract: "The 69 items and the statement (検証).",
        discussion: """
            open (verifier) → run → answer the verifier's items → review (outside the team) → sign (verifier). \
            `daicho checklist` is the same command.

            Example:
              daicho checklist run P1-2024 --as verifier1
              daicho checklist show P1-2024 --open
            """,
        subcommands: [
            VerificationOpenCommand.self, VerificationRunCommand.self, VerificationShowCommand.self,
            VerificationAnswerCommand.self, VerificationResolveCommand.self, VerificationReviewCommand.self,
            VerificationSignCommand.self,
        ],
        aliases: ["checklist"])

    /// Where a verification stands: the system's items, the verifier's, and what is missing.
    static func describe(_ answer: VerificationAnswer) -> [Bilingual] {
        let items = answer.progress.items
        let system = counts(items.filter { $0.filler == .system })
        let verifier = counts(items.filter { $0.filler == .verifier })
        return [
            Bilingual(
                ja: "\(answer.monitoringPeriod) システム項目: \(system.ja)",
                en: "\(answer.monitoringPeriod) system items: \(system.en)"),
            Bilingual(
                ja: "\(answer.monitoringPeriod) 検証人項目: \(verifier.ja)",
                en: "\(answer.monitoringPeriod) verifier's items: \(verifier.en)"),
        ] + blockers(answer.progress)
    }

    private static func counts(_ items: [ItemProgress]) -> Bilingual {
        let counts = ItemStatus.allCases.compactMap { status -> Bilingual? in
            let count = items.count { $0.status == status }
            guard count > 0 else { return nil }
            return Bilingual(ja: "\(status.name.ja) \(count)", en: "\(status.name.en.lowercased()) \(count)")
        }
        return Bilingual(ja: counts.map(\.ja).joined(separator: "、"), en: counts.map(\.en).joined(separator: ", "))
    }

    /// What keeps the statement from being signed.
    static func blockers(_ progress: VerificationProgress) -> [Bilingual] {
        guard !progress.blockers.isEmpty else { return [] }
        let list = progress.blockers.joined(separator: ", ")
        return [Bilingual(ja: "意見表明の前に必要: \(list)", en: "Before the statement: \(list)")]
    }
}
