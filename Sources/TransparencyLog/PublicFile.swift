/// A file of a log as strangers see it (公開ファイル), below one address or in one folder (c2sp.org/tlog-tiles).
package enum PublicFile: Hashable, Sendable {
    /// `checkpoint`: the only file that changes.
    case checkpoint
    /// `log.vkey`: the key that checks the log. No part of the specification, and no proof: a stranger compares it with
    /// the key that the log's operator published elsewhere.
    case verifierKey
    /// `tile/…`: hashes, or the entries themselves.
    case tile(TilePath)

    package static let verifierKeyName = "log.vkey"

    /// Without a leading slash.
    package var path: String {
        switch self {
        case .checkpoint: "checkpoint"
        case .verifierKey: Self.verifierKeyName
        case .tile(let tile): tile.path
        }
    }

    /// Whether its content is the same for ever.
    package var isImmutable: Bool { if case .tile = self { true } else { false } }

    /// Reads the path that a client asks for.
    /// - Throws: ``LogError/tilePath(_:)`` for a path below `tile/` that is not the canonical one of a tile.
    /// - Returns: nil for a path that no log has.
    package init?(path: some StringProtocol) throws(LogError) {
        if path == "checkpoint" {
            self = .checkpoint
        } else if path == Self.verifierKeyName {
            self = .verifierKey
        } else if path.hasPrefix("tile/") {
            self = .tile(try TilePath(path: String(path)))
        } else {
            return nil
        }
    }
}
