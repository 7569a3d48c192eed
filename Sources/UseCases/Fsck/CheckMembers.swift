import SQL
import ProjectCycle
import Quantities
import Store
import TransparencyLog

/// Every member's salted commitment, its meter and supply point, and the enrolment's root over the members.
struct CheckMembers: FolderCheckPart {
    let name = Bilingual(ja: "会員", en: "Members")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        for project in try Snapshot.ids("project", in: database) {
            var enrolments: [UInt64: [LogHash]] = [:]
            for record in try RecordLog.records(ofKind: MembersEnrolled.kind, in: database)
            where (try? record.body(as: MembersEnrolled.self))?.project.text == project {
                enrolments[record.index] = []
            }
            let ids = try database.all(String.self, "SELECT id FROM sites WHERE project = ? ORDER BY id", project)
            check.count("members", ids.count)
            for id in ids {
                let subject = "member \(id) of \(project)"
                do {
                    guard let site = try Sites.site(SiteID(id), of: ProjectID(project), in: database) else { continue }
                    try compare(site, subject, database, &check)
                    enrolments[site.record, default: []].append(site.commitment)
                } catch {
                    check.report(error, subject)
                }
            }
            for (record, commitments) in enrolments.sorted(by: { $0.key < $1.key }) {
                compare(commitments, with: record, database, &check)
            }
        }
    }

    private func compare(
        _ site: StoredSite, _ subject: String, _ database: Database, _ check: inout FolderCheck
    ) throws {
        if try MemberCommitment.hash(site.member, salt: site.salt) != site.commitment {
            check.report(
                "fsck.member.altered", subject, ja: "会員情報が登録時と一致しません",
                en: "The member's data are not those that were enrolled")
        }
        // The days a member spends are kept under these two names.
        let meter = try database.first(String.self, "SELECT name FROM meters WHERE key = ?", site.meter)
        let supplyPoint = try database.first(
            String.self, "SELECT name FROM supply_points WHERE key = ?", site.supplyPoint)
        guard meter != site.member.meterKey || supplyPoint != site.member.supplyPointKey else { return }
        check.report(
            "fsck.member.meter", subject, expected: "\(site.member.meterKey), \(site.member.supplyPointKey)",
            found: "\(meter ?? "none"), \(supplyPoint ?? "none")", ja: "会員の計量器または供給地点が登録時と一致しません",
            en: "The member's meter or supply point is not the one enrolled")
    }

    private func compare(
        _ commitments: [LogHash], with record: UInt64, _ database: Database, _ check: inout FolderCheck
    ) {
        let body = try? RecordLog.record(record, in: database).body(as: MembersEnrolled.self)
        let root = MemberCommitment.root(commitments)
        guard body?.commitmentRoot != root.hex || body?.count != commitments.count else { return }
        check.report(
            "fsck.members.root", "record \(record)", expected: body?.commitmentRoot ?? "a record of the enrolment",
            found: root.hex, ja: "会員一覧が登録時と一致しません", en: "The list of members is not the one that was enrolled")
    }
}
