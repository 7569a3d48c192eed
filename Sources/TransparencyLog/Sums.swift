/// What some leaves of a sum tree claim together, in watt-hours: energy generated (発電量) and, of it, energy sold
/// (売電量). Never more sold than generated.
package struct Sums: Hashable, Sendable, BitwiseCopyable {
    package static let zero = Sums(checkedGeneration: 0, sold: 0)

    package let generation: UInt64
    package let sold: UInt64

    /// - Throws: ``LogError/soldExceedsGeneration(generation:sold:)``.
    package init(generation: UInt64, sold: UInt64) throws(LogError) {
        guard sold <= generation else { throw .soldExceedsGeneration(generation: generation, sold: sold) }
        self.init(checkedGeneration: generation, sold: sold)
    }

    private init(checkedGeneration generation: UInt64, sold: UInt64) {
        self.generation = generation
        self.sold = sold
    }

    /// Energy generated and not sold (自家消費量).
    package var selfUse: UInt64 { generation - sold }

    /// - Throws: ``LogError/sumOverflow`` rather than wrapping round.
    package func adding(_ other: Sums) throws(LogError) -> Sums {
        let (generation, overflow) = generation.addingReportingOverflow(other.generation)
        // What is sold is at most what is generated, so it overflows only where generation does.
        guard !overflow else { throw .sumOverflow }
        return Sums(checkedGeneration: generation, sold: sold + other.sold)
    }
}

extension Sums: Codable {
    private enum CodingKeys: CodingKey { case generation, sold }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            generation: container.decode(UInt64.self, forKey: .generation),
            sold: container.decode(UInt64.self, forKey: .sold))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(generation, forKey: .generation)
        try container.encode(sold, forKey: .sold)
    }
}
