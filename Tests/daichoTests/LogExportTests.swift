import Foundation
import TestInteroperability
import Testing

@Suite struct LogExportTests {
    @Test(
        "the public folder of a simulated year, with receipts, is accepted by a program that shares no code with this one",
        .enabled(if: Interoperability.isInstalled, Comment(rawValue: Interoperability.absence)))
    func interoperable() throws {
        let folder = try TemporaryFolder()
        func run(_ arguments: String...) throws -> Run {
            try Run(arguments, in: folder.url, environment: ["DAICHO_FOLDER": "demo"])
        }
        #expect(try run("demo", "--homes", "3", "--folder", "demo").status == 0)
        #expect(try run("log", "export", "public").status == 0)
        for index in ["0", "17", "57"] {
            #expect(try run("log", "prove", index, "--out", "public/\(index).tlog-proof").status == 0)
        }
        let site = folder.url.appending(path: "public")
        try FileManager.default.copyItem(at: site.appending(path: "log.vkey"), to: site.appending(path: "vkey"))
        let accepted = try Interoperability.call("check", site.path)
        #expect(accepted.isAccepted, "\(accepted.output)")

        let widths = site.appending(path: "tile/entries/000.p")
        let width = try #require(try FileManager.default.contentsOfDirectory(atPath: widths.path).first)
        let bundle = widths.appending(path: width)
        var bytes = try Data(contentsOf: bundle)
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: bundle)
        #expect(try !Interoperability.call("check", site.path).isAccepted)
        let refused = try run("log", "fsck", "--static", "public", "--vkey-file", "public/log.vkey", "--json")
        #expect(refused.status == 1)
        #expect(try refused.refusal() == "log.static.tile")
        // The folder's own log is sound, and mends what is public once that has been emptied.
        #expect(try run("log", "fsck").status == 0)
        try FileManager.default.removeItem(at: site)
        #expect(try run("log", "export", "public").status == 0)
        #expect(try run("log", "fsck", "--static", "public", "--vkey-file", "public/log.vkey").status == 0)
    }

    @Test("usage that makes no sense is said to be none")
    func usage() throws {
        let desk = try Desk(.enrolled)
        for arguments in [
            ["log", "fsck", "--static", "public"], ["log", "fsck", "--vkey", "x"], ["log", "serve"],
            ["log", "serve", "--port", "65536"], ["log", "prove"], ["log", "witness", "w"],
        ] {
            #expect(try Run(arguments, in: desk.url).status == 64, "\(arguments)")
        }
        let bad = try Run(["log", "fsck", "--static", "public", "--vkey", "x", "--json"], in: desk.url)
        #expect(try bad.status == 1 && bad.refusal() == "cli.log.invalid")
    }
}
