import Documents

/// The ways to check what this registry says, without trusting it.
enum HomeCheck {
    private static let ways: [(path: String, title: PortalPhrase, text: PortalPhrase)] = [
        ("/verify", .publicVerifyHeading, .homeVerify), ("/log", .publicLogHeading, .homeLog),
        ("/open-data", .openDataHeading, .homeData),
    ]

    static func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("h2", text: word(.homeCheck))
        out.element("ul", ["class": "columns ways"]) { out in
            for way in ways {
                out.element("li", ["class": "card"]) { out in
                    out.element("h3") { out in out.element("a", ["href": way.path], text: word(way.title)) }
                    out.element("p", text: word(way.text))
                }
            }
        }
    }
}
