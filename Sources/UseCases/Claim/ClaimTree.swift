import DataQuality
import Quantities
import TransparencyLog

/// The Merkle sum tree of a monitoring period's claim lines.
enum ClaimTree {
    /// The leaf of a line: the hash of its text, and its energy.
    static func node(_ line: ClaimLine) throws -> SumNode {
        SumNode(
            hash: LogHash.leaf(Array(line.text.utf8)),
            sums: try Sums(
                generation: UInt64(line.generation.wattHours), sold: UInt64(line.sold.wattHours)))
    }

    /// Which watt-hours of the year's self-use a run of its tonnes stands on: tonne k of n on ⌊k·W/n⌋ … ⌊(k+1)·W/n⌋.
    ///
    /// Precondition: `tonnes` within `0..<count`.
    static func wattHours(ofTonnes tonnes: Range<Int64>, of count: Int64, selfUse: Energy) -> Range<Int64> {
        precondition(0 <= tonnes.lowerBound && tonnes.upperBound <= count && !tonnes.isEmpty, "no such tonnes")
        func edge(_ tonne: Int64) -> Int64 {
            Int64(Int128(tonne) * Int128(selfUse.wattHours) / Int128(count))
        }
        return edge(tonnes.lowerBound)..<edge(tonnes.upperBound)
    }
}
