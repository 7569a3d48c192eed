import Foundation

/// The portal and the API over a large registry: how long pages take at a steady rate, how many JSON answers go through,
/// and what an idle server costs. Each is held against the limit that is to be kept.
struct PortalBenchmark: Benchmark {
    let name = "portal"

    func run(_ scale: Scale) throws -> [Figure] {
        guard let program = PortalServer.program else {
            FileHandle.standardError.write(Data("portal: left out, daicho is not built beside the benchmarks\n".utf8))
            return []
        }
        return try withTemporaryFolder { place in
            let data = place.appending(path: "data")
            let contents = try PortalStore.make(at: data, scale)
            let server = try PortalServer(program, over: data)
            let idle = server.memory
            let paths = pages(contents)
            // Once each, unmeasured: what the first visitor waits for is measured as the first page.
            let once = try WebLoad(port: server.port, paths: paths, clients: 1).closed(paths.count)
            let pages = try WebLoad(port: server.port, paths: paths, clients: 64).open(
                scale == .smoke ? 100 : 6_000, perSecond: 200)
            let reads = WebLoad(port: server.port, paths: reads(contents), clients: 16)
            let json = try reads.closed(scale == .smoke ? 400 : 40_000)
            let bare = try WebLoad(port: server.port, paths: ["/healthz"], clients: 16).closed(
                scale == .smoke ? 400 : 40_000)
            let failures = once.result.failures + pages.failures + json.result.failures
            return [
                Figure(
                    name: "public pages, p99 at 200/s", unit: "ms", rate: pages.p99 * 1000, ceilingName: "limit",
                    ceiling: 50,
                    notes: [
                        "\(pages.times.count) requests of \(paths.count) pages", "\(failures) failed",
                        "slowest page \(pages.slowest ?? "none")",
                    ]),
                Figure(
                    name: "JSON reads", unit: "answers/s", rate: json.perSecond, ceilingName: "an empty answer",
                    ceiling: bare.perSecond,
                    notes: ["limit 2,000", "p99 \(Figure.decimal(json.result.p99 * 1000)) ms"]),
                Figure(
                    name: "first page after the start", unit: "s", rate: server.toFirstPage, ceilingName: "limit",
                    ceiling: 1),
                Figure(
                    name: "idle memory", unit: "MiB", rate: idle, ceilingName: "limit", ceiling: 100,
                    notes: ["after the load \(Figure.decimal(server.memory)) MiB"]),
                Figure(
                    name: "heaviest page", unit: "kB", rate: Double(pages.mostBytes) / 1000, ceilingName: "limit",
                    ceiling: 200, notes: [pages.heaviest ?? "none", "without its style sheet, which is kept"]),
            ]
        }
    }

    /// The heavy ones of the public site, with two that are only text.
    private func pages(_ contents: PortalStore.Contents) -> [String] {
        [
            "/", "/projects", "/projects/\(contents.project)", "/issuances", "/batches/\(contents.batch)",
            "/retirements", "/certificates/\(contents.certificate)", "/units?serial=\(contents.serial)", "/accounts",
            "/log", "/log/records", "/log/records/\(contents.records / 2)", "/organisations", "/rules", "/docs",
            "/docs/problems",
        ]
    }

    private func reads(_ contents: PortalStore.Contents) -> [String] {
        [
            "overview", "projects?limit=10", "retirements?limit=10", "organisations", "rules", "checkpoint",
            "records/12", "records/\(contents.records / 2)", "units?serial=\(contents.serial)",
            "units/\(contents.serial)/explanation",
        ].map { "/api/v1/\($0)" }
    }
}
