package import Quantities
import Yams

extension Checklist {
    /// Largest file accepted, in bytes.
    package static let largestFile = 256 * 1024
    static let mostSections = 40
    static let mostItemsInSection = 100
    static let mostEvidenceKinds = 10

    /// Reads a checklist file strictly: every key known, every value in range, every item id once.
    /// - Throws: ``Rejection`` `verification.checklist.tooLarge`, `.malformed`, `.unknownKey` or `.duplicateItem`.
    package init(yaml bytes: [UInt8]) throws(Rejection) {
        guard bytes.count <= Self.largestFile else { throw .checklistTooLarge(bytes.count) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .checklistMalformed("file", expected: "UTF-8", found: "other bytes")
        }
        let root = try StrictMapping(
            try Self.parse(text), at: "checklist",
            keys: ["key", "version", "verified", "source", "settings", "sections"])
        key = try Self.identifier(root, "key")
        version = try root.text("version")
        verified = try root.bool("verified")
        source = try root.text("source")
        settings = try ChecklistSettings(try root.node("settings"))
        var sections: [ChecklistSection] = []
        var items: [ChecklistItem] = []
        for (index, node) in try root.elements("sections", atMost: Self.mostSections).enumerated() {
            let fields = try StrictMapping(node, at: "sections[\(index)]", keys: ["id", "ja", "en", "items"])
            let section = ChecklistSection(
                id: try Self.identifier(fields, "id"),
                title: Bilingual(ja: try fields.text("ja"), en: try fields.text("en")))
            guard !sections.contains(where: { $0.id == section.id }) else { throw .checklistDuplicate(section.id.text) }
            sections.append(section)
            for (number, node) in try fields.elements("items", atMost: Self.mostItemsInSection).enumerated() {
                items.append(
                    try Self.item(
                        node, at: "sections[\(index)].items[\(number)]", in: section, verified: verified, source: source
                    ))
            }
        }
        var seen: Set<ChecklistItem.ID> = []
        for item in items where !seen.insert(item.id).inserted { throw .checklistDuplicate(item.id.text) }
        self.sections = sections
        self.items = items
    }

    private static func parse(_ text: String) throws(Rejection) -> Node {
        guard !usesAnchors(text) else {
            throw .checklistMalformed("file", expected: "no anchors or aliases", found: "& or * before a word")
        }
        let root: Node?
        do {
            root = try Parser(yaml: text).singleRoot()
        } catch {
            throw .checklistMalformed("file", expected: "one YAML document", found: String("\(error)".prefix(200)))
        }
        guard let root else { throw .checklistMalformed("file", expected: "one YAML document", found: "nothing") }
        return root
    }

    /// Whether `&` or `*` stands before a word, as an anchor or alias would: with them a small file can unfold into one
    /// that no memory holds. It is found in the text, before anything is built; a quoted `*word` is refused with it.
    private static func usesAnchors(_ text: String) -> Bool {
        let opening: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20, 0x2C, 0x5B, 0x7B]
        var (previous, isMark): (UInt8, Bool) = (0x0A, false)
        for byte in text.utf8 {
            if isMark && byte > 0x20 { return true }
            isMark = (byte == 0x26 || byte == 0x2A) && opening.contains(previous)
            previous = byte
        }
        return false
    }

    /// `verified` and `source` of an item stand for the whole list unless the item says otherwise.
    private static func item(
        _ node: Node, at path: String, in section: ChecklistSection, verified: Bool, source: String
    ) throws(Rejection) -> ChecklistItem {
        let fields = try StrictMapping(
            node, at: path,
            keys: ["id", "filler", "ja", "en", "ruleJa", "ruleEn", "evidence", "verified", "source"])
        var evidence: [EvidenceKind] = []
        for node in try fields.elements("evidence", atMost: mostEvidenceKinds) {
            evidence.append(try StrictMapping.choice(node, at: "\(path).evidence", of: EvidenceKind.self))
        }
        return ChecklistItem(
            id: try identifier(fields, "id"), section: section.id,
            text: Bilingual(ja: try fields.text("ja"), en: try fields.text("en")),
            filler: try fields.choice("filler", of: Filler.self),
            rule: Bilingual(ja: try fields.text("ruleJa"), en: try fields.text("ruleEn")), evidence: evidence,
            verified: fields.has("verified") ? try fields.bool("verified") : verified,
            source: fields.has("source") ? try fields.text("source") : source)
    }

    private static func identifier<Subject>(
        _ fields: StrictMapping, _ key: String
    ) throws(Rejection) -> Identifier<Subject> {
        let text = try fields.text(key)
        guard let id = try? Identifier<Subject>(text) else {
            throw .checklistMalformed("\(fields.path).\(key)", expected: "an identifier", found: text)
        }
        return id
    }
}
