/// A name of one thing, which cannot be mistaken for the name of another kind of thing.
///
/// 1 to 64 characters out of `A–Z a–z 0–9 . _ : -`, starting with a letter or digit: safe in file names, URLs and logs.
package struct Identifier<Subject>: Hashable, Sendable {
    package let text: String

    /// - Throws: ``Rejection`` `quantity.identifier.malformed`.
    package init(_ text: String) throws(Rejection) {
        guard Self.isWellFormed(text) else {
            throw Rejection(
                "quantity.identifier.malformed", expected: "1–64 of A–Z a–z 0–9 . _ : -",
                found: String(text.prefix(80)), ja: "識別子の形式が正しくありません", en: "The identifier is malformed")
        }
        self.text = text
    }

    /// For names the program makes itself. Traps when malformed.
    package init(known text: String) {
        precondition(Self.isWellFormed(text), "malformed identifier \(text)")
        self.text = text
    }

    private static func isWellFormed(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isWellFormed($0) }
    }

    /// Whether these are the bytes of an identifier.
    package static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard (1...64).contains(bytes.count), let first = bytes.first, isAlphanumeric(first) else { return false }
        return bytes.allSatisfy { isAlphanumeric($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x3A || $0 == 0x2D }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}

extension Identifier: Comparable {
    package static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

extension Identifier: CustomStringConvertible {
    package var description: String { text }
}

extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

package enum PersonSubject {}
package enum OrganisationSubject {}
package enum ProjectSubject {}
package enum SiteSubject {}
package enum DeliverySubject {}
package enum MonitoringPeriodSubject {}
package enum AccountSubject {}
package enum BatchSubject {}

package typealias PersonID = Identifier<PersonSubject>
package typealias OrganisationID = Identifier<OrganisationSubject>
package typealias ProjectID = Identifier<ProjectSubject>
/// A member's monitored place: one home, one monitoring point (モニタリングポイント).
package typealias SiteID = Identifier<SiteSubject>
package typealias DeliveryID = Identifier<DeliverySubject>
package typealias MonitoringPeriodID = Identifier<MonitoringPeriodSubject>
package typealias AccountID = Identifier<AccountSubject>
package typealias BatchID = Identifier<BatchSubject>
