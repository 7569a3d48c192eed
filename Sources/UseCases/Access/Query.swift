package import Quantities

/// One thing that can be seen (照会): the counterpart of ``Command`` for what changes nothing.
package protocol Query: Sendable {
    associatedtype Answer: Sendable
    /// Stable name: `projects.list`.
    static var name: String { get }
    /// Who may ask; the one place where this is said.
    static var readers: Readers { get }
    /// What this reader sees of it. What they may not see is left out, or refused as if it were not there.
    func answer(to reader: Reader, from folder: DataFolder) throws -> Answer
}

extension DataFolder {
    /// Answers a question: permission first.
    /// - Throws: ``Rejection`` `reader.notSignedIn`, `reader.notPermitted`, or what the query throws.
    package func answer<Q: Query>(_ query: Q, to reader: Reader) throws -> Q.Answer {
        try Permission.requireReader(reader, among: Q.readers)
        return try query.answer(to: reader, from: self)
    }
}

extension Permission {
    /// - Throws: ``Rejection`` `reader.notSignedIn`, `reader.notPermitted`.
    package static func requireReader(_ reader: Reader, among readers: Readers) throws(Rejection) {
        guard !readers.include(reader) else { return }
        guard let actor = reader.actor else {
            throw Rejection(
                "reader.notSignedIn", expected: "a person who has signed in", found: "nobody", ja: "サインインが必要です",
                en: "Sign in first")
        }
        throw Rejection(
            "reader.notPermitted", expected: roles(of: readers), found: "\(actor)", ja: "この役割では利用できません",
            en: "This is not open to your role")
    }

    private static func roles(of readers: Readers) -> String {
        guard case .roles(let roles) = readers else { return "a person" }
        return roles.map(\.rawValue).sorted().joined(separator: ", ")
    }
}
