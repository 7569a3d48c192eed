/// Where the transparency log holds what a document says.
package struct LogAnchor: Codable, Hashable, Sendable {
    /// The log's name in its checkpoints.
    package let origin: String
    /// Records under `root`.
    package let size: Int64
    /// Root hash of the checkpoint, as its text gives it.
    package let root: String
    /// The log's public key in the signed-note form: `name+hash+key`.
    package let verifierKey: String
    /// The records this document rests on.
    package let records: [Citation]

    package init(
        origin: String, size: Int64, root: String, verifierKey: String, records: [Citation]
    ) {
        self.origin = origin
        self.size = size
        self.root = root
        self.verifierKey = verifierKey
        self.records = records
    }
}
