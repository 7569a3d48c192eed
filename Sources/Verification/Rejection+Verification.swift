import Quantities

/// Every refusal of a command, in one place.
extension Rejection {
    static func wrongRole(_ actor: Actor, _ roles: [Role]) -> Rejection {
        Rejection(
            "verification.actor.role", expected: roles.map(\.rawValue).joined(separator: ", "), found: "\(actor)",
            ja: "この役割の者は行えません", en: "A person in this role may not do this")
    }

    static func notIndependent(_ who: String, of party: String) -> Rejection {
        Rejection(
            "verification.actor.notIndependent", source: "jcredit 2, 8 A9 (SE)", expected: "independent of \(party)",
            found: who, ja: "運営・管理者または承認者は検証に加われません",
            en: "Whoever operates or approves the project cannot take part in its verification")
    }

    static func outsideTeam(_ actor: Actor) -> Rejection {
        Rejection(
            "verification.actor.outsideTeam", expected: "a member of the verification team", found: "\(actor)",
            ja: "審査チームの一員ではありません", en: "This person is not in the verification team")
    }

    static func reviewerInsideTeam(_ person: PersonID) -> Rejection {
        Rejection(
            "verification.reviewer.insideTeam", source: "JQA", expected: "a reviewer outside the team",
            found: person.text, ja: "レビューは審査チーム外の者が行います", en: "The review is for somebody outside the team")
    }

    static var engagementMissing: Rejection {
        Rejection(
            "verification.engagement.missing", source: "JQA", expected: "an engagement", found: "none",
            ja: "審査機関の契約と審査チームが登録されていません", en: "No verification body and team have been engaged")
    }

    static func engagementMalformed(expected: String, found: String) -> Rejection {
        Rejection(
            "verification.engagement.malformed", expected: expected, found: found, ja: "検証契約の内容が正しくありません",
            en: "The engagement is not right")
    }

    static func engagementInUse(_ answers: Int) -> Rejection {
        Rejection(
            "verification.engagement.inUse", expected: "no answers yet", found: "\(answers)",
            ja: "回答が始まった後は審査チームを変更できません", en: "The team cannot change once answers have been given")
    }

    static func runMissing(_ period: MonitoringPeriodID) -> Rejection {
        Rejection(
            "verification.run.missing", expected: "a checklist run on \(period)", found: "none",
            ja: "チェックリストがまだ実行されていません", en: "The checklist has not been run yet")
    }

    static func itemUnknown(_ item: ChecklistItem.ID) -> Rejection {
        Rejection(
            "verification.item.unknown", expected: "an item of the checklist", found: item.text,
            ja: "チェックリストにない項目です", en: "The checklist has no such item")
    }

    static func itemFilledBySystem(_ item: ChecklistItem.ID) -> Rejection {
        Rejection(
            "verification.item.filledBySystem", source: "DECK", expected: "an item of the verifier", found: item.text,
            ja: "創出システムが記入する項目には回答できません", en: "The system fills this item; it cannot be answered")
    }

    static func commentMissing(_ what: String) -> Rejection {
        Rejection(
            "verification.comment.missing", expected: "a reason", found: what, ja: "理由の記載が必要です",
            en: "A reason is needed")
    }

    static func tooMuch(_ expected: String, _ found: String) -> Rejection {
        Rejection(
            "verification.input.tooLong", expected: expected, found: found, ja: "入力が長すぎるか、空です",
            en: "The input is too long, or empty")
    }

    static func digestMalformed(_ text: String) -> Rejection {
        Rejection(
            "verification.digest.malformed", expected: "64 lower-case hex digits", found: String(text.prefix(80)),
            ja: "ハッシュ値の形式が正しくありません", en: "The digest is malformed")
    }

    static func nothingToResolve(_ item: ChecklistItem.ID, _ open: [String]) -> Rejection {
        Rejection(
            "verification.finding.notOpen",
            expected: "an open CAR or CL" + (open.isEmpty ? "" : ": " + open.joined(separator: ", ")), found: item.text,
            ja: "解消すべき是正処置要求・明確化要求がありません", en: "There is no open request on this item")
    }

    static func reviewTooEarly(_ open: [String]) -> Rejection {
        Rejection(
            "verification.review.itemsOpen", source: "JQA", expected: "every item of the verifier answered",
            found: open.joined(separator: ", "), ja: "未回答の項目があるためレビューできません",
            en: "Items are unanswered, so there is no conclusion to review")
    }

    static func statementBlocked(_ opinion: Opinion, _ blockers: [String]) -> Rejection {
        Rejection(
            "verification.statement.blocked", source: "jcredit 2 step 6, 5",
            expected: "nothing open for \(opinion.rawValue)",
            found: blockers.joined(separator: ", "), ja: "未了の事項があるため意見に署名できません",
            en: "The statement cannot be signed while something is open")
    }

    static func qualificationMismatch(_ opinion: Opinion) -> Rejection {
        Rejection(
            "verification.statement.qualification",
            expected: opinion == .unqualified ? "no qualification" : "a qualification", found: opinion.rawValue,
            ja: "限定付適正・不適正では理由（--qualification）を記し、適正では記しません",
            en: "A qualified or adverse opinion states its reason (--qualification), an unqualified one has none")
    }

    static func alreadySigned(_ period: MonitoringPeriodID) -> Rejection {
        Rejection(
            "verification.statement.signed", expected: "no statement yet", found: period.text,
            ja: "検証意見は署名済みで、変更できません", en: "The statement is signed and final")
    }

    static func notVerified(_ period: MonitoringPeriodID, _ found: String) -> Rejection {
        Rejection(
            "verification.report.notVerified", expected: "a signed positive statement on \(period)", found: found,
            ja: "適正意見のある検証報告書がありません", en: "There is no positive verification statement")
    }
}
