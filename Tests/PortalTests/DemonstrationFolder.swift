import Foundation
import Gateways
import Quantities
import Registry
import UseCases

@testable import Portal

/// A whole simulated job in a data folder, made once for all tests of a run. Tests that change a folder make their own.
struct DemonstrationFolder: Sendable {
    static let shared = Result { try DemonstrationFolder() }

    let folder: DataFolder
    let result: DemonstrationResult
    private let place: TemporaryPlace

    private init() throws {
        place = try TemporaryPlace()
        result = try PerformDemonstration(homes: 6, seed: 7).run(at: place.url.appending(path: "data"))
        folder = try DataFolder.open(place.url.appending(path: "data"))
    }

    /// A portal over it.
    func site(_ sessions: any SessionSource = NoSessions()) -> PortalSite { PortalSite(folder, sessions: sessions) }

    /// What a visitor gets.
    func get(
        _ target: String, language: String = "ja", sessions: any SessionSource = NoSessions(),
        headers: WebHeaders = [:]
    ) throws -> WebAnswer {
        let headers = headers.replacing(["Accept-Language": language, "Host": "registry.example"])
        return try site(sessions).answer(WebRequest("GET", target, headers: headers))
    }
}

/// A fresh folder that is removed with it.
final class TemporaryPlace: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "daicho-portal-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}

extension WebAnswer {
    var text: String { String(decoding: body, as: UTF8.self) }

    /// Everything, when it comes in parts.
    func whole() throws -> String {
        guard case .parts(let next) = content else { return text }
        var bytes: [UInt8] = []
        while let part = try next() { bytes += part }
        return String(decoding: bytes, as: UTF8.self)
    }
}
