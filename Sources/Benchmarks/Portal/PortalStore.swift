import Foundation
import ProjectCycle
import Quantities
import Registry
import Store
import Telemetry
import TransparencyLog
import UseCases

/// A folder like that of a large registry: a job that was done, projects and retirements enough to fill their lists,
/// 100,000 homes, a million records.
enum PortalStore {
    /// What its pages are about.
    struct Contents {
        let project: ProjectID
        let batch: BatchID
        let certificate: String
        let serial: Serial
        let records: UInt64
    }

    static func make(at place: URL, _ scale: Scale) throws -> Contents {
        let result = try PerformDemonstration(homes: scale == .smoke ? 4 : 50, seed: 7).run(at: place)
        let folder = try DataFolder.open(place)
        guard let line = try folder.answer(ListPublicProjects(), to: .everyone).rows.first,
            let issuance = try folder.answer(ListIssuances(), to: .everyone).rows.first
        else { throw CocoaError(.coderValueNotFound) }
        try letOnePersonAct(in: folder)
        let rows = scale == .smoke ? 3 : PublicPageSize.screen + 10
        try plan(rows, like: line.id, in: folder)
        let certificate = try retire(rows, in: folder)
        try enrol(scale == .smoke ? 200 : 100_000, in: folder)
        try LongLog.lengthen(folder, scale)
        return Contents(
            project: line.id, batch: issuance.batch, certificate: certificate, serial: result.firstRetired,
            records: try folder.answer(ShowOverview(), to: .everyone).records)
    }

    /// What fills the lists is not approved one by one; two persons say so.
    private static func letOnePersonAct(in folder: DataFolder) throws {
        let policy = SetApprovalPolicy(try ApprovalPolicy(commands: [], days: 7))
        let asked = try folder.submit(
            policy, by: Request(person: PersonID(known: "sim-registrar"), role: .registryAdministrator))
        guard case .waiting(let act) = asked else { return }
        _ = try folder.run(
            ApproveAct(act.answer.act),
            by: Request(person: PersonID(known: "sim-registrar-2"), role: .registryAdministrator))
    }

    /// Further projects, so that their list is a whole page.
    private static func plan(_ count: Int, like project: ProjectID, in folder: DataFolder) throws {
        let plan = try folder.answer(ShowInsideProject(project), to: .owner).state.plan
        let planner = Request(person: PersonID(known: "sim-operator"), role: .programmeOperator)
        for number in 0..<count {
            _ = try folder.run(
                TakeProjectStep(PlanProject(project: ProjectID(known: "bench-\(number)"), plan: plan)), by: planner)
        }
    }

    /// Tonnes sold and retired one by one, each with a certificate; gives the last one's number.
    private static func retire(_ most: Int, in folder: DataFolder) throws -> String {
        let accounts = try folder.answer(ListAccounts(), to: .owner).rows
        guard let seller = accounts.first(where: { $0.held > .zero }),
            let buyer = accounts.first(where: { $0.account.organisation.text == "sim-buyer-org" }),
            let prefecture = Prefecture("13")
        else { throw CocoaError(.coderValueNotFound) }
        let count = min(Int64(most), seller.held.count)
        if seller.account.id != buyer.account.id {
            let sale = TransferUnits(
                from: seller.account.id, to: buyer.account.id, units: .quantity(Tonnes(known: count)))
            _ = try folder.run(
                TakeRegistryStep(sale),
                by: Request(person: PersonID(known: "sim-operator"), role: .accountRepresentative))
        }
        let buying = Request(person: PersonID(known: "sim-buyer"), role: .accountRepresentative)
        var certificate = ""
        for number in 0..<count {
            certificate = try folder.run(
                RetireWithCertificate(
                    RetireUnits(
                        account: buyer.account.id, units: .quantity(Tonnes(known: 1)), purpose: .offset,
                        detail: "SIMULATED \(number)", beneficiary: "SIMULATED Beneficiary シミュレーション利用者",
                        use: PlaceOfUse(place: "SIMULATED", prefecture: prefecture, declaredApart: true),
                        consent: "SIMULATED")), by: buying
            ).answer.certificate
        }
        return certificate
    }

    /// Homes by their rows alone: their readings are looked at by nobody here.
    private static func enrol(_ count: Int, in folder: DataFolder) throws {
        let actor = Actor(
            person: PersonID(known: "admin"), organisation: OrganisationID(known: "bench"), role: .systemOperator)
        let project = ProjectID(known: "bench-homes")
        let together = 10_000
        for start in stride(from: 0, to: count, by: together) {
            let now = folder.now
            let context = CommandContext(id: "homes-\(start)", actor: actor, recordedAt: now, effectiveAt: now)
            _ = try folder.store.perform("bench.homes", start, context) { transaction -> Int in
                let record = try transaction.append(Enrolled(first: start), subject: "bench:homes")
                for number in start..<min(start + together, count) {
                    let member = try PortalStore.member(number)
                    let salt = transaction.entropy.bytes(32)
                    try Sites.insert(
                        member, meter: "bench-meter-\(number)", supplyPoint: "bench-point-\(number)", into: project,
                        salt: salt, commitment: LogHash.leaf(salt), record: record, in: transaction.database)
                }
                return start
            }
        }
    }

    private struct Enrolled: EventBody {
        static let kind = "bench.enrolled"
        let first: Int
    }

    private static func member(_ number: Int) throws -> Member {
        var decoder = MemberListDecoder(encoding: .utf8)
        decoder.consume(Array((header + "\n" + row(number) + "\n").utf8))
        guard let member = decoder.finish().members.first else { throw CocoaError(.coderInvalidValue) }
        return member
    }

    private static let header = """
        site_id,address,prefecture,pv_maker,pv_model,pv_serial,rated_kw,pcs_maker,pcs_model,pcs_serial,\
        operation_start,meter_class,meter_maker,meter_serial,meter_valid_until,supply_point,grid_contract,\
        similar_scheme,installation_photo,consent_date,joining_date
        """

    private static func row(_ number: Int) -> String {
        let point = "99" + String(repeating: "0", count: 20 - String(number).count) + "\(number)"
        return """
            B\(number),SIMULATED \(number),13,SIMULATED,PV,PV\(number),5,SIMULATED,PCS,PCS\(number),2021-04-01,\
            specified,SIMULATED,MT\(number),2031-04-01,\(point),yes,no,yes,2021-04-01,2021-04-01
            """
    }
}
