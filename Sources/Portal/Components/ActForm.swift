import Documents
import Gateways
import Quantities
import Store

/// A form that asks for one act (申請・操作フォーム).
///
/// It holds what was typed before and why that was refused, says a refusal beside the field it is about, and carries an
/// idempotency id, so that a form that is sent twice is one act.
struct ActForm {
    let action: String
    let visit: Visit
    let typed: FormValues
    let refusal: Rejection?
    private let id: String
    /// The field that a refusal is about, by the beginning of its code; the first that fits.
    private let blames: [(String, String)]

    init(
        _ action: String, _ visit: Visit, typed: FormValues = FormValues(), refusal: Rejection? = nil,
        blames: [(String, String)] = []
    ) {
        self.action = action
        self.visit = visit
        self.typed = typed
        self.refusal = refusal
        self.blames = blames
        id = typed["id"] ?? Self.freshID()
    }

    private static func freshID() -> String {
        "web-"
            + Entropy.system.bytes(16).map { byte in
                let digits = String(byte, radix: 16)
                return byte < 16 ? "0\(digits)" : digits
            }.joined()
    }

    enum Weight: String {
        case plain = ""
        /// What is left beside the main thing.
        case quiet
        /// What cannot be undone.
        case danger
    }

    func write(
        _ out: inout HTMLWriter, submit: PortalPhrase, _ weight: Weight = .plain,
        fields: (inout HTMLWriter) -> Void = { _ in }
    ) {
        out.element("form", ["method": "post", "action": action, "class": "stacked"]) { out in
            FormToken.write(visit.session, &out)
            hidden("id", id, &out)
            if let refusal, blamed == nil { Self.write(refusal, &out, visit.word) }
            fields(&out)
            out.element("div", ["class": "actions"]) { out in
                out.element("button", ["class": weight.rawValue], text: visit.word(submit))
            }
        }
    }

    static func write(_ refusal: Rejection, _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("div", ["class": "notice bad", "role": "alert"]) { out in
            out.element("p", ["class": "notice-title"], text: word(refusal.message))
            if !refusal.expected.isEmpty {
                out.element("p", text: "\(word(.refusalExpected)): \(refusal.expected)")
                out.element("p", text: "\(word(.refusalFound)): \(refusal.found)")
            }
            out.element("p", ["class": "muted"]) { out in out.element("code", text: refusal.code) }
        }
    }

    /// The field that the refusal is about. A text names its field itself: `beneficiary of at most 200 characters`.
    var blamed: String? {
        guard let refusal else { return nil }
        if let blame = blames.first(where: { refusal.code.hasPrefix($0.0) }) { return blame.1 }
        guard refusal.code.hasPrefix("quantity.text.") else { return nil }
        return refusal.expected.split(separator: " ").first.map(String.init)
    }

    func hidden(_ name: String, _ value: String, _ out: inout HTMLWriter) {
        out.void("input", ["type": "hidden", "name": name, "value": value])
    }
}

extension ActForm {
    /// Answers a submitted form: `act` does it; what it refuses is said on the page again, with what was typed.
    static func answer(
        _ visit: Visit, act: (FormValues) throws -> WebAnswer, again page: (FormValues, Rejection) throws -> Page
    ) throws -> WebAnswer {
        let form = try visit.form()
        do {
            return try act(form)
        } catch let refusal as Rejection {
            let status = RefusalStatus.status(of: refusal)
            // What is not there or not theirs has no form; what the form says can be corrected.
            guard status == 422 || status == 400 || refusal.code == "registry.account.unknown" else { throw refusal }
            var page = try page(form, refusal)
            page.status = 422
            return try page.answer(to: visit)
        }
    }
}
