import SQL
import Quantities
import Store

/// Every person's organisation and roles, and every organisation's name and address, against the newest record about them.
///
/// A person's own name is not in the log, so nothing can be said about it.
struct CheckParties: FolderCheckPart {
    let name = Bilingual(ja: "組織と担当者", en: "Organisations and people")
    let followsFromRecords = true

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        var people = try newest(PersonRegistered.self, database) { "person \($0.person)" }
        for row in try database.rows("SELECT id, organisation, roles FROM people") {
            check.count("people")
            let stored: (id: String, organisation: String, roles: String) =
                try (row["id"], row["organisation"], row["roles"])
            let subject = "person \(stored.id)"
            let recorded = people.removeValue(forKey: subject)
            let roles = recorded?.roles.map(\.rawValue).joined(separator: " ")
            guard recorded?.organisation.text != stored.organisation || roles != stored.roles else { continue }
            check.report(
                "fsck.person.altered", subject,
                expected: recorded.map { "\($0.organisation): \(roles ?? "")" } ?? "none",
                found: "\(stored.organisation): \(stored.roles)", ja: "担当者の所属または役割が記録と一致しません",
                en: "The person's organisation or roles are not those on record")
        }
        var organisations = try newest(OrganisationRegistered.self, database) { "organisation \($0.organisation)" }
        for row in try database.rows("SELECT id, name, address FROM organisations") {
            check.count("organisations")
            let stored: (id: String, name: String, address: String) = try (row["id"], row["name"], row["address"])
            let subject = "organisation \(stored.id)"
            let recorded = organisations.removeValue(forKey: subject)
            guard recorded?.name != stored.name || recorded?.address != stored.address else { continue }
            check.report(
                "fsck.organisation.altered", subject, expected: recorded.map { "\($0.name), \($0.address)" } ?? "none",
                found: "\(stored.name), \(stored.address)", ja: "組織の名称または住所が記録と一致しません",
                en: "The organisation's name or address is not the one on record")
        }
        for subject in (Array(people.keys) + Array(organisations.keys)).sorted() {
            check.report("fsck.party.missing", subject, ja: "記録にある組織または担当者がありません", en: "A party on record is missing")
        }
    }

    private func newest<Body: EventBody>(
        _ kind: Body.Type, _ database: Database, _ subject: (Body) -> String
    ) throws -> [String: Body] {
        var newest: [String: Body] = [:]
        for record in try RecordLog.records(ofKind: Body.kind, in: database) {
            let body = try record.body(as: Body.self)
            newest[subject(body)] = body
        }
        return newest
    }
}
