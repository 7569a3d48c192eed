import Gateways
package import Identity
import Quantities
import Store
import Synchronization

/// Where people sign in through a provider (外部IDによるサインイン): authorisation code with PKCE.
package final class OpenIDDesk: Sendable {
    private let desk: SignInDesk
    package let providers: OpenIDProviders
    private let client = OpenIDClient()
    private let known = Mutex<[OpenIDProviderID: Known]>([:])

    /// What a provider said of itself, and when.
    private struct Known: Sendable {
        let metadata: OpenIDMetadata
        let keys: OpenIDKeys
        let at: Instant
    }

    /// Seconds for which a provider is not asked again.
    private static let remembered: Int64 = 600
    /// Seconds before keys are asked for again because a token names one that is not among them.
    private static let patience: Int64 = 30

    package init(_ desk: SignInDesk, providers: OpenIDProviders) {
        self.desk = desk
        self.providers = providers
    }

    /// Begins a sign-in.
    /// - Parameters:
    ///   - destination: where the person wanted to go: a path on this server.
    ///   - redirect: this server's address to return to, as it is registered with the provider.
    /// - Returns: where to send the browser, and what its cookie must hold when it comes back.
    /// - Throws: ``Rejection`` `identity.openID.…`, `identity.busy`.
    package func begin(
        _ id: OpenIDProviderID, destination: String, redirect: String
    ) async throws -> (address: String, browser: Secret) {
        let provider = try providers.provider(id)
        let metadata = try await known(provider).metadata
        let now = desk.now
        let secrets = (
            state: desk.newSecret(), browser: desk.newSecret(), nonce: desk.newSecret(), verifier: desk.newSecret()
        )
        let flow = OpenIDFlow.begin(with: provider, destination: destination, at: now, secrets: secrets)
        try desk.folder.store.note { try OpenIDFlows.put(flow, state: secrets.state, at: now, in: $0) }
        return (flow.address(at: metadata, of: provider, state: secrets.state, redirect: redirect), secrets.browser)
    }

    /// Completes a sign-in: takes the flow out, exchanges the code, believes the token once all of it holds, and opens a
    /// session for the person that the identity is linked to. A person with a second factor here owes it still.
    /// - Parameter browser: the cookie's text.
    /// - Throws: ``Rejection`` `identity.openID.…`, `identity.login.locked`.
    package func complete(
        _ answer: OpenIDReturn, browser: String, redirect: String, from origin: AccessOrigin
    ) async throws -> (session: OpenedSession, destination: String) {
        let now = desk.now
        guard let flow = try desk.folder.store.note({ try OpenIDFlows.take(answer.state, in: $0) }),
            let browser = Secret(text: browser)
        else { throw Rejection.openIDState }
        try flow.requireReturn(browser: browser, at: now)
        do {
            let identity = try await identity(answer, flow, redirect)
            return (try open(identity.0, identity.1, from: origin), flow.destination)
        } catch let refusal as Rejection {
            try desk.folder.store.note {
                try AccessJournal.append(
                    .openIDRefused, person: nil, origin: origin, detail: "\(flow.provider): \(refusal.code)", at: now,
                    in: $0)
            }
            throw refusal
        }
    }

    private func identity(
        _ answer: OpenIDReturn, _ flow: OpenIDFlow, _ redirect: String
    ) async throws -> (OpenIDIdentity, OpenIDProvider) {
        let provider = try providers.provider(flow.provider)
        let code = try answer.code(from: provider)
        var known = try await known(provider)
        let form = flow.exchange(code: code, with: provider, redirect: redirect)
        let token = try await client.token(for: form, from: provider, at: known.metadata)
        if !known.keys.has(token.keyID), known.at.advanced(bySeconds: Self.patience) <= desk.now {
            known = try await ask(provider)
        }
        return (try token.verified(by: known.keys, of: provider, nonce: flow.nonce, at: desk.now), provider)
    }

    private func open(
        _ identity: OpenIDIdentity, _ provider: OpenIDProvider, from origin: AccessOrigin
    ) throws -> OpenedSession {
        let linked = try desk.folder.store.read { try OpenIDIdentities.person(identity, in: $0) }
        let person = try linked ?? linkByEmail(identity, provider)
        let opened = try desk.folder.store.note { database -> OpenedSession? in
            let stored = try Credentials.of(person, in: database)
            guard stored?.isLocked != true else { return nil }
            return try desk.open(
                person, stage: stored?.factor == nil ? .complete : .secondFactor, from: origin,
                how: "OpenID: \(provider.id)", in: database)
        }
        guard let opened else { throw Rejection.loginLocked }
        return opened
    }

    private func linkByEmail(_ identity: OpenIDIdentity, _ provider: OpenIDProvider) throws -> PersonID {
        guard provider.linksByVerifiedEmail, let email = identity.email, let name = try? LoginName(email),
            let person = try desk.folder.store.read({ try Logins.person(name, in: $0) })
        else { throw Rejection.openIDUnlinked }
        _ = try desk.folder.run(LinkOpenID(identity, to: person), by: Request(person: person))
        return person
    }

    private func known(_ provider: OpenIDProvider) async throws -> Known {
        if let known = known.withLock({ $0[provider.id] }), desk.now < known.at.advanced(bySeconds: Self.remembered) {
            return known
        }
        return try await ask(provider)
    }

    private func ask(_ provider: OpenIDProvider) async throws -> Known {
        let metadata = try await client.metadata(of: provider)
        let fresh = Known(metadata: metadata, keys: try await client.keys(of: metadata), at: desk.now)
        known.withLock { $0[provider.id] = fresh }
        return fresh
    }
}
