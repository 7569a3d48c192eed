import Foundation
import Quantities
import Store
import Telemetry
import TransparencyLog
import UseCases

/// A folder like that of a large registry: a job that was done, 100,000 homes, a million records.
enum PortalStore {
    static func make(at place: URL, _ scale: Scale) throws -> DemonstrationResult {
        let result = try PerformDemonstration(homes: scale == .smoke ? 4 : 50, seed: 7).run(at: place)
        let folder = try DataFolder.open(place)
        try enrol(scale == .smoke ? 200 : 100_000, in: folder)
        try LongLog.lengthen(folder, scale)
        return result
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
