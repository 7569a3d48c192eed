/// What a person can ask for in a verification.
package enum VerificationCommand: Sendable {
    case openEngagement(OpenEngagement)
    case runChecklist(RunChecklist)
    case answerItem(AnswerItem)
    case resolveFinding(ResolveFinding)
    case review(ReviewConclusion)
    case signStatement(SignStatement)
}
