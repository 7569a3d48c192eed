import Quantities
import Registry
import Store
import UseCases

enum UnitEndpoints {
    static let all = [issuances, batch, search, holdings, issue, transfer, retire, explain, bundle]

    private static let issuances = Endpoint.list(
        "/issuances", .units, ja: "発行一覧（ロット別）", en: "Batches that were issued, newest first"
    ) { _ in ListIssuances() }

    private static let batch = Endpoint.get(
        "/batches/{batch}", .units, ja: "ロット照会", en: "One batch: what it is, and where its units are",
        parameters: [
            .path("batch", ja: "ロット番号", en: "The batch, such as B-JCL-000000000001"),
            .query("from", .serial, ja: "このシリアル番号以降", en: "Blocks from this serial on: blocks.next of an answer"),
        ],
        codes: ["batch.unknown", "public.cursor.malformed"]
    ) { call in ShowBatch(try call.identifier("batch"), from: call.text("from")) }

    private static let search = Endpoint.get(
        "/units", .units, ja: "クレジット検索（シリアル番号）", en: "Where units are and what happened to them",
        parameters: [
            .query("serial", .serial, isRequired: true, ja: "最初のシリアル番号", en: "The first serial"),
            .query("to", .serial, ja: "最後のシリアル番号", en: "The last serial; the first alone without it"),
        ],
        codes: ["public.units.prefixes", "registry.serial.backwards"]
    ) { call in
        let first = try Serial(call.text("serial") ?? "")
        return try SearchUnits(first: first, last: try call.text("to").map { try Serial($0) } ?? first)
    }

    private static let holdings = Endpoint.get(
        "/holdings", .units, ja: "ヴィンテージ別残高と月別無効化量", en: "Units by vintage, and retirements by month"
    ) { _ in ShowHoldings() }

    private static let issue = Endpoint.post(
        "/periods/{period}/issuance", .units, ja: "発行", en: "Issue the units of a certified monitoring period",
        parameters: [.period], codes: ["project.period.unknown", "units.issue.notCertified"]
    ) { call in IssueCertified(monitoringPeriod: try call.identifier("period")) }

    private struct Transfer: Decodable {
        let from: AccountID
        let to: AccountID
        let units: UnitsBody
        /// A day to come on which they are to move.
        let on: Day?
    }

    private static let transfer = Endpoint.post(
        "/transfers", .units, ja: "移転（on は予約移転の日。回答の waiting は移転まで留保される場合）",
        en: "Move units to another account, on a day if one is given; `waiting` tells until when they are set aside",
        body: Transfer.self,
        codes: UnitStepEndpoints.codes + [
            "registry.transfer.sameAccount", "registry.transfer.day", "registry.calendar.unknown",
        ]
    ) { _, body in
        TakeRegistryStep(
            TransferUnits(from: body.from, to: body.to, units: try body.units.selection(), on: body.on))
    }

    private struct Retirement: Decodable {
        let account: AccountID
        let units: UnitsBody
        let purpose: RetirementPurpose
        let detail: String
        let beneficiary: String
        let beneficiaryOrganisation: OrganisationID?
        let reportingPeriod: Period?
        let use: PlaceOfUse?
    }

    private static let retire = Endpoint.post(
        "/retirements", .retirements, ja: "無効化（取消不能）", en: "Retire units for good, with a certificate; irreversible",
        body: Retirement.self,
        rules: {
            $0.with("detail", .text(1...RetireUnits.longestDetail))
                .with("beneficiary", .text(1...RetireUnits.longestBeneficiary))
                .with("use.place", .text(1...PlaceOfUse.longestText))
        },
        codes: [
            "registry.account.unknown", "registry.quantity.insufficient", "registry.block.notHeld",
            "registry.units.alreadyRetired", "registry.retire.purposeExcluded", "registry.retire.placeMissing",
            "registry.retire.samePlace",
        ]
    ) { _, body in
        RetireWithCertificate(
            RetireUnits(
                account: body.account, units: try body.units.selection(), purpose: body.purpose, detail: body.detail,
                beneficiary: body.beneficiary, beneficiaryOrganisation: body.beneficiaryOrganisation,
                reportingPeriod: body.reportingPeriod, use: body.use))
    }

    private static let serial = Parameter.path("serial", .serial, ja: "シリアル番号", en: "The serial number")

    private static let explain = Endpoint.get(
        "/units/{serial}/explanation", .units, ja: "シリアルの説明（計測データまでの経路）",
        en: "Walk a unit back from its certificate to its readings", parameters: [serial],
        codes: ["unit.unknown"]
    ) { call in ExplainSerial(serial: try Serial(call.text("serial") ?? "")) }

    private static let bundle = Endpoint.bytes(
        "/units/{serial}/bundle", .units, ja: "証明バンドル（計測データは含まない）",
        en: "The proof bundle of a unit, or of serials up to another; without readings", type: "application/json",
        schema: .anything,
        parameters: [serial, .query("to", .serial, ja: "最後のシリアル番号", en: "The last serial, in the same batch")],
        codes: ["unit.unknown", "bundle.range.tooLong"],
        { call in
            let first = try Serial(call.text("serial") ?? "")
            return ExportBundle(
                first: first, last: try call.text("to").map { try Serial($0) } ?? first, disclosesReadings: false)
        }, as: { .bytes($0) })
}
