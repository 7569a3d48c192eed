import Documents

/// The form for a serial, or for the first and last of several.
enum UnitSearchForm {
    private static let longest = "24"

    static func write(
        _ out: inout HTMLWriter, _ word: PortalWording, serial: String? = nil, to: String? = nil, error: String? = nil
    ) {
        out.element("form", ["method": "get", "action": "/units", "class": "search", "role": "search"]) { out in
            field("serial", .publicUnitsSerial, serial, error, &out, word)
            field("to", .publicUnitsTo, to, nil, &out, word)
            out.element("button", text: word(.publicUnitsSearch))
            if let error {
                out.element("p", ["class": "error", "id": "serial-error", "role": "alert"], text: error)
            }
        }
    }

    private static func field(
        _ name: String, _ label: PortalPhrase, _ value: String?, _ error: String?, _ out: inout HTMLWriter,
        _ word: PortalWording
    ) {
        out.element("label") { out in
            out.element("span", text: word(label))
            let example = name == "serial" ? "JCL-000000000001" : ""
            if error != nil {
                out.void(
                    "input",
                    [
                        "name": name, "value": String((value ?? "").prefix(40)), "placeholder": example,
                        "maxlength": longest, "spellcheck": "false", "autocapitalize": "characters",
                        "aria-invalid": "true", "aria-describedby": "serial-error",
                    ])
            } else {
                out.void(
                    "input",
                    [
                        "name": name, "value": String((value ?? "").prefix(40)), "placeholder": example,
                        "maxlength": longest, "spellcheck": "false", "autocapitalize": "characters",
                    ])
            }
        }
    }

    /// A serial as people type it: full-width digits, lower case, fewer zeros.
    static func tidied(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars.prefix(40) {
            switch scalar.value {
            case 0x20, 0x3000: continue
            // Full-width forms of ASCII.
            case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map { out.unicodeScalars.append($0) }
            case 0x2010...0x2015, 0x2212: out += "-"
            default: out.unicodeScalars.append(scalar)
            }
        }
        let parts = out.uppercased().split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...12).contains(parts[1].utf8.count) else { return out.uppercased() }
        return "\(parts[0])-" + String(repeating: "0", count: 12 - parts[1].utf8.count) + parts[1]
    }
}
