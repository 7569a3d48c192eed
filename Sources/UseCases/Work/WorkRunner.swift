import Dispatch
package import Foundation
package import Gateways
import Quantities
import Store
import Synchronization

/// Does the work of a data folder, one task after the other, beside the answering of pages.
///
/// What was asked for is durable before its asker is answered. A program that ends in the middle leaves the task queued:
/// ``resume()`` of the next begins it again, under the same idempotency id, so that what was committed is not done
/// twice. Several programs on one folder share the work: each task is done by the one that holds its lock.
package final class WorkRunner: Sendable {
    private let folder: DataFolder
    private let work: WorkFolder
    private let queue = DispatchQueue(label: "daicho.work", qos: .utility)
    private let isStopping = Atomic(false)

    package init(_ folder: DataFolder) {
        self.folder = folder
        work = WorkFolder(in: folder.url)
    }

    /// Where files that are handed in are taken to before they belong to a task.
    package var spoolFolder: URL { work.url.appending(path: "spool") }

    /// Queues a task.
    /// - Parameters:
    ///   - upload: the file it reads; it is kept until the task is forgotten.
    /// - Throws: ``Rejection`` `reader.notSignedIn`, `reader.notPermitted`, `project.unknown`, `work.tooMuch`.
    ///   - key: what its asker calls it; the same again gives the task that there is.
    package func submit(
        _ task: WorkTask, by reader: Reader, upload: SpooledFile? = nil, key: String = ""
    ) throws -> WorkItem {
        precondition(task.needsFile == (upload != nil), "a task and its file")
        return try add(
            task, by: reader, key: String(key.prefix(100)),
            upload.map { upload in { place in try upload.keep(as: place) } })
    }

    /// Queues what a preview was made for, with the same file.
    /// - Throws: as ``submit(_:by:upload:)``, `work.unknown`, `work.notConfirmable`.
    package func confirm(_ id: WorkID, by reader: Reader) throws -> WorkItem {
        let item = try ShowWork.item(id, to: reader, in: folder)
        guard case .done = item.state, let task = item.task.confirmed else {
            throw Rejection(
                "work.notConfirmable", expected: "a finished preview", found: id.text,
                ja: "確定できる確認結果ではありません", en: "This is no preview that could be confirmed")
        }
        let file = work.upload(id)
        return try add(
            task, by: reader, key: "confirm \(id)", task.needsFile ? { place in try Self.link(file, to: place) } : nil)
    }

    /// Begins what an earlier program has left, and clears its spool.
    package func resume() {
        SpooledFile.removeLeft(in: spoolFolder)
        // What cannot be looked at now is looked at by the next program.
        queue.async {
            try? self.work.removeLeft()
            self.drain()
        }
    }

    /// Waits until nothing is left to do.
    package func settle() { queue.sync {} }

    /// Lets go of what is being done, as soon as it can be: it stays queued.
    package func stop() { isStopping.store(true, ordering: .releasing) }

    private func add(
        _ task: WorkTask, by reader: Reader, key: String, _ file: ((URL) throws -> Void)?
    ) throws -> WorkItem {
        try Permission.requireReader(reader, among: .roles(task.permitted))
        guard let actor = reader.actor else {
            throw Rejection(
                "reader.notSignedIn", expected: "a person who has signed in", found: "nobody", ja: "サインインが必要です",
                en: "Sign in first")
        }
        try folder.store.read { _ = try Insiders.known(task.project, to: reader, in: $0) }
        let item = try work.add(task, by: actor, at: folder.now, key: key, file)
        queue.async { self.drain() }
        return item
    }

    /// The same content under another name; nothing is copied.
    private static func link(_ file: URL, to place: URL) throws {
        do {
            try FileManager.default.linkItem(at: file, to: place)
        } catch {
            throw Rejection(
                "work.file.missing", expected: "the file of the preview", found: SystemCause.text(error),
                ja: "確認に使ったファイルがありません。もう一度送信してください",
                en: "The file of the preview is gone; hand it in again")
        }
    }

    private func drain() {
        for id in work.ids() where !isStopping.load(ordering: .acquiring) {
            do {
                guard let item = try work.item(id), !item.state.isOver else { continue }
                let lock = try FolderLock(work.place(id))
                try withExtendedLifetime(lock) { try run(id) }
            } catch {
                // Another program is at it, or the disk does not take its state: it stays as it was, and is tried again
                // with the next task or by the next program.
                continue
            }
        }
    }

    private func run(_ id: WorkID) throws {
        guard var item = try work.item(id), !item.state.isOver else { return }
        if work.isToBeCancelled(id) {
            item.state = .cancelled
        } else {
            item.state = .running
            try work.put(item)
            item.state = outcome(of: item)
        }
        if item.state.isOver { item.finishedAt = folder.now }
        try work.put(item)
    }

    private func outcome(of item: WorkItem) -> WorkState {
        let desk = WorkDesk(item: item, folder: folder, work: work) { [self] in
            isStopping.load(ordering: .acquiring)
        }
        do {
            return .done(try desk.perform())
        } catch is WorkInterruption where isStopping.load(ordering: .acquiring) {
            return .queued
        } catch is WorkInterruption {
            return .cancelled
        } catch let bad as BadRows {
            return desk.failed(bad)
        } catch let rejection as Rejection {
            return .failed(rejection, problems: 0)
        } catch {
            return .failed(
                Rejection(
                    "work.failed", expected: "work that ends", found: "\(error)", ja: "処理中に障害が発生しました",
                    en: "Something went wrong at this work"), problems: 0)
        }
    }
}

/// Somebody wants the work to stop, or the program ends.
struct WorkInterruption: Error {}
