import Quantities

/// How much one command may carry.
enum VerificationLimits {
    static let team = 50
    static let commentBytes = 4_000
    static let links = 50
    /// Of a link's reference and of its note, each.
    static let linkBytes = 300

    static func require(_ comment: String, _ evidence: [EvidenceLink]) throws(Rejection) {
        guard comment.utf8.count <= commentBytes else {
            throw .tooMuch("comment: ≤ \(commentBytes) bytes", "\(comment.utf8.count)")
        }
        guard evidence.count <= links else { throw .tooMuch("evidence: ≤ \(links) links", "\(evidence.count)") }
        for link in evidence {
            guard link.reference.utf8.count <= linkBytes, link.note.utf8.count <= linkBytes, !link.reference.isEmpty
            else {
                throw .tooMuch("evidence: reference of 1–\(linkBytes) bytes, note ≤ \(linkBytes)", link.kind.rawValue)
            }
        }
    }

    static func requireDigest(_ text: String) throws(Rejection) {
        let isHex = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard text.utf8.count == 64, isHex else { throw .digestMalformed(text) }
    }
}
