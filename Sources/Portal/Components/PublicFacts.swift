import Documents

/// Names and values, one under the other: what a page says about one thing.
struct PublicFacts {
    private let word: PortalWording
    private var entries: [(name: String, write: (inout HTMLWriter) -> Void)] = []

    init(_ word: PortalWording) { self.word = word }

    /// Nothing is said of what is empty.
    mutating func text(_ name: PortalPhrase, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        let language = word.language
        entries.append((word(name), { $0.prose(value, on: language) }))
    }

    mutating func code(_ name: PortalPhrase, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        entries.append((word(name), { $0.element("code", text: value) }))
    }

    mutating func link(_ name: PortalPhrase, _ value: String, to path: String) {
        let language = word.language
        entries.append((word(name), { $0.element("a", ["href": path]) { $0.prose(value, on: language) } }))
    }

    /// Anything else.
    mutating func content(_ name: PortalPhrase, _ write: @escaping (inout HTMLWriter) -> Void) {
        entries.append((word(name), write))
    }

    func write(_ out: inout HTMLWriter) {
        out.element("dl") { out in
            for (name, write) in entries {
                out.element("div") { out in
                    out.element("dt", text: name)
                    out.element("dd") { out in write(&out) }
                }
            }
        }
    }
}
