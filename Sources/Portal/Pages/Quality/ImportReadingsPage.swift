import Documents
import Gateways
import Quantities
import UseCases

/// Hands in a file of readings with the file that says what its columns mean.
enum ImportReadingsPage {
    private static let path: PathTemplate = "/projects/{project}/readings/import"
    /// A year of some ten thousand homes; larger files are taken in on the machine itself.
    static let longest: Int64 = 4 << 30
    static let longestMapping = 256 << 10

    static let routes = [
        Route.page(path, .command(ImportReadings.self)) { try page($0) },
        Route(.post, path, .command(ImportReadings.self), longestUpload: longest) { visit in
            try EntryForm.submitted(visit) { form in
                let project: ProjectID = try visit.identifier("project")
                let (file, name) = try UploadedFile.taken("readings", from: visit)
                let reason = form["reason"] ?? ""
                let item = try visit.work.submit(
                    .importReadings(
                        project: project, fileName: name, mapping: try mapping(visit),
                        partial: form["partial"] == "yes", reason: reason.isEmpty ? nil : reason),
                    by: visit.reader, upload: file, key: form[EntryForm.id] ?? "")
                return "/jobs/\(item.id)"
            } again: {
                try page(visit, typed: $0, refusal: $1)
            }
        },
    ]

    /// The mapping is read at once, so that a slip in it is told beside its field.
    private static func mapping(_ visit: Visit) throws -> String {
        guard let upload = visit.upload, let file = upload.file("mapping"), !file.range.isEmpty else {
            throw Rejection(
                "portal.mapping.missing", expected: "a mapping file", found: "none",
                ja: "データ対応表ファイルを選択してください", en: "Choose a mapping file")
        }
        let bytes = try upload.bytes(of: file, atMost: longestMapping)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Rejection(
                "portal.mapping.notText", expected: "text in UTF-8", found: file.fileName,
                ja: "データ対応表はUTF-8のテキストにしてください", en: "A mapping is text in UTF-8")
        }
        try ImportReadings.checkMapping(text)
        return text
    }

    private static func page(_ visit: Visit, typed: FormValues? = nil, refusal: Rejection? = nil) throws -> Page {
        let inside = try visit.ask(ShowInsideProject(visit.identifier("project")))
        let path = ProjectPath(inside.state.project)
        let about = refusal?.code.hasPrefix("telemetry.mapping") == true ? refusal.map { [$0.code] } ?? [] : []
        return Page(visit.word(.importReadingsTitle), crumbs: ManagePage.crumbs(inside.state, visit.word)) {
            out, word in
            out.element("p", ["class": "lead"], text: word(.importReadingsLead))
            EntryForm(
                path.at("readings/import"),
                [
                    EntryField(
                        "mapping", .importMapping, .file(accept: ".yaml,.yml,text/yaml"), hint: .importMappingHint,
                        refusals: Set(["portal.mapping.missing", "portal.mapping.notText"] + about)),
                    EntryField(
                        "readings", .importReadingsFile, .file(accept: ".csv,text/csv"), hint: .importReadingsHint,
                        refusals: ["portal.upload.missing"]),
                    EntryField("partial", .importPartial, .tick, hint: .importPartialHint, isRequired: false),
                    EntryField(
                        "reason", .importReason, .paragraph(longest: ImportReadings.longestReason),
                        hint: .importReasonHint, isRequired: false, refusals: ["readings.reason.invalid"]),
                ], submit: .importSubmit, back: path.manage
            ).write(&out, visit, typed: typed, refusal: refusal)
        }
    }
}
