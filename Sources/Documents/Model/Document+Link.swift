package import Quantities

extension Document {
    /// The address of a page where a document can be seen and checked as it stands today.
    ///
    /// It is given by whoever knows under which name the registry is reached; no document makes one up.
    package struct Link: Hashable, Sendable {
        package let address: String

        /// - Parameter address: an `https` or `http` address of at most ``longest`` characters, everything unusual
        ///   percent-encoded (RFC 3986), without a name or password in it.
        /// - Throws: ``Rejection`` `documents.link.malformed`.
        package init(_ address: String) throws(Rejection) {
            let rest =
                ["https://", "http://"].first { address.hasPrefix($0) }.map { address.dropFirst($0.count) } ?? ""
            let host = rest.prefix { !"/?#".contains($0) }
            guard !host.isEmpty, !host.contains("@"), address.utf8.count <= Self.longest,
                address.utf8.allSatisfy(Self.isPlain)
            else { throw .linkMalformed(address) }
            self.address = address
        }

        /// What still makes a QR code that a telephone reads from paper.
        package static let longest = 300

        /// Characters of RFC 3986 without the apostrophe, which the notation of a PDF's links gives another meaning.
        private static func isPlain(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "-._~:/?#[]@!$&()*+,;=%".utf8.contains(byte)
            }
        }
    }
}
