import ArgumentParser
import Quantities
import UseCases

/// What representatives are told.
struct NoticeGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice", abstract: "What representatives are told of their accounts (通知).",
        discussion: """
            Example:
              daicho notice list --as holder1
            """,
        subcommands: [NoticeListCommand.self, NoticeMailCommand.self])
}

/// Lists the notices of one person, newest first.
struct NoticeListCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List what a representative is told, newest first (通知一覧).",
        discussion: """
            Example:
              daicho notice list --as holder1
            """)

    @Option(name: .customLong("as"), help: ArgumentHelp("The representative.", valueName: "person"))
    var person: PersonID

    @Option(name: .customLong("for"), help: "Their organisation, when they are a member of several.")
    var organisation: OrganisationID?

    @Option(help: ArgumentHelp("Only of records before this one.", valueName: "record"))
    var before: UInt64?

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let data = try folder.open()
        let actor = try data.actor(
            for: Request(person: person, role: .accountRepresentative, organisation: organisation),
            permitted: [.accountRepresentative])
        let list = try data.answer(ListNotices(before: before), to: .person(actor))
        guard !json else { return try Output.json(list) }
        guard !list.notices.isEmpty else { return Output.line(ja: "通知はありません", en: "There is no notice.") }
        Table(
            [
                Output.text(ja: "記録", en: "record"), Output.text(ja: "日時", en: "when"),
                Output.text(ja: "内容", en: "what"), Output.text(ja: "口座", en: "account"),
                Output.text(ja: "数量", en: "quantity"), Output.text(ja: "シリアル", en: "serials"),
                Output.text(ja: "未読", en: "new"),
            ],
            list.notices.map { notice in
                [
                    "\(notice.record)", "\(notice.at.day) \(notice.at.timeInJapan)", Output.text(notice.step.name),
                    notice.accounts.map(\.text).joined(separator: ", "), notice.quantity.map { "\($0)" } ?? "",
                    notice.units.map { "\($0)" }.joined(separator: ", "), notice.isNew ? "*" : "",
                ]
            }
        ).print()
        if let next = list.next { Output.next(["daicho notice list --as \(person) --before \(next)"]) }
    }
}
