import Foundation
import Synchronization

/// Requests of many clients at once.
struct WebLoad {
    let port: Int
    let paths: [String]
    let clients: Int

    struct Result {
        var times: [Double] = []
        var failures = 0
        var mostBytes = 0
        /// The page of most bytes.
        var heaviest: String?
        /// Time of each page, for the one that is slowest in the median.
        var byPath: [String: [Double]] = [:]

        var slowest: String? {
            byPath.mapValues { $0.sorted()[$0.count / 2] }.max { $0.value < $1.value }.map {
                "\($0.key) (median \(Figure.decimal($0.value * 1000)) ms)"
            }
        }

        mutating func add(_ other: Result) {
            times += other.times
            failures += other.failures
            if other.mostBytes > mostBytes { (mostBytes, heaviest) = (other.mostBytes, other.heaviest) }
            byPath.merge(other.byPath) { $0 + $1 }
        }

        /// Seconds that all but one of a hundred requests stay below.
        var p99: Double {
            let sorted = times.sorted()
            return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
        }
    }

    /// What all clients have found.
    private final class Total: Sendable {
        private let sum = Mutex(Result())

        var value: Result { sum.withLock { $0 } }

        func add(_ result: Result) { sum.withLock { $0.add(result) } }
    }

    /// So many requests, each as soon as its client has the answer to the one before: how many go through.
    func closed(_ count: Int) throws -> (result: Result, perSecond: Double) {
        let result = Total()
        let time = seconds {
            each { client in run(stride(from: client, to: count, by: clients), due: nil, result) }
        }
        return (result.value, Double(count) / time)
    }

    /// So many requests a second, whether or not those before are answered: each is timed from when it was due, so that
    /// one that waits for another is not forgotten.
    func open(_ count: Int, perSecond: Double) throws -> Result {
        let result = Total()
        let start = ContinuousClock.now + .milliseconds(100)
        each { client in
            run(stride(from: client, to: count, by: clients), due: { start + .seconds(Double($0) / perSecond) }, result)
        }
        return result.value
    }

    /// All at once, however many processors there are.
    private func each(_ work: @escaping @Sendable (Int) -> Void) {
        let done = DispatchSemaphore(value: 0)
        for client in 0..<clients {
            Thread.detachNewThread {
                work(client)
                done.signal()
            }
        }
        for _ in 0..<clients { done.wait() }
    }

    private func run(
        _ numbers: StrideTo<Int>, due: ((Int) -> ContinuousClock.Instant)?, _ result: Total
    ) {
        var own = Result()
        do {
            let connection = try KeptConnection(port: port)
            for number in numbers {
                var begin = ContinuousClock.now
                if let due = due?(number) {
                    let wait = (due - begin) / .seconds(1)
                    if wait > 0 { usleep(UInt32(wait * 1e6)) }
                    begin = due
                }
                let path = paths[number % paths.count]
                let answer = try connection.get(path)
                let time = (ContinuousClock.now - begin) / .seconds(1)
                own.add(
                    Result(times: [time], mostBytes: answer.bytes, heaviest: path, byPath: [path: [time]]))
                if answer.status != 200 { own.failures += 1 }
            }
        } catch {
            own.failures += 1
        }
        result.add(own)
    }
}
