import Quantities

/// What more than one verb refuses. What only one verb refuses stands in the verb's file.
extension Rejection {
    static func roleNotPermitted(_ permitted: [Role], _ actor: Actor) -> Rejection {
        Rejection(
            "project.role.notPermitted", expected: permitted.map(\.rawValue).joined(separator: ", "), found: "\(actor)",
            ja: "この役割ではこの操作を行えません", en: "This role may not take this step")
    }

    static func otherOperator(expected: OrganisationID, _ actor: Actor) -> Rejection {
        Rejection(
            "project.operator.otherOrganisation", expected: expected.text, found: "\(actor)",
            ja: "このプロジェクトの運営・管理者の所属ではありません", en: "The person does not belong to the project's operator")
    }

    static func projectUnknown(_ project: ProjectID) -> Rejection {
        Rejection(
            "project.unknown", expected: "a planned project", found: project.text, ja: "このプロジェクトはありません",
            en: "There is no such project")
    }

    static func projectWithdrawn(_ day: Day) -> Rejection {
        Rejection(
            "project.withdrawn", expected: "a project in force", found: "withdrawn on \(day)",
            ja: "このプロジェクトは取り下げられています", en: "The project has been withdrawn")
    }

    static func beforeLastStep(expected: Day, found: Day) -> Rejection {
        Rejection(
            "project.day.beforeLastStep", expected: "≥ \(expected)", found: "\(found)", ja: "前の手続の日より前の日付にはできません",
            en: "A step cannot be dated before the last one")
    }

    static func wrongPhase(_ expected: [ProjectPhase], _ found: ProjectPhase) -> Rejection {
        Rejection(
            "project.phase.wrong", source: "DECK", expected: expected.map(\.rawValue).joined(separator: ", "),
            found: found.rawValue, ja: "プロジェクトの現在の段階ではこの手続はできません",
            en: "The project is not in a phase that allows this step")
    }

    static func wrongStage(_ expected: [MonitoringStage], _ period: MonitoringPeriodState) -> Rejection {
        Rejection(
            "project.period.stage", source: "DECK", expected: expected.map(\.rawValue).joined(separator: ", "),
            found: "\(period.id): \(period.stage.rawValue)", ja: "モニタリング期間の現在の段階ではこの手続はできません",
            en: "The monitoring period is not in a stage that allows this step")
    }

    static func samePerson(_ candidate: Participant, _ other: Participant) -> Rejection {
        Rejection(
            "project.independence.samePerson", source: "DECK, JQA",
            expected: "\(candidate.party.rawValue) other than \(other.party.rawValue)", found: "\(candidate.actor)",
            ja: "運営・管理者、検証人、レビュー担当、承認者は別の人でなければなりません",
            en: "Operator, verifier, reviewer and approver must be different persons")
    }

    static func sameOrganisation(_ candidate: Participant, _ other: Participant) -> Rejection {
        Rejection(
            "project.independence.sameOrganisation", source: "DECK, JQA",
            expected: "\(candidate.party.rawValue) outside \(other.actor.organisation) (\(other.party.rawValue))",
            found: "\(candidate.actor)", ja: "運営・管理者、検証人、レビュー担当、承認者は同じ組織に属してはなりません",
            en: "Operator, verifier, reviewer and approver must not be of the same organisation")
    }

    static func claimYears(expected: String, found: [FiscalYear]) -> Rejection {
        Rejection(
            "project.claim.years", expected: expected,
            found: found.prefix(50).map(\.description).joined(separator: ", "), ja: "年度が期間と一致しないか、順序が正しくありません",
            en: "The fiscal years do not fit, or are not in order")
    }

    static func claimTotal(expected: Tonnes, found: Tonnes) -> Rejection {
        Rejection(
            "project.claim.total", source: "PV14, AG24 (assumed)", expected: "\(expected)", found: "\(found)",
            ja: "合計が各年度の切捨て後の量の合計と一致しません", en: "The total is not the sum of the floored years")
    }

    static func replayImpossible(_ event: ProjectEvent) -> Rejection {
        Rejection(
            "project.replay.impossible", expected: "an event that can follow", found: type(of: event.body).kind,
            ja: "記録の順序からは起こり得ない出来事です", en: "This event cannot have followed the ones before")
    }
}
