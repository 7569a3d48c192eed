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

        /// Seconds that all but one of a hundred requests stay below.
        var p99: Double {
            let sorted = times.sorted()
            return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
        }
    }

    /// So many requests, each as soon as its client has the answer to the one before: how many go through.
    func closed(_ count: Int) throws -> (result: Result, perSecond: Double) {
        let result = Mutex(Result())
        let time = seconds {
            DispatchQueue.concurrentPerform(iterations: clients) { client in
                run(stride(from: client, to: count, by: clients), due: nil, result)
            }
        }
        return (result.withLock { $0 }, Double(count) / time)
    }

    /// So many requests a second, whether or not those before are answered: each is timed from when it was due, so that
    /// one that waits for another is not forgotten.
    func open(_ count: Int, perSecond: Double) throws -> Result {
        let result = Mutex(Result())
        let start = ContinuousClock.now + .milliseconds(100)
        DispatchQueue.concurrentPerform(iterations: clients) { client in
            run(stride(from: client, to: count, by: clients), due: { start + .seconds(Double($0) / perSecond) }, result)
        }
        return result.withLock { $0 }
    }

    private func run(
        _ numbers: StrideTo<Int>, due: ((Int) -> ContinuousClock.Instant)?, _ result: borrowing Mutex<Result>
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
                let answer = try connection.get(paths[number % paths.count])
                own.times.append((ContinuousClock.now - begin) / .seconds(1))
                own.mostBytes = max(own.mostBytes, answer.bytes)
                if answer.status != 200 { own.failures += 1 }
            }
        } catch {
            own.failures += 1
        }
        result.withLock {
            $0.times += own.times
            $0.failures += own.failures
            $0.mostBytes = max($0.mostBytes, own.mostBytes)
        }
    }
}
