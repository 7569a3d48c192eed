import ProjectCycle
import Quantities
import SQL
import Store
import Verification

/// What waits for whoever asks, in the role they act in (やること一覧), the most urgent first.
///
/// Nothing is assigned: every item follows from where a project, a monitoring period, a verification or a hold stands, or from what
/// a day's reconciliation found.
package struct ShowToDo: Query {
    package static let name = "todo.list"
    package static let readers = Readers.anyPerson

    package init() {}

    package func answer(to reader: Reader, from folder: DataFolder) throws -> [ToDoItem] {
        let now = folder.now
        let today = now.day
        return try folder.store.read { database in
            var items: [ToDoItem] = []
            for id in try Snapshot.ids(ProjectDesk.kind, in: database) {
                guard let project = try ProjectDesk.state(of: ProjectID(id), in: database),
                    reader.seesInside(of: project)
                else { continue }
                items += try ProjectToDo(project, today, database).items
            }
            items += try HoldToDo(reader, at: now, database).items + ReconciliationToDo(database).items
            if let role = reader.actor?.role { items = items.filter { $0.roles.contains(role) } }
            return items.sorted(by: Self.precedes)
        }
    }

    /// Those with a deadline first, by their deadlines; then those that wait longest.
    private static func precedes(_ a: ToDoItem, _ b: ToDoItem) -> Bool {
        let last = Day(number: .max)
        let keys = [a, b].map { ($0.due?.day ?? last, $0.since ?? last, $0.subject.text, $0.kind.rawValue) }
        return keys[0] < keys[1]
    }
}
