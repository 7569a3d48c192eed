import Quantities
import Registry
import UseCases

/// What the registry administrator enters on an account (口座の管理).
enum AccountSteps {
    static let routes = close.routes + flag.routes + limit.routes

    static let close = StepPage<CloseAccount>(
        path: "/accounts/{account}/close", heading: .closeAccountHeading, lead: .closeAccountLead,
        submit: .closeAccountSubmit, names: ["reason"], place: { try .account("close", $0, shows: true) },
        fields: { form, out in form.field("reason", .reason, hint: .publicTextHint, &out) },
        read: { form, visit in CloseAccount(account: try visit.identifier("account"), reason: form["reason"] ?? "") })

    static let flag = StepPage<FlagAccount>(
        path: "/accounts/{account}/flag", heading: .flagHeading, lead: .flagLead, submit: .flagSubmit, isFinal: false,
        names: ["flag", "action", "reason"], blames: [("registry.flag.unchanged", "action")],
        place: { try .account("flag", $0) },
        fields: { form, out in
            let word = form.visit.word
            form.choice(
                "flag", .accountFlag, AccountFlag.allCases.map { ($0.rawValue, word($0.name)) }, &out)
            form.radios(
                "action", .flagAction, [("enter", word(.flagEnter)), ("erase", word(.flagErase))], selected: "enter",
                &out)
            form.field("reason", .reason, hint: .publicTextHint, &out)
        },
        read: { form, visit in
            FlagAccount(
                account: try visit.identifier("account"), flag: try Choice.read("flag", in: form),
                isOn: try Choice.read("action", ["enter": true, "erase": false], in: form),
                reason: form["reason"] ?? "")
        })

    static let limit = StepPage<LimitAccount>(
        path: "/accounts/{account}/limit", heading: .limitHeading, lead: .limitLead, submit: .limitSubmit,
        isFinal: false, names: ["limit"],
        blames: [("portal.form.number", "limit"), ("registry.limit.unchanged", "limit")],
        place: { try .account("limit", $0) },
        fields: { form, out in
            form.field("limit", .accountLimit, as: .numeric, hint: .limitHint, isNeeded: false, &out)
        },
        read: { form, visit in
            LimitAccount(
                account: try visit.identifier("account"), limit: try OptionalTonnes.read("limit", in: form))
        })
}

/// An amount that may be left out.
enum OptionalTonnes {
    static func read(_ name: String, in form: FormValues) throws(Rejection) -> Tonnes? {
        guard form[name]?.contains(where: { !$0.isWhitespace }) == true else { return nil }
        return try Tonnes(WholeNumber.read(name, in: form))
    }
}
