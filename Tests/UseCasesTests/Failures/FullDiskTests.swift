import Foundation
import Glibc
import Quantities
import Testing
import UseCases

/// A disk that is full, as a small `tmpfs` mounted for the test. Only root may mount.
@Suite(.enabled(if: geteuid() == 0 && SmallDisk.canMount, "needs root and the right to mount a tmpfs"))
struct FullDiskTests {
    @Test("on a full disk an import is refused as such and changes nothing; with space it goes on where it stood")
    func importing() throws {
        let disk = try SmallDisk(megabytes: 6)
        defer { withExtendedLifetime(disk) {} }
        let elsewhere = try TemporaryFolder()
        let project = try SmallProject(.enrolled, in: disk.url)
        let file = elsewhere.url.appending(path: "year.csv")
        let year = Period(known: SmallProject.firstDay, until: SmallProject.firstDay.advanced(by: 365))
        try Data(Roof.wide(project.roofs, year.days).utf8).write(to: file)
        let command = ImportReadings(project: SmallProject.id, file: file, mapping: Roof.wideMapping)
        for left in [0, 50, 150] {
            try disk.fill(leaving: left * 1024)
            let rejection = try project.refused(command, .systemOperator, id: "import")
            #expect(rejection?.code == "store.disk.full", "\(left) KiB left: \(rejection?.found ?? "")")
            #expect(rejection?.message.ja.contains("ディスク") == true)
        }
        #expect(try CheckFolder().run(on: project.folder).isClean, "a full disk can still be read")
        try disk.empty()
        #expect(try project.act(command, .systemOperator, id: "import").siteDays == 730)
        let check = try CheckFolder().run(on: project.folder)
        #expect(check.isClean, "\(check.findings)")
    }

    @Test("a folder is not half made on a full disk: the next start completes it")
    func creating() throws {
        let disk = try SmallDisk(megabytes: 2)
        defer { withExtendedLifetime(disk) {} }
        let url = disk.url.appending(path: "data")
        let initialise = InitialiseFolder(administrator: Party.administrator.person, origin: "test.example/daicho")
        for left in [0, 8, 40, 100] {
            try disk.fill(leaving: left * 1024)
            #expect(refusal("with \(left) KiB") { try initialise.run(at: url) } != nil)
        }
        try disk.empty()
        let folder = try initialise.run(at: url)
        #expect(try CheckFolder().run(on: folder).isClean)
        #expect(FileManager.default.fileExists(atPath: url.appending(path: "keys/log.vkey").path))
    }

    @Test("a folder that is opened on a full disk says so, or opens")
    func opening() throws {
        let disk = try SmallDisk(megabytes: 4)
        defer { withExtendedLifetime(disk) {} }
        do { _ = try SmallProject(.enrolled, in: disk.url) }
        try disk.fill(leaving: 0)
        do {
            let folder = try DataFolder.open(disk.url.appending(path: "data"))
            #expect(try CheckFolder().run(on: folder).isClean)
        } catch let rejection as Rejection {
            #expect(rejection.code == "store.disk.full", "\(rejection)")
        }
    }
}

/// A small file system in memory, there as long as this object.
final class SmallDisk {
    let url: URL
    private let filler: URL
    private let temporary: TemporaryFolder

    static var canMount: Bool { (try? SmallDisk(megabytes: 1)) != nil }

    init(megabytes: Int) throws {
        temporary = try TemporaryFolder()
        url = temporary.url
        filler = url.appending(path: "filler")
        guard mount("tmpfs", url.path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM)
        }
    }

    deinit { umount2(url.path, Int32(MNT_DETACH)) }

    private var free: Int {
        var status = statvfs()
        return statvfs(url.path, &status) == 0 ? Int(status.f_bavail) * Int(status.f_frsize) : 0
    }

    /// Fills the disk up to so many bytes.
    func fill(leaving left: Int) throws {
        try empty()
        let descriptor = open(filler.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer { close(descriptor) }
        let size = free - left
        guard size > 0, posix_fallocate(descriptor, 0, size) == 0 else {
            throw POSIXError(.ENOSPC)
        }
    }

    func empty() throws {
        if FileManager.default.fileExists(atPath: filler.path) { try FileManager.default.removeItem(at: filler) }
    }
}
