import ArgumentParser
import Quantities
import Registry
import Store
import UseCases

/// To look before what cannot be undone.
struct PreviewOption: ParsableArguments {
    @Flag(help: "Do not ask: do it now.")
    var yes = false

    @Flag(help: "Show which units it would concern, and stop.")
    var dryRun = false

    /// Shows what would be done when that was asked for, and otherwise does the work.
    func unlessAsked(for step: some PermittedRegistryStep, by act: ActOptions, _ work: () throws -> Void) throws {
        guard dryRun else { return try work() }
        let shown = try StepPreview(step, by: act, on: act.folder.open())
        if act.folder.json { try Output.json(shown) } else { shown.lines.forEach { Output.line($0) } }
    }

    /// - Throws: ``Rejection`` `cli.unconfirmed`.
    func confirm(_ step: some PermittedRegistryStep, by act: ActOptions, on folder: DataFolder) throws {
        guard !yes else { return }
        // Under an id the same may have been done before; then the command recognises it, and nothing is done again.
        let made = Result { try StepPreview(step, by: act, on: folder) }
        guard let shown = act.id == nil ? try made.get() : try? made.get() else { return }
        try Self.lastQuestion.ask(shown.lines)
    }

    private static let lastQuestion = LastQuestion(
        code: "cli.unconfirmed",
        unasked: Bilingual(
            ja: "元に戻せない操作です。確認のうえ --yes を付けてください",
            en: "This cannot be undone; look at --dry-run, then say --yes"),
        question: Bilingual(ja: "実行しますか [y/N]", en: "Do it? [y/N]"),
        declined: Bilingual(ja: "取りやめました。何も変更していません", en: "Not done; nothing was changed"))
}

/// Which units a step would concern if it were carried out now.
private struct StepPreview: Encodable {
    let what: Bilingual
    let quantity: Tonnes
    let units: [UnitPart]

    init<Step: PermittedRegistryStep>(_ step: Step, by act: ActOptions, on folder: DataFolder) throws {
        let preview = try folder.answer(PreviewStep(step), to: .person(try act.actor(in: Step.permitted, of: folder)))
        what = step.summary
        quantity = preview.quantity
        units = preview.moved
    }

    var lines: [Bilingual] {
        [what, Bilingual(ja: "合計 \(quantity)", en: "\(quantity) in all")] + UnitsGroup.lines(units)
    }
}
