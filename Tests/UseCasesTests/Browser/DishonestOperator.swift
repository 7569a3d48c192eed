import Foundation
import Store
import Testing
import TransparencyLog
import UseCases

/// A forger who holds a log's key: every proof of the bundle is made again around what it now says.
///
/// Who holds the key can sign any record, so only what records must have in common still refuses these bundles. The log
/// made here holds the bundle's records alone.
struct DishonestOperator {
    var bundle: BundleForger

    init(_ file: [UInt8]) throws { bundle = try BundleForger(file) }

    /// Replaces what stands in the one record of a kind; the record must hold it.
    mutating func rewrite(_ kind: String, _ standing: String, _ replacement: String) throws {
        let index = try #require(bundle.records.firstIndex { $0.text.contains(#""kind":"\#(kind)""#) }, "\(kind)")
        try #require(bundle.records[index].text.contains(standing), "\(standing) is in \(bundle.records[index].text)")
        bundle.records[index].text = bundle.records[index].text.replacing(standing, with: replacement)
    }

    /// Replaces it in every record that holds it.
    mutating func rewriteAll(_ standing: String, _ replacement: String) throws {
        try #require(bundle.records.contains { $0.text.contains(standing) }, "\(standing)")
        for index in bundle.records.indices {
            bundle.records[index].text = bundle.records[index].text.replacing(standing, with: replacement)
        }
    }

    /// Leaves out the one record of a kind.
    mutating func leaveOut(_ kind: String) throws {
        let index = try #require(bundle.records.firstIndex { $0.text.contains(#""kind":"\#(kind)""#) }, "\(kind)")
        bundle.records.remove(at: index)
    }

    /// Puts another definition of the methodology in, and its digest where it is recorded.
    mutating func define(_ text: String) throws {
        let (old, new) = (Digest.hex(bundle.definition), Digest.hex(text))
        try rewriteAll(old, new)
        bundle.definition = text
    }

    mutating func calculate(_ text: String) throws {
        try rewriteAll(Digest.hex(bundle.calculation), Digest.hex(text))
        bundle.calculation = text
    }

    /// Commits to other readings: in the line, the period's tree and the delivery. The bundle holds all lines of its period.
    mutating func deliver(_ payload: [UInt8], at place: Int, line change: (String) -> String = { $0 }) throws {
        try #require(bundle.claim.proof.isEmpty && bundle.siteDays.count == bundle.claim.lines.count)
        let salt = [UInt8](repeating: 7, count: Commitment.saltByteCount)
        let hex = { (bytes: [UInt8]) in bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
        bundle.siteDays[place].disclosed = .init(salt: hex(salt), payload: hex(payload))
        let old = String(bundle.claim.lines[place].suffix(64))
        let new = try Commitment.hash(payload, salt: salt).hex
        bundle.claim.lines[place] = change(bundle.claim.lines[place].replacing(old, with: new))
        try plantTrees()
    }

    /// The period's tree and the delivery's over the lines as they now are.
    mutating func plantTrees() throws {
        let nodes = try bundle.claim.lines.map { line in
            let fields = line.split(separator: ",")
            let sums = try Sums(
                generation: #require(UInt64(fields[3])), sold: #require(UInt64(fields[4])))
            return SumNode(hash: .leaf(Array(line.utf8)), sums: sums)
        }
        let root = try SumTree(nodes).root
        try rewrite("project.period.closed", value("claimRoot", in: "project.period.closed"), root.hash.hex)
        var leaves = [LogHash](repeating: .emptyRoot, count: bundle.siteDays.count)
        for (siteDay, line) in zip(bundle.siteDays, bundle.claim.lines) {
            leaves[siteDay.leaf] = .leaf(try LogHash(hex: String(line.suffix(64))).bytes)
        }
        let tree = MemoryTree(leaves)
        try rewrite("readings.delivered", value("root", in: "readings.delivered"), tree.root.hex)
        for place in bundle.siteDays.indices {
            bundle.siteDays[place].proof = try tree.inclusionProof(index: bundle.siteDays[place].leaf)
        }
    }

    /// The text of a member of the one record of a kind.
    func value(_ member: String, in kind: String) throws -> String {
        let text = try #require(bundle.records.first { $0.text.contains(#""kind":"\#(kind)""#) }).text
        let start = try #require(text.firstRange(of: #""\#(member)":""#)).upperBound
        return String(text[start...].prefix { $0 != "\"" })
    }

    /// The file, after the statement's digest and every proof of the log were made again.
    func signed() throws -> [UInt8] {
        var made = self
        let statement = try #require(made.bundle.records.first { $0.text.contains(#""kind":"verification.statement"#) })
        let start = try #require(statement.text.firstRange(of: #""body":"#)).upperBound
        let end = try #require(statement.text.firstRange(of: #","command":"#)).lowerBound
        try made.rewrite(
            "project.period.verified", value("statementDigest", in: "project.period.verified"),
            Digest.hex(String(statement.text[start..<end])))
        let tree = MemoryTree(made.bundle.records.map { .leaf(Array($0.text.utf8)) })
        var places: [UInt64: UInt64] = [:]
        for index in made.bundle.records.indices {
            places[made.bundle.records[index].index] = UInt64(index)
            made.bundle.records[index].index = UInt64(index)
            made.bundle.records[index].proof = try tree.inclusionProof(index: index)
        }
        for index in made.bundle.siteDays.indices {
            made.bundle.siteDays[index].delivery = places[made.bundle.siteDays[index].delivery] ?? 0
        }
        let signer = try NoteSigner(name: "dishonest.example/log", seed: [UInt8](repeating: 9, count: 32))
        let checkpoint = try Checkpoint(origin: signer.name, size: UInt64(tree.count), root: tree.root)
        made.bundle.checkpoint = String(decoding: try checkpoint.signed(by: [signer]).bytes, as: UTF8.self)
        made.bundle.verifierKey = signer.verifier.vkey
        return try made.bundle.bytes
    }
}
