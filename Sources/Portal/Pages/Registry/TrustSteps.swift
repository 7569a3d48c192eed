import Quantities
import Registry
import UseCases

/// Which accounts units go to without delay (信頼口座).
enum TrustSteps {
    static let routes = trust.routes + distrust.routes

    private static let blames = [("registry.account", "destination"), ("registry.t", "destination")]

    private static let trust = StepPage<TrustDestination>(
        path: "/accounts/{account}/trusted", heading: .trustHeading, lead: .trustLead, submit: .trustSubmit,
        isFinal: false, names: ["destination"], blames: blames, place: { try .account("trusted", $0) },
        fields: { form, out in form.field("destination", .receivingAccount, hint: .trustHint, &out) },
        read: { form, visit in
            TrustDestination(
                account: try visit.identifier("account"), destination: try AccountField.read("destination", in: form))
        })

    private static let distrust = StepPage<DistrustDestination>(
        path: "/accounts/{account}/trusted/removal", heading: .distrustHeading, lead: .distrustLead,
        submit: .distrustSubmit, isFinal: false, names: ["destination"], blames: blames,
        place: { try .account("trusted/removal", $0) },
        fields: { form, out in form.field("destination", .receivingAccount, &out) },
        read: { form, visit in
            DistrustDestination(
                account: try visit.identifier("account"), destination: try AccountField.read("destination", in: form))
        })
}
