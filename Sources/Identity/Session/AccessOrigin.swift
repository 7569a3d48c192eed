/// Where a request comes from, as far as the server can tell (アクセス元). Personal, so it stays out of the log.
package struct AccessOrigin: Hashable, Sendable, Codable {
    /// The peer's address, at most 64 characters.
    package let address: String
    /// What the browser says it is, at most 200 characters; shown to the person among their sessions.
    package let agent: String

    /// Both are cut, and rid of what is no printable ASCII: they are strangers' words.
    package init(address: String, agent: String = "") {
        self.address = Self.clean(address, 64)
        self.agent = Self.clean(agent, 200)
    }

    private static func clean(_ text: String, _ most: Int) -> String {
        String(decoding: text.utf8.lazy.prefix(most).map { (0x20...0x7E).contains($0) ? $0 : 0x3F }, as: UTF8.self)
    }
}
