import Quantities
import Store
import Telemetry

/// How a task stands (処理状況の照会). It is seen by the organisation that asked for it and by who runs the system.
package struct ShowWork: Query {
    package static let name = "work.show"
    package static let readers = Readers.roles([.programmeOperator, .systemOperator])

    package let id: WorkID

    package init(_ id: WorkID) { self.id = id }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> WorkView {
        let work = WorkFolder(in: folder.url)
        let item = try Self.item(id, to: reader, in: folder)
        return WorkView(
            item: item, progress: item.state == .running ? try work.progress(id) : nil, problems: try work.problems(id),
            isBeingCancelled: !item.state.isOver && work.isToBeCancelled(id),
            ahead: item.state == .queued ? try Self.ahead(of: id, work) : 0)
    }

    /// - Throws: ``Rejection`` `work.unknown`, also when it is another organisation's.
    static func item(_ id: WorkID, to reader: Reader, in folder: DataFolder) throws -> WorkItem {
        guard let item = try WorkFolder(in: folder.url).item(id), mayKnow(item, reader) else {
            throw Rejection(
                "work.unknown", expected: "work that was asked for", found: id.text, ja: "この処理はありません",
                en: "There is no such work")
        }
        return item
    }

    static func mayKnow(_ item: WorkItem, _ reader: Reader) -> Bool {
        switch reader {
        case .owner: true
        case .everyone: false
        case .person(let actor): actor.role == .systemOperator || actor.organisation == item.actor.organisation
        }
    }

    private static func ahead(of id: WorkID, _ work: WorkFolder) throws -> Int {
        try work.ids().prefix { $0 < id }.compactMap { try work.item($0) }.count { !$0.state.isOver }
    }
}

package struct WorkView: Sendable {
    package let item: WorkItem
    package let progress: WorkProgress?
    /// Bad rows, when there are any.
    package let problems: WorkProblems?
    package let isBeingCancelled: Bool
    /// Tasks that come before it.
    package let ahead: Int
}
