import CCurl
import Foundation
import Glibc
package import Quantities

/// Hands messages to a server, one after the other over one connection, by libcurl. It blocks: for a thread of its own.
///
/// Not for two threads at once; whoever makes it keeps it.
package final class MailSender {
    private let handle: UnsafeMutableRawPointer
    private let server: MailServer
    private let name: String

    /// Once for the whole program, before anything else of it (libcurl, `curl_global_init`). A connection that the server
    /// has closed is a failure to be told of, not the end of the program, as everywhere in a server.
    private static let isReady: Bool = {
        signal(SIGPIPE, SIG_IGN)
        return curl_global_init(globalDefault) == CURLE_OK
    }()

    /// `CURL_GLOBAL_DEFAULT`, a macro that Swift does not see.
    private static let globalDefault = 3

    /// - Parameter name: under which it greets the server: a host name; what else it holds is left out.
    /// - Throws: ``Rejection`` `gateway.mail.library`.
    package init(_ server: MailServer, greetingAs name: String) throws(Rejection) {
        guard Self.isReady, let handle = curl_easy_init() else {
            throw Rejection(
                "gateway.mail.library", expected: "libcurl", found: "one that cannot be used", ja: "libcurl を使用できません",
                en: "libcurl cannot be used")
        }
        self.handle = handle
        self.server = server
        let plain = name.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || "0123456789.-".unicodeScalars.contains($0))
        }
        self.name = plain.isEmpty ? "localhost" : String(String.UnicodeScalarView(plain).prefix(100))
    }

    deinit { curl_easy_cleanup(handle) }

    package func send(_ message: MailMessage) -> MailOutcome {
        // Connections are kept, everything else is said anew.
        curl_easy_reset(handle)
        var said = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
        let reading = Unmanaged.passRetained(Reading(message.bytes))
        defer { reading.release() }
        let recipients = curl_slist_append(nil, "<\(message.to.text)>")
        defer { curl_slist_free_all(recipients) }
        guard recipients != nil else { return .unreachable("no memory") }
        let code: CURLcode = said.withUnsafeMutableBufferPointer { said in
            var failed = set(message, recipients, reading.toOpaque())
            if failed == CURLE_OK { failed = curl_set_pointer(handle, CURLOPT_ERRORBUFFER, said.baseAddress) }
            guard failed == CURLE_OK else { return failed }
            defer { _ = curl_set_pointer(handle, CURLOPT_ERRORBUFFER, nil) }
            return curl_easy_perform(handle)
        }
        var response = 0
        _ = curl_get_response_code(handle, &response)
        let text = String(decoding: said.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return Self.outcome(code, response, text)
    }

    /// The options in libcurl's own words; the first that it does not take ends it.
    private func set(
        _ message: MailMessage, _ recipients: UnsafeMutablePointer<curl_slist>?, _ reading: UnsafeMutableRawPointer
    ) -> CURLcode {
        var first = CURLE_OK
        func take(_ code: CURLcode) { if first == CURLE_OK { first = code } }
        take(curl_set_text(handle, CURLOPT_URL, server.address(greetingAs: name)))
        take(curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps"))
        // The environment names proxies for the web.
        take(curl_set_text(handle, CURLOPT_PROXY, ""))
        take(curl_set_number(handle, CURLOPT_NOSIGNAL, 1))
        take(curl_set_number(handle, CURLOPT_CONNECTTIMEOUT, 15))
        take(curl_set_number(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, 30))
        take(curl_set_number(handle, CURLOPT_TIMEOUT, 60))
        let protection = server.protection == .startTLS ? CURLUSESSL_ALL : CURLUSESSL_NONE
        take(curl_set_number(handle, CURLOPT_USE_SSL, Int(protection.rawValue)))
        take(curl_set_number(handle, CURLOPT_SSL_VERIFYPEER, 1))
        take(curl_set_number(handle, CURLOPT_SSL_VERIFYHOST, 2))
        take(curl_set_number(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)))
        if let authorities = server.authorities {
            take(curl_set_text(handle, CURLOPT_CAINFO, authorities.path))
            take(curl_set_text(handle, CURLOPT_CAPATH, nil))
        }
        if let login = server.login {
            take(curl_set_text(handle, CURLOPT_USERNAME, login.user))
            take(curl_set_text(handle, CURLOPT_PASSWORD, login.password))
        }
        take(curl_set_text(handle, CURLOPT_MAIL_FROM, "<\(message.from.text)>"))
        take(curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients))
        take(curl_set_number(handle, CURLOPT_UPLOAD, 1))
        take(curl_set_pointer(handle, CURLOPT_READDATA, reading))
        take(
            curl_set_reader(handle) { place, size, count, reading in
                guard let place, let reading else { return 0 }
                return Unmanaged<Reading>.fromOpaque(reading).takeUnretainedValue().next(to: place, size * count)
            })
        return first
    }

    /// The message, as far as it was taken.
    private final class Reading {
        private let bytes: [UInt8]
        private var place = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        func next(to target: UnsafeMutablePointer<CChar>, _ most: Int) -> Int {
            let count = min(most, bytes.count - place)
            for index in 0..<count { target[index] = CChar(bitPattern: bytes[place + index]) }
            place += count
            return count
        }
    }

    /// What a code of the server says of this message, and what of the server.
    ///
    /// 1. It is of the message when it answers RCPT or DATA, or the message itself; libcurl names the command. 2. 421 is of
    /// the server (RFC 5321 §3.8), and so is whatever answers anything else: a sender that is refused is our own mistake.
    static func outcome(_ code: CURLcode, _ response: Int, _ text: String) -> MailOutcome {
        guard code != CURLE_OK else { return .delivered }
        let answersMessage =
            text.hasPrefix("RCPT failed") || text.hasPrefix("DATA failed")
            || code == CURLE_WEIRD_SERVER_REPLY && !text.hasPrefix("Got unexpected")
        if answersMessage, response != 421 {
            if (500...599).contains(response) { return .refused(response) }
            if (400...499).contains(response) { return .later(response) }
        }
        let reason = String(cString: curl_easy_strerror(code))
        return .unreachable(response > 0 ? "\(reason) (\(response))" : reason)
    }
}
