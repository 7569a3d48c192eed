import Foundation
import Quantities
import SQL

/// Walks the records, by their bytes alone, and asks of each that moves units or changes the registry whether two persons
/// of the organisation that may decide on it are behind it. It shares no code with what lets them.
struct ApprovalWalk {
    private struct Act {
        let person: String
        let organisation: String
        let role: String
        let request: String
        var isOpen = true
    }

    private let cast: [String: Cast.Person]
    private var next: Int64 = 0
    private var acts: [String: Act] = [:]
    private var asked: Set<String> = []
    private var owners: [String: String] = [:]
    /// What was approved by the record before, or by those before it, and how many records came of it.
    private var approved: (act: Act, records: Int)?
    /// Holds that two persons made, to be completed by the registry when they are due.
    private var due: Set<String> = []
    /// How often each kind came.
    private(set) var kinds: [String: Int] = [:]

    init(_ cast: Cast) { self.cast = Dictionary(uniqueKeysWithValues: cast.people.map { ($0.id, $0) }) }

    /// Takes the records that are new.
    /// - Parameter judges: without it, what one person did before the policy is taken as it is.
    /// - Returns: what is wrong with one; nil when nothing is.
    mutating func follow(_ database: Database, judges: Bool = true) throws -> String? {
        for row in try database.rows("SELECT idx, bytes FROM records WHERE idx >= ? ORDER BY idx", next) {
            let (index, bytes): (Int64, [UInt8]) = try (row[0], row[1])
            guard index == next else { return "record \(next) is missing" }
            next += 1
            guard let record = Record(bytes) else { return "record \(index) cannot be read" }
            if let wrong = take(record, "PA-\(index)", judges) { return "record \(index), \(record.kind): \(wrong)" }
        }
        return approved?.records == 0 ? "what was approved was not done" : nil
    }

    private mutating func take(_ record: Record, _ name: String, _ judges: Bool) -> String? {
        kinds[record.kind, default: 0] += 1
        let isCovered =
            approved.map { $0.act.person == record.person && $0.act.request == record.command } == true
            && record.kind.hasPrefix("registry.")
        if isCovered {
            approved?.records += 1
        } else {
            if approved?.records == 0 { return "what was approved before it was not done" }
            approved = nil
        }
        if record.kind == "registry.account.opened" {
            owners[record.text("account") ?? ""] = record.text("organisation")
        }
        switch record.kind {
        case "act.proposed":
            guard asked.insert(record.command).inserted else { return "asked for twice under \(record.command)" }
            acts[name] = Act(
                person: record.person, organisation: record.organisation, role: record.role, request: record.command)
            return nil
        case "act.approved", "act.declined", "act.withdrawn": return decide(record)
        case _ where !record.kind.hasPrefix("registry.") || !judges: return nil
        default: return isCovered ? rightful(record) : alone(record)
        }
    }

    /// An act ends once: by who asked, who takes it back; or by another person who may do the same.
    private mutating func decide(_ record: Record) -> String? {
        guard let id = record.text("act"), var act = acts[id] else { return "an act that nobody asked for" }
        guard act.isOpen else { return "\(id) had ended" }
        act.isOpen = false
        acts[id] = act
        if record.kind == "act.withdrawn" { return act.person == record.person ? nil : "by another than who asked" }
        guard act.person != record.person else { return "\(record.person) decides on what \(record.person) asked for" }
        guard act.organisation == record.organisation, act.role == record.role else {
            return "\(record.person) of \(record.organisation) decides on what \(act.organisation) asked for"
        }
        for (person, organisation, role) in [
            (act.person, act.organisation, act.role), (record.person, record.organisation, record.role),
        ] where cast[person].map({ $0.organisation == organisation && $0.role.rawValue == role }) != true {
            return "\(person) is not \(role) of \(organisation)"
        }
        if record.kind == "act.approved" { approved = (act, 0) }
        return nil
    }

    /// Two persons did it: they are of the account's organisation, or of the registry.
    private mutating func rightful(_ record: Record) -> String? {
        if record.kind == "registry.units.reserved", let hold = record.text("hold"),
            let completion = record.body["completion"] as? [String: Any], completion["kind"] as? String == "due"
        {
            due.insert(hold)
        }
        let account = record.text("account") ?? record.text("from")
        let isTheRegistrys = ["registry.frozen", "registry.unfrozen"].contains(record.kind)
        let organisation = isTheRegistrys ? Cast.registry : account.flatMap { owners[$0] }
        return organisation == record.organisation ? nil : "by \(record.organisation), of \(organisation ?? "nobody")"
    }

    /// One person did it, or the clock: so it moves nothing, or moves what two persons decided was to move.
    private mutating func alone(_ record: Record) -> String? {
        switch record.kind {
        case "registry.hold.confirmed", "registry.hold.released": nil
        case "registry.hold.completed" where record.text("hold").flatMap { due.remove($0) } != nil: nil
        default: "done by \(record.person) alone"
        }
    }
}

extension ApprovalWalk {
    private struct Record {
        let kind: String
        let command: String
        let person: String
        let organisation: String
        let role: String
        let body: [String: Any]

        init?(_ bytes: [UInt8]) {
            guard let json = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
                let kind = json["kind"] as? String, let command = json["command"] as? String,
                let actor = json["actor"] as? [String: String], let person = actor["person"],
                let organisation = actor["organisation"], let role = actor["role"],
                let body = json["body"] as? [String: Any]
            else { return nil }
            (self.kind, self.command, self.person) = (kind, command, person)
            (self.organisation, self.role, self.body) = (organisation, role, body)
        }

        func text(_ field: String) -> String? { body[field] as? String }
    }
}
