import Crypto
import CryptoExtras
import Foundation
import Quantities
import Testing

@testable import Identity

@Suite struct OpenIDTests {
    private static let now = Instant(seconds: 1_800_000_000)
    private static let issuer = "https://id.example.jp"
    private static let elliptic = P256.Signing.PrivateKey()
    private static let rsa = Result { try _RSA.Signing.PrivateKey(keySize: .bits2048) }

    private static func provider(secret: String? = nil) throws -> OpenIDProvider {
        try OpenIDProvider(
            id: OpenIDProviderID(known: "id"), name: "ID", issuer: issuer, clientID: "daicho", clientSecret: secret)
    }

    private static func json(_ value: [String: Any]) throws -> [UInt8] {
        Array(try JSONSerialization.data(withJSONObject: value))
    }

    private static func keys() throws -> OpenIDKeys {
        let point = elliptic.publicKey.x963Representation
        let rsa = try rsa.get().publicKey.getKeyPrimitives()
        return try OpenIDKeys(
            json([
                "keys": [
                    ["kty": "oct", "kid": "shared", "k": "AAAA"],
                    ["kty": "EC", "crv": "P-384", "kid": "e", "x": "AA", "y": "AA"],
                    [
                        "kty": "EC", "crv": "P-256", "kid": "e", "alg": "ES256", "x": Base64URL.text(point[1..<33]),
                        "y": Base64URL.text(point[33...]),
                    ],
                    [
                        "kty": "RSA", "kid": "r", "use": "sig", "n": Base64URL.text(rsa.modulus),
                        "e": Base64URL.text(rsa.publicExponent),
                    ],
                    [
                        "kty": "RSA", "kid": "enc", "use": "enc", "n": Base64URL.text(rsa.modulus),
                        "e": Base64URL.text(rsa.publicExponent),
                    ],
                ]
            ]))
    }

    private static var claims: [String: Any] {
        [
            "iss": issuer, "aud": "daicho", "sub": "s-1", "nonce": "n-1", "iat": now.seconds, "exp": now.seconds + 300,
            "email": "a@example.jp", "email_verified": true,
        ]
    }

    private static func token(
        _ changes: [String: Any] = [:], header: [String: Any] = ["alg": "ES256", "kid": "e"], cut: Bool = false
    ) throws -> String {
        let claims = claims.merging(changes) { $1 }.filter { !($0.value is NSNull) }
        let signed = try Base64URL.text(json(header)) + "." + Base64URL.text(json(claims))
        let signature =
            header["alg"] as? String == "RS256"
            ? try Array(
                rsa.get().signature(for: SHA256.hash(data: Array(signed.utf8)), padding: .insecurePKCS1v1_5)
                    .rawRepresentation)
            : Array(try elliptic.signature(for: Array(signed.utf8)).rawRepresentation)
        return signed + "." + (cut ? "" : Base64URL.text(signature))
    }

    private static func refusal(_ text: String, nonce: String = "n-1", at now: Instant = now) -> String? {
        do {
            _ = try IDToken(text).verified(by: keys(), of: provider(), nonce: nonce, at: now)
        } catch let error as Rejection {
            return error.code == "identity.openID.tokenInvalid" ? error.found : error.code
        } catch { return "\(error)" }
        return nil
    }

    @Test("a token by RS256 or ES256 that holds in everything is believed")
    func believed() throws {
        for header in [
            ["alg": "ES256", "kid": "e"], ["alg": "ES256"], ["alg": "RS256", "kid": "r"], ["alg": "RS256"],
        ] {
            let identity = try IDToken(Self.token(header: header)).verified(
                by: Self.keys(), of: Self.provider(), nonce: "n-1", at: Self.now)
            #expect(identity == OpenIDIdentity(issuer: Self.issuer, subject: "s-1", email: "a@example.jp"))
        }
        let several = try Self.token(["aud": ["other", "daicho"], "azp": "daicho"])
        #expect(Self.refusal(several) == nil)
        // An address that the provider has not verified is none.
        for unverified in [false, NSNull()] as [Any] {
            let token = try IDToken(Self.token(["email_verified": unverified]))
            let identity = try token.verified(by: Self.keys(), of: Self.provider(), nonce: "n-1", at: Self.now)
            #expect(identity.email == nil)
        }
    }

