/// What a client asks of a site.
package struct WebRequest: Sendable {
    package let method: String
    /// As it came, without a query; nothing in it is decoded.
    package let path: String
    /// What followed the first `?`, as it came; empty when there was none.
    package let query: String
    package let headers: WebHeaders
    /// The address at the other end of the connection, without its port; empty when unknown.
    package let peer: String
    package let body: [UInt8]
    /// The body, where the site has asked for it in a file.
    package let spooled: SpooledFile?

    /// - Parameter target: path and query, as in the first line of the request.
    package init(
        _ method: String, _ target: String, headers: WebHeaders = [:], peer: String = "", body: [UInt8] = [],
        spooled: SpooledFile? = nil
    ) {
        self.method = method
        let mark = target.firstIndex(of: "?")
        path = String(target[..<(mark ?? target.endIndex)])
        query = mark.map { String(target[target.index(after: $0)...]) } ?? ""
        self.headers = headers
        self.peer = peer
        self.body = body
        self.spooled = spooled
    }

    /// The same request with its body.
    package func with(body: [UInt8]) -> WebRequest {
        WebRequest(method, query.isEmpty ? path : "\(path)?\(query)", headers: headers, peer: peer, body: body)
    }

    /// The same request with its body in a file.
    package func with(spooled: SpooledFile) -> WebRequest {
        WebRequest(
            method, query.isEmpty ? path : "\(path)?\(query)", headers: headers, peer: peer, spooled: spooled)
    }
}
