import Documents
import Gateways
import Quantities
import UseCases
import Verification

/// One item of the checklist: the rule, what the system found with its evidence, what was answered, and the form.
enum VerificationItemPage {
    static let route = Route.page("/verification/{period}/items/{item}", .query(ShowVerification.self)) { visit in
        try page(visit)
    }

    static let answer = Route(
        .post, "/verification/{period}/items/{item}/answer", .command(AnswerChecklistItem.self)
    ) { visit in
        try act(visit) { form, period, item in
            try visit.act(
                AnswerChecklistItem(
                    monitoringPeriod: period, item: item, answer: try Choice.read("answer", in: form),
                    comment: form["comment"] ?? ""), id: form["id"]
            ).record
        }
    }

    static let resolve = Route(
        .post, "/verification/{period}/items/{item}/resolve", .command(ResolveChecklistFinding.self)
    ) { visit in
        try act(visit) { form, period, item in
            try visit.act(
                ResolveChecklistFinding(monitoringPeriod: period, item: item, comment: form["resolution"] ?? ""),
                id: form["id"]
            ).record
        }
    }

    private static func act(
        _ visit: Visit, _ act: (FormValues, MonitoringPeriodID, String) throws -> UInt64
    ) throws -> WebAnswer {
        let period: MonitoringPeriodID = try visit.identifier("period")
        return try ActForm.answer(visit) { form in
            let (view, item) = try item(visit)
            let record = try act(form, period, item.id.text)
            return Receipt.to(ItemGrid.path(item.id, of: view.period.id), record: record)
        } again: {
            try page(visit, typed: $0, refusal: $1)
        }
    }

    private static func item(_ visit: Visit) throws -> (VerificationView, ChecklistItem) {
        let view = try visit.ask(ShowVerification(monitoringPeriod: try visit.identifier("period")))
        let id: ChecklistItem.ID = try visit.identifier("item")
        guard let item = view.checklist.item(id) else { throw Visit.notFound(id.text) }
        return (view, item)
    }

    private static func page(
        _ visit: Visit, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) throws -> Page {
        let (view, item) = try item(visit)
        let word = visit.word
        return Page(
            "\(item.id) \(word(item.text))", crumbs: VerificationPage.crumbs(visit, view.period.id)
        ) { out, word in
            Receipt.write(&out, visit)
            facts(view, item, word, &out)
            if let finding = view.finding(on: item.id) { found(finding, word, &out) }
            answers(view, item, word, &out)
            if view.isTeam(visit.session?.actor), view.state.statement == nil,
                view.state.run?.verifierItems.contains(item.id) == true
            {
                forms(view, item, visit, typed, refusal, &out)
            } else if let refusal {
                ActForm.write(refusal, &out, word)
            }
            neighbours(view, item, word, &out)
        }
    }

    private static func facts(
        _ view: VerificationView, _ item: ChecklistItem, _ word: PortalWording, _ out: inout HTMLWriter
    ) {
        let progress = view.progress.items.first { $0.item == item.id }
        var facts = FactList(word)
        if let progress { facts.add(.itemOutcome, badge: word(progress.status.name), progress.status.tone) }
        facts.add(
            .section, view.checklist.sections.first { $0.id == item.section }.map { "\($0.id) \(word($0.title))" })
        facts.add(.itemRule, word(item.rule), isVerified: item.verified)
        facts.add(.itemFiller, word(view.finding(on: item.id) == nil ? .fillerVerifier : .fillerSystem))
        facts.add(.itemEvidenceKinds, item.evidence.map { word($0.name) }.joined(separator: ", "))
        facts.add(.source, item.source)
        facts.write(&out)
    }

    private static func found(_ finding: Finding, _ word: PortalWording, _ out: inout HTMLWriter) {
        out.element("h2", text: word(.systemFound))
        out.element("div", ["class": "card"]) { out in
            out.element("p") { out in
                out.element(
                    "span", ["class": "badge \(finding.outcome.tone.rawValue)"], text: word(finding.outcome.name))
            }
            out.element("p", text: word(finding.detail))
            out.element("h3", text: word(.itemEvidence))
            EvidenceList(finding.evidence, omitted: finding.omittedLinks).write(&out, word)
        }
    }

