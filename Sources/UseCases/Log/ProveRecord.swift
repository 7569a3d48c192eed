import Quantities
import Store
package import TransparencyLog

/// Makes the receipt of a record (受領証): c2sp.org/tlog-proof, which proves offline that the record is in the log.
package struct ProveRecord: Query {
    package static let name = "record.prove"
    package static let readers = Readers.everyone

    package let index: UInt64

    package init(index: UInt64) { self.index = index }

    /// Under the newest checkpoint that witnesses have cosigned and that has the record; else under the newest of all.
    ///
    /// What is handed out has been checked as its receiver will check it.
    /// - Throws: ``Rejection`` `store.record.unknown`; ``LogError``.
    package func answer(
        to reader: Reader, from folder: DataFolder
    ) throws -> (proof: LogProof, cosignatures: Int) {
        let key = try NoteVerifier(vkey: folder.verifierKey)
        return try folder.store.read { database in
            let record = try RecordLog.record(index, in: database)
            let cosigned = try Cosignatures.newestSize(atLeast: index + 1, in: database)
            let note =
                try cosigned.flatMap { try RecordLog.note(size: $0, in: database) } ?? RecordLog.note(in: database)
            guard let note else { throw LogError.unsigned }
            let size = try Checkpoint(text: note.text).size
            let hashes = try RecordLog.inclusionProof(of: index, size: size, in: database)
            let proof = try LogProof(index: index, hashes: hashes, note: note)
            try proof.verify(leafHash: record.leaf, policy: .logAlone, log: key)
            return (proof, try Cosignatures.count(size: size, in: database))
        }
    }
}

extension LogPolicy {
    /// The log's own signature is enough.
    static var logAlone: LogPolicy {
        get throws(LogError) { try LogPolicy("quorum none\n".utf8) }
    }
}
