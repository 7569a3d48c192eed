import SQL
package import Store

/// Units by the year of their reduction, and retirements by month: what the charts of the front page show (保有・無効化の推移).
package struct ShowHoldings: Query {
    package static let name = "public.holdings.show"
    package static let readers = Readers.everyone

    package init() {}

    package func answer(to reader: Reader, from folder: DataFolder) throws -> PublicHoldings {
        try folder.store.read { database in
            PublicHoldings(
                vintages: try RegistryTables.totalsByVintage(in: database),
                retired: try RetiredMonths.all(in: database))
        }
    }
}

package struct PublicHoldings: Codable, Hashable, Sendable {
    /// Ascending.
    package let vintages: [VintageTotals]
    /// By month, then by vintage; months without a retirement are not there.
    package let retired: [RetiredMonth]
}
