package import ProjectCycle
package import Quantities
import Store
package import Telemetry

/// The members of a project, page by page (会員一覧).
///
/// The filter is the beginning of site ids, or a whole supply point number: both are found by an index, however many
/// members there are.
package struct ListMembers: Query {
    package static let name = "members.list"
    package static let readers = Insiders.readers
    /// Members on a page.
    package static let pageSize = 100

    package let project: ProjectID
    package let filter: String
    /// The last member of the page before.
    package let after: SiteID?

    package init(_ project: ProjectID, filter: String = "", after: SiteID? = nil) {
        self.project = project
        self.filter = filter
        self.after = after
    }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> MembersPage {
        try folder.store.read { database in
            let state = try Insiders.known(project, to: reader, in: database)
            var sites = try Sites.page(
                of: project, beginning: filter, after: after, limit: Self.pageSize + 1, in: database)
            if after == nil, sites.isEmpty, !filter.isEmpty,
                let place = try Sites.site(
                    supplyPoint: EquipmentKey.normalise(maker: "", serial: filter), of: project, in: database)
            {
                sites = [place]
            }
            let page = sites.prefix(Self.pageSize)
            return MembersPage(
                project: state, members: page.map { MembersPage.Row(member: $0.member, window: $0.member.window) },
                next: sites.count > page.count ? page.last?.id : nil,
                isOperated: Insiders.operates(reader, state))
        }
    }
}

package struct MembersPage: Sendable {
    package struct Row: Sendable {
        package let member: Member
        /// 会員の認証対象期間
        package let window: Period
    }

    package let project: ProjectState
    package let members: [Row]
    /// The last member of this page, when others follow.
    package let next: SiteID?
    package let isOperated: Bool
}
