/// Who takes part in a run: few, who get in each other's way at every step, or a crowd of a thousand.
package struct SimulatedCast: Sendable {
    let accounts: [String]
    let organisations: [String]
    let people: [String]
    /// While not all accounts are open, one step in so many opens another.
    let opensOneIn: Int

    package static let few = SimulatedCast(
        accounts: ["A", "B", "C", "D", "E"], organisations: ["X", "Y", "Z"], people: ["p", "q", "r"], opensOneIn: 20)

    package static let crowd = SimulatedCast(
        accounts: (1...60).map { "A\($0)" }, organisations: (1...20).map { "X\($0)" },
        people: ["p", "q", "r"] + (1...997).map { "p\($0)" }, opensOneIn: 5)
}
