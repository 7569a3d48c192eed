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
            let result = try PortalStore.make(at: data, scale)
            let server = try PortalServer(program, over: data)
            let idle = server.memory
            let pages = try WebLoad(port: server.port, paths: pages, clients: 16).open(
                scale == .smoke ? 100 : 4_000, perSecond: 200)
            let reads = WebLoad(port: server.port, paths: reads("\(result.firstRetired)"), clients: 16)
            let json = try reads.closed(scale == .smoke ? 400 : 40_000)
            let bare = try WebLoad(port: server.port, paths: ["/healthz"], clients: 16).closed(
                scale == .smoke ? 400 : 40_000)
            let failures = pages.failures + json.result.failures
            return [
                Figure(
                    name: "public pages, p99 at 200/s", unit: "ms", rate: pages.p99 * 1000, ceilingName: "limit",
                    ceiling: 50, notes: ["\(pages.times.count) requests", "\(failures) failed"]),
                Figure(
                    name: "JSON reads", unit: "answers/s", rate: json.perSecond, ceilingName: "an empty answer",
                    ceiling: bare.perSecond,
                    notes: ["to reach 2,000", "p99 \(Figure.decimal(json.result.p99 * 1000)) ms"]),
                Figure(
                    name: "first page after the start", unit: "s", rate: server.toFirstPage, ceilingName: "limit",
                    ceiling: 1),
                Figure(
                    name: "idle memory", unit: "MiB", rate: idle, ceilingName: "limit", ceiling: 100,
                    notes: ["after the load \(Figure.decimal(server.memory)) MiB"]),
                Figure(
                    name: "heaviest page", unit: "kB", rate: Double(pages.mostBytes) / 1000, ceilingName: "limit",
                    ceiling: 200, notes: ["without its style sheet, which is kept"]),
            ]
        }
    }

    private let pages = ["/", "/docs", "/docs/problems"]

    private func reads(_ serial: String) -> [String] {
        [
            "/api/v1/overview", "/api/v1/organisations", "/api/v1/rules", "/api/v1/checkpoint", "/api/v1/records/12",
            "/api/v1/records/1500", "/api/v1/units/\(serial)/explanation",
        ]
    }
}
