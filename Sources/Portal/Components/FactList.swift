import Documents

/// Names and values, one below the other.
struct FactList {
    private struct Fact {
        let name: String
        let write: (inout HTMLWriter) -> Void
    }

    private var facts: [Fact] = []
    private let word: PortalWording

    init(_ word: PortalWording) { self.word = word }

    /// What is nil or empty is left out.
    mutating func add(_ name: PortalPhrase, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        facts.append(Fact(name: word(name)) { $0.prose(value) })
    }

    mutating func add(_ name: PortalPhrase, code value: String?) {
        guard let value, !value.isEmpty else { return }
        facts.append(Fact(name: word(name)) { $0.element("code", text: value) })
    }

    mutating func add(_ name: PortalPhrase, _ value: String, link: String) {
        facts.append(Fact(name: word(name)) { $0.element("a", ["href": link], text: value) })
    }

    mutating func add(_ name: PortalPhrase, badge: String, _ tone: ListingCell.Tone) {
        facts.append(
            Fact(name: word(name)) { $0.element("span", ["class": "badge \(tone.rawValue)"], text: badge) })
    }

    /// A value that is marked while nobody has compared it with its source.
    mutating func add(_ name: PortalPhrase, _ value: String, isVerified: Bool) {
        let mark = word(.unverified)
        facts.append(
            Fact(name: word(name)) { out in
                out.prose(value)
                guard !isVerified else { return }
                out.text(" ")
                out.element("span", ["class": "badge caution"], text: mark)
            })
    }

    func write(_ out: inout HTMLWriter) {
        out.element("dl") { out in
            for fact in facts {
                out.element("div") { out in
                    out.element("dt", text: fact.name)
                    out.element("dd") { out in fact.write(&out) }
                }
            }
        }
    }
}
