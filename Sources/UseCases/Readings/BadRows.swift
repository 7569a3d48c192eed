package import Quantities
package import Telemetry

/// A file refused for its rows: every bad row with its reason, up to the limit that is kept, and how many there were.
package struct BadRows: Error {
    package let rejection: Rejection
    package let problems: [RowProblem]
    package let total: Int

    /// - Parameter code: of what kind of file: `readings.rows.bad`, `members.rows.bad`.
    init(_ code: String, _ problems: [RowProblem], total: Int) {
        self.problems = problems
        self.total = total
        rejection = Rejection(
            code, expected: "no bad row", found: "\(total)",
            ja: "\(total) 件の問題があるため、何も取り込みませんでした", en: "\(total) problems, so nothing was taken in")
    }
}

extension RowProblem {
    /// A rule that a site breaks, wherever in the file it stands.
    init(site: SiteID, _ rejection: Rejection) {
        self.init(
            row: 0, column: site.text, code: rejection.code, expected: rejection.expected, found: rejection.found,
            ja: rejection.message.ja, en: rejection.message.en)
    }
}
