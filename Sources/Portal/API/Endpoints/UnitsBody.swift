import Quantities
import Registry

/// Which units are meant: so many tonnes, or exactly these serials.
struct UnitsBody: Decodable, DescribedBySchema {
    private let quantity: Tonnes?
    private let batch: BatchID?
    private let first: Serial?
    private let last: Serial?

    static let schema = Schema(
        .oneOf([
            .object([
                Schema.Property("quantity", .integer(1...SerialRange.numbers.upperBound)),
                Schema.Property("batch", .identifier, isRequired: false),
            ]),
            .object([Schema.Property("first", .serial), Schema.Property("last", .serial)]),
        ])
    ).meaning(
        ja: "数量（任意でロット）またはシリアル番号の範囲", en: "So many tonnes, of one batch if it is given, or a range of serials")

    static var sample: UnitsBody { UnitsBody(quantity: .zero, batch: nil, first: nil, last: nil) }

    /// - Throws: ``Rejection`` `registry.serial.prefixes` when the serials differ in prefix, `registry.serial.backwards`.
    func selection() throws(Rejection) -> UnitSelection {
        guard let first, let last else { return .quantity(quantity ?? .zero, of: batch) }
        guard first.prefix == last.prefix else {
            throw Rejection(
                "registry.serial.prefixes", expected: "two serials of one prefix", found: "\(first), \(last)",
                ja: "シリアル番号の制度記号が異なります", en: "The serials have different prefixes")
        }
        return .serials(first.prefix, try SerialRange(first.number, last.number))
    }
}
