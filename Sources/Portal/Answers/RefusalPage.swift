import Documents
import Quantities

/// A refusal for people: the sentence first, then the facts.
enum RefusalPage {
    static func page(_ rejection: Rejection, in word: PortalWording) -> Page {
        var page = Page(word(.refusalTitle)) { out, word in
            out.element("div", ["class": "notice bad", "role": "alert"]) { out in
                out.element("p", ["class": "notice-title"], text: word(rejection.message))
            }
            var facts = FactList(word)
            facts.add(.refusalExpected, rejection.expected)
            facts.add(.refusalFound, rejection.found)
            facts.add(.refusalCode, rejection.code)
            facts.write(&out)
            out.element("p") { out in out.element("a", ["href": "/"], text: word(.refusalBack)) }
        }
        page.status = RefusalStatus.status(of: rejection)
        return page
    }
}
