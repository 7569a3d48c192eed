import Documents
import Quantities

/// The kinds of fields. A name in a form is also the field's id on the page.
extension ActForm {
    enum Kind: String {
        case text, date, search
        /// Whole numbers, as text: browsers change what is typed in their own number fields.
        case numeric
    }

    func field(
        _ name: String, _ label: PortalPhrase, as kind: Kind = .text, hint: PortalPhrase? = nil, value: String = "",
        isNeeded: Bool = true, _ out: inout HTMLWriter
    ) {
        wrap(name, label, hint, &out) { out in
            let type = kind == .numeric ? "text" : kind.rawValue
            let mode = kind == .numeric ? "numeric" : "text"
            let (value, invalid, note) = (typed[name] ?? value, "\(blamed == name)", "\(name)-note")
            if isNeeded {
                out.void(
                    "input",
                    [
                        "type": type, "inputmode": mode, "id": name, "name": name, "value": value,
                        "aria-invalid": invalid, "aria-describedby": note, "autocomplete": "off", "required": "",
                    ])
            } else {
                out.void(
                    "input",
                    [
                        "type": type, "inputmode": mode, "id": name, "name": name, "value": value,
                        "aria-invalid": invalid, "aria-describedby": note, "autocomplete": "off",
                    ])
            }
        }
    }

    /// The name with which a person signs in.
    func login(
        _ name: String, _ label: PortalPhrase, value: String = "", isFixed: Bool = false, _ out: inout HTMLWriter
    ) {
        wrap(name, label, nil, &out) { out in
            let value = typed[name] ?? value
            out.void(
                "input",
                isFixed
                    ? [
                        "type": "text", "id": name, "name": name, "value": value, "autocomplete": "username",
                        "readonly": "", "aria-describedby": "\(name)-note",
                    ]
                    : [
                        "type": "text", "id": name, "name": name, "value": value, "autocomplete": "username",
                        "required": "", "autocapitalize": "none", "spellcheck": "false", "maxlength": "254",
                        "aria-invalid": "\(blamed == name)", "aria-describedby": "\(name)-note",
                    ])
        }
    }

    /// A secret, which is never shown again, whatever was typed.
    /// - Parameter autocomplete: tells a password manager which one is meant, by the names of HTML.
    func secret(
        _ name: String, _ label: PortalPhrase, autocomplete: String, hint: PortalPhrase? = nil,
        _ out: inout HTMLWriter
    ) {
        wrap(name, label, hint, &out) { out in
            out.void(
                "input",
                [
                    "type": autocomplete == "one-time-code" ? "text" : "password", "id": name, "name": name,
                    "required": "", "autocomplete": autocomplete, "aria-invalid": "\(blamed == name)",
                    "aria-describedby": "\(name)-note", "maxlength": "1024",
                ])
        }
    }

    /// A SHA-256; with a script it is computed in the browser from a file that stays there.
    func digest(_ name: String, _ label: PortalPhrase, hint: PortalPhrase, _ out: inout HTMLWriter) {
        field(name, label, hint: hint, &out)
        out.element("p", ["class": "digest-file", "data-digest": name, "hidden": ""]) { out in
            out.element("label", ["for": "\(name)-file"], text: visit.word(.digestFromFile))
            out.void("input", ["type": "file", "id": "\(name)-file"])
        }
    }

    func area(
        _ name: String, _ label: PortalPhrase, hint: PortalPhrase? = nil, value: String = "", _ out: inout HTMLWriter
    ) {
        wrap(name, label, hint, &out) { out in
            out.element(
                "textarea",
                [
                    "id": name, "name": name, "rows": "4", "aria-invalid": "\(blamed == name)",
                    "aria-describedby": "\(name)-note",
                ], text: typed[name] ?? value)
        }
    }

    func choice(
        _ name: String, _ label: PortalPhrase, hint: PortalPhrase? = nil, _ options: [(value: String, text: String)],
        selected: String = "", _ out: inout HTMLWriter
    ) {
        wrap(name, label, hint, &out) { out in
            out.element(
                "select",
                [
                    "id": name, "name": name, "aria-invalid": "\(blamed == name)", "aria-describedby": "\(name)-note",
                ]
            ) { out in
                for option in options {
                    let isSelected = option.value == typed[name] ?? selected
                    out.element(
                        "option", isSelected ? ["value": option.value, "selected": ""] : ["value": option.value],
                        text: option.text)
                }
            }
        }
    }

    func radios(
        _ name: String, _ label: PortalPhrase, _ options: [(value: String, text: String)], selected: String? = nil,
        _ out: inout HTMLWriter
    ) {
        out.element("fieldset", ["class": "field", "id": name]) { out in
            out.element("legend", text: visit.word(label))
            for option in options {
                let id = "\(name)-\(option.value)"
                out.element("label", ["class": "option", "for": id]) { out in
                    let isChecked = option.value == typed[name] ?? selected
                    out.void(
                        "input",
                        isChecked
                            ? [
                                "type": "radio", "id": id, "name": name, "value": option.value, "required": "",
                                "checked": "",
                            ] : ["type": "radio", "id": id, "name": name, "value": option.value, "required": ""])
                    out.text(option.text)
                }
            }
            error(name, &out)
        }
    }

    /// Boxes of which any number may be ticked.
    func checks(
        _ name: String, _ label: PortalPhrase, _ options: [(value: String, text: String)], ticked: [String] = [],
        _ out: inout HTMLWriter
    ) {
        let ticked = typed.fields.isEmpty ? ticked : typed.all(name)
        out.element("fieldset", ["class": "field", "id": name]) { out in
            out.element("legend", text: visit.word(label))
            for option in options {
                let id = "\(name)-\(option.value)"
                out.element("label", ["class": "option", "for": id]) { out in
                    out.void(
                        "input",
                        ticked.contains(option.value)
                            ? ["type": "checkbox", "id": id, "name": name, "value": option.value, "checked": ""]
                            : ["type": "checkbox", "id": id, "name": name, "value": option.value])
                    out.text(option.text)
                }
            }
            error(name, &out)
        }
    }

    private func wrap(
        _ name: String, _ label: PortalPhrase, _ hint: PortalPhrase?, _ out: inout HTMLWriter,
        _ control: (inout HTMLWriter) -> Void
    ) {
        out.element("div", ["class": "field"]) { out in
            out.element("label", ["for": name], text: visit.word(label))
            control(&out)
            out.element("span", ["id": "\(name)-note"]) { out in
                if let hint { out.element("span", ["class": "hint"], text: visit.word(hint)) }
                error(name, &out)
            }
        }
    }

    private func error(_ name: String, _ out: inout HTMLWriter) {
        guard let refusal, blamed == name else { return }
        out.element("span", ["class": "error", "role": "alert"]) { out in
            out.text(visit.word(refusal.message))
            if !refusal.expected.isEmpty {
                out.text(
                    " (\(visit.word(.refusalExpected)): \(refusal.expected); "
                        + "\(visit.word(.refusalFound)): \(refusal.found))")
            }
            out.text(" ")
            out.element("code", text: refusal.code)
        }
    }
}
