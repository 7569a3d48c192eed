import Quantities
import Registry
import UseCases

/// Who may act for an account (口座代表者).
enum RepresentativeSteps {
    static let routes = appoint.routes + dismiss.routes

    private static let appoint = StepPage<AppointRepresentative>(
        path: "/accounts/{account}/representatives", heading: .appointHeading, lead: .appointLead,
        submit: .appointSubmit, isFinal: false, names: ["person", "power"],
        blames: [("quantity.identifier", "person"), ("registry.representative", "person")],
        place: { try .account("representatives", $0) },
        fields: { form, out in
            form.field("person", .person, hint: .representativeHint, &out)
            form.choice(
                "power", .representativePower,
                RepresentativePower.allCases.map { ($0.rawValue, form.visit.word($0.name)) }, &out)
        },
        read: { form, visit in
            AppointRepresentative(
                account: try visit.identifier("account"), person: try PersonID(form["person"] ?? ""),
                power: try Choice.read("power", in: form))
        })

    private static let dismiss = StepPage<RemoveRepresentative>(
        path: "/accounts/{account}/representatives/removal", heading: .dismissHeading, lead: .dismissLead,
        submit: .dismissSubmit, isFinal: false, names: ["person"],
        blames: [("quantity.identifier", "person"), ("registry.representative", "person")],
        place: { try .account("representatives/removal", $0) },
        fields: { form, out in form.field("person", .person, &out) },
        read: { form, visit in
            RemoveRepresentative(
                account: try visit.identifier("account"), person: try PersonID(form["person"] ?? ""))
        })
}
