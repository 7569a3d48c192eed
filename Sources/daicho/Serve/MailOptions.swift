import ArgumentParser
import Foundation
import Gateways
import Quantities
import UseCases

/// How notices go to representatives by mail (通知メール).
struct MailOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The server that takes mail to representatives: smtp://host:port (with STARTTLS, but for this machine) or smtps://host:port.",
            valueName: "url"))
    var mail: String?

    @Option(help: ArgumentHelp("The address that mail is from.", valueName: "address"))
    var mailFrom: String?

    @Option(
        help: ArgumentHelp(
            "The name to sign in to the mail server with; the password is in $DAICHO_MAIL_PASSWORD or a file.",
            valueName: "name"))
    var mailUser: String?

    @Option(help: "A file that nobody else can read, with the password.", completion: .file())
    var mailPasswordFile: String?

    @Flag(help: "Ask for TLS of a mail server on this machine too.")
    var mailTls = false

    @Option(
        help: "Authorities that may have signed the mail server's certificate, as a PEM file, instead of the system's.",
        completion: .file(extensions: ["pem"]))
    var mailCa: String?

    func check() throws {
        guard (mail == nil) == (mailFrom == nil) else { throw ValidationError("--mail and --mail-from go together.") }
        guard mail != nil || (mailUser == nil && mailPasswordFile == nil && mailCa == nil && !mailTls) else {
            throw ValidationError("--mail-… needs --mail.")
        }
        guard mailUser != nil || mailPasswordFile == nil else {
            throw ValidationError("--mail-password-file needs --mail-user.")
        }
    }

    /// Nil when no mail is to be sent.
    /// - Throws: ``Rejection`` as ``MailServer``; `cli.mail.from`, `cli.mail.password`: before anything listens.
    func settings(portal: String?) throws(Rejection) -> NoticeMailer.Settings? {
        guard let mail, let mailFrom else { return nil }
        guard let from = MailAddress(mailFrom) else {
            throw Rejection(
                "cli.mail.from", expected: "name@host.example", found: mailFrom, ja: "差出人のアドレスが正しくありません",
                en: "--mail-from is no address")
        }
        let server = try MailServer(
            mail, login: try login(), requiresTLS: mailTls, authorities: mailCa.map { URL(filePath: $0) })
        return NoticeMailer.Settings(server: server, from: from, portal: portal)
    }

    private func login() throws(Rejection) -> MailServer.Login? {
        guard let mailUser else { return nil }
        if let mailPasswordFile {
            let password = try MailServer.password(in: URL(filePath: mailPasswordFile))
            return MailServer.Login(user: mailUser, password: password)
        }
        guard let password = ProcessInfo.processInfo.environment["DAICHO_MAIL_PASSWORD"], !password.isEmpty else {
            throw Rejection(
                "cli.mail.password", expected: "--mail-password-file or $DAICHO_MAIL_PASSWORD", found: "neither",
                ja: "メールサーバーのパスワードがありません", en: "There is no password for the mail server")
        }
        return MailServer.Login(user: mailUser, password: password)
    }
}
