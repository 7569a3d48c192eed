import Quantities
import Registry
import UseCases

/// Makes something stand still, or move again (凍結とその解除).
enum FreezeSteps {
    static let routes = freeze.routes + unfreeze.routes

    private static let blames: [(String, String)] =
        [
            ("quantity.identifier", "what"), ("registry.account", "what"), ("registry.freeze", "scope"),
            ("portal.form.choice", "scope"), ("registry.serial", "what"), ("registry.units", "what"),
        ]

    private static let freeze = StepPage<Freeze>(
        path: "/registry/freeze", heading: .freezeHeading, lead: .freezeLead, submit: .freezeSubmit, isFinal: false,
        names: FreezeField.names + ["reason"], blames: blames, place: { .registry("freeze", $0) },
        fields: { form, out in
            FreezeField.write(form, &out)
            form.field("reason", .reason, hint: .publicTextHint, &out)
        },
        read: { form, _ in Freeze(try FreezeField.read(form), reason: form["reason"] ?? "") })

    private static let unfreeze = StepPage<Unfreeze>(
        path: "/registry/unfreeze", heading: .unfreezeHeading, lead: .unfreezeLead, submit: .unfreezeSubmit,
        isFinal: false, names: FreezeField.names + ["reason"], blames: blames,
        place: { .registry("unfreeze", $0) },
        fields: { form, out in
            FreezeField.write(form, &out)
            form.field("reason", .reason, hint: .publicTextHint, &out)
        },
        read: { form, _ in Unfreeze(try FreezeField.read(form), reason: form["reason"] ?? "") })
}