    /// Every answer ever given, the newest first; the resolution of the standing one.
    private static func answers(
        _ view: VerificationView, _ item: ChecklistItem, _ word: PortalWording, _ out: inout HTMLWriter
    ) {
        let given = view.state.history.filter { $0.item == item.id }
        guard !given.isEmpty else { return }
        out.element("h2", text: word(.answersHeading))
        for answer in given.reversed() {
            let isStanding = view.state.answers[item.id] == answer
            out.element("div", ["class": "card"]) { out in
                out.element("p") { out in
                    out.element(
                        "span", ["class": "badge \(isStanding ? "good" : "neutral")"],
                        text: word(isStanding ? .answerStands : .answerSuperseded))
                    out.text(" ")
                    out.element("strong", text: word(answer.answer.name))
                    if let short = answer.answer.abbreviation { out.text(" (\(short))") }
                }
                if !answer.comment.isEmpty { out.element("p", text: answer.comment) }
                out.element(
                    "p", ["class": "muted"],
                    text: word(
                        .answerBy, answer.by.person.text, answer.by.organisation.text, "\(answer.revision)",
                        "\(answer.run)"))
                if isStanding, let resolution = view.state.resolutions[item.id] {
                    out.element("h3", text: word(.resolutionHeading))
                    out.element("p", text: resolution.comment)
                    out.element(
                        "p", ["class": "muted"], text: "\(resolution.by.person) (\(resolution.by.organisation))")
                }
            }
        }
    }

    private static func forms(
        _ view: VerificationView, _ item: ChecklistItem, _ visit: Visit, _ typed: FormValues, _ refusal: Rejection?,
        _ out: inout HTMLWriter
    ) {
        let word = visit.word
        let path = ItemGrid.path(item.id, of: view.period.id)
        let isResolving = typed["resolution"] != nil
        if view.state.unresolved.contains(where: { $0.item == item.id }) {
            out.element("h2", text: word(.resolveHeading))
            let form = ActForm(
                "\(path)/resolve", visit, typed: isResolving ? typed : FormValues(),
                refusal: isResolving ? refusal : nil,
                blames: [("verification.comment", "resolution"), ("verification.input", "resolution")])
            form.write(&out, submit: .resolveSubmit) { out in
                form.area("resolution", .resolution, hint: .resolutionHint, &out)
            }
        }
        out.element("h2", text: word(.answerHeading))
        let form = ActForm(
            "\(path)/answer", visit, typed: isResolving ? FormValues() : typed, refusal: isResolving ? nil : refusal,
            blames: [
                ("portal.form.choice", "answer"), ("verification.comment", "comment"),
                ("verification.input", "comment"),
            ])
        form.write(&out, submit: .answerSubmit) { out in
            form.radios(
                "answer", .answer,
                Verification.Answer.allCases.map { answer in
                    (
                        answer.rawValue,
                        answer.abbreviation.map { "\(word(answer.name)) (\($0))" } ?? word(answer.name)
                    )
                }, &out)
            form.area("comment", .comment, hint: .answerCommentHint, &out)
        }
    }

    private static func neighbours(
        _ view: VerificationView, _ item: ChecklistItem, _ word: PortalWording, _ out: inout HTMLWriter
    ) {
        guard let index = view.items.firstIndex(where: { $0.id == item.id }) else { return }
        out.element("nav", ["class": "neighbours", "aria-label": word(.itemsHeading)]) { out in
            if index > 0 {
                let other = view.items[index - 1]
                out.element(
                    "a", ["href": ItemGrid.path(other.id, of: view.period.id), "rel": "prev"],
                    text: "← \(other.id) \(word(other.text))")
            }
            if index + 1 < view.items.count {
                let other = view.items[index + 1]
                out.element(
                    "a", ["href": ItemGrid.path(other.id, of: view.period.id), "rel": "next"],
                    text: "\(other.id) \(word(other.text)) →")
            }
        }
    }
}
