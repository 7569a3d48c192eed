import Quantities
import Registry
import UseCases

/// Sets units aside for another account (留保).
enum ReservePage {
    static let routes = page.routes

    private static let page = StepPage<ReserveUnits>(
        path: "/accounts/{account}/reserve", heading: .reserveHeading, lead: .reserveLead, submit: .reserveSubmit,
        isFinal: false, names: ["to", "until"] + UnitsField.names,
        blames: [
            ("registry.account.unknown", "to"), ("registry.transfer", "to"), ("registry.hold.expiry", "until"),
            ("quantity.day", "until"),
        ] + UnitsField.blames,
        place: { try .account("reserve", $0, shows: true) },
        fields: { form, out in
            form.field("to", .receivingAccount, &out)
            UnitsField.write(form, &out)
            form.field("until", .reserveUntil, as: .date, hint: .reserveUntilHint, &out)
        },
        read: { form, visit in
            ReserveUnits(
                from: try visit.identifier("account"), to: try AccountField.read("to", in: form),
                units: try UnitsField.read(form),
                // To the last second of that day in Japan.
                until: try Day(form["until"] ?? "").advanced(by: 1).start.advanced(bySeconds: -1))
        })
}
