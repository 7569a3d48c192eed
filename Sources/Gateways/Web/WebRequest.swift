/// What a client asks of a site.
package struct WebRequest: Sendable {
    package let method: String
    /// As it came, without a query; nothing in it is decoded.
    package let path: String
    /// What followed the first `?`, as it came; empty when there was none.
    package let query: String
    package let headers: WebHeaders
    /// The address at the other end of the connection, without its port; empty when unknown.
    package private(set) var peer: String
    /// The connection itself is encrypted; what a proxy has received is not known here.
    package let isSecure: Bool
    package private(set) var body: [UInt8]
    /// The body, where the site has asked for it in a file.
    package private(set) var spooled: SpooledFile?

    /// - Parameter target: path and query, as in the first line of the request.
    package init(
        _ method: String, _ target: String, headers: WebHeaders = [:], peer: String = "", isSecure: Bool = false,
        body: [UInt8] = [], spooled: SpooledFile? = nil
    ) {
        self.method = method
        let mark = target.firstIndex(of: "?")
        path = String(target[..<(mark ?? target.endIndex)])
        query = mark.map { String(target[target.index(after: $0)...]) } ?? ""
        self.headers = headers
        self.peer = peer
        self.isSecure = isSecure
        self.body = body
        self.spooled = spooled
    }

    /// The same request as of another address: of the client for whom a proxy speaks.
    package func from(_ peer: String) -> WebRequest {
        var request = self
        request.peer = peer
        return request
    }

    /// The same request with its body.
    package func with(body: [UInt8]) -> WebRequest {
        var request = self
        request.body = body
        return request
    }

    /// The same request with its body in a file.
    package func with(spooled: SpooledFile) -> WebRequest {
        var request = self
        request.spooled = spooled
        return request
    }
}
