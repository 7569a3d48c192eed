import Quantities
import SQL
import Store
import TransparencyLog

/// The keys that must have signed each checkpoint: the one in force at its size, and with the first checkpoint of a
/// rotation's record both the old and the new.
///
/// The last one in force is believed to be the folder's own; it vouches for the records that name the earlier ones.
struct KeyWalk {
    private var first: NoteVerifier
    private var rotations: [(record: UInt64, to: NoteVerifier)] = []
    /// The sizes of the checkpoints that were signed by two keys.
    private var handovers: Set<UInt64> = []

    init(_ folder: DataFolder, _ database: Database) throws {
        let own = try NoteVerifier(vkey: folder.verifierKey)
        first = own
        let recorded = try LogKeys.rotations(in: database)
        guard let oldest = recorded.first else { return }
        first = try NoteVerifier(vkey: oldest.body.from)
        for (place, rotation) in recorded.enumerated() {
            let isLast = place == recorded.count - 1
            rotations.append((rotation.record, isLast ? own : try NoteVerifier(vkey: rotation.body.to)))
            // Rotations commit alone, so their record is the last of its commit.
            handovers.insert(rotation.record + 1)
        }
    }

    func required(at size: UInt64) -> [NoteVerifier] {
        let past = rotations.prefix { $0.record < size }
        let inForce = past.last?.to ?? first
        guard handovers.contains(size) else { return [inForce] }
        return [past.dropLast().last?.to ?? first, inForce]
    }
}
