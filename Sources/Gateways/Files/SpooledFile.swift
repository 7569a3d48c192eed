package import Foundation
import Glibc
package import Quantities
import Synchronization

/// A file that something long is written into piece by piece, so that memory does not grow with it (スプール).
///
/// It is there only as long as this value is, unless it is kept: then it has a name of its own. What a crash leaves of it
/// is told by its name, `spool-….part`, and removed by ``removeLeft(in:)``.
package final class SpooledFile: Sendable {
    package let url: URL
    /// In bytes; more are refused.
    package let limit: Int64
    private let state: Mutex<State>

    private struct State {
        var descriptor: Int32
        var count: Int64 = 0
        var isKept = false
    }

    private static let beginning = "spool-"
    private static let ending = ".part"

    /// Makes an empty file, readable by its owner only.
    /// - Throws: ``Rejection`` `gateway.file.notWritten`.
    package init(in folder: URL, limit: Int64) throws(Rejection) {
        try DurableFile.makeFolder(folder, isPrivate: true)
        url = folder.appending(path: "\(Self.beginning)\(UUID().uuidString)\(Self.ending)")
        self.limit = limit
        let descriptor = open(url.path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(url) }
        state = Mutex(State(descriptor: descriptor))
    }

    deinit {
        state.withLock { state in
            close(state.descriptor)
            if !state.isKept { unlink(url.path) }
        }
    }

    /// Takes its name away at once, unless it was kept for good; who holds it can still read it.
    package func remove() {
        state.withLock { state in
            if !state.isKept { unlink(url.path) }
        }
    }

    package var byteCount: Int64 { state.withLock(\.count) }

    /// - Throws: ``Rejection`` `gateway.spool.tooLong`, `gateway.file.notWritten`.
    package func append(_ bytes: UnsafeRawBufferPointer) throws(Rejection) {
        try state.withLock { state throws(Rejection) in
            guard state.count + Int64(bytes.count) <= limit else {
                throw Rejection(
                    "gateway.spool.tooLong", expected: "≤ \(limit) bytes", found: "more", ja: "ファイルが大きすぎます",
                    en: "The file is too large")
            }
            var done = 0
            while done < bytes.count {
                let written = Glibc.write(state.descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { throw Self.failure(url) }
                done += written
            }
            state.count += Int64(bytes.count)
        }
    }

    package func append(_ bytes: [UInt8]) throws(Rejection) {
        var problem: Rejection?
        bytes.withUnsafeBytes { piece in
            do throws(Rejection) { try append(piece) } catch { problem = error }
        }
        if let problem { throw problem }
    }

    /// Reads at most `count` bytes from an offset; fewer at the end.
    /// - Throws: ``Rejection`` `gateway.file.unreadable`.
    package func bytes(at offset: Int64, count: Int) throws(Rejection) -> [UInt8] {
        let descriptor = state.withLock(\.descriptor)
        var problem: Rejection?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count {
                let read = pread(
                    descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, Int(offset) + filled)
                if read < 0, errno == EINTR { continue }
                guard read >= 0 else {
                    problem = Rejection(
                        "gateway.file.unreadable", expected: "a readable file", found: url.lastPathComponent,
                        ja: "ファイルを読めません", en: "A file cannot be read")
                    return
                }
                if read == 0 { return }
                filled += read
            }
        }
        if let problem { throw problem }
        return bytes
    }

    /// Gives it a name for good, durably; whoever opens that finds the whole content.
    /// - Throws: ``Rejection`` `gateway.file.notWritten`.
    package func keep(as place: URL) throws(Rejection) {
        try state.withLock { state throws(Rejection) in
            guard fsync(state.descriptor) == 0, rename(url.path, place.path) == 0 else { throw Self.failure(place) }
            state.isKept = true
        }
        try DurableFile.sync(place.deletingLastPathComponent())
    }

    /// Removes what a program that ended too early has left: nothing that another program may still be writing.
    /// - Parameter seconds: how long a file has not been written to; no request takes so long.
    package static func removeLeft(in folder: URL, untouchedFor seconds: Int = 7200) {
        // Without the folder there is nothing left in it.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where name.hasPrefix(beginning) && name.hasSuffix(ending) {
            let path = folder.appending(path: name).path
            var status = stat()
            guard stat(path, &status) == 0, status.st_mtim.tv_sec <= time(nil) - seconds else { continue }
            unlink(path)
        }
    }

    private static func failure(_ url: URL) -> Rejection {
        Rejection(
            "gateway.file.notWritten", expected: "a place that can be written",
            found: String(cString: strerror(errno)), ja: "ファイルを書き込めません",
            en: "A file cannot be written")
    }
}
