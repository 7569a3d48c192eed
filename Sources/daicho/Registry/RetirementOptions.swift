import ArgumentParser
import Quantities
import Registry

/// What a retirement is for (無効化の目的).
struct RetirementOptions: ParsableArguments {
    @Option(help: "What the units are used for (用途).")
    var purpose: RetirementPurpose

    @Option(help: "Another report of the same user and scope that it serves; may be repeated (活用範囲).")
    var alsoFor: [RetirementPurpose] = []

    @Option(help: "The purpose in words; public (目的詳細).")
    var detail: String

    @Option(help: "Who uses the units; public (クレジット利用者).")
    var beneficiary: String

    @Option(help: "Id of the beneficiary's organisation.")
    var beneficiaryOrganisation: OrganisationID?

    @Option(help: "The document by which the beneficiary consents; public. Needed when it is not the holder (同意書).")
    var consent: String?

    @Option(help: "Where the offset object is; public (対象の所在地). Needs --prefecture.")
    var place: String?

    @Option(help: "Its prefecture: 1–47 or the name.", completion: .list(Prefecture.completions))
    var prefecture: Prefecture?

    @Flag(help: "Declare that the units were not created at that place; needed in the prefecture of creation.")
    var declaredApart = false

    @Option(
        help: ArgumentHelp("First day that the report covers for which the units are used.", valueName: "yyyy-mm-dd"))
    var reportFrom: Day?

    @Option(help: ArgumentHelp("Its last day, included.", valueName: "yyyy-mm-dd"))
    var reportTo: Day?

    func validate() throws {
        guard (place == nil) == (prefecture == nil) else {
            throw ValidationError("--place and --prefecture go together.")
        }
        guard (reportFrom == nil) == (reportTo == nil) else {
            throw ValidationError("--report-from and --report-to go together.")
        }
    }

    func retirement(of units: UnitSelection, from account: AccountID) throws(Rejection) -> RetireUnits {
        var use: PlaceOfUse?
        if let place, let prefecture {
            use = PlaceOfUse(place: place, prefecture: prefecture, declaredApart: declaredApart)
        }
        var period: Period?
        if let reportFrom, let reportTo { period = try Period(reportFrom, until: reportTo.advanced(by: 1)) }
        return RetireUnits(
            account: account, units: units, purpose: purpose, detail: detail, beneficiary: beneficiary,
            beneficiaryOrganisation: beneficiaryOrganisation, reportingPeriod: period, use: use,
            alsoFor: alsoFor, consent: consent)
    }
}
