import Quantities
import Testing

@testable import Identity

@Suite struct SessionTests {
    private static let start = Instant(seconds: 1_800_000_000)

    private static func session(_ stage: SignInSession.Stage = .complete) -> SignInSession {
        SignInSession(
            id: SessionID(known: "s"), person: PersonID(known: "p"), organisation: OrganisationID(known: "o"),
            role: .verifier, stage: stage, createdAt: start, seenAt: start, authenticatedAt: start,
            origin: AccessOrigin(address: "192.0.2.1"))
    }

    private static func after(_ seconds: Int64) -> Instant { start.advanced(bySeconds: seconds) }

    @Test("a session ends after thirty minutes without use, to the second")
    func idle() {
        #expect(Self.session().isLive(at: Self.after(1799)))
        #expect(!Self.session().isLive(at: Self.after(1800)))
        #expect(Self.session().seen(at: Self.after(1799)).isLive(at: Self.after(3598)))
    }

    @Test("a session ends after twelve hours, however it is used, renewed or authenticated")
    func absolute() {
        var session = Self.session()
        for minute in stride(from: Int64(0), to: 12 * 60, by: 20) {
            session = session.seen(at: Self.after(minute * 60)).authenticated(at: Self.after(minute * 60))
                .acting(as: .auditor, of: OrganisationID(known: "o2"), at: Self.after(minute * 60))
        }
        #expect(session.isLive(at: Self.after(12 * 3600 - 1)))
        #expect(!session.isLive(at: Self.after(12 * 3600)))
    }

    @Test("ten minutes are left to show a second factor, and use makes them no longer")
    func pending() {
        let pending = Self.session(.secondFactor).seen(at: Self.after(599))
        #expect(pending.isLive(at: Self.after(599)) && !pending.isLive(at: Self.after(600)))
        #expect(!pending.isFresh(at: Self.start))
        #expect(pending.authenticated(at: Self.after(500)).isLive(at: Self.after(12 * 3600 + 499 - 12 * 3600 + 1000)))
    }

    @Test("an approver is fresh for five minutes, and acting in another role makes nobody fresh")
    func fresh() throws {
        let session = Self.session()
        #expect(session.isFresh(at: Self.after(299)) && !session.isFresh(at: Self.after(300)))
        let other = session.acting(as: .auditor, of: OrganisationID(known: "o"), at: Self.after(299))
        #expect(!other.isFresh(at: Self.after(300)))
        #expect(throws: Rejection.notFresh) { try other.requireFresh(at: Self.after(300)) }
        try other.authenticated(at: Self.after(400)).requireFresh(at: Self.after(699))
    }

    @Test("a clock that is set back shortens nothing and lengthens nothing beyond the beginning")
    func backwards() {
        let used = Self.session().seen(at: Self.after(1000)).seen(at: Self.after(-5000))
        #expect(used.seenAt == Self.after(1000))
        #expect(Self.session().isLive(at: Self.after(-5000)))
    }

    @Test("use is written down at most once a minute")
    func noted() {
        #expect(!Self.session().mustBeNoted(at: Self.after(59)) && Self.session().mustBeNoted(at: Self.after(60)))
    }

    @Test("waits double from a minute to an hour, and a day of quiet forgets all failures")
    func lockOut() throws {
        let waits = (1...14).map { failures in
            LockOut.login.end(failures: failures, last: Self.start).map { $0.seconds - Self.start.seconds }
        }
        #expect(waits == [nil, nil, nil, nil, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600])
        #expect(LockOut.login.end(failures: .max, last: Self.start) == Self.after(3600))
        try LockOut.login.requireOpen(failures: 5, last: Self.start, at: Self.after(60))
        #expect(throws: Rejection.lockedOut(until: Self.after(60))) {
            try LockOut.login.requireOpen(failures: 5, last: Self.start, at: Self.after(59))
        }
        #expect(LockOut.login.isForgotten(last: Self.start, at: Self.after(86_400)))
        #expect(!LockOut.login.isForgotten(last: Self.start, at: Self.after(86_399)))
    }

    @Test("a form's token belongs to one session's secret")
    func crossSite() {
        let a = Secret([UInt8](repeating: 1, count: 32))
        let b = Secret([UInt8](repeating: 2, count: 32))
        #expect(a.isCrossSiteToken(a.crossSiteToken) && !a.isCrossSiteToken(b.crossSiteToken))
        for wrong in ["", "x", a.text, a.crossSiteToken + "x", String(a.crossSiteToken.dropLast())] {
            #expect(!a.isCrossSiteToken(wrong))
        }
        #expect(!a.isCrossSiteToken(String(repeating: "a", count: 1 << 20)))
    }

    @Test("a secret is read in the one spelling in which it is written")
    func secret() {
        let secret = Secret([UInt8](repeating: 255, count: 32))
        #expect(secret.text.utf8.count == 43 && Secret(text: secret.text) == secret)
        for wrong in ["", secret.text + "=", secret.text.dropLast() + "9", "+" + secret.text.dropFirst(), "日本語"] {
            #expect(Secret(text: wrong) == nil, "\(wrong)")
        }
    }

    @Test("strangers' words are cut and cleaned")
    func origin() {
        let origin = AccessOrigin(address: String(repeating: "1", count: 1000), agent: "a\r\nb\u{1B}[0m日")
        #expect(origin.address.utf8.count == 64 && origin.agent == "a??b?[0m???")
    }
}
