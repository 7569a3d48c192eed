import Crypto
import CryptoExtras
import Foundation
package import Quantities

/// The keys that a provider signs with (JSON Web Key Set, RFC 7517), as far as they are used: RSA of 2048–8192 bits for
/// RS256, P-256 for ES256. Others are passed over.
package struct OpenIDKeys: Sendable {
    /// More keys than any provider has.
    package static let most = 50

    private let keys: [Key]

    /// - Throws: ``Rejection`` `identity.openID.provider`.
    package init(_ bytes: [UInt8]) throws(Rejection) {
        let set: Document
        do { set = try JSONDecoder().decode(Document.self, from: Data(bytes)) } catch {
            throw .openIDProvider("a set of keys", "\(bytes.count) bytes that are none")
        }
        guard set.keys.count <= Self.most else { throw .openIDProvider("≤ \(Self.most) keys", "\(set.keys.count)") }
        keys = set.keys.compactMap(Key.init)
    }

    package func has(_ id: String?) -> Bool { id == nil || keys.contains { $0.id == id } }

    /// Whether a key of that name, or any when none is named, has signed it.
    func isValid(_ signature: [UInt8], of content: [UInt8], by algorithm: IDToken.Algorithm, key id: String?) -> Bool {
        keys.contains { key in (id == nil || key.id == id) && key.isValid(signature, of: content, by: algorithm) }
    }

    private struct Key: Sendable {
        let id: String?
        private let kind: Kind

        private enum Kind: Sendable {
            case rsa(_RSA.Signing.PublicKey)
            case p256(P256.Signing.PublicKey)
        }

        init?(_ document: Document.Key) {
            guard document.use == nil || document.use == "sig" else { return nil }
            id = document.kid
            switch (document.kty, document.alg ?? "") {
            case ("RSA", ""), ("RSA", "RS256"):
                guard let n = document.n.flatMap({ Base64URL.bytes($0) }),
                    let e = document.e.flatMap({ Base64URL.bytes($0) }),
                    (256...1024).contains(n.count), (1...8).contains(e.count),
                    let key = try? _RSA.Signing.PublicKey(n: n, e: e)
                else { return nil }
                kind = .rsa(key)
            case ("EC", ""), ("EC", "ES256"):
                guard document.crv == "P-256", let x = document.x.flatMap({ Base64URL.bytes($0) }),
                    let y = document.y.flatMap({ Base64URL.bytes($0) }), x.count == 32, y.count == 32,
                    let key = try? P256.Signing.PublicKey(x963Representation: [4] + x + y)
                else { return nil }
                kind = .p256(key)
            default: return nil
            }
        }

        func isValid(_ signature: [UInt8], of content: [UInt8], by algorithm: IDToken.Algorithm) -> Bool {
            switch (kind, algorithm) {
            case (.rsa(let key), .rs256):
                key.isValidSignature(
                    _RSA.Signing.RSASignature(rawRepresentation: signature), for: SHA256.hash(data: content),
                    padding: .insecurePKCS1v1_5)
            case (.p256(let key), .es256):
                // RFC 7518, section 3.4: R and S, 32 bytes each.
                (try? P256.Signing.ECDSASignature(rawRepresentation: signature)).map {
                    key.isValidSignature($0, for: content)
                } ?? false
            default: false
            }
        }
    }

    private struct Document: Decodable {
        let keys: [Key]

        struct Key: Decodable {
            let kty: String
            let kid: String?
            let use: String?
            let alg: String?
            let n: String?
            let e: String?
            let crv: String?
            let x: String?
            let y: String?
        }
    }
}
