package import Documents
package import Quantities
import Gateways
import Store

/// A form: its fields with what was typed, what was refused beside the field it is about, and its buttons.
package struct EntryForm: Sendable {
    /// The field of the idempotency id: a form that is sent twice is one act.
    package static let id = "_id"

    package let action: String
    package let fields: [EntryField]
    package let submit: PortalPhrase
    /// Ends something for good.
    package let isDangerous: Bool
    /// Where giving it up leads.
    package let back: String
    /// Values that go along unseen.
    package let hidden: [(String, String)]

    package init(
        _ action: String, _ fields: [EntryField], submit: PortalPhrase, isDangerous: Bool = false, back: String,
        hidden: [(String, String)] = []
    ) {
        self.action = action
        self.fields = fields
        self.submit = submit
        self.isDangerous = isDangerous
        self.back = back
        self.hidden = hidden
    }

    private var hasFile: Bool {
        fields.contains { if case .file = $0.kind { true } else { false } }
    }

    /// - Parameters:
    ///   - typed: what was submitted and refused; nil for a fresh form.
    package func write(
        _ out: inout HTMLWriter, _ visit: Visit, typed: FormValues? = nil, refusal: Rejection? = nil
    ) {
        let word = visit.word
        if let refusal { RefusalNotice.write(refusal, &out, word) }
        var attributes: [(StaticString, String)] = [("method", "post"), ("action", action), ("class", "stacked")]
        if hasFile { attributes.append(("enctype", "multipart/form-data")) }
        out.element("form", attributes) { out in
            FormToken.write(visit.session, &out)
            out.void("input", ["type": "hidden", "name": Self.id, "value": Self.freshID()])
            for (name, value) in hidden { out.void("input", ["type": "hidden", "name": name, "value": value]) }
            for field in fields {
                let own = refusal.flatMap { field.refusals.contains($0.code) ? $0 : nil }
                field.write(&out, word, typed: typed.map { $0[field.name] ?? "" }, refusal: own)
            }
            out.element("div", ["class": "actions"]) { out in
                out.element("button", isDangerous ? [("class", "danger")] : []) { $0.text(word(submit)) }
                out.element("a", ["class": "button quiet", "href": back], text: word(.formCancel))
            }
        }
    }

    static func freshID() -> String {
        "form-" + Entropy.system.bytes(16).map { String(UInt16($0) | 0x100, radix: 16).suffix(2) }.joined()
    }
}

extension EntryForm {
    /// Does what a form asks and goes where that leads; a refusal shows the form again with what was typed.
    /// - Parameters:
    ///   - act: gives the path to go to.
    static func submitted(
        _ visit: Visit, act: (FormValues) throws -> String, again: (FormValues, Rejection) throws -> Page
    ) throws -> WebAnswer {
        let form = try visit.form()
        do {
            return Redirect.to(try act(form))
        } catch let rejection as Rejection {
            let status = RefusalStatus.status(of: rejection)
            guard [422, 413].contains(status) || rejection.code == "quantity.identifier.malformed" else {
                throw rejection
            }
            var page = try again(form, rejection)
            page.status = 422
            return try page.answer(to: visit)
        }
    }
}
