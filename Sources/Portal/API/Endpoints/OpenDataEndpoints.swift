import Quantities
import UseCases

/// The long public lists as whole files, written page by page as the client takes them.
enum OpenDataEndpoints {
    static let all = PublicTables.all.flatMap { table in [FileFormat.csv, .ndjson].map { endpoint(table, $0) } }

    private static func endpoint(_ table: OpenTable, _ format: FileFormat) -> Endpoint {
        let kind = Parameter.query("kind", .identifier, ja: "記録の種類", en: "Only records of this kind")
        return Endpoint(
            .get, "/open-data/\(table.name).\(format.rawValue)", id: "public.\(word(table.name)).\(format.rawValue)",
            .overview,
            Bilingual(
                ja: "公開データ: \(PortalWording(.ja)(table.title))（\(format.rawValue)）",
                en: "Open data: \(PortalWording(.en)(table.title)), as \(format.rawValue)"),
            table.access, parameters: table.name == PublicTables.records.name ? [kind] : [], body: nil,
            answer: .text(format.contentType), codes: []
        ) { call in try table.file(format, for: call.visit) }
    }

    /// A table's name as names of use cases are spelled: `cadTrustUnits`.
    private static func word(_ name: String) -> String {
        let parts = name.split(separator: "-")
        return parts.prefix(1).joined() + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
