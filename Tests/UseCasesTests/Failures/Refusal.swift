import SQL
import Quantities
import Testing
import UseCases

/// The rejection that some work ends with; a refused file counts as one. Fails the test when nothing was refused.
func refusal<Value>(
    _ comment: Comment? = nil, at location: SourceLocation = #_sourceLocation, _ work: () throws -> Value
) -> Rejection? {
    do {
        _ = try work()
        Issue.record(comment ?? "nothing was refused", sourceLocation: location)
        return nil
    } catch let rows as BadRows {
        return rows.rejection
    } catch let rejection as Rejection {
        return rejection
    } catch {
        Issue.record("not a rejection: \(error)", sourceLocation: location)
        return nil
    }
}

/// How many rows every table has: what a refused command must leave as it was.
struct TableSizes: Equatable {
    let counts: [String: Int]

    init(_ folder: DataFolder) throws {
        counts = try folder.store.read { database in
            let tables = try database.all(String.self, "SELECT name FROM sqlite_master WHERE type = 'table'")
            return try Dictionary(
                uniqueKeysWithValues: tables.map {
                    ($0, try database.first(Int.self, "SELECT COUNT(*) FROM \"\($0)\"") ?? -1)
                })
        }
    }

    /// All but the ledger of command ids, which remembers also what changed nothing.
    var butCommands: [String: Int] { counts.filter { $0.key != "commands" } }
}

extension SmallProject {
    /// Runs a command that must be refused and leave every table as it was.
    func refused<C: Command>(
        _ command: C, _ party: Party, _ day: String = "2021-08-01", id: String? = nil,
        at location: SourceLocation = #_sourceLocation
    ) throws -> Rejection? {
        let before = try TableSizes(folder)
        let rejection = refusal("\(C.name) was not refused", at: location) { try act(command, party, day, id: id) }
        #expect(
            try TableSizes(folder) == before, "\(C.name) was refused, so nothing may change", sourceLocation: location)
        return rejection
    }
}
