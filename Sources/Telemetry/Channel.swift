/// What a meter at a home counts. Raw values are written into payloads and never change.
package enum Channel: UInt8, CaseIterable, Sendable, Codable {
    /// 発電量 EL_gen: gross generation of the solar panels.
    case generation = 1
    /// 売電量 EL_sold: energy sent to the grid.
    case export = 2
    /// 買電量: energy taken from the grid.
    case `import` = 3
    /// 消費量: energy used in the home, whatever its source.
    case consumption = 4

    /// The name used in mapping files and messages.
    package var name: String {
        switch self {
        case .generation: "generation"
        case .export: "export"
        case .import: "import"
        case .consumption: "consumption"
        }
    }

    package init?(name: String) {
        guard let channel = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = channel
    }
}

extension Channel: Comparable {
    package static func < (a: Channel, b: Channel) -> Bool { a.rawValue < b.rawValue }
}
