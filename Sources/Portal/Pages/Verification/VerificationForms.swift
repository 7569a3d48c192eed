import Gateways
import Quantities
import UseCases
import Verification

/// The acts of a verification other than answers and signature: take it on, run the checklist, review.
enum VerificationForms {
    static let open = Route(.post, "/verification/{period}/open", .command(OpenVerification.self)) { visit in
        try answer(visit) { form, period in
            let team = try (form["team"] ?? "").split { " ,、　".contains($0) }.map { text throws(Rejection) in
                try PersonID(String(text))
            }
            return try visit.act(
                OpenVerification(monitoringPeriod: period, team: team, contractDigest: form["contract"] ?? ""),
                id: form["id"]
            ).record
        }
    }

    static let run = Route(.post, "/verification/{period}/run", .command(RunVerificationChecklist.self)) { visit in
        try answer(visit) { form, period in
            try visit.act(RunVerificationChecklist(monitoringPeriod: period), id: form["id"]).record
        }
    }

    static let review = Route(.post, "/verification/{period}/review", .command(ReviewVerification.self)) { visit in
        try answer(visit) { form, period in
            try visit.act(
                ReviewVerification(
                    monitoringPeriod: period, agrees: try Choice.read("agrees", ["yes": true, "no": false], in: form),
                    opinion: try Choice.read("opinion", in: form), comment: form["comment"] ?? ""), id: form["id"]
            ).record
        }
    }

    /// Only what the visitor may see can be acted on.
    private static func answer(
        _ visit: Visit, _ act: (FormValues, MonitoringPeriodID) throws -> UInt64
    ) throws -> WebAnswer {
        let period: MonitoringPeriodID = try visit.identifier("period")
        return try ActForm.answer(visit) { form in
            _ = try visit.ask(ShowVerification(monitoringPeriod: period))
            return Receipt.to(VerificationPage.path(period), record: try act(form, period))
        } again: {
            try VerificationPage.page(visit, typed: $0, refusal: $1)
        }
    }
}

/// A field whose value is one of a few.
enum Choice {
    /// - Throws: ``Rejection`` `portal.form.choice`.
    static func read<Value: RawRepresentable & CaseIterable>(
        _ name: String, in form: FormValues
    ) throws(Rejection) -> Value where Value.RawValue == String {
        guard let value = form[name].flatMap(Value.init(rawValue:)) else {
            throw unknown(name, Value.allCases.map(\.rawValue), form)
        }
        return value
    }

    static func read<Value>(
        _ name: String, _ values: KeyValuePairs<String, Value>, in form: FormValues
    ) throws(Rejection) -> Value {
        guard let value = values.first(where: { $0.key == form[name] })?.value else {
            throw unknown(name, values.map(\.key), form)
        }
        return value
    }

    private static func unknown(_ name: String, _ expected: [String], _ form: FormValues) -> Rejection {
        Rejection(
            "portal.form.choice", expected: "\(name): \(expected.joined(separator: ", "))",
            found: String((form[name] ?? "").prefix(40)), ja: "選択してください", en: "Choose one of these")
    }
}
