import Documents
import Quantities
import Store
import UseCases

/// What happened in each year, and what is on the accounts of each type.
enum SummaryPages {
    static let routes = [transactions, amounts]

    private static let transactions = Route.list(
        PublicTables.annualTransactions, .query(ListAnnualTransactions.self)
    ) { visit in
        let rows = try visit.ask(ListAnnualTransactions()).rows
        let amounts = try visit.ask(ListAccountAmounts()).rows
        return Page(visit.word(.annualHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.annualLead))
            years(rows, word).write(&out, visit, filters: false)
            out.element("h2", text: word(.amountsHeading))
            types(amounts, word).write(&out, visit, filters: false, isExcerpt: true)
            out.element("p") { out in
                out.element("a", ["href": PublicTables.accountAmounts.path], text: word(.amountsHeading))
            }
        }
    }

    private static let amounts = Route.list(PublicTables.accountAmounts, .query(ListAccountAmounts.self)) { visit in
        let rows = try visit.ask(ListAccountAmounts()).rows
        return Page(visit.word(.amountsHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.amountsLead))
            types(rows, word).write(&out, visit, filters: false)
        }
    }

    private static func years(_ rows: [AnnualTransactions], _ word: PortalWording) -> Listing {
        Listing(
            word(.annualHeading),
            [
                .init("year", .annualYear), .init("kind", .annualKind),
                .init("transactions", .annualCount, isNumber: true),
                .init("tonnes", .publicColumnQuantity, unit: .tonnes, isNumber: true),
            ],
            rows: rows.map {
                [
                    .text(word.documents.fiscalYear($0.year)), .text(word(phrase($0.kind))), .number($0.transactions),
                    .tonnes($0.tonnes),
                ]
            })
    }

    private static func types(_ rows: [AccountAmount], _ word: PortalWording) -> Listing {
        Listing(
            word(.amountsHeading),
            [
                .init("type", .amountsType),
                .init("tonnes", .publicColumnQuantity, unit: .tonnes, isNumber: true),
            ],
            rows: rows.map { [.text(word($0.type.name)), .tonnes($0.tonnes)] })
    }

    private static func phrase(_ kind: TransactionKind) -> PortalPhrase {
        switch kind {
        case .issued: .kindUnitsIssued
        case .transferred: .kindUnitsTransferred
        case .corrected: .kindTransferCorrected
        case .exchanged: .kindUnitsExchanged
        case .retired: .kindUnitsRetired
        case .cancelled: .kindUnitsCancelled
        case .exported: .kindUnitsExported
        }
    }
}
