import ArgumentParser
import Quantities
import UseCases

/// Lists what waits for a second person.
struct ActListCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the acts that wait for a second person (承認待ち一覧).",
        discussion: """
            Example:
              daicho act list
              daicho act list --all
            """)

    @Flag(help: "Also those that have ended.")
    var all = false

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let data = try folder.open()
        let acts = try data.answer(ListPendingActs(onlyWaiting: !all), to: .owner)
        if json { return try Output.json(acts) }
        guard !acts.isEmpty else { return Output.line(ja: "承認待ちの操作はありません", en: "Nothing waits for a second person.") }
        for act in acts { ActShowCommand.lines(act, at: data.now).prefix(2).forEach { Output.line($0) } }
    }
}

/// Shows one of them.
struct ActShowCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show what was asked for, by whom, and how it stands.",
        discussion: """
            Example:
              daicho act show PA-57
            """)

    @Argument(help: "Id of the act.")
    var pending: PendingActID

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let data = try folder.open()
        let act = try data.answer(ShowPendingAct(pending), to: .owner)
        if json { return try Output.json(act) }
        Self.lines(act, at: data.now).forEach { Output.line($0) }
    }

    static func lines(_ act: PendingAct, at now: Instant) -> [Bilingual] {
        let state =
            act.hasExpired(at: now) ? Bilingual(ja: "期限切れ", en: "Expired") : act.state.name
        var lines = [
            Bilingual(
                ja: "\(act.id)  \(act.command)  \(state.ja)（申請 \(act.initiator.person)、期限 \(act.expiresAt.day)）",
                en:
                    "\(act.id)  \(act.command)  \(state.en) (asked for by \(act.initiator.person), until \(act.expiresAt.day))"
            ),
            Bilingual(ja: "  \(act.summary.ja)", en: "  \(act.summary.en)"),
        ]
        if let closedBy = act.closedBy {
            lines.append(Bilingual(ja: "  \(state.ja): \(closedBy.person)", en: "  \(state.en) by \(closedBy.person)"))
        }
        if let reason = act.reason { lines.append(Bilingual(ja: "  理由: \(reason)", en: "  reason: \(reason)")) }
        return lines
    }
}
