package import Documents

/// Names and values, one under the other.
package struct Facts: Sendable {
    private let facts: [(name: PortalPhrase, value: String)]

    package init(_ facts: [(PortalPhrase, String)]) { self.facts = facts.map { (name: $0.0, value: $0.1) } }

    package func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("dl") { out in
            for fact in facts {
                out.element("div") { out in
                    out.element("dt", text: word(fact.name))
                    out.element("dd") { $0.prose(fact.value.isEmpty ? "–" : fact.value) }
                }
            }
        }
    }
}
