import Foundation
import Glibc

/// `daicho serve` over a folder, as a process of its own, until it is let go of.
final class PortalServer {
    private let process = Process()
    let port: Int
    /// Seconds from the start of the process to the first whole page.
    let toFirstPage: Double

    struct NotServing: Error { let why: String }

    /// The program beside this one; nil when it has not been built.
    static var program: URL? {
        let place = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "daicho")
        return place.flatMap { FileManager.default.isExecutableFile(atPath: $0.path) ? $0 : nil }
    }

    init(_ program: URL, over folder: URL) throws {
        process.executableURL = program
        process.arguments = [
            "serve", "--port", "0", "--json", "--folder", folder.path, "--rate", "0", "--no-access-log",
        ]
        let output = Pipe()
        process.standardOutput = output
        let clock = ContinuousClock()
        let started = clock.now
        try process.run()
        var said = Data()
        while !said.contains(UInt8(ascii: "}")) {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { break }
            said += more
        }
        let answer = try JSONSerialization.jsonObject(with: said) as? [String: Any]
        guard let port = answer?["port"] as? Int else {
            process.terminate()
            process.waitUntilExit()
            throw NotServing(why: String(decoding: said, as: UTF8.self))
        }
        self.port = port
        guard try KeptConnection(port: port).get("/").status == 200 else { throw NotServing(why: "no first page") }
        toFirstPage = (clock.now - started) / .seconds(1)
    }

    /// Memory that it has in use, in MiB.
    var memory: Double {
        let text = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/statm", encoding: .ascii)) ?? ""
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
        return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / Double(1 << 20)
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
    }
}
