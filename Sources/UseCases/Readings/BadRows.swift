package import Quantities
package import Telemetry

/// A file refused for its rows: every bad row with its reason, up to the limit that is kept, and how many there were.
package struct BadRows: Error {
    package let rejection: Rejection
    package let problems: [RowProblem]
    package let total: Int

    init(_ problems: [RowProblem], total: Int) {
        self.problems = problems
        self.total = total
        rejection = Rejection(
            "readings.rows.bad", expected: "no bad row", found: "\(total) bad rows",
            ja: "\(total) 行に問題があるため、何も取り込みませんでした。行を直すか --partial を付けてください",
            en: "\(total) rows are bad, so nothing was taken in. Correct them, or say --partial")
    }
}
