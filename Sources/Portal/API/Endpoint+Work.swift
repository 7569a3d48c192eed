package import Gateways
import Quantities
import Store
package import UseCases

extension Endpoint {
    /// Takes in a form with files and begins what takes longer than an answer may; the answer says where it stands.
    ///
    /// The same key again gives the work that there is.
    package static func work<C: Command>(
        _ path: String, _ tag: EndpointTag, ja: String, en: String, for command: C.Type, parts: [FormPart],
        longest: Int64, parameters: [Parameter] = [], codes: [String] = [],
        _ submit: @escaping @Sendable (EndpointCall, MultipartForm) throws -> WorkItem
    ) -> Endpoint {
        Endpoint(
            .post, path, id: C.name, tag, Bilingual(ja: ja, en: en), .command(C.self), parameters: parameters,
            body: .form(parts, longest: longest), answer: .json(Schema(of: WorkAnswer.self)), codes: codes, isWork: true
        ) { call in
            guard let form = call.visit.upload else {
                throw Rejection(
                    "portal.upload.missing", expected: "a form with files", found: "none", ja: "ファイルを選択してください",
                    en: "Choose a file")
            }
            let item = try submit(call, form)
            let view = try call.visit.ask(ShowWork(item.id))
            return WebAnswer(
                202, contentType: "application/json",
                headers: ["Cache-Control": "no-store", "Location": "\(Endpoint.root)/work/\(item.id)"],
                body: try CanonicalJSON.bytes(WorkAnswer(view)))
        }
    }
}
