import ArgumentParser
import Registry

/// Consecutive serials of one prefix: `JCL-000000000001..JCL-000000000010`, or a single serial.
///
/// The dash with which answers print a range is understood too, so that they can be pasted.
struct SerialSpan: ExpressibleByArgument {
    let first: Serial
    let last: Serial
    let range: SerialRange

    init?(argument: String) {
        let ends = argument.replacing("–", with: "..").split(separator: "..", omittingEmptySubsequences: false)
        guard (1...2).contains(ends.count), let first = try? Serial(String(ends[0])),
            let last = try? Serial(String(ends[ends.count - 1])), first.prefix == last.prefix,
            let range = try? SerialRange(first.number, last.number)
        else { return nil }
        self.first = first
        self.last = last
        self.range = range
    }
}
