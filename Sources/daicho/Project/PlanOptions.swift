import ArgumentParser
import ProjectCycle
import Quantities

/// What a project plan says (計画書の内容).
struct PlanOptions: ParsableArguments {
    @Option(name: .customLong("title-ja"), help: "Title in Japanese.")
    var titleJa: String

    @Option(name: .customLong("title-en"), help: "Title in English.")
    var titleEn: String

    @Option(help: "The organisation that runs the programme (運営・管理者). Default: that of the person who acts.")
    var operatorOrganisation: OrganisationID?

    @Option(help: "The methodology (方法論); it must be installed in the folder.")
    var methodology = "EN-R-002"

    @Option(help: "What all members share (属性): f when an ICT system collects the data.")
    var attribute = ProgrammeAttribute.f

    @Option(help: "The account that the credits are issued to (J-クレジット保有者).")
    var holderAccount: AccountID

    @Option(help: "How self-consumed energy follows from what is metered.")
    var selfUse = SelfConsumptionRule.generationMinusExport

    @Option(help: "The person responsible for the data (データ管理責任者).")
    var dataManager: PersonID

    @Option(help: "The person who monitors, in principle another one (モニタリング担当者).")
    var monitoringPerson: PersonID

    @Option(help: "How often a meter is read at least (モニタリング頻度): with fewer readings item B7 fails.")
    var frequency = MonitoringFrequency.daily

    @Option(help: "Years for which data are kept after the crediting period (保存期間), 2 or more.")
    var retentionYears = 2

    @Option(help: "On what ground the project is additional (追加性).")
    var additionality = AdditionalityMode.householdExempt

    @Flag(help: "Operator or members take part in the Keidanren plan: serials begin with JC, else with JCL.")
    var keidanren = false

    @Option(
        name: .customLong("planned"), parsing: .singleValue,
        help: ArgumentHelp("Planned tonnes of a fiscal year; repeat for several.", valueName: "year=tonnes"))
    var planned: [PlannedClaim] = []

    func plan(operatedBy organisation: OrganisationID, methodologyVersion: String) -> ProjectPlan {
        ProjectPlan(
            title: Bilingual(ja: titleJa, en: titleEn), operatorOrganisation: operatorOrganisation ?? organisation,
            methodology: methodology, methodologyVersion: methodologyVersion, attribute: attribute,
            holderAccount: holderAccount, selfConsumption: selfUse, keidanrenParticipant: keidanren,
            dataManager: dataManager, monitoringPerson: monitoringPerson, monitoringFrequency: frequency,
            retentionYears: retentionYears, additionality: additionality, plannedClaims: planned.map(\.claim))
    }
}
