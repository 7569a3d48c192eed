import Foundation
import Quantities
import Registry
import Store
import TransparencyLog
import UseCases

/// A bundle's file taken apart, to be put together again otherwise, with the digest that belongs to the result.
struct BundleForger: Codable {
    struct Record: Codable {
        var index: UInt64
        var text: String
        var proof: [LogHash]
    }

    struct Claim: Codable {
        var period: String
        var fiscalYear: FiscalYear
        var firstLine: Int
        var lines: [String]
        var proof: [SumNode]
    }

    struct SiteDay: Codable {
        var delivery: UInt64
        var leaf: Int
        var proof: [LogHash]
        var disclosed: Disclosed?
    }

    struct Disclosed: Codable {
        var salt: String
        var payload: String
    }

    var format: String
    var firstSerial: String
    var lastSerial: String
    var checkpoint: String
    var verifierKey: String
    var records: [Record]
    var definition: String
    var calculation: String
    var claim: Claim
    var siteDays: [SiteDay]

    init(_ file: [UInt8]) throws {
        self = try JSONDecoder().decode(BundleForger.self, from: Data(Self.body(file)))
    }

    var bytes: [UInt8] { get throws { Self.sealed(try CanonicalJSON.bytes(self)) } }

    // MARK: - The file around the structure

    private static let opening = #"{"bundle":"#.utf8.count
    private static let trailer = #","sha256":""}"#.utf8.count + 64

    /// The structure's bytes in a bundle's file.
    static func body(_ file: [UInt8]) -> [UInt8] { Array(file[opening..<file.count - trailer]) }

    /// A file around any bytes, with their digest.
    static func sealed(_ body: [UInt8]) -> [UInt8] {
        Array(#"{"bundle":"#.utf8) + body + Array(#","sha256":"\#(Digest.hex(body))"}"#.utf8)
    }
}

extension SmallProject {
    /// A bundle of the retired units, or of others.
    func bundle(disclosing: Bool = true, of units: UnitPart? = nil) throws -> [UInt8] {
        guard let units = units ?? retirement?.units.first else { return [] }
        return try folder.answer(
            ExportBundle(first: units.first, last: units.last, disclosesReadings: disclosing), to: .owner)
    }
}
