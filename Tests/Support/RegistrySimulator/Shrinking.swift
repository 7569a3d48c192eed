/// Delta debugging. Source: Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input" (2002): drops ever
/// smaller pieces while what is left still fails.
package enum Shrinking {
    /// A part of the elements, in order, that still fails, and no longer does when any one of them is dropped.
    package static func shrunk<Element>(_ elements: [Element], fails: ([Element]) -> Bool) -> [Element] {
        var left = elements
        var size = max(1, left.count / 2)
        while true {
            var dropped = false
            var start = 0
            while start < left.count {
                let rest = Array(left[..<start] + left[min(start + size, left.count)...])
                if fails(rest) {
                    left = rest
                    dropped = true
                } else {
                    start += size
                }
            }
            if size == 1, !dropped { return left }
            size = dropped && size == 1 ? 1 : max(1, size / 2)
        }
    }
}
