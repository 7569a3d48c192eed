/// What became of a message (送信結果).
package enum MailOutcome: Hashable, Sendable {
    /// The server has taken it over.
    case delivered
    /// It will never be delivered: the server's code, 500 to 599 (RFC 5321 §4.2.1).
    case refused(Int)
    /// Not now: the server's code, 400 to 499.
    case later(Int)
    /// Nothing can be sent at present, to whomever: why, without anybody's address.
    case unreachable(String)
}
