import Documents
import Quantities

/// One thing that a form asks for.
package struct EntryField: Sendable {
    package enum Kind: Sendable {
        case text(longest: Int)
        case day
        case number(ClosedRange<Int>)
        case paragraph(longest: Int)
        case choice([(value: String, text: String)])
        case tick
        /// - Parameter accept: endings and types that a browser offers.
        case file(accept: String)
    }

    package let name: String
    package let label: PortalPhrase
    package let hint: PortalPhrase?
    package let kind: Kind
    package let isRequired: Bool
    /// What stands in it before anybody has typed.
    package let initial: String
    /// Codes of refusals that are about this field.
    package let refusals: Set<String>

    package init(
        _ name: String, _ label: PortalPhrase, _ kind: Kind, hint: PortalPhrase? = nil, isRequired: Bool = true,
        initial: String = "", refusals: Set<String> = []
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.kind = kind
        self.isRequired = isRequired
        self.initial = initial
        self.refusals = refusals
    }

    /// - Parameter typed: what was submitted; nil on a fresh form.
    func write(_ out: inout HTMLWriter, _ word: PortalWording, typed: String?, refusal: Rejection?) {
        let value = typed ?? initial
        out.element("div", ["class": "field"]) { out in
            if case .tick = kind {
                out.element("label", ["class": "tick"]) { out in
                    control(&out, word, value, refusal)
                    out.text(" " + word(label))
                }
            } else {
                out.element("label", ["for": "f-\(name)"], text: word(label))
            }
            if let hint { out.element("span", ["class": "hint", "id": "h-\(name)"], text: word(hint)) }
            if let refusal {
                out.element("span", ["class": "error", "id": "e-\(name)"], text: word(refusal.message))
            }
            if case .tick = kind { return }
            control(&out, word, value, refusal)
        }
    }

    private func control(_ out: inout HTMLWriter, _ word: PortalWording, _ value: String, _ refusal: Rejection?) {
        switch kind {
        case .text(let longest):
            input(&out, refusal, ["type": "text", "maxlength": "\(longest)", "value": value])
        case .day: input(&out, refusal, ["type": "date", "value": value])
        case .number(let range):
            input(
                &out, refusal,
                ["type": "number", "min": "\(range.lowerBound)", "max": "\(range.upperBound)", "value": value])
        case .tick:
            input(
                &out, refusal,
                value.isEmpty
                    ? ["type": "checkbox", "value": "yes"]
                    : ["type": "checkbox", "value": "yes", "checked": ""])
        case .file(let accept): input(&out, refusal, ["type": "file", "accept": accept])
        case .paragraph(let longest):
            tag("textarea", &out, refusal, [("rows", "4"), ("maxlength", "\(longest)")]) { out in out.text(value) }
        case .choice(let choices):
            tag("select", &out, refusal, []) { out in
                for choice in choices {
                    if choice.value == value {
                        out.element("option", ["value": choice.value, "selected": ""], text: choice.text)
                    } else {
                        out.element("option", ["value": choice.value], text: choice.text)
                    }
                }
            }
        }
    }

    private func described(_ refusal: Rejection?) -> String {
        ((hint == nil ? [] : ["h-\(name)"]) + (refusal == nil ? [] : ["e-\(name)"])).joined(separator: " ")
    }

    private func input(
        _ out: inout HTMLWriter, _ refusal: Rejection?, _ attributes: KeyValuePairs<StaticString, String>
    ) {
        out.void("input", common(refusal, attributes.map { ($0.key, $0.value) }))
    }

    private func tag(
        _ name: StaticString, _ out: inout HTMLWriter, _ refusal: Rejection?, _ more: [(StaticString, String)],
        _ content: (inout HTMLWriter) -> Void
    ) {
        out.element(name, common(refusal, more), content)
    }

    private func common(_ refusal: Rejection?, _ more: [(StaticString, String)]) -> [(StaticString, String)] {
        var all: [(StaticString, String)] = [("id", "f-\(name)"), ("name", name)] + more
        if isRequired { all.append(("required", "")) }
        if refusal != nil { all.append(("aria-invalid", "true")) }
        if hint != nil || refusal != nil { all.append(("aria-describedby", described(refusal))) }
        return all
    }
}