    @Test("a token is refused by the first thing that does not hold")
    func refused() throws {
        let now = Self.now.seconds
        let wrong: [([String: Any], String)] = [
            (["iss": "https://id.example.jp/"], "iss"), (["aud": "other"], "aud"), (["aud": [String]()], "aud"),
            (["aud": ["daicho", "other"]], "azp"), (["azp": "other"], "azp"), (["exp": now - 60], "exp"),
            (["iat": now + 61], "iat"), (["iat": now - 3600], "iat"), (["nbf": now + 61], "nbf"),
            (["nonce": "n-2"], "nonce"), (["nonce": NSNull()], "nonce"), (["sub": ""], "sub"),
            (["sub": String(repeating: "a", count: 256)], "sub"), (["exp": NSNull()], "form"),
            (["exp": "soon"], "form"),
            (["exp": -1], "form"), (["exp": 1e300], "form"), (["sub": 5], "form"),
        ]
        for (changes, part) in wrong { #expect(try Self.refusal(Self.token(changes)) == part, "\(changes)") }
        // The clocks may differ by a minute, not by more.
        #expect(try Self.refusal(Self.token(["exp": now - 59])) == nil)
        #expect(try Self.refusal(Self.token(["iat": now + 60])) == nil)
    }

    @Test("a signature of another key, algorithm or content is none")
    func signatures() throws {
        #expect(try Self.refusal(Self.token(header: ["alg": "ES256", "kid": "r"])) == "signature")
        #expect(try Self.refusal(Self.token(header: ["alg": "ES256", "kid": "unknown"])) == "signature")
        #expect(try Self.refusal(Self.token(header: ["alg": "RS256", "kid": "enc"])) == "signature")
        for algorithm in ["none", "HS256", "None", "ES384", "PS256", ""] {
            #expect(try Self.refusal(Self.token(header: ["alg": algorithm])) == "form", "\(algorithm)")
        }
        #expect(try Self.refusal(Self.token(header: ["alg": "ES256", "crit": ["x"]])) == "crit")
        #expect(try Self.refusal(Self.token(cut: true)) == "form")
        let parts = try Self.token().split(separator: ".")
        let other = try Self.token(["sub": "s-2"]).split(separator: ".")
        #expect(Self.refusal("\(parts[0]).\(other[1]).\(parts[2])") == "signature")
        // Every bit of the signature counts.
        let signature = try #require(Base64URL.bytes(parts[2]))
        for index in signature.indices {
            var changed = signature
            changed[index] ^= 1
            #expect(Self.refusal("\(parts[0]).\(parts[1]).\(Base64URL.text(changed))") == "signature")
        }
    }

    @Test(
        "what is no token is none",
        arguments: ["", ".", "..", "...", "a.b", "e30.e30.AA", "日.本.語", "{}", String(repeating: "a.", count: 1 << 16)])
    func malformed(_ text: String) { #expect(Self.refusal(text) == "form") }

    @Test("a set of keys that is none, or is endless, is refused; keys that are too short are passed over")
    func keySets() throws {
        for bad in ["", "{}", "[]", "{\"keys\":5}", "{\"keys\":[{}]}"] {
            #expect(throws: Rejection.self) { try OpenIDKeys(Array(bad.utf8)) }
        }
        let many = try Self.json(["keys": Array(repeating: ["kty": "oct"], count: 51)])
        #expect(throws: Rejection.self) { try OpenIDKeys(many) }
        let short = try Self.json([
            "keys": [["kty": "RSA", "kid": "r", "n": Base64URL.text([UInt8](repeating: 255, count: 128)), "e": "AQAB"]]
        ])
        #expect(try !OpenIDKeys(short).has("r"))
    }

    @Test("a code challenge is that of RFC 7636, appendix B; a path outside this server is forgotten")
    func flow() throws {
        let verifier = try #require(Secret(text: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
        let secret = Secret([UInt8](repeating: 1, count: 32))
        let provider = try Self.provider()
        func begun(_ destination: String) -> OpenIDFlow {
            OpenIDFlow.begin(
                with: provider, destination: destination, at: Self.now, secrets: (secret, secret, secret, verifier))
        }
        let metadata = try OpenIDMetadata(Self.document(), of: Self.issuer)
        let address = begun("/x").address(
            at: metadata, of: provider, state: secret, redirect: "https://here.example/r?a=b")
        #expect(address.hasPrefix("https://id.example.jp/authorize?tenant=1&response_type=code&client_id=daicho&"))
        #expect(address.contains("&redirect_uri=https%3A%2F%2Fhere.example%2Fr%3Fa%3Db&scope=openid%20email&"))
        #expect(
            address.hasSuffix("&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"))
        for path in ["/", "/projects?x=y&z"] { #expect(begun(path).destination == path) }
        for path in [
            "", "//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nb", "/a\\b", "/日", "javascript:x",
            "/" + String(repeating: "a", count: 1000),
        ] { #expect(begun(path).destination == "/", "\(path)") }
        try begun("/").requireReturn(browser: secret, at: Self.now.advanced(bySeconds: 599))
        #expect(throws: Rejection.openIDState) {
            try begun("/").requireReturn(browser: secret, at: Self.now.advanced(bySeconds: 600))
        }
        #expect(throws: Rejection.openIDState) { try begun("/").requireReturn(browser: verifier, at: Self.now) }
        #expect(begun("/").exchange(code: "c&d", with: provider, redirect: "r").hasSuffix("&client_id=daicho"))
        let confidential = try Self.provider(secret: "x")
        #expect(!begun("/").exchange(code: "c&d", with: confidential, redirect: "r").contains("client_id"))
    }

    private static func document(_ changes: [String: Any] = [:]) throws -> [UInt8] {
        let document: [String: Any] = [
            "issuer": issuer, "authorization_endpoint": issuer + "/authorize?tenant=1",
            "token_endpoint": issuer + "/token",
            "jwks_uri": issuer + "/jwks",
        ]
        return try json(document.merging(changes) { $1 })
    }

    @Test("a provider that is another, has no PKCE by S256, or would be spoken to in the clear is refused")
    func discovery() throws {
        _ = try OpenIDMetadata(Self.document(["code_challenge_methods_supported": ["plain", "S256"]]), of: Self.issuer)
        let wrong: [[String: Any]] = [
            ["issuer": "https://evil.example"], ["issuer": issuerWithSlash],
            ["code_challenge_methods_supported": ["plain"]],
            ["token_endpoint": "http://id.example.jp/token"], ["jwks_uri": "file:///etc/passwd"],
            ["jwks_uri": "https://user:pw@id.example.jp/"], ["authorization_endpoint": "javascript:alert(1)"],
            ["token_endpoint": 5],
        ]
        for changes in wrong {
            #expect(throws: Rejection.self, "\(changes)") {
                try OpenIDMetadata(Self.document(changes), of: Self.issuer)
            }
        }
        #expect(
            try OpenIDMetadata.address(of: "https://a.example/t/").text
                == "https://a.example/t/.well-known/openid-configuration")
        for address in ["http://127.0.0.1:8080/x", "http://localhost/", "http://[::1]/"] {
            _ = try SecureAddress(address)
        }
        for address in [
            "http://127.0.0.1.evil.example/", "http://10.0.0.1/", "", "https://", "ftp://a/", "https://a/#f",
        ] {
            #expect(throws: Rejection.self, "\(address)") { try SecureAddress(address) }
        }
    }

