import ArgumentParser
import Foundation
import Quantities
import Store
import UseCases
import Verification

/// The verifier answers items left to people, one or many.
struct VerificationAnswerCommand: DaichoCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Answer items left to the verifier (検証人の回答).",
        discussion: """
            By a member of the team. One item by name, or many from a CSV file with the columns item, answer, comment \
            (`verification show --template` prints one to fill in). A file is checked whole before the first item is \
            answered. Answers other than conform need a comment. An item can be answered again: the revision rises.

            Example:
              daicho checklist answer P1-2024 A9 conform \\
                --comment "Organisation charts seen" --as verifier1
              daicho checklist answer P1-2024 --from answers.csv --as verifier1
            """)

    @Argument(help: "The monitoring period.")
    var period: MonitoringPeriodID

    @Argument(help: "The item, such as A9.")
    var item: String?

    @Argument(help: "The answer.")
    var answer: Answer?

    @Option(help: "What was seen, or what is asked for.")
    var comment = ""

    @Option(
        help: ArgumentHelp("Many answers: columns item, answer, comment.", valueName: "file.csv"),
        completion: .file(extensions: ["csv"]))
    var from: String?

    @OptionGroup var act: ActOptions

    var json: Bool { act.folder.json }

    func validate() throws {
        guard from == nil ? (item != nil && answer != nil) : (item == nil && comment.isEmpty) else {
            throw ValidationError("Say either an item and its answer, or --from a file.")
        }
    }

    func perform() throws {
        let folder = try act.folder.open()
        let lines = try lines()
        try check(lines, folder)
        var done: [Performed<VerificationAnswer>] = []
        for line in lines {
            let command = AnswerChecklistItem(
                monitoringPeriod: period, item: line.item, answer: line.answer, comment: line.comment)
            do {
                done.append(try folder.run(command, by: request(line, among: lines.count)))
            } catch  where !done.isEmpty {
                Output.note(
                    Output.text(ja: "\(done.count) 項目までは回答済みです", en: "\(done.count) items were answered before this:"))
                throw error
            }
            Output.progress("\(done.count)/\(lines.count)")
        }
        Output.endProgress()
        guard let last = done.last?.answer else { return }
        guard !json else { return try Output.json(Answered(last, to: lines.map(\.item), done)) }
        Output.line(ja: "\(lines.count) 項目に回答しました", en: "\(lines.count) items answered.")
        VerificationGroup.describe(last).forEach { Output.line($0) }
        Output.next(
            last.progress.items.contains(where: \.status.isUnsettled)
                ? ["daicho verification show \(period) --open"]
                : ["daicho verification review \(period) --agree --opinion unqualified --as REVIEWER"])
    }

    private func lines() throws -> [AnswerSheet.Line] {
        if let from { return try AnswerSheet(csv: InputFile(from, limit: 4 << 20).text()).lines }
        guard let item, let answer else { throw ValidationError("Say an item and its answer.") }
        return [AnswerSheet.Line(row: 0, item: item, answer: answer, comment: comment)]
    }

    /// What the rules would refuse is found before the first item is answered.
    private func check(_ lines: [AnswerSheet.Line], _ folder: DataFolder) throws {
        guard lines.count > 1 else { return }
        let progress = try folder.answer(ShowVerification(monitoringPeriod: period), to: .owner).progress
        let forPeople = Set(progress.items.filter(\.isForPeople).map(\.item.text))
        for line in lines {
            guard forPeople.contains(line.item) else {
                throw Rejection(
                    "cli.answers.itemUnknown", expected: "an item left to the verifier",
                    found: "row \(line.row): \(line.item)",
                    ja: "検証人が回答する項目ではありません。何も回答していません",
                    en: "The item is not one that the verifier answers; nothing was answered")
            }
            guard line.answer == .conform || !line.comment.isEmpty else {
                throw Rejection(
                    "cli.answers.commentMissing", expected: "a comment with \(line.answer.rawValue)",
                    found: "row \(line.row): \(line.item)",
                    ja: "適合以外の回答にはコメントが必要です。何も回答していません",
                    en: "Answers other than conform need a comment; nothing was answered")
            }
        }
    }

    /// With `--id`, each answer of a file gets an id of its own, so that the whole file can be given again.
    private func request(_ line: AnswerSheet.Line, among count: Int) -> Request {
        let request = act.request()
        guard count > 1, let id = request.id else { return request }
        return Request(
            person: request.person, role: request.role, id: "\(id).\(line.item)", effectiveAt: request.effectiveAt)
    }
}

extension ItemProgress {
    /// Left to the verifier: by the checklist, or because no check decides it.
    fileprivate var isForPeople: Bool { filler == .verifier || status == .open || answer != nil }
}

/// As ``ActCommand`` answers, with the items of a whole file.
private struct Answered: Encodable {
    let answered: [String]
    /// Where the verification stands after the last of them.
    let answer: VerificationAnswer
    let wasKnown: Bool
    let records: [UInt64]
    let files: [String] = []

    init(_ answer: VerificationAnswer, to items: [String], _ done: [Performed<VerificationAnswer>]) {
        answered = items
        self.answer = answer
        wasKnown = done.allSatisfy(\.wasKnown)
        records = done.flatMap(\.records)
    }
}
