package import DataQuality
package import Quantities
package import Store
import SQL

/// Takes in what another scheme has registered (他制度の登録一覧の取込), in place of its list before: all rows, or none and every reason.
///
/// The log gets the list's digest; the list itself stays in the store.
package struct ImportListedPlaces: Command {
    package static let name = "duplicates.importList"
    package static let permitted: Set<Role> = [.registryAdministrator, .systemOperator]
    static let file = "listed-places.csv"

    package let scheme: SchemeID
    private let digest: String
    private let bytes: [UInt8]

    private enum CodingKeys: String, CodingKey { case scheme, digest }

    package init(scheme: SchemeID, bytes: [UInt8]) {
        self.scheme = scheme
        self.bytes = bytes
        digest = Digest.hex(bytes)
    }

    /// - Throws: ``BadRows`` `duplicates.rows.bad`.
    package func perform(in transaction: Transaction) throws -> ListedPlacesImported {
        let list = ListedPlaces.read(bytes, of: scheme)
        guard list.total == 0 else { throw BadRows("duplicates.rows.bad", list.problems, total: list.total) }
        let body = ListedPlacesImported(scheme: scheme, rows: list.places.count, digest: digest)
        let record = try transaction.append(body, subject: ListedPlacesImported.subject(scheme))
        try DocumentShelf.put(
            [DocumentShelf.File(name: Self.file, bytes: bytes)], id: ListedPlacesImported.subject(scheme),
            record: record, in: transaction.database)
        return body
    }
}

package struct ListedPlacesImported: EventBody {
    package static let kind = "duplicates.listImported"
    package let scheme: SchemeID
    package let rows: Int
    /// SHA-256 of the file, in hexadecimal.
    package let digest: String

    static func subject(_ scheme: SchemeID) -> String { "scheme:\(scheme)" }

    /// The newest list of each scheme, by its name.
    static func current(in database: Database) throws -> [(record: UInt64, body: ListedPlacesImported)] {
        var newest: [SchemeID: (record: UInt64, body: ListedPlacesImported)] = [:]
        try RecordLog.forEach(ofKindsLike: kind, upTo: RecordLog.size(in: database), in: database) {
            let body = try $0.body(as: Self.self)
            newest[body.scheme] = ($0.index, body)
        }
        return newest.values.sorted { $0.body.scheme < $1.body.scheme }
    }
}
