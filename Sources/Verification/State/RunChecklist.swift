/// Runs every automatic check on the report. The findings are made here and cannot be handed in.
package struct RunChecklist: Sendable {
    package let report: ReportUnderVerification
    /// SHA-256 of the report as delivered, 64 lower-case hex digits.
    package let reportDigest: String
    package let checklist: Checklist
    /// SHA-256 of the checklist file, 64 lower-case hex digits.
    package let checklistDigest: String

    package init(
        report: ReportUnderVerification, reportDigest: String, checklist: Checklist, checklistDigest: String
    ) {
        self.report = report
        self.reportDigest = reportDigest
        self.checklist = checklist
        self.checklistDigest = checklistDigest
    }
}
