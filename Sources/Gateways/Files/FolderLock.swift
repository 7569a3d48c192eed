package import Foundation
import Glibc
package import Quantities

/// Holds a folder for one process, until that ends however it ends (flock(2)).
package final class FolderLock: Sendable {
    private let descriptor: Int32

    /// - Parameter file: the name of the file that is locked; it stays.
    /// - Throws: ``Rejection`` `gateway.folder.inUse`.
    package init(_ folder: URL, file: String = "lock") throws(Rejection) {
        descriptor = open(folder.appending(path: file).path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            if descriptor >= 0 { close(descriptor) }
            throw Rejection(
                "gateway.folder.inUse", expected: "a folder that no other process uses",
                found: folder.lastPathComponent,
                ja: "別のプロセスがこのフォルダを使用中です", en: "Another process is using this folder")
        }
    }

    deinit { close(descriptor) }
}
