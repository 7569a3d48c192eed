import Documents
import Gateways
import ProjectCycle
import Quantities
import UseCases
import Verification

/// What the committee decides on: statement, figures of the report, how the items ended; and the decision.
enum CertificationPage {
    static let route = Route.page("/certification/{period}", .query(ShowCertification.self)) { visit in
        try page(visit)
    }

    static let certify = Route(.post, "/certification/{period}/certify", .command(CertifyClaim.self)) { visit in
        let period: MonitoringPeriodID = try visit.identifier("period")
        return try ActForm.answer(visit) { form in
            let total = try Tonnes(WholeNumber.read("total", in: form))
            guard Confirmation(form).isGiven else {
                return try confirm(visit, form, .certifyNow, ["total"], "certify") { out, word in
                    out.element("p", ["class": "lead"], text: word(.certifyConfirm, word.tonnes(total)))
                }.answer(to: visit)
            }
            let answer = try visit.act(CertifyClaim(monitoringPeriod: period, total: total), id: form["id"])
            return Receipt.to(CertificationListPage.path(period), record: answer.record)
        } again: {
            try page(visit, typed: $0, refusal: $1)
        }
    }

    static let refuse = Route(.post, "/certification/{period}/refuse", .command(RefuseClaim.self)) { visit in
        let period: MonitoringPeriodID = try visit.identifier("period")
        return try ActForm.answer(visit) { form in
            let reason = form["reason"] ?? ""
            try PublicText.check(reason, "reason", atMost: RejectPeriod.longestReason)
            guard Confirmation(form).isGiven else {
                return try confirm(visit, form, .refuseNow, ["reason"], "refuse") { out, word in
                    out.element("p", ["class": "lead"], text: word(.refuseConfirm))
                    out.element("blockquote", text: reason)
                }.answer(to: visit)
            }
            let answer = try visit.act(RefuseClaim(monitoringPeriod: period, reason: reason), id: form["id"])
            return Receipt.to(CertificationListPage.path(period), record: answer.record)
        } again: {
            try page(visit, typed: $0, refusal: $1)
        }
    }

    private static func view(_ visit: Visit) throws -> CertificationView {
        try visit.ask(ShowCertification(monitoringPeriod: try visit.identifier("period")))
    }

    private static func confirm(
        _ visit: Visit, _ form: FormValues, _ submit: PortalPhrase, _ names: [String], _ verb: String,
        _ content: @escaping @Sendable (inout HTMLWriter, PortalWording) -> Void
    ) throws -> Page {
        let view = try view(visit)
        let path = CertificationListPage.path(view.period.id)
        return Page(
            visit.word(.confirmHeading),
            crumbs: crumbs(visit) + [Page.Crumb(view.period.id.text, path)]
        ) { out, word in
            content(&out, word)
            CertificationFigures(view: view, word: word).write(&out)
            Confirmation.write(
                ActForm("\(path)/\(verb)", visit, typed: form), submit: submit, keeping: names, back: path, &out, word)
        }
    }

    private static func crumbs(_ visit: Visit) -> [Page.Crumb] {
        [Page.Crumb(visit.word(.certificationHeading), CertificationListPage.path)]
    }

    private static func page(
        _ visit: Visit, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) throws -> Page {
        let view = try view(visit)
        return Page(visit.word(.certificationOf, view.period.id.text), crumbs: crumbs(visit)) { out, word in
            Receipt.write(&out, visit)
            CertificationFigures(view: view, word: word).write(&out)
            if view.period.stage == .verified { forms(view, visit, typed, refusal, &out) }
            if visit.may(IssueCertified.self), view.period.stage == .certified {
                out.element("p") { out in
                    out.element(
                        "a", ["class": "button", "href": IssuancePage.path(view.period.id)], text: word(.issueGo))
                }
            }
        }
    }

    private static func forms(
        _ view: CertificationView, _ visit: Visit, _ typed: FormValues, _ refusal: Rejection?, _ out: inout HTMLWriter
    ) {
        guard visit.may(CertifyClaim.self) else { return }
        let word = visit.word
        let path = CertificationListPage.path(view.period.id)
        let isRefusing = typed["reason"] != nil
        out.element("div", ["class": "columns"]) { out in
            out.element("section", ["class": "card"]) { out in
                out.element("h2", text: word(.certifyHeading))
                out.element("p", text: word(.certifyText))
                let form = ActForm(
                    "\(path)/certify", visit, typed: isRefusing ? FormValues() : typed,
                    refusal: isRefusing ? nil : refusal,
                    blames: [("portal.form.number", "total"), ("project.claim", "total"), ("quantity.tonnes", "total")])
                form.write(&out, submit: .preview) { out in
                    form.field("total", .certifiedTotal, as: .numeric, hint: .certifiedTotalHint, &out)
                }
            }
            out.element("section", ["class": "card"]) { out in
                out.element("h2", text: word(.refuseHeading))
                out.element("p", text: word(.refuseText))
                let form = ActForm(
                    "\(path)/refuse", visit, typed: isRefusing ? typed : FormValues(),
                    refusal: isRefusing ? refusal : nil)
                form.write(&out, submit: .preview, .quiet) { out in
                    form.area("reason", .reason, hint: .publicTextHint, &out)
                }
            }
        }
    }
}

/// A field that holds a whole number.
enum WholeNumber {
    /// Digits with or without commas, of either width.
    /// - Throws: ``Rejection`` `portal.form.number`.
    static func read(_ name: String, in form: FormValues) throws(Rejection) -> Int64 {
        let typed = form[name] ?? ""
        var digits = ""
        for scalar in typed.unicodeScalars {
            switch scalar {
            case ",", " ", "、", "，": continue
            case "０"..."９":
                digits.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFF10 + 0x30) ?? scalar)
            default: digits.unicodeScalars.append(scalar)
            }
        }
        guard (1...18).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int64(digits)
        else {
            throw Rejection(
                "portal.form.number", expected: "\(name): a whole number", found: String(typed.prefix(40)),
                ja: "整数で入力してください", en: "Give a whole number")
        }
        return number
    }
}
