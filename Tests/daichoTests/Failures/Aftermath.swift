import Foundation
import Quantities
import Registry
import Store
import UseCases

/// What must hold in a data folder after any failure under load. It asks only what every client can ask.
struct Aftermath {
    let folder: URL
    let lines: [LoadLine]
    /// What was answered while the failure was under way already: it must fit, but it may be lost.
    var late: [LoadLine] = []
    /// Refusals that this failure may cause; the registry's own are always right.
    var refusals: Set<String> = []

    private var acknowledged: [LoadLine] { lines.filter { $0.kind == .done } }

    /// Each breach as a sentence; none when nothing was lost, altered or done twice, and the folder goes on.
    func breaches() throws -> [String] {
        try answers() + check() + known() + logged() + goesOn()
    }

    /// Every answer to a client is an acknowledgement or a refusal with a code that fits.
    private func answers() -> [String] {
        (lines + late).filter { $0.kind == .failed }.map { "\($0.id): not a refusal: \($0.text)" }
            + Set((lines + late).filter { $0.kind == .refused }.map(\.text)).subtracting(refusals)
            .filter { $0 != "registry.quantity.insufficient" }.map { "unexpected refusal: \($0)" }
    }

    /// Everything in the folder follows from its records.
    private func check() -> [String] {
        do {
            return try CheckFolder().run(on: DataFolder.open(folder)).findings.map { "fsck: \($0.code) \($0.subject)" }
        } catch {
            return ["fsck: \(error)"]
        }
    }

    /// Each acknowledged command is known by its id, with its first answer.
    private func known() -> [String] {
        let opened: DataFolder
        do { opened = try DataFolder.open(folder) } catch { return acknowledged.map { "\($0.id): lost: \(error)" } }
        return acknowledged.compactMap { line in
            do {
                let again = try AcknowledgedCommand(id: line.id).giveAgain(on: opened)
                guard again.wasKnown else { return "\(line.id): lost" }
                return again.answer == line.text ? nil : "\(line.id): answered \(line.text), now \(again.answer)"
            } catch {
                return "\(line.id): \(error)"
            }
        }
    }

    /// No two commands share a record, the newest checkpoint covers all records, and those looked up are the commands'.
    private func logged() throws -> [String] {
        var owners: [UInt64: String] = [:]
        var breaches: [String] = []
        for line in acknowledged {
            for index in line.records {
                if let other = owners[index] { breaches.append("record \(index) is of \(other) and of \(line.id)") }
                owners[index] = line.id
            }
        }
        guard let last = owners.keys.max(), let first = owners.keys.min() else { return breaches }
        let checkpoint = try Run(["log", "checkpoint", "--folder", folder.path])
        let size = checkpoint.output.split(separator: "\n").dropFirst().first.flatMap { UInt64($0) } ?? 0
        if size <= last { breaches.append("record \(last) is not among \(size): \(checkpoint.errors)") }
        for index in [first, owners.keys.sorted()[owners.count / 2], last] {
            let record = try Run(["log", "record", "\(index)", "--folder", folder.path])
            guard let owner = owners[index], !record.output.contains("\"\(owner)\"") else { continue }
            breaches.append("record \(index) is not of \(owner): \(record.output)\(record.errors)")
        }
        return breaches
    }

    private func goesOn() throws -> [String] {
        let next = try Run([
            "organisation", "add", "after", "--name", "After", "--folder", folder.path, "--as", "admin", "--id",
            "after",
        ])
        return next.status == 0 ? [] : ["the next command: \(next.errors)"]
    }
}
