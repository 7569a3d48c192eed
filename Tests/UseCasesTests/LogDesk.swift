import Foundation
import Quantities
import Store
import TransparencyLog
import UseCases

/// A data folder with a log of any size, and a folder for its public files.
final class LogDesk {
    private let temporary: TemporaryFolder
    let folder: DataFolder

    init() throws {
        temporary = try TemporaryFolder()
        folder = try InitialiseFolder(
            administrator: StoredPerson(
                id: PersonID(known: "admin"), organisation: OrganisationID(known: "office"), roles: [.systemOperator],
                name: "A"),
            origin: "test.example/daicho"
        ).run(at: temporary.url.appending(path: "data"))
    }

    var data: URL { temporary.url.appending(path: "data") }
    var site: URL { temporary.url.appending(path: "public") }

    func grow(to size: UInt64) throws { try Self.grow(folder, to: size, naming: "Organisation") }

    static func grow(_ folder: DataFolder, to size: UInt64, naming name: String) throws {
        while true {
            let now = try folder.store.read { try RecordLog.size(in: $0) }
            guard now < size else { return }
            _ = try folder.run(
                RegisterOrganisation(
                    StoredOrganisation(id: OrganisationID("org\(now)"), name: "\(name) \(now)", address: "Tokyo")),
                by: Request(person: PersonID(known: "admin")))
        }
    }

    func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: site.appending(path: path))) }
    func write(_ bytes: [UInt8], _ path: String) throws { try Data(bytes).write(to: site.appending(path: path)) }
    func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: site.appending(path: path).path).sorted()
    }

    func check(since: [UInt8]? = nil) throws -> CheckStaticLog.Checked {
        let trust = try LogTrust(vkey: folder.verifierKey, policy: nil)
        return try CheckStaticLog(site: StaticLog(site), trust: trust, since: since).run()
    }

    /// The code of the refusal.
    static func code(_ work: () throws -> Void) -> String? {
        do { try work() } catch { return (error as? Rejection)?.code ?? "\(error)" }
        return nil
    }
}