    private let issuerWithSlash = OpenIDTests.issuer + "/"

    @Test("what comes back is taken only from the provider that was asked, with a state of ours")
    func returns() throws {
        let state = Secret([UInt8](repeating: 1, count: 32)).text
        let provider = try Self.provider()
        #expect(try OpenIDReturn(state: state, code: "c", error: nil).code(from: provider) == "c")
        #expect(try OpenIDReturn(state: state, code: "c", error: nil, issuer: Self.issuer).code(from: provider) == "c")
        for bad in [nil, "", "x", state + "x"] {
            #expect(throws: Rejection.openIDState) { try OpenIDReturn(state: bad, code: "c", error: nil) }
        }
        func code(_ code: String?, _ error: String?, _ issuer: String? = nil) -> Rejection? {
            do {
                _ = try OpenIDReturn(state: state, code: code, error: error, issuer: issuer).code(from: provider)
            } catch { return error }
            return nil
        }
        #expect(code("c", nil, "https://evil.example")?.code == "identity.openID.provider")
        #expect(code("c", "access_denied")?.found == "access_denied")
        #expect(code(nil, "<b>\r\nx")?.found == "<b>??x")
        #expect(code(nil, nil)?.code == "identity.openID.refused")
        #expect(code(String(repeating: "a", count: 4097), nil)?.code == "identity.openID.refused")
    }
}
