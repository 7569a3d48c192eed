import Quantities
import SQL
import Store

/// Every membership that was granted and has not ended, against the records about it.
struct CheckMemberships: FolderCheckPart {
    let name = Bilingual(ja: "所属", en: "Memberships")
    let followsFromRecords = true

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        var recorded = try recorded(database)
        for row in try database.rows("SELECT person, organisation, roles FROM memberships") {
            check.count("memberships")
            let (person, organisation, roles): (String, String, String) =
                try (row["person"], row["organisation"], row["roles"])
            let subject = "person \(person), \(organisation)"
            let expected = recorded.removeValue(forKey: subject)
            guard expected != roles else { continue }
            check.report(
                "fsck.membership.altered", subject, expected: expected ?? "none", found: roles,
                ja: "所属または役割が記録と一致しません", en: "The membership or its roles are not those on record")
        }
        for (subject, roles) in recorded.sorted(by: { $0.key < $1.key }) {
            check.report(
                "fsck.membership.missing", subject, expected: roles, found: "none", ja: "記録にある所属がありません",
                en: "A membership on record is missing")
        }
    }

    private func recorded(_ database: Database) throws -> [String: String] {
        var recorded: [String: String] = [:]
        for record in try RecordLog.records(ofKindsLike: "person.membership", in: database) {
            if record.header.kind == MembershipGranted.kind {
                let body = try record.body(as: MembershipGranted.self)
                recorded["person \(body.person), \(body.organisation)"] = Role.text(body.roles)
            } else {
                let body = try record.body(as: MembershipEnded.self)
                recorded["person \(body.person), \(body.organisation)"] = nil
            }
        }
        return recorded
    }
}
