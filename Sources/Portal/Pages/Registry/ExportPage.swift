import Registry
import UseCases

/// Hands units over to another registry (他の登録簿への移管).
enum ExportPage {
    static let routes = page.routes

    private static let page = StepPage<ExportUnits>(
        path: "/accounts/{account}/export", heading: .exportHeading, lead: .exportLead, submit: .exportSubmit,
        names: ["registry", "destination"] + UnitsField.names, blames: UnitsField.blames,
        place: { try .account("export", $0, shows: true) },
        fields: { form, out in
            UnitsField.write(form, &out)
            form.field("registry", .exportRegistry, hint: .publicTextHint, &out)
            form.field("destination", .exportDestination, hint: .publicTextHint, &out)
        },
        read: { form, visit in
            ExportUnits(
                account: try visit.identifier("account"), units: try UnitsField.read(form),
                registry: form["registry"] ?? "", destination: form["destination"] ?? "")
        })
}
