import Foundation
import Methodology
import Quantities

/// An exact number from its text.
func exact(_ text: String) throws -> Rational { try Rational(parsing: text) }

/// The code of the rejection that `body` ends with; nil when it succeeds.
func code(_ body: () throws -> Void) -> String? {
    do {
        try body()
        return nil
    } catch {
        return (error as? Rejection)?.code ?? "not a rejection: \(error)"
    }
}

/// The one electricity factor that is sourced: FY2021, 0.000434 t-CO2/kWh.
func sourcedFactor() throws -> Factor {
    try FactorTable.standard().electricityFactor(of: FiscalYear(2021))
}

func marginal(_ value: String) throws -> Factor {
    try Factor(
        item: Factor.electricity, fiscalYear: FiscalYear(2021), kind: .marginal, value: exact(value),
        unit: "kg-CO2/kWh", document: "vector", version: "1", validFrom: nil, source: "synthetic", verified: false)
}

func average(_ value: String) throws -> Factor {
    try Factor(
        item: Factor.electricity, fiscalYear: FiscalYear(2021), kind: .average, value: exact(value),
        unit: "kg-CO2/kWh", document: "vector", version: "1", validFrom: nil, source: "synthetic", verified: false)
}

func photovoltaicRequest(
    _ years: [YearInputs], options: [String] = [], ancillary: [AncillaryChoice] = []
) throws -> CalculationRequest {
    CalculationRequest(
        definition: try MethodologyDefinition.photovoltaic().reference, definitionDigest: "sha256:test",
        options: options, ancillary: ancillary, years: years)
}

func calculate(
    _ years: [YearInputs], options: [String] = [], ancillary: [AncillaryChoice] = []
) throws -> Calculation {
    try Calculation(
        try photovoltaicRequest(years, options: options, ancillary: ancillary), using: .photovoltaic())
}

/// A year of a project with the sourced factor, in kWh.
func year(_ number: Int, generation: Int64, sold: Int64 = 0) throws -> YearInputs {
    YearInputs(
        fiscalYear: FiscalYear(number), generation: .kilowattHours(generation), sold: .kilowattHours(sold),
        energySource: "period 1", factor: try sourcedFactor())
}

/// A text in which one piece is replaced; fails when the piece is not there.
func edited(_ text: String, _ piece: String, _ replacement: String) throws -> String {
    guard let range = text.range(of: piece) else { throw MissingPiece(piece: piece) }
    return text.replacingCharacters(in: range, with: replacement)
}

struct MissingPiece: Error { let piece: String }

/// A repeatable stream of numbers (SplitMix64).
struct Seeded {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next(below limit: UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return (z ^ (z >> 31)) % limit
    }
}
