package import Foundation
package import Identity
package import Quantities

/// The providers that people may sign in through: the file `openid.json` of the data folder, readable by its owner only,
/// for it may hold the secrets of clients.
package struct OpenIDProviders: Sendable {
    package static let name = "openid.json"
    package static let most = 20

    package let all: [OpenIDProvider]

    package init(_ all: [OpenIDProvider]) { self.all = all }

    /// None when there is no such file.
    /// - Throws: ``Rejection`` `identity.openID.settings`: unreadable, open to others, too many, or two of one name.
    package init(in folder: URL) throws {
        let file = folder.appending(path: Self.name)
        guard FileManager.default.fileExists(atPath: file.path) else {
            all = []
            return
        }
        let permissions = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int ?? 0
        guard permissions & 0o077 == 0 else {
            throw Self.refused("a file of its owner alone (chmod 600)", "open to others")
        }
        let bytes = try Data(contentsOf: file)
        guard bytes.count <= 64 << 10 else { throw Self.refused("≤ 65536 bytes", "\(bytes.count)") }
        do {
            all = try JSONDecoder().decode([OpenIDProvider].self, from: bytes)
        } catch let refusal as Rejection {
            throw refusal
        } catch {
            // The decoder's words may repeat a secret.
            throw Self.refused("a list of providers: id, name, issuer, clientID, …", "something else")
        }
        guard all.count <= Self.most, Set(all.map(\.id)).count == all.count, Set(all.map(\.issuer)).count == all.count
        else { throw Self.refused("≤ \(Self.most) providers, each id and issuer once", "\(all.count)") }
    }

    /// - Throws: ``Rejection`` `identity.openID.provider`.
    package func provider(_ id: OpenIDProviderID) throws(Rejection) -> OpenIDProvider {
        guard let provider = all.first(where: { $0.id == id }) else {
            throw .openIDProvider(all.map(\.id.text).joined(separator: ", "), id.text)
        }
        return provider
    }

    private static func refused(_ expected: String, _ found: String) -> Rejection {
        Rejection(
            "identity.openID.settings", expected: expected, found: found, ja: "\(name) の内容または権限が正しくありません",
            en: "\(name) is not right, or not its owner's alone")
    }
}
