// swift-tools-version: 6.2
import PackageDescription

/// The layers of the house. An arrow may only run down.
enum Layer: Int { case values, domain, shell, application, face }

/// The rooms: one row is one target, with its tests. `imports` names rooms below and outside packages.
/// `rules` are data files compiled into the binary, so that one file is the whole program.
let rooms: [(layer: Layer, name: String, imports: [String], rules: [String])] = [
    (.values, "Quantities", ["BigInt"], []),
    (.values, "TransparencyLog", ["Crypto"], []),
    (.domain, "Telemetry", ["Quantities", "Yams"], []),
    (.domain, "DataQuality", ["Quantities", "Telemetry"], []),
    (.domain, "Simulation", ["Quantities", "Telemetry", "DataQuality"], []),
    (.domain, "Methodology", ["Quantities", "Yams"], ["EN-R-002.yaml", "factors.yaml"]),
    (.domain, "Verification", ["Quantities", "Yams"], ["checklist.yaml"]),
    (.domain, "ProjectCycle", ["Quantities"], []),
    (.domain, "Registry", ["Quantities"], []),
    (.shell, "Store", ["Quantities", "TransparencyLog", "Telemetry", "Registry", "GRDB"], []),
    (.shell, "Documents", ["Quantities"], []),
    (
        .application, "UseCases",
        [
            "Quantities", "TransparencyLog", "Telemetry", "DataQuality", "Methodology", "Verification", "ProjectCycle",
            "Registry", "Simulation", "Store", "Documents", "Crypto", "GRDB",
        ], []
    ),
    (
        .face, "daicho",
        [
            "Quantities", "TransparencyLog", "Telemetry", "DataQuality", "Methodology", "Verification", "ProjectCycle",
            "Registry", "Store", "UseCases", "ArgumentParser",
        ], []
    ),
    (
        .face, "Benchmarks",
        [
            "Quantities", "TransparencyLog", "Telemetry", "DataQuality", "Simulation", "Registry", "Store", "UseCases",
        ], []
    ),
]

let packages: [String: (url: String, package: String, version: Version)] = [
    "ArgumentParser": ("https://github.com/apple/swift-argument-parser", "swift-argument-parser", "1.8.2"),
    "BigInt": ("https://github.com/attaswift/BigInt", "BigInt", "6.0.1"),
    "Crypto": ("https://github.com/apple/swift-crypto", "swift-crypto", "4.5.2"),
    "GRDB": ("https://github.com/groue/GRDB.swift", "GRDB.swift", "7.10.0"),
    "Yams": ("https://github.com/jpsim/Yams", "Yams", "6.2.2"),
]

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

func dependency(_ name: String, of room: (layer: Layer, name: String, imports: [String], rules: [String]))
    -> Target.Dependency
{
    if let outside = packages[name] { return .product(name: name, package: outside.package) }
    guard let below = rooms.first(where: { $0.name == name }), below.layer.rawValue <= room.layer.rawValue else {
        fatalError("\(room.name) may not import \(name): the arrow runs up")
    }
    return .target(name: name)
}

let targets: [Target] = rooms.flatMap { room -> [Target] in
    let dependencies = room.imports.map { dependency($0, of: room) }
    let resources = room.rules.map { Resource.embedInCode("Rules/\($0)") }
    let tests = Target.testTarget(
        name: "\(room.name)Tests", dependencies: [.target(name: room.name)] + dependencies, swiftSettings: settings)
    let code: Target =
        room.layer == .face
        ? .executableTarget(
            name: room.name, dependencies: dependencies, resources: resources, swiftSettings: settings)
        : .target(name: room.name, dependencies: dependencies, resources: resources, swiftSettings: settings)
    return [code, tests]
}

let used = Set(rooms.flatMap(\.imports))

let package = Package(
    name: "daicho",
    dependencies: packages.filter { used.contains($0.key) }.values
        .sorted { $0.url < $1.url }
        .map { .package(url: $0.url, exact: $0.version) },
    targets: targets
)
