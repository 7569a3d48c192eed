import Quantities
import Testing

@testable import daicho

@Suite("How long a certificate is good")
struct CertificateTimeTests {
    private static let start = Instant(seconds: 1_800_000_000)

    /// Of a certificate of a hundred days.
    private func time(afterDays days: Int64, seconds: Int64 = 0) -> CertificateTime {
        CertificateTime(
            Self.start...Self.start.advanced(bySeconds: 100 * 86_400),
            at: Self.start.advanced(bySeconds: days * 86_400 + seconds))
    }

    @Test(
        "thirty days before its end begins the warning",
        arguments: [
            (0, 0, 100, false), (70, 0, 30, false), (70, 1, 29, true), (99, 86_399, 0, true), (100, 0, 0, true),
        ])
    func soon(days: Int64, seconds: Int64, left: Int64, warns: Bool) {
        let time = time(afterDays: days, seconds: seconds)
        #expect(time.daysLeft == left)
        #expect((time.warning != nil) == warns)
        #expect(time.text.en.contains("(\(left) days left)") && time.text.ja.contains("残り\(left)日"))
    }

    @Test("before its beginning and after its end browsers refuse it, and that is said")
    func outside() {
        #expect(time(afterDays: 0, seconds: -1).warning?.en.contains("is not good before") == true)
        #expect(time(afterDays: 100, seconds: 1).warning?.en.contains("has expired") == true)
        #expect(time(afterDays: 5_000).daysLeft == 0)
    }
}
