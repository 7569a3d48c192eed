/// Addresses of this machine itself (RFC 1122 §3.2.1.3, RFC 4291 §2.5.3), as a socket tells them.
package enum LoopbackAddress {
    package static func contains(_ address: String) -> Bool {
        address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.")
    }
}
