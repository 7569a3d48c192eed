import Documents
import Gateways
import Quantities
import Telemetry
import UseCases

/// Hands in a list of members, which is looked at before anybody is enrolled.
enum ImportMembersPage {
    private static let path: PathTemplate = "/projects/{project}/members/import"
    /// About half a million members.
    static let longest: Int64 = 512 << 20

    static let routes = [
        Route.page(path, .command(ImportMembers.self)) { try page($0) },
        Route(.post, path, .command(ImportMembers.self), longestUpload: longest) { visit in
            try EntryForm.submitted(visit) { form in
                let project: ProjectID = try visit.identifier("project")
                let (file, name) = try UploadedFile.taken("list", from: visit)
                let item = try visit.work.submit(
                    .previewMembers(project: project, fileName: name), by: visit.reader, upload: file,
                    key: form[EntryForm.id] ?? "")
                return "/jobs/\(item.id)"
            } again: {
                try page(visit, typed: $0, refusal: $1)
            }
        },
    ]

    private static func page(_ visit: Visit, typed: FormValues? = nil, refusal: Rejection? = nil) throws -> Page {
        let inside = try visit.ask(ShowInsideProject(visit.identifier("project")))
        let path = ProjectPath(inside.state.project)
        return Page(visit.word(.importMembersTitle), crumbs: ManagePage.crumbs(inside.state, visit.word)) { out, word in
            out.element("p", ["class": "lead"], text: word(.importMembersLead))
            EntryForm(
                path.at("members/import"),
                [
                    EntryField(
                        "list", .importMembersFile, .file(accept: ".csv,text/csv"), hint: .importMembersHint,
                        refusals: ["portal.upload.missing"])
                ], submit: .importCheck, back: path.manage
            ).write(&out, visit, typed: typed, refusal: refusal)
            columns(&out, word)
        }
    }

    private static func columns(_ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("h2", text: word(.columnsTitle))
        out.element("table") { out in
            out.element("thead") { out in
                out.element("tr") { out in
                    for phrase in [PortalPhrase.columnName, .columnJapanese, .columnRequired] {
                        out.element("th", ["scope": "col"], text: word(phrase))
                    }
                }
            }
            out.element("tbody") { out in
                for column in MemberColumn.allCases {
                    out.element("tr") { out in
                        out.element("td") { $0.element("code", text: column.rawValue) }
                        out.element("td", ["lang": "ja"], text: column.japanese)
                        out.element("td", text: word(column.isRequired ? .yesWord : .noWord))
                    }
                }
            }
        }
    }
}
