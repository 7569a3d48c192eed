import ArgumentParser
import DataQuality
import Quantities
import UseCases

/// Places that may be claimed for twice.
struct DuplicatesListCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Compare all projects with each other and with the lists of other schemes.",
        discussion: """
            The same meter, supply point or PCS, or a place within --within metres, for days that overlap. The usual 50 m \
            are an assumption. Names, addresses, serials and coordinates are not shown.

            Example:
              daicho duplicates list --project P1
            """)

    @Option(help: "Only duplicates with this project.")
    var project: ProjectID?

    @Option(help: "How far apart two places are at most to be taken for one, in metres (0–20000).")
    var within: Int = PlaceDistance.usual.metres

    @OptionGroup var folder: FolderOptions

    func validate() throws {
        guard PlaceDistance(metres: within) != nil else { throw ValidationError("--within is 0 to 20000 metres.") }
    }

    func perform() throws {
        let distance = PlaceDistance(metres: within) ?? .usual
        let report = try folder.open().answer(FindDuplicates(project: project, within: distance), to: .owner)
        guard !json else { return try Output.json(report) }
        for list in report.lists where !list.isHere {
            Output.note(
                Output.text(
                    ja: "\(list.scheme) の一覧はこのフォルダにありません", en: "The list of \(list.scheme) is not in this folder."))
        }
        guard !report.rows.isEmpty else { return Output.line(ja: "重複は見つかりません", en: "No duplicates were found.") }
        Table(
            [
                Output.text(ja: "一方", en: "one"), Output.text(ja: "会員・行", en: "member, row"),
                Output.text(ja: "他方", en: "the other"), Output.text(ja: "会員・行", en: "member, row"),
                Output.text(ja: "一致", en: "in common"), Output.text(ja: "重複期間", en: "both claimed"),
            ],
            report.rows.map { row in
                [
                    row.first.owner, row.first.place ?? "–", row.second.owner, row.second.place ?? "–",
                    row.marks.map { Output.text($0.name) }.joined(separator: ", "), "\(row.overlap)",
                ]
            }
        ).print()
        if !report.isComplete {
            Output.line(ja: "これより多くの重複があります", en: "There are more than these.")
        }
    }
}
