import Foundation
import Identity
import Portal
import Quantities
import UseCases

/// Opens the portal over a data folder, and says how to come in.
struct PortalServing {
    let server: ServerOptions
    let json: Bool
    /// Nil as for a demonstration: the usual limits, and no log of requests.
    var operation: OperationOptions?
    /// Nil, or without a server: nothing is sent.
    var mail: MailOptions?
    /// As browsers reach the site, when that is not where the server takes connections.
    var publicAddress: String?

    /// - Parameter demonstration: make a sign-in for each simulated person.
    func run(_ folder: DataFolder, demonstration: Bool = false) throws {
        let certificate = try operation?.certificate()
        let renewal = certificate.map { CertificateRenewal($0, now: { folder.now }) }
        defer { renewal?.stop() }
        let desk = SignInDesk(folder)
        let signIns = demonstration ? try OpenDemonstrationSignIns(desk).run() : []
        let first = demonstration ? nil : try desk.firstAdministratorLink()
        let settings = operation?.settings ?? ServerSettings()
        let providers = try OpenIDProviders(in: folder.url)
        // What is printed on paper is an address that somebody has said, never this machine's own.
        let known = try publicAddress.map { try PublicAddress($0) }
        let address = known?.text ?? server.url(Int(server.port), isSecure: certificate != nil)
        let sessions = CookieSessions(
            desk, openID: providers.all.isEmpty ? nil : OpenIDDesk(desk, providers: providers), address: address,
            isSecure: certificate != nil || address.hasPrefix("https:"))
        let portal = PortalSite(
            folder, sessions: sessions, perPerson: settings.perPerson, publicAddress: known)
        // What an earlier run has left goes on; what this one leaves waits for the next.
        portal.work.resume()
        defer { portal.work.stop() }
        let mailer = try mail?.settings(portal: known?.text).map { try NoticeMailer(folder, $0) }
        if folder.canSign { try mailer?.start() }
        defer { if folder.canSign { mailer?.stop() } }
        let clock = HoldClock(folder)
        let reconciliations = ReconciliationClock(folder)
        if folder.canSign {
            clock.start()
            reconciliations.start()
        }
        defer {
            if folder.canSign {
                reconciliations.stop()
                clock.stop()
            }
        }
        let site = ServedSite(folder, portal, settings, log: operation?.log ?? .silent)
        try server.serve(site, certificate: certificate, json: json) { url in
            Output.line(ja: "ポータルを公開しています: \(url)/", en: "The portal is open at \(url)/")
            if let certificate { Output.line(CertificateTime(certificate.certificate, at: folder.now).text) }
            if let first {
                Output.line(
                    ja: "最初の管理者のパスワードを設定してください（一度だけ使えます）: \(url)\(first.path)",
                    en:
                        "Set the first administrator's password (good once): \(url)\(first.path)"
                )
            }
            describe(signIns)
            Output.line(ja: "Ctrl-C で終了します", en: "Ctrl-C ends it.")
        }
    }

    private func describe(_ signIns: [DemonstrationSignIn]) {
        guard !signIns.isEmpty else { return }
        Output.line(
            ja: "シミュレーション用サインイン（このマシン専用・毎回作り直し）:",
            en: "SIMULATED sign-ins, for this machine only, made afresh each time:")
        let width = signIns.map(\.login.count).max() ?? 0
        for signIn in signIns {
            let login = signIn.login.padding(toLength: width, withPad: " ", startingAt: 0)
            let roles = signIn.roles.map(\.name)
            Output.line(
                ja: "  \(login)  \(signIn.password)  \(roles.map(\.ja).joined(separator: "、"))",
                en: "  \(login)  \(signIn.password)  \(roles.map(\.en).joined(separator: ", "))")
        }
    }
}
