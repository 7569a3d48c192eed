import ArgumentParser
import Quantities
import UseCases
import Verification

struct VerificationGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verification",
        abstract: "The 69 items and the statement (検証).",
        discussion: """
            open (verifier) → run → answer the verifier's items → review (outside the team) → sign (verifier).
            `daicho checklist` is the same command.

            Example:
              daicho checklist run P1-2024 --as nakamura
              daicho checklist show P1-2024 --open
            """,
        subcommands: [
            VerificationOpenCommand.self, VerificationRunCommand.self, VerificationShowCommand.self,
            VerificationAnswerCommand.self, VerificationResolveCommand.self, VerificationReviewCommand.self,
            VerificationSignCommand.self,
        ],
        aliases: ["checklist"])

    /// Where a verification stands, in two or three lines.
    static func describe(_ answer: VerificationAnswer) -> [Bilingual] {
        let progress = answer.progress
        let counts = ItemStatus.allCases.compactMap { status in
            progress.total[status].map {
                Bilingual(ja: "\(status.name.ja) \($0)", en: "\(status.name.en.lowercased()) \($0)")
            }
        }
        let state = Bilingual(
            ja: "\(answer.monitoringPeriod): \(counts.map(\.ja).joined(separator: "、"))",
            en: "\(answer.monitoringPeriod): \(counts.map(\.en).joined(separator: ", "))")
        return [state] + blockers(progress)
    }

    /// What keeps the statement from being signed.
    static func blockers(_ progress: VerificationProgress) -> [Bilingual] {
        guard !progress.blockers.isEmpty else { return [] }
        let list = progress.blockers.joined(separator: ", ")
        return [Bilingual(ja: "意見表明の前に必要: \(list)", en: "Before the statement: \(list)")]
    }
}
