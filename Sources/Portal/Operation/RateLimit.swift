import Synchronization

/// How often somebody may ask: so many requests a second in the long run, more at once after a rest (token bucket).
package struct RateLimit: Hashable, Sendable {
    /// Requests a second; 0 for no limit.
    package let perSecond: Int
    /// At once after a rest.
    package let burst: Int

    package init(perSecond: Int, burst: Int) {
        self.perSecond = perSecond
        self.burst = burst
    }

    package static let none = RateLimit(perSecond: 0, burst: 0)
}

/// The buckets of everybody who asks. Full ones are forgotten; when there are too many, all are: a flood of addresses
/// costs no memory, and is answered as newcomers are.
package final class RateTable: Sendable {
    static let most = 50_000

    private struct Bucket {
        var tokens: Double
        var at: ContinuousClock.Instant
    }

    private let limit: RateLimit
    private let buckets = Mutex<[String: Bucket]>([:])

    package init(_ limit: RateLimit) { self.limit = limit }

    /// - Returns: whether this request may go on.
    package func take(_ name: String, at now: ContinuousClock.Instant = .now) -> Bool {
        guard limit.perSecond > 0 else { return true }
        return buckets.withLock { buckets in
            if buckets.count >= Self.most, buckets[name] == nil { makeRoom(&buckets, now) }
            var bucket = buckets[name] ?? Bucket(tokens: Double(limit.burst), at: now)
            bucket.tokens = tokens(of: bucket, now)
            bucket.at = now
            let mayGo = bucket.tokens >= 1
            if mayGo { bucket.tokens -= 1 }
            buckets[name] = bucket
            return mayGo
        }
    }

    var count: Int { buckets.withLock(\.count) }

    private func tokens(of bucket: Bucket, _ now: ContinuousClock.Instant) -> Double {
        min(Double(limit.burst), bucket.tokens + (now - bucket.at) / .seconds(1) * Double(limit.perSecond))
    }

    private func makeRoom(_ buckets: inout [String: Bucket], _ now: ContinuousClock.Instant) {
        buckets = buckets.filter { tokens(of: $0.value, now) < Double(limit.burst) }
        if buckets.count >= Self.most { buckets = [:] }
    }
}
