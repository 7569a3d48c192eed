import ProjectCycle
import Quantities
import Registry
import Testing
import UseCases

@Suite struct SeparationTests {
    private static let period = SmallProject.periodID
    private static let digest = Digest.hex("contract")

    private func opening(by party: Party) -> OpenVerification {
        OpenVerification(monitoringPeriod: Self.period, team: [party.person.id], contractDigest: Self.digest)
    }

    @Test("the operator cannot verify its own report: not as a person without the role, not with it")
    func operatorVerifies() throws {
        let project = try SmallProject(.reported)
        #expect(
            try project.refused(opening(by: .programmeOperator), .programmeOperator)?.code == "person.notPermitted")
        #expect(try project.refused(opening(by: .insider), .insider)?.code == "verification.actor.notIndependent")
    }

    @Test("who closed the period cannot verify it, even from another organisation")
    func closerVerifies() throws {
        let project = try SmallProject(.reported)
        let person = try project.reregistered(.systemOperator, roles: [.systemOperator, .verifier])
        #expect(try project.refused(opening(by: person), person)?.code == "verification.actor.notIndependent")
    }

    @Test("a colleague of the operator cannot review, certify, validate or register")
    func colleague() throws {
        let answered = try SmallProject(.reported)
        try answered.answerChecklist()
        #expect(
            try answered.refused(
                ReviewVerification(monitoringPeriod: Self.period, agrees: true, opinion: .unqualified, comment: ""),
                .insider)?.code == "verification.actor.notIndependent")
        let verified = try SmallProject(.verified)
        #expect(
            try verified.refused(CertifyClaim(monitoringPeriod: Self.period, total: nil), .insider)?.code
                == "project.independence.sameOrganisation")
        let founded = try SmallProject(.registered)
        #expect(
            try founded.refused(
                TakeProjectStep(ValidateProject(project: SmallProject.id, statementDigest: Self.digest)), .insider)
                != nil)
    }

    @Test("the verifier cannot be the reviewer")
    func verifierReviews() throws {
        let project = try SmallProject(.reported)
        _ = try project.reregistered(.verifier, roles: [.verifier, .independentReviewer])
        try project.answerChecklist()
        #expect(
            try project.refused(
                ReviewVerification(monitoringPeriod: Self.period, agrees: true, opinion: .unqualified, comment: ""),
                .verifier)?.code == "verification.reviewer.insideTeam")
    }

    @Test("the approver cannot be the verifier, the reviewer or the validator")
    func assurersApprove() throws {
        for party in [Party.verifier, .reviewer, .validator] {
            let project = try SmallProject(.verified)
            _ = try project.reregistered(party, roles: party.person.roles + [.certificationCommittee])
            #expect(
                try project.refused(CertifyClaim(monitoringPeriod: Self.period, total: nil), party)?.code
                    == "project.independence.samePerson", "\(party)")
        }
    }

    @Test("who registered the project cannot verify its report")
    func approverVerifies() throws {
        let project = try SmallProject(.reported)
        _ = try project.reregistered(.committee, roles: [.certificationCommittee, .verifier])
        #expect(try project.refused(opening(by: .committee), .committee)?.code == "verification.actor.notIndependent")
    }

    @Test("a report cannot be signed before its review, nor certified before its statement")
    func order() throws {
        let project = try SmallProject(.reported)
        try project.answerChecklist()
        #expect(
            try project.refused(
                SignVerificationStatement(monitoringPeriod: Self.period, opinion: .unqualified, qualification: ""),
                .verifier)?.code == "verification.statement.blocked")
        #expect(
            try project.refused(CertifyClaim(monitoringPeriod: Self.period, total: nil), .committee)?.code
                == "verification.report.notVerified")
        #expect(
            try project.refused(IssueCertified(monitoringPeriod: Self.period), .registrar)?.code
                == "units.issue.notCertified")
    }

    @Test("the operator cannot retire or move another's units")
    func othersUnits() throws {
        let project = try SmallProject(.retired)
        #expect(
            try project.refused(project.retirement(of: 1), .programmeOperator)?.code
                == "registry.account.notRepresented")
        let transfer = TakeRegistryStep(
            TransferUnits(
                from: SmallProject.buyerAccount, to: SmallProject.holder, units: .quantity(Tonnes(known: 1))))
        #expect(try project.refused(transfer, .programmeOperator)?.code == "registry.account.notRepresented")
    }

    @Test("an auditor may do nothing but look")
    func auditor() throws {
        let project = try SmallProject(.retired)
        let file = try project.file("more.csv", Roof.wide(project.roofs, [project.period.end]))
        func expectRefused(_ command: some Command) throws {
            #expect(try project.refused(command, .auditor)?.code == "person.notPermitted")
        }
        try expectRefused(project.retirement(of: 1))
        try expectRefused(ImportReadings(project: SmallProject.id, file: file, mapping: Roof.wideMapping))
        try expectRefused(ImportMembers(project: SmallProject.id, bytes: Array(Roof.memberList(project.roofs).utf8)))
        try expectRefused(ProduceReport(monitoringPeriod: Self.period))
        try expectRefused(opening(by: .auditor))
        try expectRefused(RunVerificationChecklist(monitoringPeriod: Self.period))
        try expectRefused(CertifyClaim(monitoringPeriod: Self.period, total: nil))
        try expectRefused(IssueCertified(monitoringPeriod: Self.period))
        try expectRefused(RegisterPerson(Party.auditor.person))
        try expectRefused(ImportFactors(text: "", isYAML: true))
        try expectRefused(
            CloseMonitoringPeriod(project: SmallProject.id, monitoringPeriod: Self.period, period: project.period))
        #expect(try FindAccounts().run(on: project.folder).count == 2, "but looking is free")
    }

    @Test("nobody acts who is not registered, or in a role that is not theirs, or in the future")
    func strangers() throws {
        let project = try SmallProject(.registered)
        let command = RegisterPerson(Party.buyer.person)
        let stranger = PersonID(known: "nobody")
        #expect(refusal { try project.folder.run(command, by: Request(person: stranger)) }?.code == "person.unknown")
        #expect(
            refusal {
                try project.folder.run(
                    command, by: Request(person: Party.buyer.person.id, role: .systemOperator))
            }?.code == "person.notPermitted")
        #expect(
            refusal {
                try project.folder.run(
                    command,
                    by: Request(
                        person: Party.administrator.person.id,
                        effectiveAt: Instant(seconds: SmallProject.clock.now().seconds + 1)))
            }?.code == "command.effective.future")
    }
}

extension SmallProject {
    /// Gives a person other roles.
    func reregistered(_ party: Party, roles: [Role]) throws -> Party {
        let person = party.person
        try act(
            RegisterPerson(.init(id: person.id, organisation: person.organisation, roles: roles, name: person.name)),
            .administrator)
        return party
    }
}
