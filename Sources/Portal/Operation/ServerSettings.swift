/// How a server of the portal behaves towards clients and whoever runs it.
package struct ServerSettings: Hashable, Sendable {
    /// For each address of a client.
    package var perClient = RateLimit(perSecond: 100, burst: 400)
    /// For each person who has signed in, or whose token is used.
    package var perPerson = RateLimit(perSecond: 50, burst: 200)
    /// `X-Forwarded-For` names the client: only behind a proxy of one's own, which writes it.
    package var trustsProxy = false
    /// `/metrics` is answered to every address, not to this machine alone.
    package var showsMetrics = false
    /// Connections are encrypted: browsers are told to stay with that.
    package var isSecure = false

    package init() {}
}
