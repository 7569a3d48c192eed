// swift-tools-version: 6.2
import PackageDescription

/// The layers of the house. An arrow may only run down.
enum Layer: Int { case values, domain, shell, application, face }

/// Modules of the verifier that runs in a visitor's browser, `Sources/Portal/Assets/verify/*.js`.
let verifierModules = [
    "actor", "ancillary", "base64", "bundle", "bytes", "calculation", "canonical", "check-chain", "check-claim",
    "check-log", "check-movements", "check-readings", "claim-line", "day", "definition", "ed25519", "ed25519-curve",
    "element", "evaluate", "events", "factor", "feeds", "formula", "formula-tokens", "formula-units",
    "formula-value", "hex", "json", "merkle", "model", "note", "page", "rational", "record", "refusal", "results",
    "rule-node", "sentence", "serial", "sha2-constants", "sha256", "sha512", "shape", "site-day", "slot-mask",
    "statement", "sum-tree", "unit", "verifier", "verify", "words.en", "words.ja", "worker", "yaml", "yaml-flow",
    "year-inputs",
]

/// The rooms: one row is one target, with its tests. `imports` names rooms below and outside packages.
/// `files` are data compiled into the binary, so that one file is the whole program.
let rooms: [(layer: Layer, name: String, imports: [String], files: [String])] = [
    (.values, "Quantities", ["BigInt"], []),
    (.values, "TransparencyLog", ["Crypto"], []),
    (.domain, "Telemetry", ["Quantities", "Yams"], []),
    (.domain, "DataQuality", ["Quantities", "Telemetry"], []),
    (.domain, "Simulation", ["Quantities", "Telemetry", "DataQuality"], []),
    (.domain, "Methodology", ["Quantities", "Yams"], ["Rules/EN-R-002.yaml", "Rules/factors.yaml"]),
    (.domain, "Verification", ["Quantities", "Yams"], ["Rules/checklist.yaml"]),
    (.domain, "ProjectCycle", ["Quantities"], []),
    (.domain, "Registry", ["Quantities", "Yams"], ["Rules/uses.yaml"]),
    (.domain, "SecondCheck", ["Quantities"], []),
    (.domain, "Identity", ["Quantities", "Crypto", "CryptoExtras"], []),
    (.shell, "SQL", ["GRDB", "GRDBSQLite", "CPostgreSQL"], []),
    (.shell, "Store", ["Quantities", "TransparencyLog", "Telemetry", "Registry", "Identity", "SQL", "Crypto"], []),
    (.shell, "Documents", ["Quantities", "CPango", "CQREncode", "CXLSXWriter"], []),
    (
        .shell, "Gateways",
        [
            "Quantities", "TransparencyLog", "Identity", "CCurl", "Hummingbird", "HummingbirdCore", "HummingbirdTLS",
            "HTTPTypes",
            "Logging", "NIOCore", "NIOHTTPTypes", "NIOPosix", "NIOSSL", "ServiceLifecycle",
        ], []
    ),
    (
        .application, "UseCases",
        [
            "Quantities", "TransparencyLog", "Telemetry", "DataQuality", "Methodology", "Verification", "ProjectCycle",
            "Registry", "SecondCheck", "Identity", "Simulation", "SQL", "Store", "Documents", "Gateways", "Crypto",
        ], []
    ),
    (
        .face, "Portal",
        [
            "Quantities", "TransparencyLog", "Telemetry", "DataQuality", "Methodology", "Verification", "ProjectCycle",
            "Registry", "Identity", "Store", "Documents", "Gateways", "UseCases",
        ], ["Assets/portal.css", "Assets/portal.js"] + verifierModules.map { "Assets/verify/\($0).js" }
    ),
    (
        .face, "daicho",
        [
            "Quantities", "TransparencyLog", "Telemetry", "DataQuality", "Methodology", "Verification", "ProjectCycle",
            "Registry", "SecondCheck", "Identity", "Store", "Gateways", "UseCases", "Portal", "ArgumentParser",
        ], []
    ),
    (
        .face, "Benchmarks",
        [
            "Quantities", "TransparencyLog", "Telemetry", "DataQuality", "Simulation", "ProjectCycle", "Registry",
            "SecondCheck", "SQL", "Store", "Documents", "UseCases", "TestPostgreSQL", "TestRandom",
        ], []
    ),
]

/// The rooms that are programs; the others are libraries.
let programs: Set<String> = ["daicho", "Benchmarks"]

/// Folders of a room's tests that people read and tests open by themselves.
let testReading: [String: [String]] = ["Registry": ["Scenarios"]]

/// Outside packages, and rooms, that only a room's tests use.
let testImports = ["UseCases": ["GRDB"], "Portal": ["SQL"], "SecondCheck": ["Registry"]]

