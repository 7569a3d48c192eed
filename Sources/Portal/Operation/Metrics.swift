import Synchronization

/// Counts what a server does, for Prometheus: requests by route and status, and how long they took.
///
/// Labels are templates of routes and known statuses, never what a client wrote: the number of series is bounded.
package final class Metrics: Sendable {
    /// Upper bounds of the histogram in seconds.
    static let bounds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private struct Key: Hashable {
        let route: String
        let method: String
        let status: Int
    }

    private struct Counts {
        var requests: [Key: UInt64] = [:]
        var buckets: [String: [UInt64]] = [:]
        var seconds: [String: Double] = [:]
        var faults: UInt64 = 0
        var underWay = 0
    }

    private static let methods: Set<String> = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"]
    private let counts = Mutex(Counts())

    package init() {}

    package func began() { counts.withLock { $0.underWay += 1 } }

    /// - Parameter route: nil for a path that is none of ours.
    package func ended(_ route: String?, method: String, status: Int, in time: Duration) {
        let seconds = time / .seconds(1)
        let route = route ?? "none"
        let key = Key(route: route, method: Self.methods.contains(method) ? method : "other", status: status)
        counts.withLock { counts in
            counts.underWay -= 1
            counts.requests[key, default: 0] += 1
            counts.seconds[route, default: 0] += seconds
            let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
            counts.buckets[route, default: Array(repeating: 0, count: Self.bounds.count + 1)][bucket] += 1
            if status >= 500 { counts.faults += 1 }
        }
    }

    /// In Prometheus' text format 0.0.4.
    /// - Parameter gauges: further values of the moment, by name.
    package func text(gauges: [MetricGauge]) -> String {
        let counts = counts.withLock { $0 }
        var out = "# HELP daicho_requests_total Requests answered.\n# TYPE daicho_requests_total counter\n"
        for (key, count) in counts.requests.sorted(by: { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }
        ) {
            out +=
                "daicho_requests_total{route=\"\(key.route)\",method=\"\(key.method)\",status=\"\(key.status)\"} \(count)\n"
        }
        out += "# HELP daicho_request_seconds Time to answer.\n# TYPE daicho_request_seconds histogram\n"
        for (route, buckets) in counts.buckets.sorted(by: { $0.key < $1.key }) {
            var sum: UInt64 = 0
            for (bound, count) in zip(Self.bounds.map { "\($0)" } + ["+Inf"], buckets) {
                sum += count
                out += "daicho_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(sum)\n"
            }
            out += "daicho_request_seconds_sum{route=\"\(route)\"} \(counts.seconds[route] ?? 0)\n"
            out += "daicho_request_seconds_count{route=\"\(route)\"} \(sum)\n"
        }
        out += "# HELP daicho_faults_total Answers with a status of 500 or more.\n# TYPE daicho_faults_total counter\n"
        out += "daicho_faults_total \(counts.faults)\n"
        let underWay = MetricGauge(
            "daicho_requests_under_way", "Requests that are being answered.", Int64(counts.underWay))
        for gauge in [underWay] + gauges {
            out += "# HELP \(gauge.name) \(gauge.help)\n# TYPE \(gauge.name) gauge\n\(gauge.name) \(gauge.value)\n"
        }
        return out
    }
}

/// A value of the moment.
package struct MetricGauge: Hashable, Sendable {
    let name: String
    let help: String
    let value: Int64

    init(_ name: String, _ help: String, _ value: Int64) {
        self.name = name
        self.help = help
        self.value = value
    }
}
