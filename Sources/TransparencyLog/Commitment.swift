/// A salted commitment (コミットメント) to private bytes: SHA-256("daicho commitment v1\n" ‖ salt ‖ bytes).
///
/// The hash may stand in public for ever. Without the salt nobody can test a guess of the bytes against it, so erasing
/// salt and bytes makes it say nothing, while the log that holds it stays whole. That holds only for a salt of 16 bytes
/// of a secure generator, used once; drawing it is the caller's duty, as nothing here makes chance.
///
/// The first byte, `d`, keeps a commitment apart from leaves (0x00) and nodes (0x01).
package enum Commitment {
    package static let saltByteCount = 16

    private static let domain = Array("daicho commitment v1\n".utf8)

    /// - Throws: ``LogError/saltBytes(count:)`` unless the salt has 16 bytes.
    package static func hash(_ bytes: some Collection<UInt8>, salt: [UInt8]) throws(LogError) -> LogHash {
        guard salt.count == saltByteCount else { throw .saltBytes(count: salt.count) }
        var hasher = LogHasher()
        hasher.update(domain)
        hasher.update(salt)
        hasher.update(bytes)
        return hasher.finalize()
    }

    /// Opens a commitment: accepts only when `bytes` and `salt` are what was committed to.
    /// - Throws: ``LogError/saltBytes(count:)`` or ``LogError/commitmentMismatch(expected:computed:)``.
    package static func verify(
        _ commitment: LogHash, bytes: some Collection<UInt8>, salt: [UInt8]
    ) throws(LogError) {
        let computed = try hash(bytes, salt: salt)
        guard computed == commitment else { throw .commitmentMismatch(expected: commitment, computed: computed) }
    }
}
