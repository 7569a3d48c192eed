import Quantities
import Testing

@testable import Identity

@Suite struct TokenTests {
    private static let start = Instant(seconds: 1_800_000_000)

    private static func token(_ label: String = "meter import", life: Int64 = 3600) -> APIToken {
        APIToken(
            id: TokenID(known: "t"), person: PersonID(known: "p"), organisation: OrganisationID(known: "o"),
            role: .systemOperator, scope: .readOnly, label: label, createdAt: start,
            expiresAt: start.advanced(bySeconds: life))
    }

    @Test("a scope lets through what it names and nothing else")
    func scope() throws {
        let named = try TokenScope("units.transfer readings.import")
        #expect(named.allows("units.transfer", isRead: false) && named.allows("readings.import", isRead: true))
        #expect(!named.allows("units.retire", isRead: false) && !named.allows("units", isRead: true))
        #expect(named.text == "readings.import units.transfer")
        let read = try TokenScope("read")
        #expect(read.allows("anything.at.all", isRead: true) && !read.allows("units.transfer", isRead: false))
    }

    @Test(
        "what is no scope is refused",
        arguments: [
            "", " ", "*", "write", "units.*", "units.transfer;x", "units.transfer\n", "日本.語", "read units",
            String(repeating: "a.b ", count: TokenScope.most + 1), String(repeating: "a", count: 70) + ".b",
        ])
    func badScope(_ text: String) {
        let error = #expect(throws: Rejection.self) { try TokenScope(text) }
        #expect(error?.code == "identity.token.scope")
    }

    @Test("a token lives for at most a year, and not from the past")
    func life() throws {
        for life in [1, 366 * 86_400] as [Int64] { _ = try Self.token(life: life).checked() }
        for life in [0, -1, 366 * 86_400 + 1] as [Int64] {
            #expect(throws: Rejection.self) { try Self.token(life: life).checked() }
        }
        #expect(Self.token().isLive(at: Self.start.advanced(bySeconds: 3599)))
        #expect(!Self.token().isLive(at: Self.start.advanced(bySeconds: 3600)))
    }

    @Test("a label is one line", arguments: ["", "a\nb", "a\u{7F}", String(repeating: "a", count: 81)])
    func label(_ text: String) { #expect(throws: Rejection.tokenLabel) { try Self.token(text).checked() } }

    @Test("a token's text is its prefix and its secret, in one spelling")
    func text() {
        let secret = Secret([UInt8](repeating: 9, count: 32))
        let text = APIToken.text(secret)
        #expect(text.hasPrefix("daicho_") && APIToken.secret(text) == secret)
        for wrong in ["", secret.text, "Daicho_" + secret.text, text + " ", text + "=", "daicho_" + text] {
            #expect(APIToken.secret(wrong) == nil, "\(wrong)")
        }
    }

    @Test("a link is good until it ends, once", arguments: OneTimeLink.Purpose.allCases)
    func link(_ purpose: OneTimeLink.Purpose) throws {
        let link = OneTimeLink(purpose: purpose, person: PersonID(known: "p"), createdAt: Self.start)
        try link.requireUsable(at: Self.start.advanced(bySeconds: purpose.life - 1))
        #expect(throws: Rejection.linkInvalid) {
            try link.requireUsable(at: Self.start.advanced(bySeconds: purpose.life))
        }
        let used = OneTimeLink(purpose: purpose, person: link.person, createdAt: Self.start, usedAt: Self.start)
        #expect(throws: Rejection.linkInvalid) { try used.requireUsable(at: Self.start) }
    }
}
