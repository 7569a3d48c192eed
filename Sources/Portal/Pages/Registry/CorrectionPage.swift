import Registry
import UseCases

/// Puts a wrong transfer right by a transfer back (訂正).
enum CorrectionPage {
    static let routes = page.routes

    private static let page = StepPage<CorrectTransfer>(
        path: "/registry/corrections", heading: .correctHeading, lead: .correctLead, submit: .correctSubmit,
        names: ["record", "ground", "reason"],
        blames: [("portal.form.number", "record"), ("registry.correction", "record"), ("registry.account", "record")],
        place: { .registry("corrections", $0) },
        fields: { form, out in
            form.field("record", .correctRecord, as: .numeric, hint: .correctRecordHint, &out)
            form.choice(
                "ground", .correctGround,
                CorrectionGround.allCases.map { ($0.rawValue, form.visit.word($0.name)) }, &out)
            form.field("reason", .reason, hint: .publicTextHint, &out)
        },
        read: { form, _ in
            CorrectTransfer(
                record: UInt64(clamping: try WholeNumber.read("record", in: form)),
                ground: try Choice.read("ground", in: form), reason: form["reason"] ?? "")
        })
}
