package import Quantities

/// Limits and tolerances of the checks, read from the checklist file. `assumed` but where the file names a source.
package struct ChecklistSettings: Hashable, Sendable {
    /// C5: longest crediting window of one member, years.
    package var memberWindowYears: Int
    /// C4: how long before joining operation may have begun, years.
    package var operationYearsBeforeJoining: Int
    /// B4: impact ratio from which an ancillary activity must be calculated, percent.
    package var calculatedFromPercent: Rational
    /// B5: the unmonitored impact ratios must sum to less, percent.
    package var unmonitoredBelowPercent: Rational
    /// A8: serial prefix for participants of 経団連カーボンニュートラル行動計画.
    package var keidanrenPrefix: String
    /// A8: serial prefix for all others.
    package var otherPrefix: String
    /// C7: what follows when a member has no proof of installation.
    package var installationEvidence: Consequence
    /// D7: largest offset of a device clock, seconds.
    package var clockOffsetSeconds: Int
    /// E1: missing share above which a notice is given, percent.
    package var missingNoticePercent: Rational
    /// E1: missing share above which the item fails, percent.
    package var missingFailPercent: Rational
    /// E10: largest difference between statement and meter, percent of the statement.
    package var saleTolerancePercent: Rational
    /// E11: lower edge of the peer band, × median of the fleet.
    package var peerLow: Rational
    /// E11: upper edge of the peer band, × median of the fleet.
    package var peerHigh: Rational
    /// E11: fewer members than this have no peers.
    package var peerMinimumMembers: Int
    /// E11: share of members outside the band above which the item fails, percent.
    package var peerOutsideFailPercent: Rational
    /// E12: k of the sample-size formula.
    package var samplingK: Rational
    /// E12: CI of the sample-size formula, as a share.
    package var samplingInterval: Rational
    /// E12: s² when it is unknown.
    package var samplingVariance: Rational
    /// F3: what follows when the source of a factor row was not confirmed.
    package var unverifiedFactor: Consequence
    /// F4: f(t) from each number of elapsed years on, ascending from 0.
    package var transition: [TransitionTier]
    /// G7: assurance level (保証水準).
    package var assurance: AssuranceLevel
    /// G7: materiality (重要性), percent.
    package var materialityPercent: Rational
    /// How many members a finding names before it only counts.
    package var namedOffenders: Int
}
