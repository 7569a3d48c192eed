import Documents
import Quantities
import Registry
import Store
import UseCases

/// The registry as a whole: what stands still, and how it guards what leaves an account.
enum RegistryPage {
    static let path = "/registry"

    static func crumbs(_ visit: Visit) -> [Page.Crumb] { [Page.Crumb(visit.word(.registryHeading), path)] }

    static let route = Route.page("/registry", .query(ListFreezes.self)) { visit in
        let freezes = try visit.ask(ListFreezes())
        let controls = try visit.ask(ShowRegistryControls())
        let mayReconcile = ListReconciliations.readers.include(visit.reader)
        let newest = try mayReconcile ? visit.ask(ListReconciliations()).rows.first : nil
        return Page(visit.word(.registryHeading)) { out, word in
            Receipt.write(&out, visit)
            out.element("p", ["class": "lead"], text: word(.registryLead))
            actions(visit, &out)
            reconciliation(newest, visit, &out)
            out.element("h2", text: word(.freezesHeading))
            listing(freezes, visit).write(&out, visit)
            out.element("h2", text: word(.controlsHeading))
            ControlsFacts.write(controls, &out, word)
        }
    }

    /// For whoever may look at it; nothing before the first was made.
    private static func reconciliation(_ newest: KeptReconciliation?, _ visit: Visit, _ out: inout HTMLWriter) {
        guard let newest else { return }
        let word = visit.word
        out.element("h2", text: word(.reconciliationsHeading))
        var facts = FactList(word)
        facts.add(.reconciliationDay, word.day(newest.result.day), link: ReconciliationPage.path(newest.result.day))
        facts.add(
            .blockStatus, badge: word(newest.result.agrees ? .reconciliationAgrees : .reconciliationDiffers),
            newest.result.agrees ? .good : .bad)
        facts.write(&out)
    }

    private static func actions(_ visit: Visit, _ out: inout HTMLWriter) {
        out.element("p", ["class": "actions"]) { out in
            func link(_ verb: String, _ phrase: PortalPhrase) {
                out.element("a", ["class": "button quiet", "href": "\(path)/\(verb)"], text: visit.word(phrase))
            }
            if visit.may(TakeRegistryStep<Freeze>.self) { link("freeze", .freezeHeading) }
            if visit.may(TakeRegistryStep<CorrectTransfer>.self) { link("corrections", .correctHeading) }
            if visit.may(SetRegistryControls.self) { link("controls", .controlsChange) }
            if ListReconciliations.readers.include(visit.reader) { link("reconciliations", .reconciliationsHeading) }
        }
    }

    private static func listing(_ freezes: [FreezeTable.Row], _ visit: Visit) -> Listing {
        let word = visit.word
        let mayRelease = visit.may(TakeRegistryStep<Unfreeze>.self)
        return Listing(
            word(.freezesHeading),
            [
                .init("scope", .freezeScope), .init("reason", .reason), .init("record", .record, isNumber: true),
            ] + (mayRelease ? [.init("change", .changeOrRemove)] : []),
            rows: freezes.map { row in
                [
                    .text(FreezeField.text(row.scope, word)), .text(row.reason),
                    .number(row.record, link: RecordLink.path(row.record)),
                ] + (mayRelease ? [.text(word(.unfreezeHeading), link: FreezeField.link(to: row.scope))] : [])
            })
    }
}
