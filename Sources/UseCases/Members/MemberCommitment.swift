import Quantities
import Store
import Telemetry
import TransparencyLog

/// What of a member enters the log: a salted commitment to all of its data.
enum MemberCommitment {
    static func hash(_ member: Member, salt: [UInt8]) throws -> LogHash {
        try Commitment.hash(try CanonicalJSON.bytes(member), salt: salt)
    }

    /// Merkle root over the commitments of one list, in the order of the sites' ids.
    static func root(_ commitments: [LogHash]) -> LogHash {
        commitments.reduce(into: Frontier()) { $0.append(LogHash.leaf($1.bytes)) }.root
    }
}
