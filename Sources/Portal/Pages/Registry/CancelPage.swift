import Registry
import UseCases

/// Cancels units for good, without using them (取消し).
enum CancelPage {
    static let routes = page.routes

    private static let page = StepPage<CancelUnits>(
        path: "/accounts/{account}/cancel", heading: .cancelHeading, lead: .cancelLead, submit: .cancelSubmit,
        names: ["reason", "detail"] + UnitsField.names, blames: UnitsField.blames,
        place: { try .account("cancel", $0, shows: true) },
        fields: { form, out in
            UnitsField.write(form, &out)
            let word = form.visit.word
            form.choice("reason", .cancellationReason, reasons(form.visit).map { ($0.rawValue, word($0.name)) }, &out)
            form.field("detail", .cancellationDetail, hint: .publicTextHint, &out)
        },
        read: { form, visit in
            CancelUnits(
                account: try visit.identifier("account"), units: try UnitsField.read(form),
                reason: try Choice.read("reason", in: form), detail: form["detail"] ?? "")
        })

    /// The holder cancels by choice; what must be cancelled, the registry administrator cancels.
    private static func reasons(_ visit: Visit) -> [CancellationReason] {
        let isHolder = visit.session?.actor.role == .accountRepresentative
        return CancellationReason.allCases.filter { ($0 == .voluntary) == isHolder }
    }
}
