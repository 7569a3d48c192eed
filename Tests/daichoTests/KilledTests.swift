import Foundation
import Glibc
import Testing

@Suite struct KilledTests {
    private static let demo = ["demo", "--homes", "3", "--folder", "folder"]

    @Test("killed at any step, the next start continues, and ends as if nothing had happened")
    func killed() throws {
        let calm = try TemporaryFolder()
        let expected = try Run(Self.demo + ["--json"], in: calm.url)
        #expect(expected.status == 0, "\(expected.errors)")
        let steps = expected.errors.split(separator: "\n").count { $0.hasPrefix("·") }
        #expect(steps == 9)

        let shaken = try TemporaryFolder()
        for step in 1...steps {
            try kill(atStep: step, in: shaken.url)
            guard FileManager.default.fileExists(atPath: shaken.url.appending(path: "folder/daicho.sqlite").path) else {
                continue
            }
            let check = try Run(["fsck", "--folder", "folder"], in: shaken.url)
            #expect(check.status == 0, "after a kill at step \(step): \(check.output)\(check.errors)")
        }
        let finished = try Run(Self.demo + ["--json"], in: shaken.url)
        #expect(finished.status == 0, "\(finished.errors)")
        for field in ["credited", "retired"] {
            #expect(try finished.json()[field] as? Int == expected.json()[field] as? Int)
        }
        #expect(try finished.json()["firstRetired"] as? String == expected.json()["firstRetired"] as? String)
        #expect(try Run(["fsck", "--folder", "folder"], in: shaken.url).status == 0)
    }

    /// Starts the demonstration and kills it (SIGKILL) as soon as it says that it begins its n-th step.
    private func kill(atStep step: Int, in folder: URL) throws {
        let process = Process()
        process.executableURL = try Run.program
        process.arguments = Self.demo
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        var seen = 0
        while seen < step {
            let bytes = errors.fileHandleForReading.availableData
            guard !bytes.isEmpty else { break }
            seen += String(decoding: bytes, as: UTF8.self).count { $0 == "·" }
        }
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(seen >= step)
    }
}
