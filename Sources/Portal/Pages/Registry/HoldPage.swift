import Documents
import Gateways
import Quantities
import Registry
import UseCases

/// One hold: which units, until when, and what whoever looks may do about it.
enum HoldPage {
    static func path(_ hold: HoldID) -> String { "\(HoldListPage.path)/\(Visit.segment(hold))" }

    static let routes =
        [Route.page("/holds/{hold}", .query(ShowHold.self)) { try page($0) }]
        + [
            act("complete") { CompleteHold($0) }, act("release") { ReleaseHold($0) },
            act("confirm") { ConfirmHold($0) },
        ]

    private static func act<Step: PermittedRegistryStep>(
        _ verb: String, _ step: @escaping @Sendable (HoldID) -> Step
    ) -> Route {
        Route(.post, PathTemplate("/holds/{hold}/\(verb)"), .command(TakeRegistryStep<Step>.self)) { visit in
            let hold: HoldID = try visit.identifier("hold")
            return try FormAnswer.of(visit) { form in
                let submission = try visit.submit(TakeRegistryStep(step(hold)), id: form["id"])
                // A confirmed hold is still there; one that has ended is no more.
                let place = Step.self == ConfirmHold.self ? path(hold) : HoldListPage.path
                return Receipt.to(submission) { (place, $0.record) }
            } again: {
                try page(visit, refusal: $1)
            }
        }
    }

    private static func page(_ visit: Visit, refusal: Rejection? = nil) throws -> Page {
        let row = try visit.ask(ShowHold(try visit.identifier("hold")))
        let hold = row.hold
        return Page(
            visit.word(.holdOf, hold.id.text), crumbs: [Page.Crumb(visit.word(.holdsHeading), HoldListPage.path)]
        ) { out, word in
            Receipt.write(&out, visit)
            if let refusal { RefusalNotice.write(refusal, &out, word) }
            out.element("p", ["class": "lead"], text: word(text(hold), word.instant(hold.turn)))
            KeyFigures([KeyFigure(.quantity, NumberText.whole(hold.quantity.count), unit: word(.tonnes))])
                .write(&out, word)
            var facts = FactList(word)
            facts.add(.sendingAccount, hold.from.text, link: AccountPage.path(hold.from))
            if !hold.isExport { facts.add(.receivingAccount, hold.to.text, link: AccountPage.path(hold.to)) }
            let (phrase, tone) = HoldFacts.badge(row.fate)
            facts.add(.blockStatus, badge: word(phrase), tone)
            HoldFacts.add(hold.completion, hold.confirmation, to: &facts, word)
            facts.write(&out)
            MovementPreviewTable.table(word(.holdUnits), hold.units, &out, word)
            HoldForms(row: row, visit: visit).write(&out)
        }
    }

    /// What becomes of it if nobody does anything.
    private static func text(_ hold: Hold) -> PortalPhrase {
        switch (hold.completion, hold.confirmation) {
        case (_, .awaited): .holdEndsUnconfirmed
        case (.due, _), (.export, _): .holdGoes
        case (.byHand, _): .holdEnds
        case (.exchange, _): .offerEnds
        }
    }
}