let packages: [String: (url: String, package: String, version: Version)] = [
    "ArgumentParser": ("https://github.com/apple/swift-argument-parser", "swift-argument-parser", "1.8.2"),
    "BigInt": ("https://github.com/attaswift/BigInt", "BigInt", "6.0.1"),
    "Crypto": ("https://github.com/apple/swift-crypto", "swift-crypto", "4.5.2"),
    "CryptoExtras": ("https://github.com/apple/swift-crypto", "swift-crypto", "4.5.2"),
    "GRDB": ("https://github.com/groue/GRDB.swift", "GRDB.swift", "7.10.0"),
    "GRDBSQLite": ("https://github.com/groue/GRDB.swift", "GRDB.swift", "7.10.0"),
    "Hummingbird": ("https://github.com/hummingbird-project/hummingbird", "hummingbird", "2.28.1"),
    "HummingbirdCore": ("https://github.com/hummingbird-project/hummingbird", "hummingbird", "2.28.1"),
    "HummingbirdTLS": ("https://github.com/hummingbird-project/hummingbird", "hummingbird", "2.28.1"),
    "HTTPTypes": ("https://github.com/apple/swift-http-types", "swift-http-types", "1.8.0"),
    "Logging": ("https://github.com/apple/swift-log", "swift-log", "1.16.2"),
    "NIOCore": ("https://github.com/apple/swift-nio", "swift-nio", "2.101.2"),
    "NIOHTTPTypes": ("https://github.com/apple/swift-nio-extras", "swift-nio-extras", "1.35.2"),
    "NIOPosix": ("https://github.com/apple/swift-nio", "swift-nio", "2.101.2"),
    "NIOSSL": ("https://github.com/apple/swift-nio-ssl", "swift-nio-ssl", "2.37.6"),
    "ServiceLifecycle": (
        "https://github.com/swift-server/swift-service-lifecycle", "swift-service-lifecycle", "2.13.0"
    ),
    "Yams": ("https://github.com/jpsim/Yams", "Yams", "6.2.2"),
]

/// Libraries of the system: their names for pkg-config, and the Debian packages that bring them.
let systemLibraries: [String: (pkgConfig: String, debian: String)] = [
    "CCurl": ("libcurl", "libcurl4-openssl-dev"),
    // SwiftPM says that it ignores glib's `-pthread`, which Linux links with anyway.
    "CPango": ("pangocairo", "libpango1.0-dev"),
    "CPostgreSQL": ("libpq", "libpq-dev"),
    "CQREncode": ("libqrencode", "libqrencode-dev"),
    "CXLSXWriter": ("xlsxwriter", "libxlsxwriter-dev"),
]

/// What tests stand on, under `Tests/Support`, and the rooms whose tests do. None of it is in the program.
let testSupport: [String: (imports: [String], rooms: [String])] = [
    "RegistrySimulator": (["Quantities", "Registry", "TestRandom"], ["Registry", "SecondCheck", "UseCases"]),
    "StoreSimulator": (
        ["Quantities", "Registry", "SQL", "Store", "UseCases", "RegistrySimulator", "TestRandom"], ["UseCases"]
    ),
    "TestBrowser": ([], ["UseCases", "daicho"]),
    "TestInteroperability": (["TransparencyLog"], ["TransparencyLog", "daicho"]),
    "TestMail": ([], ["Gateways", "UseCases", "daicho"]),
    "TestRandom": ([], ["DataQuality", "Registry", "SecondCheck", "Store", "UseCases", "daicho"]),
    "TestPostgreSQL": ([], ["SQL", "Store", "UseCases", "daicho"]),
]

/// Programs that stand on it, beside it.
let testPrograms = ["SimulateRegistry": ["RegistrySimulator"], "SimulateStore": ["StoreSimulator"]]

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

func dependency(_ name: String, of room: (layer: Layer, name: String, imports: [String], files: [String]))
    -> Target.Dependency
{
    if let outside = packages[name] { return .product(name: name, package: outside.package) }
    if systemLibraries[name] != nil { return .target(name: name) }
    // Measurements are not shipped either.
    if testSupport[name] != nil, room.name == "Benchmarks" { return .target(name: name) }
    guard let below = rooms.first(where: { $0.name == name }), below.layer.rawValue <= room.layer.rawValue else {
        fatalError("\(room.name) may not import \(name): the arrow runs up")
    }
    return .target(name: name)
}

let targets: [Target] = rooms.flatMap { room -> [Target] in
    let dependencies = room.imports.map { dependency($0, of: room) }
    let resources = room.files.map { Resource.embedInCode($0) }
    let support = testSupport.filter { $0.value.rooms.contains(room.name) }.keys.sorted()
    let tests = Target.testTarget(
        name: "\(room.name)Tests",
        dependencies: [.target(name: room.name)] + dependencies + support.map { .target(name: $0) }
            + (testImports[room.name] ?? []).map { dependency($0, of: room) },
        exclude: testReading[room.name] ?? [], swiftSettings: settings)
    let code: Target =
        programs.contains(room.name)
        ? .executableTarget(
            name: room.name, dependencies: dependencies, resources: resources, swiftSettings: settings)
        : .target(name: room.name, dependencies: dependencies, resources: resources, swiftSettings: settings)
    return [code, tests]
}

let libraries = systemLibraries.sorted { $0.key < $1.key }.map { name, library in
    Target.systemLibrary(name: name, pkgConfig: library.pkgConfig, providers: [.apt([library.debian])])
}

let supports = testSupport.sorted { $0.key < $1.key }.map { name, support in
    Target.target(
        name: name, dependencies: support.imports.map { .target(name: $0) }, path: "Tests/Support/\(name)",
        swiftSettings: settings)
}

let testRunners = testPrograms.sorted { $0.key < $1.key }.map { name, imports in
    Target.executableTarget(
        name: name, dependencies: imports.map { .target(name: $0) }, path: "Tests/Support/\(name)",
        swiftSettings: settings)
}

let used = Set(rooms.flatMap(\.imports))

let package = Package(
    name: "daicho",
    dependencies: Set(packages.filter { used.contains($0.key) }.values.map(\.url)).sorted().compactMap { url in
        packages.values.first { $0.url == url }.map { .package(url: url, exact: $0.version) }
    },
    targets: libraries + targets + supports + testRunners
)
