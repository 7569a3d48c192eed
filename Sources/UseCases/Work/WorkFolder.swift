import Foundation
import Gateways
import Quantities
import Store

/// The work of one data folder, one folder each: it outlives the program that does it.
///
/// ```
/// work/W-0001764300000-1f2e3d4c/item.json       what, who, when, and the state: queued, running, done, failed, cancelled
///                               upload          the file that was handed in
///                               progress.json   how far it has come; written now and then, not durable
///                               problems.json   bad rows with their cells
///                               cancel          somebody wants it to stop
///                               lock            held by the program that does it
/// ```
struct WorkFolder {
    /// Work that waits, of all people together.
    static let mostWaiting = 32
    /// Finished work that is kept to be looked at.
    static let mostFinished = 200
    static let longestItem = 1 << 20
    static let longestProblems = 64 << 20

    let url: URL

    init(in folder: URL) { url = folder.appending(path: "work") }

    func place(_ id: WorkID) -> URL { url.appending(path: id.text) }
    func upload(_ id: WorkID) -> URL { place(id).appending(path: "upload") }

    /// Oldest first: an id begins with the time.
    func ids() -> [WorkID] {
        // Without the folder there is no work.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        return names.filter { $0.hasPrefix("W-") }.sorted().compactMap { try? WorkID($0) }
    }

    /// Nil when there is no such work.
    func item(_ id: WorkID) throws -> WorkItem? {
        guard let bytes = try BoundedFile.bytes(of: place(id).appending(path: "item.json"), limit: Self.longestItem)
        else { return nil }
        return try CanonicalJSON.value(WorkItem.self, from: String(decoding: bytes, as: UTF8.self))
    }

    func put(_ item: WorkItem) throws {
        try DurableFile.write(
            try CanonicalJSON.bytes(item), to: place(item.id).appending(path: "item.json"), isPrivate: true)
    }

    /// A new item with its file, if it has one.
    /// - Parameter key: what its asker calls it; the task that this person called so before is given instead.
    func add(
        _ task: WorkTask, by actor: Actor, at now: Instant, key: String = "", _ file: ((URL) throws -> Void)?
    ) throws -> WorkItem {
        try DurableFile.makeFolder(url, isPrivate: true)
        let items = try ids().compactMap { try self.item($0) }
        if !key.isEmpty, let known = items.last(where: { $0.key == key && $0.actor.person == actor.person }) {
            return known
        }
        try requireRoom(items)
        let name = "W-\(String(repeating: "0", count: max(0, 13 - "\(now.seconds)".count)))\(now.seconds)-"
        let item = WorkItem(
            id: try WorkID(
                name + Entropy.system.bytes(8).map { String(UInt16($0) | 0x100, radix: 16).suffix(2) }.joined()),
            task: task, actor: actor, submittedAt: now, key: key)
        try DurableFile.makeFolder(place(item.id), isPrivate: true)
        do {
            try file?(upload(item.id))
            try put(item)
        } catch {
            remove(item.id)
            throw error
        }
        return item
    }

    /// Removes what a program that ended too early has left of a task that nobody was told of.
    /// - Parameter seconds: how long nothing has changed in it; another program may be adding a task now.
    func removeLeft(untouchedFor seconds: Double = 7200) throws {
        for id in ids() where try item(id) == nil {
            let changed = try? place(id).resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
            if let changed, changed.timeIntervalSinceNow <= -seconds { remove(id) }
        }
    }

    func remove(_ id: WorkID) {
        // What cannot be removed now is removed with the next work that comes.
        try? FileManager.default.removeItem(at: place(id))
    }

    /// - Throws: ``Rejection`` `work.tooMuch`.
    private func requireRoom(_ items: [WorkItem]) throws {
        for old in items.filter(\.state.isOver).dropLast(Self.mostFinished) { remove(old.id) }
        let waiting = items.count { !$0.state.isOver }
        guard waiting < Self.mostWaiting else {
            throw Rejection(
                "work.tooMuch", expected: "< \(Self.mostWaiting) tasks that wait", found: "\(waiting)",
                ja: "処理待ちが多いため受け付けられません。しばらくしてからやり直してください",
                en: "Too much work is waiting; try again later")
        }
    }

    func isToBeCancelled(_ id: WorkID) -> Bool {
        FileManager.default.fileExists(atPath: place(id).appending(path: "cancel").path)
    }

    func cancel(_ id: WorkID) throws {
        try DurableFile.write([], to: place(id).appending(path: "cancel"), isPrivate: true)
    }

    func put(_ progress: WorkProgress, of id: WorkID) throws {
        // Not durable: after a crash the work begins again.
        try Data(CanonicalJSON.bytes(progress)).write(
            to: place(id).appending(path: "progress.json"), options: .atomic)
    }

    func progress(_ id: WorkID) throws -> WorkProgress? {
        try BoundedFile.bytes(of: place(id).appending(path: "progress.json"), limit: Self.longestItem).map {
            try CanonicalJSON.value(WorkProgress.self, from: String(decoding: $0, as: UTF8.self))
        }
    }

    func put(_ problems: WorkProblems, of id: WorkID) throws {
        try DurableFile.write(
            try CanonicalJSON.bytes(problems), to: place(id).appending(path: "problems.json"), isPrivate: true)
    }

    func problems(_ id: WorkID) throws -> WorkProblems? {
        try BoundedFile.bytes(of: place(id).appending(path: "problems.json"), limit: Self.longestProblems).map {
            try CanonicalJSON.value(WorkProblems.self, from: String(decoding: $0, as: UTF8.self))
        }
    }
}
