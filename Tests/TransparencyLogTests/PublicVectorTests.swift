import Foundation
import Testing
import TransparencyLog

/// The public vectors of the transparency-dev project. Some are refused before any tree is looked at, because a hash has
/// the wrong length; each test counts how many reach the verifier, so that reading cannot hide a verifier that accepts.
@Suite(.enabled(if: SharedData.hasMerkleVectors, "the shared folder data/vectors/merkle is not there"))
struct PublicVectorTests {
    struct Inclusion: Decodable {
        let leafIdx: UInt64
        let treeSize: UInt64
        let root: String
        let leafHash: String
        let proof: [String]?
        let desc: String
        let wantErr: Bool
    }

    struct Consistency: Decodable {
        let size1: UInt64
        let size2: UInt64
        let root1: String
        let root2: String
        let proof: [String]?
        let desc: String
        let wantErr: Bool
    }

    @Test("inclusion proofs are accepted and refused as the public vectors say")
    func inclusion() throws {
        var accepted = 0
        var refused = 0
        var unreadable = 0
        for (name, data) in try SharedData.files(in: "inclusion") {
            let vector = try JSONDecoder().decode(Inclusion.self, from: data)
            guard let root = try? LogHash(base64: vector.root), let leaf = try? LogHash(base64: vector.leafHash),
                let proof = try? (vector.proof ?? []).map({ try LogHash(base64: $0) })
            else {
                #expect(vector.wantErr, "\(name)")
                unreadable += 1
                continue
            }
            do {
                try MerkleTree.verifyInclusion(
                    leafHash: leaf, index: vector.leafIdx, size: vector.treeSize, proof: proof, root: root)
                #expect(!vector.wantErr, "\(name): \(vector.desc)")
                accepted += 1
            } catch {
                #expect(vector.wantErr, "\(name): \(vector.desc): \(error)")
                refused += 1
            }
        }
        #expect([accepted, refused, unreadable] == Self.inclusionCounts)
    }

    @Test("consistency proofs are accepted and refused as the public vectors say")
    func consistency() throws {
        var accepted = 0
        var refused = 0
        var unreadable = 0
        for (name, data) in try SharedData.files(in: "consistency") {
            let vector = try JSONDecoder().decode(Consistency.self, from: data)
            guard let root1 = try? LogHash(base64: vector.root1), let root2 = try? LogHash(base64: vector.root2),
                let proof = try? (vector.proof ?? []).map({ try LogHash(base64: $0) })
            else {
                #expect(vector.wantErr || name == Self.equalTexts, "\(name)")
                unreadable += 1
                continue
            }
            do {
                try MerkleTree.verifyConsistency(
                    from: vector.size1, root: root1, to: vector.size2, root: root2, proof: proof)
                #expect(!vector.wantErr, "\(name): \(vector.desc)")
                accepted += 1
            } catch {
                #expect(vector.wantErr, "\(name): \(vector.desc): \(error)")
                refused += 1
            }
        }
        #expect([accepted, refused, unreadable] == Self.consistencyCounts)
    }

    /// The one vector we depart from: two equal roots, each twelve bytes of text, accepted there because they are only
    /// compared. Here a root of other than 32 bytes cannot exist.
    static let equalTexts = "additional/sizes-are-equal-one-and-proof-is-empty.json"

    /// Accepted, refused by the verifier, refused on reading.
    static let inclusionCounts = [6, 66, 26]
    static let consistencyCounts = [5, 66, 27]
}
