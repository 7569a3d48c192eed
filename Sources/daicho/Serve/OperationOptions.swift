import ArgumentParser
import Glibc
import Portal

/// How a server behaves in operation (運用).
struct OperationOptions: ParsableArguments {
    @Flag(help: "A proxy of your own stands before it: X-Forwarded-For names the client. Never without one.")
    var trustProxy = false

    @Option(help: ArgumentHelp("Requests a second of one address in the long run; 0 for any number.", valueName: "n"))
    var rate = ServerSettings().perClient.perSecond

    @Flag(help: "Show /metrics to every address, not to this machine alone.")
    var publicMetrics = false

    @Flag(
        inversion: .prefixedNo,
        help: "A line of JSON on standard error for each request. Default: unless that is a terminal.")
    var accessLog = isatty(STDERR_FILENO) == 0

    func check() throws {
        guard (0...1_000_000).contains(rate) else { throw ValidationError("--rate takes 0 to 1000000.") }
    }

    var settings: ServerSettings {
        var settings = ServerSettings()
        settings.perClient = RateLimit(perSecond: rate, burst: 4 * rate)
        if rate == 0 { settings.perPerson = .none }
        settings.trustsProxy = trustProxy
        settings.showsMetrics = publicMetrics
        return settings
    }

    var log: RequestLog {
        guard accessLog else { return .silent }
        return RequestLog { line in
            // One write a line: lines of concurrent answers do not mix.
            _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        }
    }
}
