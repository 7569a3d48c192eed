import Foundation
import Testing

/// A certificate for this machine alone, made for one test, and its key, in files of a desk.
struct Certificate {
    static let obstacle = Tool.missing("openssl", "curl")

    let chain: URL
    let key: URL

    /// - Parameter days: how long it is good; -1 for one that has ended.
    init(_ name: String = "server", in desk: Desk, days: Int = 90, with algorithm: [String] = Self.curve) throws {
        chain = desk.url.appending(path: "\(name).pem")
        key = desk.url.appending(path: "\(name).key.pem")
        // `req -x509` takes no end in the past.
        let request = desk.url.appending(path: "\(name).request").path
        let names = desk.url.appending(path: "\(name).names")
        try Data("subjectAltName=DNS:localhost,IP:127.0.0.1\n".utf8).write(to: names)
        try Tool.run(
            "openssl",
            ["req", "-new", "-nodes", "-newkey"] + algorithm + [
                "-keyout", key.path, "-out", request, "-subj", "/CN=\(name)",
            ])
        try Tool.run(
            "openssl",
            [
                "x509", "-req", "-in", request, "-signkey", key.path, "-days", "\(days)", "-extfile", names.path,
                "-out", chain.path,
            ])
    }

    static let curve = ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"]

    var options: [String] { ["--tls-certificate", chain.path, "--tls-key", key.path] }

    /// What a client says that shakes hands once and leaves, and whether it was let in.
    func shakeHands(_ port: Int, _ options: [String]) throws -> Run {
        let openssl = try #require(Tool.path("openssl"))
        return try Run(
            ["s_client", "-connect", "127.0.0.1:\(port)", "-brief", "-CAfile", chain.path, "-verify_return_error"]
                + options, copy: openssl)
    }

    /// What curl says that trusts this certificate and no other: the head of the answer and the answer.
    func curl(_ port: Int, _ path: String, _ options: [String] = []) throws -> Run {
        let curl = try #require(Tool.path("curl"))
        return try Run(
            ["-sS", "-i", "--max-time", "30", "--cacert", chain.path] + options + ["https://127.0.0.1:\(port)\(path)"],
            copy: curl)
    }
}
