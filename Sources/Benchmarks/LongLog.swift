import Foundation
import Quantities
import SQL
import Store
import UseCases

/// A data folder with a long log, written through the store in large batches.
enum LongLog {
    static func folder(at place: URL, _ scale: Scale) throws -> DataFolder {
        let organisation = OrganisationID(known: "bench")
        let administrator = StoredPerson(
            id: PersonID(known: "admin"), organisation: organisation, roles: [.systemOperator], name: "admin")
        let folder = try InitialiseFolder(administrator: administrator, origin: "bench.example/daicho").run(at: place)
        try lengthen(folder, scale)
        return folder
    }

    /// Adds a million records to a folder's log.
    static func lengthen(_ folder: DataFolder, _ scale: Scale) throws {
        let count = scale == .smoke ? 2000 : 1_000_000
        let together = scale == .smoke ? 500 : 20_000
        let actor = Actor(
            person: PersonID(known: "admin"), organisation: OrganisationID(known: "bench"), role: .systemOperator)
        for start in stride(from: 0, to: count, by: together) {
            let now = folder.now
            let context = CommandContext(id: "bench-\(start)", actor: actor, recordedAt: now, effectiveAt: now)
            _ = try folder.store.perform("bench", start, context) { transaction -> Int in
                for number in start..<min(start + together, count) {
                    try transaction.append(Noted(number: number, text: text), subject: "bench:\(number % 1000)")
                }
                return start
            }
        }
    }

    private static let text = "What a record says about one thing that has happened"

    private struct Noted: EventBody {
        static let kind = "bench.noted"
        let number: Int
        let text: String
    }
}
