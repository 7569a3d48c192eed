/// What one guess at a password costs: scrypt's parameters (RFC 7914, section 2).
package struct PasswordCost: Hashable, Sendable {
    /// N is 2 to this power; memory is 128·N·r bytes.
    let logN: Int
    let r: Int
    let p: Int

    /// 32 MiB and three passes: the OWASP Password Storage Cheat Sheet's equivalent of N = 2^17, p = 1, in a quarter of the
    /// memory, so that a few sign-ins at once fit on a small machine.
    package static let standard = PasswordCost(logN: 15, r: 8, p: 3)

    /// For tests alone: nothing is protected by it.
    package static let lightForTests = PasswordCost(logN: 4, r: 1, p: 1)

    init(logN: Int, r: Int, p: Int) {
        self.logN = logN
        self.r = r
        self.p = p
    }

    /// What a stored hash may ask of this machine: a damaged or planted row must not take all memory or a minute.
    var isBearable: Bool {
        (1...18).contains(logN) && (1...16).contains(r) && (1...8).contains(p) && (128 * r) << logN <= 256 << 20
    }

    /// The work, in blocks that are mixed.
    var work: Int { r * p << logN }
}
