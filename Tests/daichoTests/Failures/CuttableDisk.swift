import Foundation
import Glibc

/// An XFS file system in a file, whose power can be cut: what was not synced is gone, as on a real disk.
///
/// The cut is `xfs_io -x -c shutdown`: XFS stops at once and writes nothing more, neither its own log nor file contents.
/// Killing a process is no power cut, since the kernel goes on and writes what the process left.
final class CuttableDisk {
    private let mount: MountPoint
    private let image: URL

    var url: URL { mount.url }

    /// Why there is none here; nil when one can be made.
    static let obstacle: String? = {
        guard geteuid() == 0 else { return "needs root, to mount a file system and cut its power" }
        if let missing = Tool.missing("mkfs.xfs", "xfs_io", "mount") { return missing }
        do {
            _ = try CuttableDisk()
            return nil
        } catch {
            return "needs a loop device with XFS: \(error)"
        }
    }()

    init() throws {
        mount = try MountPoint()
        image = mount.outside.appending(path: "image")
        try Data().write(to: image)
        // A hole of the smallest size that mkfs.xfs takes.
        guard truncate(image.path, 300 << 20) == 0 else { throw POSIXError(.ENOSPC) }
        try Tool.run("mkfs.xfs", ["-q", image.path])
        try restorePower()
    }

    /// All that was written so far is safe.
    func settle() throws { try Tool.run("xfs_io", ["-c", "syncfs", url.path]) }

    func cutPower() throws { try Tool.run("xfs_io", ["-x", "-c", "shutdown", url.path]) }

    func restorePower() throws { try Tool.run("mount", ["-o", "loop", image.path, url.path]) }

    /// The machine goes down after a cut. Who had files open must have ended.
    func goDown() throws { try mount.unmount() }
}
