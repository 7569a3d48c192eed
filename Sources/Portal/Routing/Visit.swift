package import Documents
package import Gateways
package import Quantities
package import UseCases

/// What a visitor asks for, with what the site has found out about it.
package struct Visit: Sendable {
    package let request: WebRequest
    /// What stands in the path for the names of its template.
    package let values: [String: String]
    package private(set) var query: FormValues
    package let session: Session?
    package let language: Language
    package let folder: DataFolder
    package let sessions: any SessionSource
    /// What takes longer than a page may.
    package let work: WorkRunner
    /// The submitted form, when it came with files.
    package let upload: MultipartForm?
    /// Where browsers reach this site; nil where nobody has said so.
    package let publicAddress: PublicAddress?
    /// What becomes of the listings of the page.
    package private(set) var listings = ListingUse.shown

    /// The same visit to a page that gives its listings as files too.
    func offering(_ formats: [FileFormat]) -> Visit {
        var visit = self
        visit.listings = .offered(formats)
        return visit
    }

    /// The same visit with another query, for the listings of the page alone.
    func taking(_ tray: ListingTray, _ query: FormValues) -> Visit {
        var visit = self
        visit.query = query
        visit.listings = .taken(tray)
        return visit
    }

    package var word: PortalWording { PortalWording(language) }

    /// The visitor's browser speaks TLS, to this program or to the proxy that stands before it.
    package var isSecure: Bool { request.isSecure || publicAddress?.text.hasPrefix("https:") == true }

    package var reader: Reader { session.map { .person($0.actor) } ?? .everyone }

    /// Answers a question of this visitor.
    package func ask<Q: Query>(_ query: Q) throws -> Q.Answer { try folder.answer(query, to: reader) }

    /// Does what this visitor asks, as the person they have signed in as.
    /// - Parameter id: the idempotency id; nil for a fresh one.
    package func act<C: Command>(_ command: C, id: String? = nil) throws -> C.Answer {
        try folder.run(command, by: try request(id: id)).answer
    }

    private func request(id: String?) throws(Rejection) -> Request {
        guard let actor = session?.actor else {
            throw Rejection(
                "reader.notSignedIn", expected: "a person who has signed in", found: "nobody", ja: "サインインが必要です",
                en: "Sign in to do this")
        }
        return Request(person: actor.person, role: actor.role, organisation: actor.organisation, id: id)
    }

    /// The same, or a question to a second person when the policy wants two.
    package func submit<C: Command>(_ command: C, id: String? = nil) throws -> Submission<C.Answer> {
        try folder.submit(command, by: try request(id: id))
    }

    /// This site's address as it was said to be, or else as the visitor named it: for examples of commands; never used to decide anything.
    package var address: String {
        if let publicAddress { return publicAddress.text }
        let host = request.headers["Host"] ?? ""
        let isPlain = host.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || ".-:[]".utf8.contains($0)
        }
        guard isPlain, (1...255).contains(host.utf8.count) else { return "https://…" }
        let isHere = host.hasPrefix("127.") || host.hasPrefix("localhost") || host.hasPrefix("[::1]")
        return "\(isHere && !request.isSecure ? "http" : "https")://\(host)"
    }

    /// An identifier of the path.
    /// - Throws: ``Rejection`` `portal.notFound`: a name that cannot be one names nothing.
    package func identifier<Subject>(_ name: String) throws(Rejection) -> Identifier<Subject> {
        do { return try Identifier(values[name] ?? "") } catch { throw Self.notFound(values[name] ?? "") }
    }

    /// The fields of the submitted form, without its files.
    /// - Throws: ``Rejection`` `portal.form.malformed`.
    package func form() throws(Rejection) -> FormValues {
        if let upload { return FormValues(upload.fields.map { ($0.name, $0.value) }) }
        guard let text = String(validating: request.body, as: UTF8.self), let form = FormValues(encoded: text) else {
            throw Rejection(
                "portal.form.malformed", expected: "application/x-www-form-urlencoded in UTF-8", found: "other bytes",
                ja: "フォームの内容を読み取れません", en: "The form cannot be read")
        }
        return form
    }

    package static func notFound(_ name: String) -> Rejection {
        Rejection(
            "portal.notFound", expected: "something that is here", found: String(name.prefix(80)),
            ja: "お探しのものは見つかりません", en: "There is nothing here")
    }
}
