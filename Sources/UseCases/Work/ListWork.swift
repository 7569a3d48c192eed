import ProjectCycle
package import Quantities

/// The newest tasks of one project, newest first (処理の履歴).
package struct ListWork: Query {
    package static let name = "work.list"
    package static let readers = ShowWork.readers
    package static let most = 20

    package let project: ProjectID

    package init(_ project: ProjectID) { self.project = project }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> [WorkItem] {
        let work = WorkFolder(in: folder.url)
        var found: [WorkItem] = []
        for id in work.ids().reversed() where found.count < Self.most {
            guard let item = try work.item(id), item.task.project == project, ShowWork.mayKnow(item, reader) else {
                continue
            }
            found.append(item)
        }
        return found
    }
}
