import Dispatch
import Gateways
import Glibc
import Quantities

/// Warns of a certificate that ends soon, and takes a renewed one when the program gets SIGHUP.
struct CertificateRenewal {
    private let source: any DispatchSourceSignal

    init(_ certificate: CertificateInForce, now: @escaping @Sendable () -> Instant) {
        Self.warn(of: certificate, at: now())
        // Its default is to end the program.
        signal(SIGHUP, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGHUP, queue: .global())
        source.setEventHandler {
            do {
                try certificate.readAgain()
                Output.note(Output.text(CertificateTime(certificate.certificate, at: now()).text))
                Self.warn(of: certificate, at: now())
            } catch {
                // The one in force goes on.
                Output.note(Failure(error).line)
            }
        }
        source.resume()
    }

    func stop() { source.cancel() }

    private static func warn(of certificate: CertificateInForce, at now: Instant) {
        if let warning = CertificateTime(certificate.certificate, at: now).warning { Output.note(Output.text(warning)) }
    }
}
