/// The problems of one file: all are counted, the first `limit` are kept, so that a file of 100 million bad rows costs no
/// more memory than a file of ten thousand.
struct ProblemLog {
    /// How many problems are kept unless the caller says otherwise.
    static let usualLimit = 10_000

    let limit: Int
    private(set) var kept: [RowProblem] = []
    private(set) var count = 0

    var isFull: Bool { kept.count >= limit }

    mutating func add(_ problem: @autoclosure () -> RowProblem) {
        count += 1
        if !isFull { kept.append(problem()) }
    }

    /// Counts a problem that would not be kept anyway.
    mutating func addUnkept() { count += 1 }
}
