import Foundation
import Glibc

/// A small file system in memory, to be filled up.
final class MemoryDisk {
    private let mount: MountPoint
    private var filler: URL { url.appending(path: "filler") }

    var url: URL { mount.url }

    /// Why there is none here; nil when one can be made.
    static let obstacle: String? = {
        guard geteuid() == 0 else { return "needs root, to mount a small tmpfs" }
        do {
            _ = try MemoryDisk(megabytes: 1)
            return nil
        } catch {
            return "needs the right to mount a tmpfs: \(error)"
        }
    }()

    init(megabytes: Int) throws {
        mount = try MountPoint()
        guard Glibc.mount("tmpfs", url.path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM)
        }
    }

    /// Takes all space while others write too, then gives some of it back.
    func fill(leaving left: Int) throws {
        let descriptor = open(filler.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw POSIXError(.ENOSPC) }
        defer { close(descriptor) }
        let page = [UInt8](repeating: 0, count: 4096)
        var size = 0
        while write(descriptor, page, page.count) == page.count { size += page.count }
        guard errno == ENOSPC, ftruncate(descriptor, max(0, size - left)) == 0 else { throw POSIXError(.EIO) }
    }

    func empty() throws { try FileManager.default.removeItem(at: filler) }
}
