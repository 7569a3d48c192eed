import ArgumentParser
import Foundation
import Quantities
import Store
import UseCases

/// A subcommand that runs one use case as a person: the answer for people, or as JSON with the records it made.
protocol ActCommand: DaichoCommand {
    associatedtype UseCase: UseCases.Command

    var act: ActOptions { get }

    /// What is asked, made from the arguments.
    func useCase(on folder: DataFolder) throws -> UseCase
    /// What was done, for people.
    func describe(_ answer: UseCase.Answer) -> [Bilingual]
    /// The answer says itself that there was nothing to do.
    func wasKnown(_ answer: UseCase.Answer) -> Bool
    /// Documents that are written to the folder's `documents/` afterwards.
    func documents(_ answer: UseCase.Answer) -> [String]
    /// The commands that usually come next.
    func next(_ answer: UseCase.Answer) -> [String]
}

extension ActCommand {
    var json: Bool { act.folder.json }

    func wasKnown(_ answer: UseCase.Answer) -> Bool { false }
    func documents(_ answer: UseCase.Answer) -> [String] { [] }
    func next(_ answer: UseCase.Answer) -> [String] { [] }

    func perform() throws { try carryOut() }

    func carryOut() throws {
        let folder = try act.folder.open()
        if act.on != nil, UseCase.self is any ApprovableCommand.Type, try folder.requiresTwo(for: UseCase.name) {
            throw Rejection(
                "cli.effectiveDay", expected: "no --on", found: "--on", ja: "二者承認の操作は承認された時に効力を生じます。--on は指定できません",
                en: "What takes two persons takes effect when it is approved; --on cannot be given")
        }
        let submission = try folder.submit(useCase(on: folder), by: act.request())
        Output.endProgress()
        switch submission {
        case .done(let done): try tell(done, folder)
        case .waiting(let waiting): try tell(waiting)
        }
    }

    private func tell(_ done: Performed<UseCase.Answer>, _ folder: DataFolder) throws {
        let files = try documents(done.answer).flatMap { try DocumentShelf.export(id: $0, from: folder) }.map(\.path)
        let wasKnown = done.wasKnown || wasKnown(done.answer)
        guard !json else {
            return try Output.json(
                Done(answer: done.answer, wasKnown: wasKnown, records: done.records, files: files))
        }
        if wasKnown { Output.line(ja: "すでに実行済みのため、何も変更していません", en: "This was done before; nothing was changed.") }
        describe(done.answer).forEach { Output.line($0) }
        files.forEach { Output.line("  \($0)") }
        if let records = Self.text(done.records) { Output.line(ja: "記録 \(records)", en: "Record \(records)") }
        Output.next(next(done.answer))
    }

    /// It takes two persons, and waits for the second.
    private func tell(_ waiting: Performed<PendingActAnswer>) throws {
        guard !json else {
            return try Output.json(
                Done(answer: waiting.answer, wasKnown: waiting.wasKnown, records: waiting.records, files: []))
        }
        let act = waiting.answer.act
        Output.line(
            ja: "二者の承認が必要な操作です。申請 \(act) は \(waiting.answer.expiresAt.day) まで承認を待ちます",
            en: "This takes two persons: act \(act) waits for the second until \(waiting.answer.expiresAt.day)")
        if let records = Self.text(waiting.records) { Output.line(ja: "記録 \(records)", en: "Record \(records)") }
        Output.next(["daicho act approve \(act) --as PERSON", "daicho act show \(act)"])
    }

    private static func text(_ records: [UInt64]) -> String? {
        guard let first = records.first, let last = records.last else { return nil }
        return first == last ? "\(first)" : "\(first)–\(last)"
    }
}

/// What `--json` prints after an act.
private struct Done<Answer: Encodable>: Encodable {
    let answer: Answer
    /// Nothing was done now: the same had been asked before.
    let wasKnown: Bool
    /// Indexes of the records that were made now.
    let records: [UInt64]
    /// Documents written to the data folder.
    let files: [String]
}
