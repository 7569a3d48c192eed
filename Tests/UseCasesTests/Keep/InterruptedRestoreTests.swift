import Foundation
import Glibc
import Quantities
import SQL
import Store
import Testing
import UseCases

@Suite struct InterruptedRestoreTests {
    @Test(
        "killed at any point, a restoration leaves a folder that says so and can be restored again",
        arguments: FolderKind.here)
    func killed(_ kind: FolderKind) throws {
        let kept = try KeptFolder.retired.get()
        let temporary = try TemporaryFolder()
        let backup = temporary.url.appending(path: "backup")
        try kept.backupWithKeys.write(to: backup)
        let address = try kind.address()
        for step in ["reading", "rows", "rows", "done"] {
            let url = temporary.url.appending(path: "restored")
            let child = try ChildProcess(
                "restore", suite: "InterruptedRestoreChild",
                [
                    "DAICHO_KILL_FOLDER": url.path, "DAICHO_KILL_BACKUP": backup.path, "DAICHO_KILL_STEP": step,
                    "DAICHO_KILL_DATABASE": Self.text(address),
                ])
            #expect(child.end() == .killed(signal: SIGKILL), "\(step)")
            if step == "reading" {
                #expect(!FileManager.default.fileExists(atPath: url.path))
            } else {
                #expect(refusal { try DataFolder.open(url, database: address) }?.code == "folder.incomplete", "\(step)")
                #expect(
                    refusal {
                        try InitialiseFolder(administrator: Party.administrator.person, origin: "test.example/daicho")
                            .run(at: url)
                    }?.code == "folder.incomplete")
            }
        }
        let url = temporary.url.appending(path: "restored")
        _ = try RestoreFolder(from: backup, database: address).run(at: url)
        let folder = try DataFolder.open(url)
        #expect(try CheckFolder().run(on: folder).isClean)
        #expect(try folder.backup(in: temporary.url) == kept.backup)
    }

    @Test(
        "on a full disk a restoration and a backup are refused as such and leave nothing",
        .enabled(if: geteuid() == 0 && SmallDisk.canMount))
    func fullDisk() throws {
        let kept = try KeptFolder.retired.get()
        let temporary = try TemporaryFolder()
        let backup = temporary.url.appending(path: "backup")
        try kept.backup.write(to: backup)
        let disk = try SmallDisk(megabytes: 6)
        defer { withExtendedLifetime(disk) {} }
        let url = disk.url.appending(path: "restored")
        for left in [0, 8, 100, 300] {
            try disk.fill(leaving: left * 1024)
            let code = refusal("with \(left) KiB") { try RestoreFolder(from: backup).run(at: url) }?.code
            #expect(["store.disk.full", "file.diskFull", "folder.notCreated"].contains(code), "\(left): \(code ?? "")")
            #expect(!FileManager.default.fileExists(atPath: url.path), "with \(left) KiB")
        }
        try disk.empty()
        _ = try RestoreFolder(from: backup).run(at: url)
        let folder = try DataFolder.openToRead(url)
        try disk.fill(leaving: 64 * 1024)
        let again = disk.url.appending(path: "again")
        #expect(refusal { try BackUpFolder(to: again).run(on: folder) }?.code == "file.diskFull")
        let names = try FileManager.default.contentsOfDirectory(atPath: disk.url.path)
        #expect(!names.contains { $0.hasPrefix("again") }, "\(names)")
    }

    static func text(_ address: DatabaseAddress) -> String {
        switch address {
        case .embedded: "sqlite"
        case .postgreSQL(let url): url
        }
    }
}

/// What runs in the process that is killed.
@Suite struct InterruptedRestoreChild {
    @Test(
        "a restoration, until its process is killed",
        .enabled(if: ChildProcess.isChild("restore"), "runs only in a process that another test starts"))
    func restore() throws {
        let step = ChildProcess.value("DAICHO_KILL_STEP")
        let url = URL(filePath: ChildProcess.value("DAICHO_KILL_FOLDER"))
        _ = try RestoreFolder(
            from: URL(filePath: ChildProcess.value("DAICHO_KILL_BACKUP")),
            database: DatabaseAddress(ChildProcess.value("DAICHO_KILL_DATABASE"))
        ).run(at: url) { now in
            switch now {
            case .reading where step == "reading": kill(getpid(), SIGKILL)
            case .rows where step == "rows": kill(getpid(), SIGKILL)
            case .filled where step == "done": kill(getpid(), SIGKILL)
            default: break
            }
        }
    }
}
