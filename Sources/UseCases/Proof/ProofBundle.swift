import Foundation
package import Quantities
import Store
package import TransparencyLog

/// All that a stranger needs to check some serials without any data folder (証明バンドル): one file of canonical JSON.
///
/// The file is `{"bundle":…,"sha256":"…"}`: this structure, and the SHA-256 of its bytes. Canonical means that the file is
/// exactly what Daicho would write for its content. The digest proves nothing by itself (who changes a bundle can make
/// it again): it tells at once that a byte was damaged, even where the change makes a true bundle of other serials.
/// `docs/proof-bundle.md` documents each field.
package struct ProofBundle: Codable, Hashable, Sendable {
    package static let format = "daicho-proof-bundle/1"
    /// Bundles beyond this size are not read.
    package static let mostBytes = 1 << 30

    package let format: String
    /// First and last serial, as printed.
    package let firstSerial: String
    package let lastSerial: String
    /// The signed checkpoint under which everything is proved.
    package let checkpoint: String
    package let verifierKey: String
    /// Every record on the way from the serials down to the readings, ascending by index.
    package let records: [BundledRecord]
    /// The methodology definition's YAML, named by its digest in the report's record.
    package let definition: String
    /// The calculation as canonical JSON, named by its digest in the report's record.
    package let calculation: String
    /// The claim lines that hold these serials' own watt-hours, with their place in the fiscal year's sum tree.
    package let claim: BundledClaim
    /// The site-days behind the lines, in the same order.
    package let siteDays: [BundledSiteDay]

    private static let opening = Array(#"{"bundle":"#.utf8)
    private static let between = Array(#","sha256":""#.utf8)
    private static let closing = Array(#""}"#.utf8)
    private static let trailer = between.count + 64 + closing.count

    /// The file's bytes.
    package func bytes() throws -> [UInt8] { Self.framed(try CanonicalJSON.bytes(self)) }

    private static func framed(_ body: [UInt8]) -> [UInt8] {
        opening + body + between + Array(Digest.hex(body).utf8) + closing
    }

    /// Reads a file that is exactly what ``bytes()`` writes.
    /// - Throws: ``Rejection`` `bundle.malformed`; `bundle.damaged` when only the digest does not fit.
    package init(bytes: [UInt8]) throws(Rejection) {
        do {
            guard bytes.count <= Self.mostBytes, bytes.count > Self.opening.count + Self.trailer else {
                throw CocoaError(.fileReadTooLarge)
            }
            let body = Array(bytes[Self.opening.count..<bytes.count - Self.trailer])
            guard Self.framed(body) == bytes else { throw Self.damaged(bytes, body) }
            self = try JSONDecoder().decode(ProofBundle.self, from: Data(body))
            guard format == Self.format, try CanonicalJSON.bytes(self) == body else {
                throw CocoaError(.coderReadCorrupt)
            }
        } catch let rejection as Rejection where rejection.code == "bundle.damaged" {
            throw rejection
        } catch {
            throw Rejection(
                "bundle.malformed", source: "docs/proof-bundle.md", expected: "\(Self.format), canonical JSON",
                found: "\(bytes.count) bytes that are not", ja: "証明バンドルが壊れているか、別の形式です",
                en: "The proof bundle is damaged, or of another format")
        }
    }

    private static func damaged(_ bytes: [UInt8], _ body: [UInt8]) -> any Error {
        guard bytes.starts(with: opening), bytes.suffix(closing.count).elementsEqual(closing),
            bytes.suffix(trailer).starts(with: between)
        else { return CocoaError(.coderReadCorrupt) }
        let stated = bytes.suffix(trailer).dropFirst(between.count).dropLast(closing.count)
        return Rejection.bundle(
            "damaged", expected: String(decoding: stated, as: UTF8.self), found: Digest.hex(body),
            ja: "証明バンドルの内容が書き換わっています", en: "The bundle's bytes are not those that were written")
    }

    package init(
        firstSerial: String, lastSerial: String, checkpoint: String, verifierKey: String, records: [BundledRecord],
        definition: String, calculation: String, claim: BundledClaim, siteDays: [BundledSiteDay]
    ) {
        format = Self.format
        self.firstSerial = firstSerial
        self.lastSerial = lastSerial
        self.checkpoint = checkpoint
        self.verifierKey = verifierKey
        self.records = records
        self.definition = definition
        self.calculation = calculation
        self.claim = claim
        self.siteDays = siteDays
    }
}

/// A record's exact text, with its place in the log.
package struct BundledRecord: Codable, Hashable, Sendable {
    package let index: UInt64
    package let text: String
    package let proof: [LogHash]
}

/// A contiguous run of claim lines of one fiscal year.
package struct BundledClaim: Codable, Hashable, Sendable {
    package let period: MonitoringPeriodID
    package let fiscalYear: FiscalYear
    package let firstLine: Int
    package let lines: [String]
    /// The sums and hashes beside the run, in the order `SumTree` documents.
    package let proof: [SumNode]
}

/// A site-day's place in its delivery, and its readings when they are disclosed.
package struct BundledSiteDay: Codable, Hashable, Sendable {
    /// Index of the delivery's record.
    package let delivery: UInt64
    package let leaf: Int
    package let proof: [LogHash]
    package let disclosed: DisclosedReadings?
}

/// The readings of one site-day with the salt that opens its commitment.
package struct DisclosedReadings: Codable, Hashable, Sendable {
    /// 16 bytes, hexadecimal.
    package let salt: String
    /// The site-day's payload, hexadecimal.
    package let payload: String
}
