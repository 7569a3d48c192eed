import GRDB
import ProjectCycle
import Quantities
import Store
import TransparencyLog

/// Every member's salted commitment, and the enrolment's root over them.
struct CheckMembers: FolderCheckPart {
    let name = Bilingual(ja: "会員", en: "Members")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        for project in try Snapshot.ids("project", in: database) {
            let sites = try Sites.all(of: ProjectID(project), in: database)
            check.count("members", sites.count)
            for site in sites where try MemberCommitment.hash(site.member, salt: site.salt) != site.commitment {
                check.report(
                    "fsck.member.altered", "member \(site.id) of \(project)", ja: "会員情報が登録時と一致しません",
                    en: "The member's data are not those that were enrolled")
            }
            for (record, enrolled) in Dictionary(grouping: sites, by: \.record) {
                let body = try? RecordLog.record(record, in: database).body(as: MembersEnrolled.self)
                let root = MemberCommitment.root(enrolled.sorted { $0.id < $1.id }.map(\.commitment))
                guard body?.commitmentRoot != root.hex || body?.count != enrolled.count else { continue }
                check.report(
                    "fsck.members.root", "record \(record)",
                    expected: body?.commitmentRoot ?? "a record of the enrolment",
                    found: root.hex, ja: "会員一覧が登録時と一致しません", en: "The list of members is not the one that was enrolled")
            }
        }
    }
}
