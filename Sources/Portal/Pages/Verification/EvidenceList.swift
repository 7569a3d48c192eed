import Documents
import Verification

/// Links to where evidence lies: a record of the log, a delivery, the digest of a file.
struct EvidenceList {
    private let links: [EvidenceLink]
    private let omitted: Int

    init(_ links: [EvidenceLink], omitted: Int = 0) {
        self.links = links
        self.omitted = omitted
    }

    /// - Parameter most: more than these are only counted.
    func write(_ out: inout HTMLWriter, _ word: PortalWording, most: Int = .max) {
        let shown = links.prefix(most)
        guard !shown.isEmpty else { return out.text("–") }
        out.element("ul", ["class": "evidence"]) { out in
            for link in shown { out.element("li") { out in write(link, &out, word) } }
            let rest = links.count - shown.count + omitted
            if rest > 0 { out.element("li", ["class": "muted"], text: word(.evidenceMore, "\(rest)")) }
        }
    }

    private func write(_ link: EvidenceLink, _ out: inout HTMLWriter, _ word: PortalWording) {
        if link.reference.hasPrefix("record "), let record = UInt64(link.reference.dropFirst("record ".count)) {
            out.element("a", ["href": RecordLink.path(record)]) { out in
                out.text("\(word(link.kind.name)) ")
                out.text(word(.recordNumber, "\(record)"))
            }
        } else {
            out.text("\(word(link.kind.name)) ")
            out.element("code", ["title": link.reference], text: String(link.reference.prefix(16)))
        }
    }
}
