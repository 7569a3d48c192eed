import Documents
import Quantities
import Telemetry
import UseCases

/// The members of a project, page by page.
enum MembersPage {
    static let route = Route.page("/projects/{project}/members", .query(ListMembers.self)) { visit in
        let filter = visit.query["filter"] ?? ""
        let after = try visit.query["after"].map { try SiteID($0) }
        let page = try visit.ask(ListMembers(visit.identifier("project"), filter: filter, after: after))
        let path = ProjectPath(page.project.project)
        return Page(visit.word(.membersTitle), crumbs: ManagePage.crumbs(page.project, visit.word)) { out, word in
            out.element(
                "p", ["class": "lead"], text: word(.memberCount, NumberText.whole(page.project.memberCount)))
            tools(
                page.isOperated && visit.may(ImportMembers.self) ? path.at("members/import") : nil, filter, &out, word)
            Listing(
                word(.membersTitle),
                [
                    .init("site", .memberSite), .init("prefecture", .memberPrefecture),
                    .init("capacity", .memberCapacity, unit: .watts, isNumber: true),
                    .init("conditioner", .memberConditioner), .init("meterValidUntil", .memberMeterValid),
                    .init("joined", .memberJoined), .init("windowLast", .memberWindowLast),
                ],
                rows: page.members.map { row in
                    [
                        .code(row.member.site.text, link: path.member(row.member.site)),
                        .text(word.language == .ja ? row.member.prefecture.name : row.member.prefecture.romanised),
                        .number(row.member.panels.ratedWatts),
                        .text("\(row.member.conditioner.maker) \(row.member.conditioner.model)"),
                        .day(row.member.meter.validUntil), .day(row.member.joiningDate), .day(row.window.lastDay),
                    ]
                },
                next: page.next.map { "?\(visit.query.query(setting: ["after": $0.text]))" }
            ).write(&out, visit, filters: false)
            if after != nil {
                out.element("p") { out in
                    out.element(
                        "a", ["href": "?\(visit.query.query(setting: ["after": nil]))"], text: word(.firstPage))
                }
            }
        }
    }

    private static func tools(
        _ importPath: String?, _ filter: String, _ out: inout HTMLWriter, _ word: PortalWording
    ) {
        out.element("form", ["method": "get", "class": "tools", "role": "search"]) { out in
            out.element("label") { out in
                out.element("span", text: word(.memberFilter))
                out.void("input", ["type": "search", "name": "filter", "value": filter, "maxlength": "64"])
            }
            out.element("button", ["class": "quiet"], text: word(.filterApply))
            out.element("span", ["class": "muted"], text: word(.memberFilterHint))
            if let importPath {
                out.element("span", ["class": "formats"]) { out in
                    out.element("a", ["class": "button quiet", "href": importPath], text: word(.importMembersTitle))
                }
            }
        }
    }
}
