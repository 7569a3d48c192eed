import ArgumentParser
import Quantities
import UseCases

/// What was received and flagged.
struct QualityShowCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what was received and what was flagged (データ品質の表示).",
        discussion: """
            Per member: site-days, slots received, slots left out of the claim, and flags. With --site also its flagged days.

            Example:
              daicho quality show --project P1
              daicho quality show --project P1 --site M0001
            """)

    /// Members and days shown to people; `--json` has all.
    private static let mostRows = 50

    @Option(help: "The project.")
    var project: ProjectID

    @Option(help: "Only this member, with its flagged days.")
    var site: SiteID?

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let overview = try ShowQuality(project: project, site: site).run(on: folder.open())
        guard !json else { return try Output.json(overview) }
        // Members with flags first: they are what the reader must look at.
        let members = overview.members.sorted {
            ($0.counts.excluded, $1.site) > ($1.counts.excluded, $0.site)
        }
        var rows = members.prefix(Self.mostRows).map { Self.row($0.site.text, $0.counts) }
        if site == nil { rows.append(Self.row(Output.text(ja: "合計", en: "total"), overview.total)) }
        Table(Self.header, rows).print()
        Self.more(members.count)
        if site != nil { days(overview) }
        if site == nil, let worst = members.first, worst.counts.excluded > 0 {
            Output.next(["daicho quality show --project \(project) --site \(worst.site)", "daicho quality flags"])
        }
    }

    private static var header: [String] {
        [
            Output.text(ja: "会員", en: "member"), Output.text(ja: "サイト日", en: "site-days"),
            Output.text(ja: "コマ", en: "slots"), Output.text(ja: "受信", en: "received"),
            Output.text(ja: "除外", en: "left out"), Output.text(ja: "除外した発電量", en: "generation left out"),
            Output.text(ja: "フラグ（コマ数）", en: "flagged slots"),
        ]
    }

    private static func row(_ name: String, _ counts: QualityCounts) -> [String] {
        [
            name, "\(counts.siteDays)", "\(counts.slots)", "\(counts.received)", "\(counts.excluded)",
            Output.kilowattHours(counts.excludedGeneration),
            counts.flags.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "),
        ]
    }

    private static func more(_ count: Int) {
        guard count > mostRows else { return }
        Output.line(ja: "ほか \(count - mostRows) 件（--json で全件）", en: "… and \(count - mostRows) more (all with --json)")
    }

    private func days(_ overview: QualityOverview) {
        guard !overview.flaggedDays.isEmpty else {
            return Output.line(ja: "フラグの付いた日はありません", en: "No day is flagged.")
        }
        Table(
            [
                Output.text(ja: "日", en: "day"), Output.text(ja: "版", en: "version"),
                Output.text(ja: "コマ", en: "slots"),
                Output.text(ja: "フラグ", en: "flags"),
            ],
            overview.flaggedDays.prefix(Self.mostRows).map {
                ["\($0.day)", "\($0.version)", "\($0.slots)", $0.flags.joined(separator: ", ")]
            }
        ).print()
        Self.more(overview.flaggedDays.count)
    }
}
