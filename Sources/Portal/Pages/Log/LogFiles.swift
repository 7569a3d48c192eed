import Gateways
import TransparencyLog
import UseCases

/// The log's public files under this address (c2sp.org/tlog-tiles), exactly as `daicho log serve` answers them: clients
/// and witnesses of strangers take the portal for the log.
enum LogFiles {
    /// A tile's index is written in groups of three digits, of which 64 bits need seven; the kind and the width of a
    /// partial tile make two more.
    private static let mostSegments = 9

    static let routes = [route("/checkpoint"), route("/" + PublicFile.verifierKeyName)] + tiles

    private static let tiles = (2...mostSegments).map { count in
        route("/tile/" + (1...count).map { "{part\($0)}" }.joined(separator: "/"))
    }

    private static func route(_ path: String) -> Route {
        Route(.get, PathTemplate(path), .open, for: .machines) { visit in
            var answer = try PublishLog().site(of: visit.folder).answer(visit.request)
            // Pages of other addresses may check the log too.
            answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
            return answer
        }
    }
}
