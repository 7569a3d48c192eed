/// What a client asks, as far as our sites look at it.
package struct WebRequest: Sendable {
    package let method: String
    /// As it came, without a query; nothing in it is decoded.
    package let path: String
    /// The `If-None-Match` header.
    package let knownTags: String?
    package let body: [UInt8]

    package init(_ method: String, _ path: String, knownTags: String? = nil, body: [UInt8] = []) {
        self.method = method
        self.path = path
        self.knownTags = knownTags
        self.body = body
    }
}
