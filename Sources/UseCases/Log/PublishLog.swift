package import Gateways
import Quantities
import Store
import TransparencyLog

/// The log's public files as a site, each made from the tables when it is asked for (ログの公開).
package struct PublishLog {
    /// Publish the newest checkpoint that witnesses have cosigned, and nothing beyond it.
    package let cosignedOnly: Bool

    package init(cosignedOnly: Bool = false) { self.cosignedOnly = cosignedOnly }

    package func site(of folder: DataFolder) -> LogSite {
        LogSite { [cosignedOnly] file in
            try folder.store.read { database -> [UInt8]? in
                switch file {
                case .verifierKey: Array((folder.verifierKey + "\n").utf8)
                case .checkpoint: try PublicLog(in: database, cosignedOnly: cosignedOnly)?.note.bytes
                case .tile(let path): try PublicLog(in: database, cosignedOnly: cosignedOnly)?.bytes(of: path)
                }
            }
        }
    }
}
