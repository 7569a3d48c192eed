import Crypto
import Foundation
import Gateways
import Quantities
import Registry
import TransparencyLog

/// A notice as a message (通知メール): in Japanese and English, for it is not known which its reader reads.
struct NoticeMail {
    private let notice: Notice
    private let reader: Actor
    /// The log's name for the world.
    private let origin: String
    /// Where browsers reach the portal; nil where nobody has said so.
    private let portal: String?

    init(_ notice: Notice, to reader: Actor, origin: String, portal: String?) {
        self.notice = notice
        self.reader = reader
        self.origin = origin
        self.portal = portal
    }

    func message(from: MailAddress, to: MailAddress) -> MailMessage {
        MailMessage(from: from, to: to, subject: subject, id: id, date: notice.at, text: text)
    }

    /// The same for the same notice to the same person, however often it is sent: a second copy can be told.
    var id: String {
        let digest = SHA256.hash(
            data: Data("\(origin)\n\(notice.record)\n\(reader.person)\n\(reader.organisation)".utf8))
        return "notice.\(notice.record).\(digest.prefix(12).map { padded($0) }.joined())@\(Self.host(of: origin))"
    }

    private func padded(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

    /// What of the log's name is a host name.
    static func host(of origin: String) -> String {
        let host = origin.prefix { $0 != "/" }.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || "0123456789.-".unicodeScalars.contains($0))
        }
        return host.isEmpty ? "daicho.invalid" : String(String.UnicodeScalarView(host))
    }

    /// The account, what happened and how much; nothing that people wrote.
    var subject: String {
        let amount = notice.quantity.map { " \($0)" } ?? ""
        let (ja, en) = (notice.accounts.isEmpty ? "口座" : accounts, notice.accounts.isEmpty ? "accounts" : accounts)
        return "[台帳 Daicho] \(ja): \(notice.step.name.ja)\(amount) / \(en): \(notice.step.name.en)\(amount)"
    }

    private var accounts: String {
        let most = 3
        let named = notice.accounts.prefix(most).map(\.text).joined(separator: ", ")
        return notice.accounts.count > most ? named + ", …" : named
    }

    var text: String { part(\.ja) + "\n\n----\n\n" + part(\.en) + "\n" }

    private func part(_ said: KeyPath<Bilingual, String>) -> String {
        func word(_ ja: String, _ en: String) -> String { Bilingual(ja: ja, en: en)[keyPath: said] }
        var lines = [
            word(
                "代表者を務める口座に次の記録がありました。心当たりがない場合は、ただちに登録簿へ連絡してください。",
                "This was recorded of an account that you represent. If you know nothing of it, call the registry at once."
            ),
            "",
        ]
        func add(_ ja: String, _ en: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            lines.append("\(word(ja, en)): \(Self.oneLine(value))")
        }
        add("内容", "Step", notice.step.name[keyPath: said])
        add(
            "口座", "Account",
            notice.accounts.isEmpty
                ? word("あなたのすべての口座", "All of yours") : notice.accounts.map(\.text).joined(separator: ", "))
        add("移転元", "From", notice.from?.text)
        add("移転先", "To", notice.to?.text)
        add("数量", "Quantity", notice.quantity.map { "\($0)" })
        add("シリアル", "Serials", serials(word("ほか \(notice.moreBlocks) ブロック", "and \(notice.moreBlocks) more blocks")))
        add("ロット", "Batch", notice.batches.map(\.text).joined(separator: ", "))
        add("留保", "Hold", notice.hold?.text)
        add("申請", "Act", notice.act?.text)
        add("詳細", "Particulars", notice.detail?[keyPath: said])
        add("理由", "Reason", notice.reason)
        add("担当", "By", "\(notice.actor.person) (\(notice.actor.organisation))")
        add("日時", "When", "\(notice.at.day) \(notice.at.timeInJapan) JST")
        add("記録", "Record", "\(notice.record) (\(origin))")
        if let portal { lines += ["", "\(portal)/notices", "\(portal)/log/records/\(notice.record)"] }
        return lines.joined(separator: "\n")
    }

    private func serials(_ more: String) -> String? {
        let named = notice.units.map { "\($0)" }.joined(separator: ", ")
        return notice.moreBlocks == 0 ? named : "\(named) \(more)"
    }

    /// What people wrote begins no line of its own.
    private static func oneLine(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar -> Unicode.Scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .lineSeparator, .paragraphSeparator, .format: " "
                    default: scalar
                    }
                }))
    }
}
