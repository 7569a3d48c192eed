/// One fact as it stands on record and as it is reported. A check judges whether they agree.
package struct Comparison<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What registration, plan, statement or store says.
    package var recorded: Value
    /// What the report, the meter or the recomputation says.
    package var reported: Value

    package init(recorded: Value, reported: Value) {
        self.recorded = recorded
        self.reported = reported
    }

    package var agrees: Bool { recorded == reported }
}
