import DataQuality
import Quantities
import Registry
import Testing
import UseCases

/// What happens to readings and units after the act that relied on them.
@Suite struct AfterClosingTests {
    /// A correction of one noon: a tenth of what the meter had said.
    private func correct(_ project: SmallProject) throws {
        let row = project.roofs[0].row(SmallProject.firstDay, 24, 15_000, 0)
        let file = try project.file("correction.csv", Roof.long([row]))
        try project.act(
            ImportReadings(
                project: SmallProject.id, file: file, mapping: Roof.longMapping, reason: "meter read again"),
            .systemOperator, "2021-07-01")
    }

    @Test("readings corrected after the closing are not certified: the period is closed again, and claims less")
    func correctedBeforeReport() throws {
        let project = try SmallProject(.delivered)
        let before = try project.close()
        try correct(project)
        let report = ProduceReport(monitoringPeriod: SmallProject.periodID)
        #expect(try project.refused(report, .systemOperator)?.code == "period.readings.changed")
        let after = try project.close()
        #expect(after.sums[0].selfConsumption < before.sums[0].selfConsumption)
        try project.act(report, .systemOperator, "2021-07-02")
    }

    @Test("readings corrected after the report make the checklist fail, so that only an adverse opinion is left")
    func correctedAfterReport() throws {
        let project = try SmallProject(.reported)
        try correct(project)
        try project.answerChecklist()
        let statement = SignVerificationStatement(
            monitoringPeriod: SmallProject.periodID, opinion: .unqualified, qualification: "")
        #expect(try project.refused(statement, .verifier)?.found.contains("E3 (fail)") == true)
    }

    @Test("readings corrected after the verification are not certified")
    func correctedAfterVerification() throws {
        let project = try SmallProject(.verified)
        try correct(project)
        let certify = CertifyClaim(monitoringPeriod: SmallProject.periodID, total: nil)
        #expect(try project.refused(certify, .committee)?.code == "period.readings.changed")
    }

    @Test("an operator decides nothing about another operator's flags")
    func otherOperator() throws {
        let project = try SmallProject(.delivered)
        let other = try project.reregistered(.buyer, roles: [.programmeOperator])
        let command = DisposeFlag(
            project: SmallProject.id, flag: "stale", treatment: .accept, site: nil, period: nil, reason: "mine now")
        #expect(try project.refused(command, other)?.code == "project.operator.otherOrganisation")
    }

    @Test("units do not move before the day on which they last moved")
    func backdated() throws {
        let project = try SmallProject(.issued)
        let transfer = TakeRegistryStep(
            TransferUnits(
                from: SmallProject.holder, to: SmallProject.buyerAccount, units: .quantity(Tonnes(known: 1))))
        let refusal = refusal { try project.act(transfer, .programmeOperator, "2021-07-20") }
        #expect(refusal?.code == "registry.day.beforeLastMove")
        try project.act(transfer, .programmeOperator, "2021-07-21")
    }

    @Test("nothing is verified before the report it is about")
    func verifiedBeforeReport() throws {
        let project = try SmallProject(.reported)
        let open = OpenVerification(
            monitoringPeriod: SmallProject.periodID, team: [Party.verifier.person.id],
            contractDigest: Digest.hex("contract"))
        let refusal = refusal { try project.act(open, .verifier, "2021-07-01") }
        #expect(refusal?.code == "verification.day.beforeReport")
    }
}
