import Foundation
package import Quantities

/// One message to one person (メール): UTF-8, plain text, as RFC 5322 and RFC 2045–2047 write it.
package struct MailMessage: Sendable {
    package let from: MailAddress
    package let to: MailAddress
    package let subject: String
    /// Without its angle brackets: letters, digits, `.`, `-` and one `@`.
    package let id: String
    package let date: Instant
    package let text: String

    package init(from: MailAddress, to: MailAddress, subject: String, id: String, date: Instant, text: String) {
        precondition(
            id.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>\"(),:;\\".utf8.contains($0) }, "an id of our own")
        self.from = from
        self.to = to
        self.subject = subject
        self.id = id
        self.date = date
        self.text = text
    }

    /// As it is sent. Every byte is ASCII and no line is longer than 78: what people wrote stands in Base64, where nothing
    /// of it can be a header, a line or the end of the message.
    package var bytes: [UInt8] {
        let headers = [
            "Date: \(Self.text(of: date))", "From: <\(from.text)>", "To: <\(to.text)>",
            "Subject: \(Self.encodedWords(subject))", "Message-ID: <\(id)>", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
            // RFC 3834: nobody's holiday answers it.
            "Auto-Submitted: auto-generated",
        ]
        let body = Data(text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
            .base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
        return Array((headers.joined(separator: "\r\n") + "\r\n\r\n" + body + "\r\n").utf8)
    }

    /// RFC 2047 §2: words that each are whole characters, one a line.
    static func encodedWords(_ text: String) -> String {
        var words: [String] = []
        var word: [UInt8] = []
        func close() {
            guard !word.isEmpty else { return }
            words.append("=?utf-8?B?\(Data(word).base64EncodedString())?=")
            word = []
        }
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            // 39 bytes are 52 characters, the frame takes 12 more, and `Subject: ` 9.
            if word.count + bytes.count > 39 { close() }
            word += bytes
        }
        close()
        return words.joined(separator: "\r\n ")
    }

    private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// RFC 5322 §3.3, in Japan's time: `Fri, 29 May 2026 09:00:00 +0900`.
    static func text(of instant: Instant) -> String {
        let day = instant.day
        let (year, month, number) = day.components
        // The first of January 1970 was a Thursday.
        let weekday = days[Int((Int64(day.number) + 3) % 7 + 7) % 7]
        let second = (instant.seconds % 60 + 60) % 60
        let seconds = second < 10 ? "0\(second)" : "\(second)"
        return "\(weekday), \(number) \(months[month - 1]) \(year) \(instant.timeInJapan):\(seconds) +0900"
    }
}
