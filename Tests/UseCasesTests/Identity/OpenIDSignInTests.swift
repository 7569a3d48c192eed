import Foundation
import Identity
import Quantities
import Store
import Testing
import UseCases

/// Against a real provider: it requires PKCE, and its keys, tokens and refusals are its own.
@Suite(
    .enabled(if: TestProvider.python != nil, "SKIPPED: no Python with Authlib; run scripts/setup test"), .serialized)
struct OpenIDSignInTests {
    private static let redirect = "http://127.0.0.1/return"

    private static func desk(
        _ door: Door, _ issuer: String, secret: String = "not a secret", byEmail: Bool = false
    ) throws -> OpenIDDesk {
        let provider = try OpenIDProvider(
            id: OpenIDProviderID(known: "id"), name: "ID", issuer: issuer, clientID: "daicho", clientSecret: secret,
            linksByVerifiedEmail: byEmail)
        return OpenIDDesk(door.desk, providers: OpenIDProviders([provider]))
    }

    private static func refusal(_ work: () async throws -> Void) async -> String? {
        do { try await work() } catch { return (error as? Rejection)?.code ?? "\(error)" }
        return nil
    }

    @Test(
        "a person who was linked signs in, by either algorithm; a return is good once", arguments: ["RS256", "ES256"])
    func linked(_ algorithm: String) async throws {
        let provider = try TestProvider(signing: algorithm)
        let door = try Door(isLive: true)
        let admin = try door.opened()
        let person = try door.person("op1", by: admin).session.person
        let desk = try Self.desk(door, provider.issuer)

        func visit(_ name: String) async throws -> (answer: OpenIDReturn, browser: Secret) {
            let begun = try await desk.begin(
                OpenIDProviderID(known: "id"), destination: "/projects", redirect: Self.redirect)
            let back = try await provider.visit(begun.address, as: name)
            return (try OpenIDReturn(state: back["state"], code: back["code"], error: back["error"]), begun.browser)
        }
        func complete(_ answer: OpenIDReturn, _ browser: Secret) async throws -> OpenedSession {
            let done = try await desk.complete(answer, browser: browser.text, redirect: Self.redirect, from: Door.home)
            #expect(done.destination == "/projects")
            return done.session
        }
        let unlinked = try await visit("op1")
        #expect(
            await Self.refusal { _ = try await complete(unlinked.answer, unlinked.browser) }
                == "identity.openID.unlinked")
        let identity = OpenIDIdentity(issuer: provider.issuer, subject: "subject-of-op1")
        _ = try door.folder.run(LinkOpenID(identity, to: person), by: admin.request())
        #expect(
            code { _ = try door.folder.run(LinkOpenID(identity, to: Door.admin), by: admin.request()) }
                == "identity.openID.taken")

        let first = try await visit("op1")
        let opened = try await complete(first.answer, first.browser)
        #expect(opened.session.person == person && !opened.owesSecondFactor)
        #expect(try door.desk.session(opened.secret.text)?.session == opened.session)
        #expect(
            await Self.refusal { _ = try await complete(first.answer, first.browser) } == "identity.openID.stateInvalid"
        )
        // Another browser cannot finish what this one began, and has then used it up.
        let second = try await visit("op1")
        let third = try await visit("op1")
        #expect(
            await Self.refusal { _ = try await complete(second.answer, third.browser) }
                == "identity.openID.stateInvalid")
        #expect(
            await Self.refusal { _ = try await complete(second.answer, second.browser) }
                == "identity.openID.stateInvalid")

        // A second factor here is owed here.
        _ = try door.enrolled(opened)
        let fourth = try await visit("op1")
        #expect(try await complete(fourth.answer, fourth.browser).owesSecondFactor)
        _ = try door.folder.run(LockLogin(person), by: admin.request())
        let fifth = try await visit("op1")
        #expect(await Self.refusal { _ = try await complete(fifth.answer, fifth.browser) } == "identity.login.locked")
        _ = try door.folder.run(UnlinkOpenID(person, issuer: provider.issuer), by: admin.request())
        #expect(try door.count("openid_identities") == 0)
        #expect(try CheckFolder().run(on: door.folder).isClean)
        #expect(try door.kinds().suffix(2) == ["access.loginLocked", "access.openIDUnlinked"])
    }

    @Test("a verified e-mail address links whoever has it as login name; one that is not verified links nobody")
    func byEmail() async throws {
        let provider = try TestProvider(signing: "ES256")
        let door = try Door(isLive: true)
        let admin = try door.opened()
        _ = try door.person("op1", by: admin)
        _ = try door.person("unknown1", by: admin)
        let desk = try Self.desk(door, provider.issuer, byEmail: true)
        func signIn(_ name: String) async throws -> OpenedSession {
            let begun = try await desk.begin(OpenIDProviderID(known: "id"), destination: "/", redirect: Self.redirect)
            let back = try await provider.visit(begun.address, as: name)
            let answer = try OpenIDReturn(state: back["state"], code: back["code"], error: back["error"])
            return try await desk.complete(
                answer, browser: begun.browser.text, redirect: Self.redirect, from: Door.home
            ).session
        }
        for _ in 0..<2 { #expect(try await signIn("op1").session.person == PersonID(known: "op1")) }
        #expect(try door.count("openid_identities") == 1)
        #expect(await Self.refusal { _ = try await signIn("unknown1") } == "identity.openID.unlinked")
        #expect(await Self.refusal { _ = try await signIn("nobody") } == "identity.openID.unlinked")
        #expect(try door.journal().suffix(2) == [.openIDRefused, .openIDRefused])
    }

    @Test("a wrong verifier, a wrong secret and a code of another are refused by the provider itself")
    func refusedThere() async throws {
        let provider = try TestProvider(signing: "RS256")
        let door = try Door(isLive: true)
        let desk = try Self.desk(door, provider.issuer)
        let id = OpenIDProviderID(known: "id")
        // The code of one flow with the verifier of another: what a thief of codes has.
        let first = try await desk.begin(id, destination: "/", redirect: Self.redirect)
        let second = try await desk.begin(id, destination: "/", redirect: Self.redirect)
        let code = try await provider.visit(first.address, as: "op1")["code"]
        let state = try await provider.visit(second.address, as: "op1")["state"]
        let mixed = try OpenIDReturn(state: state, code: code, error: nil)
        #expect(
            await Self.refusal {
                _ = try await desk.complete(
                    mixed, browser: second.browser.text, redirect: Self.redirect, from: Door.home)
            } == "identity.openID.refused")
        let wrong = try Self.desk(door, provider.issuer, secret: "wrong")
        let third = try await wrong.begin(id, destination: "/", redirect: Self.redirect)
        let back = try await provider.visit(third.address, as: "op1")
        let answer = try OpenIDReturn(state: back["state"], code: back["code"], error: nil)
        #expect(
            await Self.refusal {
                _ = try await wrong.complete(
                    answer, browser: third.browser.text, redirect: Self.redirect, from: Door.home)
            } == "identity.openID.refused")
    }

    @Test("a provider that is not there, or says it is another, begins nothing")
    func absent() async throws {
        let provider = try TestProvider(signing: "ES256")
        let door = try Door(isLive: true)
        let id = OpenIDProviderID(known: "id")
        func begin(_ issuer: String) async -> String? {
            await Self.refusal {
                _ = try await Self.desk(door, issuer).begin(id, destination: "/", redirect: Self.redirect)
            }
        }
        #expect(await begin("http://127.0.0.1:1") == "identity.openID.unreachable")
        #expect(await begin(provider.issuer + "/other") == "identity.openID.provider")
        #expect(await begin(provider.issuer.replacing("127.0.0.1", with: "localhost")) == "identity.openID.provider")
        #expect(try door.count("openid_flows") == 0)
    }
}
