import Documents
import Quantities
import Registry
import UseCases

/// An exchange between two accounts (交換): one offers units and says what for, the other gives that or does not.
enum ExchangePages {
    static let routes = offer.routes + accept.routes

    private static let offer = StepPage<ReserveUnits>(
        path: "/accounts/{account}/exchange", heading: .exchangeHeading, lead: .exchangeLead, submit: .exchangeSubmit,
        isFinal: false, names: ["to", "until"] + UnitsField.names + WantedField.names,
        blames: [
            ("registry.account.unknown", "to"), ("registry.transfer", "to"), ("registry.hold.expiry", "until"),
            ("quantity.day", "until"),
        ] + UnitsField.blames,
        place: { try .account("exchange", $0, shows: true) },
        fields: { form, out in
            form.field("to", .receivingAccount, &out)
            UnitsField.write(form, &out)
            WantedField.write(form, &out)
            form.field("until", .reserveUntil, as: .date, hint: .reserveUntilHint, &out)
        },
        read: { form, visit in
            ReserveUnits(
                from: try visit.identifier("account"), to: try AccountField.read("to", in: form),
                units: try UnitsField.read(form),
                until: try Day(form["until"] ?? "").advanced(by: 1).start.advanced(bySeconds: -1),
                inReturn: try WantedField.read(form))
        })

    private static let accept = StepPage<AcceptExchange>(
        path: "/holds/{hold}/accept", heading: .exchangeAcceptHeading, lead: .exchangeAcceptLead,
        submit: .exchangeAcceptSubmit, names: UnitsField.names,
        blames: [("registry.exchange.other", "quantity")] + UnitsField.blames, back: HoldListPage.path,
        place: { visit in
            let row = try visit.ask(ShowHold(try visit.identifier("hold")))
            guard case .exchange(let wanted, _, _) = row.hold.completion else { throw Visit.notFound(row.hold.id.text) }
            let path = HoldPage.path(row.hold.id)
            return StepPlace(
                action: "\(path)/accept", back: HoldListPage.path,
                crumbs: [
                    Page.Crumb(visit.word(.holdsHeading), HoldListPage.path),
                    Page.Crumb(visit.word(.holdOf, row.hold.id.text), path),
                ], isOffered: row.isForOwn,
                note: "\(visit.word(.exchangeWanted)): \(visit.word(wanted.summary))")
        },
        fields: { form, out in UnitsField.write(form, &out) },
        read: { form, visit in
            AcceptExchange(hold: try visit.identifier("hold"), units: try UnitsField.read(form))
        })
}

/// Which units are asked for in return: so many, or exactly these serials.
private enum WantedField {
    static let names = ["wantedQuantity", "wantedBatch", "wantedFirst", "wantedLast"]

    static func write(_ form: ActForm, _ out: inout HTMLWriter) {
        form.field("wantedQuantity", .exchangeWantedQuantity, as: .numeric, hint: .quantityHint, isNeeded: false, &out)
        form.field("wantedBatch", .exchangeWantedBatch, hint: .batchHint, isNeeded: false, &out)
        form.field("wantedFirst", .exchangeWantedFirst, hint: .serialHint, isNeeded: false, &out)
        form.field("wantedLast", .exchangeWantedLast, hint: .lastSerialHint, isNeeded: false, &out)
    }

    /// As ``UnitsField`` reads them: serials where a first one is given.
    static func read(_ form: FormValues) throws(Rejection) -> UnitSelection {
        let isSerials = !(form["wantedFirst"] ?? "").isEmpty
        return try UnitsField.read(
            FormValues([
                ("by", isSerials ? "serials" : "quantity"), ("quantity", form["wantedQuantity"] ?? ""),
                ("batch", form["wantedBatch"] ?? ""), ("first", form["wantedFirst"] ?? ""),
                ("last", form["wantedLast"] ?? ""),
            ]))
    }
}
