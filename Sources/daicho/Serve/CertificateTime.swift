import Gateways
import Quantities

/// How long a certificate is still good (有効期限), for whoever has to renew it.
struct CertificateTime {
    /// Days left from which on it is a warning.
    static let soon: Int64 = 30

    private let validity: ClosedRange<Instant>
    private let now: Instant

    init(_ certificate: ServerCertificate, at now: Instant) { self.init(certificate.validity, at: now) }

    init(_ validity: ClosedRange<Instant>, at now: Instant) {
        self.validity = validity
        self.now = now
    }

    /// Whole days.
    var daysLeft: Int64 { max(0, (validity.upperBound.seconds - now.seconds) / 86_400) }

    var text: Bilingual {
        Bilingual(
            ja: "TLS証明書の有効期限: \(validity.upperBound)（残り\(daysLeft)日）",
            en: "TLS certificate good until \(validity.upperBound) (\(daysLeft) days left)")
    }

    /// Nil while there is nothing to do. A server starts nevertheless: whoever has no other certificate still serves.
    var warning: Bilingual? {
        if now > validity.upperBound {
            return Bilingual(
                ja: "警告: TLS証明書の有効期限が切れています（\(validity.upperBound)）。ブラウザーは接続を拒みます",
                en: "warning: the TLS certificate has expired (\(validity.upperBound)); browsers refuse it")
        }
        if now < validity.lowerBound {
            return Bilingual(
                ja: "警告: TLS証明書はまだ有効ではありません（\(validity.lowerBound)から）。ブラウザーは接続を拒みます",
                en: "warning: the TLS certificate is not good before \(validity.lowerBound); browsers refuse it")
        }
        guard daysLeft < Self.soon else { return nil }
        return Bilingual(
            ja: "警告: TLS証明書の有効期限まで残り\(daysLeft)日です（\(validity.upperBound)）。更新してください",
            en: "warning: the TLS certificate has \(daysLeft) days left (\(validity.upperBound)); renew it")
    }
}
