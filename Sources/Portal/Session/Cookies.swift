package import Gateways

/// Cookies of a request and of an answer (RFC 6265).
package enum Cookies {
    /// The value of a cookie; nil when it came twice, which no page of ours does.
    package static func value(_ name: String, in request: WebRequest) -> String? {
        let values = request.headers.all("Cookie").flatMap { $0.split(separator: ";") }.compactMap { pair -> String? in
            let sides = pair.trimmingPrefix { $0 == " " }.split(separator: "=", maxSplits: 1)
            return sides.count == 2 && sides[0] == name ? String(sides[1]) : nil
        }
        return values.count == 1 ? values[0] : nil
    }

    /// - Parameter seconds: how long it is kept; nil until the browser is closed, 0 takes it away.
    /// - Precondition: name and value are plain ASCII without blanks, commas, semicolons and quotation marks.
    package static func set(_ name: String, _ value: String, seconds: Int?, secure: Bool) -> String {
        var cookie = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
        if let seconds { cookie += "; Max-Age=\(seconds)" }
        return secure ? cookie + "; Secure" : cookie
    }
}
