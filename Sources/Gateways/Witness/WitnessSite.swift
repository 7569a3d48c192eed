import Quantities
import TransparencyLog

/// A witness over HTTP (c2sp.org/tlog-witness): `POST /add-checkpoint`, and nothing else.
package struct WitnessSite: WebSite {
    static let path = "/add-checkpoint"

    private let folder: WitnessFolder
    private let now: @Sendable () -> UInt64

    /// - Parameter now: POSIX seconds.
    package init(_ folder: WitnessFolder, now: @escaping @Sendable () -> UInt64) {
        self.folder = folder
        self.now = now
    }

    /// 63 hashes and a checkpoint with a hundred signatures take some 20 KiB. Many clients may send at once.
    package func longestBody(of request: WebRequest) -> Int { 128 << 10 }

    package func answer(_ request: WebRequest) throws -> WebAnswer {
        guard request.path == Self.path else { return .text(404, "POST \(Self.path) is all there is") }
        guard request.method == "POST" else {
            return .text(405, "only POST is answered here", headers: ["Allow": "POST"])
        }
        do {
            let lines = try folder.cosign(request.body, at: now())
            return WebAnswer(
                200, contentType: WebAnswer.plainText, headers: ["Cache-Control": "no-store"],
                body: lines.flatMap(\.line))
        } catch let refusal as WitnessRefusal {
            return WebAnswer(
                refusal.status, contentType: refusal.contentType, headers: ["Cache-Control": "no-store"],
                body: Array(refusal.body.utf8))
        }
    }
}
