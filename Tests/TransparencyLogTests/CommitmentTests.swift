import Testing
import TransparencyLog

@Suite struct CommitmentTests {
    static let salt = [UInt8](0..<16)

    @Test("a commitment is SHA-256 of domain, salt and bytes")
    func golden() throws {
        let commitment = try Commitment.hash("site-day".utf8, salt: Self.salt)
        #expect(commitment.hex == "28584422117c4c6fa5c158bf81912da4547f8adb9793a5da70ed9e963c45878d")
        try Commitment.verify(commitment, bytes: "site-day".utf8, salt: Self.salt)
    }

    @Test("other bytes or another salt do not open it")
    func wrong() throws {
        let commitment = try Commitment.hash("site-day".utf8, salt: Self.salt)
        let guess = try Commitment.hash("site-dax".utf8, salt: Self.salt)
        #expect(throws: LogError.commitmentMismatch(expected: commitment, computed: guess)) {
            try Commitment.verify(commitment, bytes: "site-dax".utf8, salt: Self.salt)
        }
        for index in Self.salt.indices {
            var salt = Self.salt
            salt[index] ^= 1
            #expect(throws: LogError.self) { try Commitment.verify(commitment, bytes: "site-day".utf8, salt: salt) }
        }
    }

    @Test("a salt has 16 bytes, so none of it can pass for content", arguments: [0, 1, 15, 17, 32])
    func saltLength(count: Int) {
        let salt = [UInt8](repeating: 7, count: count)
        #expect(throws: LogError.saltBytes(count: count)) { try Commitment.hash([1], salt: salt) }
    }
}
