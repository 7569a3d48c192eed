import Crypto
package import Quantities

/// The key of a second factor: time-based one-time passwords of six digits, a step of 30 s, HMAC-SHA-1 (RFC 6238, 4226),
/// which is what every authenticator app knows (二要素認証).
package struct SecondFactorKey: Hashable, Sendable {
    /// RFC 4226, section 4, R6 recommends 160 bits.
    package static let byteCount = 20
    package static let digits = 6
    private static let stepSeconds: Int64 = 30

    package let bytes: [UInt8]

    /// - Parameter bytes: ``byteCount`` random ones, or those that were stored; any other number traps.
    package init(_ bytes: [UInt8]) {
        precondition(bytes.count == Self.byteCount, "a second factor's key has \(Self.byteCount) bytes")
        self.bytes = bytes
    }

    /// Nil unless there are ``byteCount`` bytes.
    package init?(stored bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// The step whose code this is: the present one, the one before (a slow person) or the one after (a fast clock). A
    /// code is good once: only a step after the last one used counts (RFC 6238, section 5.2).
    /// - Parameter last: the step of the code that was used last.
    /// - Returns: nil when the code is wrong or was used.
    package func step(of code: String, at now: Instant, after last: Int64?) -> Int64? {
        let typed = Array(code.utf8)
        guard typed.count == Self.digits else { return nil }
        let present = Self.step(at: now)
        var found: Int64?
        for step in (present - 1)...(present + 1) where ConstantTime.equal(Array(self.code(at: step).utf8), typed) {
            if step > (last ?? .min) { found = step }
        }
        return found
    }

    package static func step(at now: Instant) -> Int64 {
        let (quotient, rest) = now.seconds.quotientAndRemainder(dividingBy: stepSeconds)
        return rest < 0 ? quotient - 1 : quotient
    }

    /// RFC 4226, section 5.3.
    package func code(at step: Int64, digits: Int = SecondFactorKey.digits) -> String {
        let counter = withUnsafeBytes(of: UInt64(bitPattern: step).bigEndian) { Array($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: bytes)))
        let offset = Int(mac[19] & 15)
        let value = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        var power: UInt32 = 1
        for _ in 0..<digits { power *= 10 }
        let text = String(value % power)
        return String(repeating: "0", count: digits - text.utf8.count) + text
    }

    /// For typing into an app.
    package var base32: String { Base32.text(bytes) }

    /// For the QR code that an app reads (the Key URI format of authenticator apps).
    package func url(issuer: String, login: LoginName) -> String {
        let issuer = FormText.escaped(issuer)
        return "otpauth://totp/\(issuer):\(FormText.escaped(login.text))?secret=\(base32)&issuer=\(issuer)"
    }
}

extension SecondFactorKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "(second factor key)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
