import ArgumentParser
import Quantities
import UseCases
import Verification

/// A reviewer outside the team agrees or disagrees.
struct VerificationReviewCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Agree or disagree with the opinion the verifier proposes (独立レビュー).",
        discussion: """
            By an independent reviewer outside the team.

            Example:
              daicho verification review P1-2024 --agree \\
                --opinion unqualified --as reviewer1
            """)

    enum Conclusion: String, EnumerableFlag { case agree, disagree }

    @Argument(help: "The monitoring period.")
    var period: MonitoringPeriodID

    @Flag(help: "The reviewer's conclusion.")
    var conclusion: Conclusion

    @Option(help: "The opinion that was reviewed.")
    var opinion: Opinion

    @Option(help: "What the reviewer says.")
    var comment = ""

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> ReviewVerification {
        ReviewVerification(monitoringPeriod: period, agrees: conclusion == .agree, opinion: opinion, comment: comment)
    }

    func describe(_ answer: VerificationAnswer) -> [Bilingual] {
        let agrees = conclusion == .agree
        return [
            Bilingual(
                ja: "レビュー: 意見「\(opinion.name.ja)」に\(agrees ? "同意" : "不同意")",
                en: "Review: \(agrees ? "agrees" : "disagrees") with “\(opinion.name.en)”.")
        ] + VerificationGroup.blockers(answer.progress)
    }

    func next(_ answer: VerificationAnswer) -> [String] {
        conclusion == .agree
            ? ["daicho verification sign \(answer.monitoringPeriod) --opinion \(opinion.rawValue) --as VERIFIER"] : []
    }
}
