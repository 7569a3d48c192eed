import Documents
import Quantities

/// A refusal for people: the sentence first, then the facts.
enum RefusalPage {
    static func page(_ rejection: Rejection, in word: PortalWording) -> Page {
        var page = Page(word(.refusalTitle)) { out, word in
            out.element("div", ["class": "notice bad", "role": "alert"]) { out in
                out.element("p", ["class": "notice-title"], text: word(rejection.message))
            }
            out.element("dl") { out in
                fact(.refusalExpected, rejection.expected, &out, word)
                fact(.refusalFound, rejection.found, &out, word)
                fact(.refusalCode, rejection.code, &out, word)
            }
            out.element("p") { out in out.element("a", ["href": "/"], text: word(.refusalBack)) }
        }
        page.status = RefusalStatus.status(of: rejection)
        return page
    }

    private static func fact(
        _ phrase: PortalPhrase, _ value: String, _ out: inout HTMLWriter, _ word: PortalWording
    ) {
        guard !value.isEmpty else { return }
        out.element("div") { out in
            out.element("dt", text: word(phrase))
            out.element("dd", text: value)
        }
    }
}
