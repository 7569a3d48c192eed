/// All automatic checks. A row is one item; an item without a row stays open for the verifier.
package enum SystemChecks {
    package static let all: [SystemCheck] = [
        SystemCheck("A1", BasicsChecks.projectIdentity),
        SystemCheck("A2", BasicsChecks.operatorIdentity),
        SystemCheck("A3", BasicsChecks.methodology),
        SystemCheck("A4", BasicsChecks.reportVersion),
        SystemCheck("A5", BasicsChecks.periodEligible),
        SystemCheck("A6", BasicsChecks.periodHistory),
        SystemCheck("A7", BasicsChecks.account),
        SystemCheck("A8", BasicsChecks.serialPrefix),

        SystemCheck("B1", PlanChecks.notifiedChanges),
        SystemCheck("B4", PlanChecks.onePercentRule),
        SystemCheck("B5", PlanChecks.unmonitoredSum),
        SystemCheck("B6", PlanChecks.classes),
        SystemCheck("B7", PlanChecks.frequency),

        SystemCheck("C1", MembershipChecks.memberList),
        SystemCheck("C2", MembershipChecks.consent),
        SystemCheck("C3", MembershipChecks.inJapan),
        SystemCheck("C4", MembershipChecks.operationStart),
        SystemCheck("C5", MembershipChecks.window),
        SystemCheck("C6", MembershipChecks.commonAttribute),
        SystemCheck("C7", ConditionChecks.installed),
        SystemCheck("C8", ConditionChecks.selfUse),
        SystemCheck("C9", ConditionChecks.gridContract),
        SystemCheck("C11", ConditionChecks.doubleRegistration),

        SystemCheck("D1", EquipmentChecks.panels),
        SystemCheck("D2", EquipmentChecks.inverters),
        SystemCheck("D3", MeterChecks.monitoringPoints),
        SystemCheck("D4", MeterChecks.specified),
        SystemCheck("D5", MeterChecks.validity),
        SystemCheck("D6", MeterChecks.accuracy),
        SystemCheck("D7", EquipmentChecks.deviceClock),
        SystemCheck("D10", EquipmentChecks.replacements),

        SystemCheck("E1", DataChecks.completeness),
        SystemCheck("E3", DataChecks.detectors),
        SystemCheck("E5", IntegrityChecks.hashes),
        SystemCheck("E6", IntegrityChecks.signatures),
        SystemCheck("E7", IntegrityChecks.manualEdits),
        SystemCheck("E8", EnergyChecks.balance),
        SystemCheck("E9", EnergyChecks.monotonic),
        SystemCheck("E10", EnergyChecks.saleStatements),
        SystemCheck("E11", PlausibilityChecks.peers),
        SystemCheck("E12", PlausibilityChecks.sampleSize),

        SystemCheck("F1", DefinitionChecks.formulaVersion),
        SystemCheck("F2", CalculationChecks.selfUseTotal),
        SystemCheck("F3", DefinitionChecks.factorRows),
        SystemCheck("F4", DefinitionChecks.transition),
        SystemCheck("F5", DefinitionChecks.units),
        SystemCheck("F6", CalculationChecks.baseline),
        SystemCheck("F7", CalculationChecks.project),
        SystemCheck("F8", CalculationChecks.yearlyFloor),
        SystemCheck("F9", CalculationChecks.claim),
    ]

    package static let byItem: [ChecklistItem.ID: SystemCheck] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.item, $0) })

    /// Runs every check whose item the checklist gives to the system, in the order of the checklist.
    package static func run(on report: ReportUnderVerification, _ checklist: Checklist) -> [Finding] {
        bounded(
            checklist.decidedBySystem.compactMap { item in
                byItem[item.id]?.finding(on: item, in: report, checklist.settings)
            })
    }

    /// Bytes of the links of one run together. All findings of a run are one record, and a record has at most 65,535
    /// bytes; a year of daily deliveries and monthly member lists would link more.
    static let mostLinkBytes = 30_000

    /// As many links for every finding as fit, the same number for each: a verifier sees how many were left out.
    static func bounded(_ findings: [Finding]) -> [Finding] {
        for most in [Finding.mostLinks, 10, 5, 3] {
            let kept = findings.map { $0.keeping(links: most) }
            if kept.reduce(0, { $0 + linkBytes($1) }) <= mostLinkBytes { return kept }
        }
        return findings.map { $0.keeping(links: 1) }
    }

    /// As JSON, without what would have to be escaped: references and notes of the system's own links have none of it.
    private static func linkBytes(_ finding: Finding) -> Int {
        finding.evidence.reduce(0) {
            $0 + $1.kind.rawValue.utf8.count + $1.reference.utf8.count + $1.note.utf8.count
                + #"{"kind":"","note":"","reference":""},"#.utf8.count
        }
    }
}
