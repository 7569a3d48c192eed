import Foundation
import Glibc

/// A place where a test mounts a file system of its own; unmounted and removed with this object.
///
/// A test program that is killed leaves its mounts behind. Their folders carry its process id, so that the next one that
/// mounts finds and removes them.
final class MountPoint {
    /// What is mounted is seen here.
    let url: URL
    /// Beside the mounted file system, for the file that holds it.
    let outside: URL

    init() throws {
        Self.sweep
        let name = "\(Self.prefix)\(getpid())-\(UUID().uuidString)"
        outside = FileManager.default.temporaryDirectory.appending(path: name)
        url = outside.appending(path: "mount")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { Self.remove(outside) }

    /// A process that was just killed may still hold a file for a moment.
    func unmount() throws {
        for _ in 0..<200 {
            if umount2(url.path, 0) == 0 { return }
            guard errno == EBUSY else { break }
            Thread.sleep(forTimeInterval: 0.02)
        }
        throw ToolFailed(description: "unmount \(url.path): \(String(cString: strerror(errno)))")
    }

    private static let prefix = "daicho-mount-"

    private static func remove(_ outside: URL) {
        umount2(outside.appending(path: "mount").path, Int32(MNT_DETACH))
        try? FileManager.default.removeItem(at: outside)
    }

    /// Removes what test programs that are no more left mounted: once per process.
    private static let sweep: Void = {
        let place = FileManager.default.temporaryDirectory
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        for name in names where name.hasPrefix(prefix) {
            let process = Int32(name.dropFirst(prefix.count).prefix { $0 != "-" })
            guard let process, kill(process, 0) != 0 else { continue }
            remove(place.appending(path: name))
        }
    }()
}
