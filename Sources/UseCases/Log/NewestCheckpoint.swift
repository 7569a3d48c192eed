import Quantities
import Store
import TransparencyLog

/// The checkpoint to be cosigned, as the log alone signed it.
struct NewestCheckpoint: Sendable {
    let note: SignedNote
    let size: UInt64
    let root: LogHash

    init(_ folder: DataFolder) throws {
        let key = try NoteVerifier(vkey: folder.verifierKey)
        let (newest, keys) = try folder.store.read { (try RecordLog.note(in: $0), try LogKeys.all(in: $0)) }
        guard let newest else { throw Rejection.logIsEmpty }
        // Cosignatures of earlier are no business of a witness, and would only make the request longer.
        let own = newest.signatures.filter { signature in keys.contains { $0.isValid(signature, for: newest.text) } }
        note = try SignedNote(text: newest.text, signatures: own)
        let checkpoint = try Checkpoint(opening: note, log: key)
        size = checkpoint.size
        root = checkpoint.root
    }
}
