import Documents

/// The second half of an act: the same form again, with what was typed, and a button that does it.
struct Confirmation {
    private static let field = "confirmed"

    let isGiven: Bool

    init(_ form: FormValues) { isGiven = form[Self.field] == "yes" }

    /// - Parameter isFinal: it cannot be undone.
    static func write(
        _ form: ActForm, submit: PortalPhrase, isFinal: Bool = true, keeping names: [String], back: String,
        _ out: inout HTMLWriter, _ word: PortalWording
    ) {
        if isFinal {
            out.element("div", ["class": "notice caution"]) { out in
                out.element("p", ["class": "notice-title"], text: word(.irreversible))
            }
        }
        form.write(&out, submit: submit, isFinal ? .danger : .plain) { out in
            form.hidden(Self.field, "yes", &out)
            for name in names {
                for value in form.typed.all(name) { form.hidden(name, value, &out) }
            }
        }
        out.element("p") { out in out.element("a", ["href": back], text: word(.backWithoutActing)) }
    }
}
