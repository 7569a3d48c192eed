/// One difference from the plan.
package struct PlanDifference: Hashable, Sendable {
    /// Which field of the plan, such as `8.capacity`. No personal data.
    package var field: String
    /// Reference of the accepted notice of change (計画変更届); nil when there is none.
    package var notice: String?

    package init(
        field: String, notice: String?
    ) {
        self.field = field
        self.notice = notice
    }
}
