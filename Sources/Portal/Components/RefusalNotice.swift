import Documents
import Quantities

/// What was refused, in a box above what is to be put right.
enum RefusalNotice {
    static func write(_ rejection: Rejection, _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("div", ["class": "notice bad", "role": "alert"]) { out in
            out.element("p", ["class": "notice-title"], text: word(rejection.message))
            if !rejection.expected.isEmpty {
                out.element("p", text: "\(word(.refusalExpected)): \(rejection.expected)")
            }
            if !rejection.found.isEmpty { out.element("p", text: "\(word(.refusalFound)): \(rejection.found)") }
            out.element("p", ["class": "muted"]) { out in out.element("code", text: rejection.code) }
        }
    }
}
