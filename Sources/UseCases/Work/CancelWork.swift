import Quantities

/// Asks a task to stop (処理の取消し): one that waits never begins, one that runs is undone.
package struct CancelWork {
    package static let permitted = ShowWork.readers

    package let id: WorkID

    package init(_ id: WorkID) { self.id = id }

    /// - Throws: ``Rejection`` `work.unknown`, `work.over`.
    package func run(by reader: Reader, on folder: DataFolder) throws {
        try Permission.requireReader(reader, among: Self.permitted)
        let item = try ShowWork.item(id, to: reader, in: folder)
        guard !item.state.isOver else {
            throw Rejection(
                "work.over", expected: "work that waits or runs", found: id.text, ja: "この処理は既に終わっています",
                en: "This work is over already")
        }
        try WorkFolder(in: folder.url).cancel(id)
    }
}
