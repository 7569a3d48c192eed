/// What became of the slots of one flag (異常値の処置). `flagged` = `excluded` + `accepted` when all are disposed of.
package struct DispositionCount: Hashable, Sendable {
    package var flag: String
    package var flagged: Int64
    /// Left out of the claim.
    package var excluded: Int64
    /// Kept by a recorded decision.
    package var accepted: Int64

    package init(
        flag: String, flagged: Int64, excluded: Int64, accepted: Int64
    ) {
        self.flag = flag
        self.flagged = flagged
        self.excluded = excluded
        self.accepted = accepted
    }
}
