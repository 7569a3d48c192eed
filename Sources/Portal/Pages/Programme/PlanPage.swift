import Documents
import ProjectCycle
import Quantities
import UseCases

/// The plan of a new project.
enum PlanPage {
    typealias Plan = TakeProjectStep<PlanProject>

    static let routes = [
        Route.page("/manage/new", .command(Plan.self)) { try page($0) },
        Route(.post, "/manage/new", .command(Plan.self)) { visit in
            try FormAnswer.leading(visit) { form in
                let step = try plan(form, visit)
                let answer = try visit.act(TakeProjectStep(step), id: form[EntryForm.id])
                return ProjectPath(answer.project).manage
            } again: {
                try page(visit, typed: $0, refusal: $1)
            }
        },
    ]

    private static func page(_ visit: Visit, typed: FormValues? = nil, refusal: Rejection? = nil) throws -> Page {
        let choices = try visit.ask(ShowPlanChoices())
        return Page(visit.word(.planTitle), crumbs: [ManagePage.crumb(visit.word)]) { out, word in
            out.element("p", ["class": "lead"], text: word(.planLead))
            EntryForm("/manage/new", fields(choices, word), submit: .planSubmit, back: "/manage")
                .write(&out, visit, typed: typed, refusal: refusal)
        }
    }

    private static func fields(_ choices: PlanChoices, _ word: PortalWording) -> [EntryField] {
        let people = choices.people.map { (value: $0.id.text, text: "\($0.name) (\($0.id))") }
        func all<Choice: CaseIterable & RawRepresentable<String>>(
            _ type: Choice.Type, _ phrase: KeyPath<Choice, PortalPhrase>
        ) -> EntryField.Kind {
            .choice(Choice.allCases.map { (value: $0.rawValue, text: word($0[keyPath: phrase])) })
        }
        return [
            EntryField(
                "project", .projectID, .text(longest: 64), hint: .newIdentifierHint,
                refusals: ["project.plan.exists", "quantity.identifier.malformed"]),
            EntryField(
                "titleJa", .planTitleJa, .text(longest: ProjectPlan.longestTitle)),
            EntryField("titleEn", .planTitleEn, .text(longest: ProjectPlan.longestTitle)),
            EntryField(
                "methodology", .planMethodology,
                .choice(choices.methodologies.map { (value: $0.id, text: "\($0.id) \($0.version)") }),
                refusals: ["portal.plan.methodology"]),
            EntryField("attribute", .planAttribute, all(ProgrammeAttribute.self, \.phrase), initial: "f"),
            EntryField(
                "account", .planAccount, .choice(choices.accounts.map { (value: $0.text, text: $0.text) }),
                hint: .planAccountHint),
            EntryField("selfUse", .planSelfUse, all(SelfConsumptionRule.self, \.phrase)),
            EntryField("keidanren", .planKeidanren, .tick, isRequired: false),
            EntryField("dataManager", .planDataManager, .choice(people)),
            EntryField(
                "monitoringPerson", .planMonitoringPerson, .choice(people), hint: .planMonitoringPersonHint,
                initial: people.last?.value ?? ""),
            EntryField("frequency", .planFrequency, all(MonitoringFrequency.self, \.phrase), initial: "daily"),
            EntryField(
                "retention", .planRetention, .number(ProjectPlan.shortestRetention...ProjectPlan.longestRetention),
                hint: .planRetentionHint, initial: "\(ProjectPlan.shortestRetention)",
                refusals: ["project.plan.retention"]),
            EntryField("additionality", .planAdditionality, all(AdditionalityMode.self, \.phrase)),
            EntryField(
                "claims", .planClaims, .paragraph(longest: PlannedClaimText.longest), hint: .planClaimsHint,
                isRequired: false,
                refusals: ["portal.plan.claims", "project.claim.years", "project.claim.overflow"]),
        ]
    }

    private static func plan(_ form: FormValues, _ visit: Visit) throws -> PlanProject {
        let methodology = form["methodology"] ?? ""
        let installed = try visit.ask(ShowPlanChoices()).methodologies.first { $0.id == methodology }
        guard let installed, let organisation = visit.session?.actor.organisation else {
            throw Rejection(
                "portal.plan.methodology", expected: "a methodology installed here",
                found: String(methodology.prefix(40)), ja: "この方法論は登録されていません",
                en: "This methodology is not installed here")
        }
        return PlanProject(
            project: try ProjectID(form["project"] ?? ""),
            plan: ProjectPlan(
                title: Bilingual(ja: form["titleJa"] ?? "", en: form["titleEn"] ?? ""),
                operatorOrganisation: organisation, methodology: installed.id, methodologyVersion: installed.version,
                attribute: try choice(form, "attribute"), holderAccount: try AccountID(form["account"] ?? ""),
                selfConsumption: try choice(form, "selfUse"), keidanrenParticipant: form["keidanren"] == "yes",
                dataManager: try PersonID(form["dataManager"] ?? ""),
                monitoringPerson: try PersonID(form["monitoringPerson"] ?? ""),
                monitoringFrequency: try choice(form, "frequency"),
                retentionYears: Int(form["retention"] ?? "") ?? 0, additionality: try choice(form, "additionality"),
                plannedClaims: try PlannedClaimText.claims(form["claims"] ?? "")))
    }

    private static func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ form: FormValues, _ name: String
    ) throws(Rejection) -> Choice {
        guard let choice = form[name].flatMap({ Choice(rawValue: $0) }) else {
            throw Rejection(
                "portal.form.choice", expected: Choice.allCases.map(\.rawValue).joined(separator: ", "),
                found: String((form[name] ?? "").prefix(40)), ja: "選択肢から選んでください",
                en: "Choose one of the values offered")
        }
        return choice
    }
}
