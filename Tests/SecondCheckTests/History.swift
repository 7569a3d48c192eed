import Foundation
import Quantities
import Registry
import RegistrySimulator

@testable import SecondCheck

/// A random run of the registry's own rules, written down as the program's records would be.
struct History {
    struct Written {
        var kind: String
        var body: String
        var actor: Actor
        var at: Instant
        var request: String
        /// What it tells of the registry; nil for policies and approvals.
        var event: RegistryEvent?

        var json: String {
            let actor =
                #"{"organisation":"\#(actor.organisation)","person":"\#(actor.person)","role":"\#(actor.role.rawValue)"}"#
            return #"{"actor":\#(actor),"body":\#(body),"command":"\#(request)","effectiveAt":"\#(at)","#
                + #""kind":"\#(kind)","recordedAt":"\#(at)"}"#
        }
    }

    private static let administrator = Actor(
        person: PersonID(known: "a"), organisation: OrganisationID(known: "registry"), role: .registryAdministrator)
    private static let names = [
        "account.open", "account.close", "account.flag", "account.limit", "account.representative.appoint",
        "account.representative.remove", "account.trust", "controls.set", "hold.accept", "hold.complete",
        "registry.freeze",
        "registry.unfreeze", "units.cancel", "units.correct", "units.export", "units.issue", "units.reserve",
        "units.retire", "units.transfer", "units.transferInBulk",
    ]

    var written: [Written] = []
    /// What accounts held and had retired after each record, by the registry's own fold.
    private(set) var lines: [AuditedLine] = []
    private(set) var state = RegistryState()
    /// Records of the run's events, in their order.
    private var places: [Int] = []

    /// - Parameter isApproved: whether a policy makes two persons take part in everything.
    init(_ simulation: Simulation, isApproved: Bool = false) throws {
        let start = Instant(seconds: 1_779_990_000)
        add(
            "controls.set", #"{"controls":\#(try Self.text(simulation.setting.rules.controls))}"#, Self.administrator,
            start)
        if isApproved { set(Self.names, start) }
        for entry in simulation.history { try add(entry, isApproved: isApproved) }
    }

    private mutating func add(
        _ kind: String, _ body: String, _ actor: Actor, _ at: Instant, request: String? = nil,
        event: RegistryEvent? = nil
    ) {
        written.append(
            Written(
                kind: kind, body: body, actor: actor, at: at, request: request ?? "c\(written.count)", event: event))
    }

    private mutating func set(_ commands: [String], _ at: Instant) {
        add(
            "approval.policySet", #"{"commands":\#(commands),"days":7}"#.replacing("\", \"", with: "\",\""),
            Self.administrator, at)
    }

    private mutating func add(_ entry: Simulation.Entry, isApproved: Bool) throws {
        let request = "asked-\(places.count)"
        let approval = isApproved ? Self.approval(of: entry) : nil
        let approver = approval.flatMap { self.approver(of: entry, disposing: $0.disposing) }
        let isAlone = approval != nil && approver == nil
        if isAlone { set([], entry.recordedAt) }
        if let approval, let approver {
            let act = written.count
            let content = try Self.text(try content(of: entry))
            add(
                "act.proposed",
                #"{"command":"\#(approval.command)","content":\#(content),"#
                    + #""expiresAt":"\#(entry.recordedAt.advanced(bySeconds: 604_800))"}"#, entry.actor,
                entry.recordedAt, request: request)
            add("act.approved", #"{"act":"PA-\#(act)"}"#, approver, entry.recordedAt)
        }
        let place = written.count
        add(
            type(of: entry.event.body).kind, renumbered(try Self.text(entry.event.body)), entry.actor,
            entry.recordedAt, request: request, event: entry.event)
        places.append(place)
        try state.evolve(entry.event)
        addLines(entry.event, UInt64(place))
        if isAlone { set(Self.names, entry.recordedAt) }
    }

    private mutating func addLines(_ event: RegistryEvent, _ record: UInt64) {
        let passages = UnitPassage.all(of: event)
        for account in Set(passages.map(\.to) + passages.compactMap(\.from)).sorted() {
            let retired = state.blocks.filter { $0.account == account && $0.status == .retired }
            lines.append(
                AuditedLine(
                    account: account.text, record: record, held: state.balance(of: account).count,
                    retired: retired.map(\.range.count).reduce(0, +)))
        }
    }

    /// A correction names a record: not the run's event, but where it is written.
    private func renumbered(_ json: String) -> String {
        guard let key = json.firstRange(of: #""record":"#),
            let number = Int(json[key.upperBound...].prefix { $0.isNumber })
        else { return json }
        return json.replacing(#""record":\#(number)"#, with: #""record":\#(places[number])"#)
    }

    // MARK: - Approvals

    /// The command's name, and the account whose representatives alone may approve it; nil for what one may do alone.
    private static func approval(of entry: Simulation.Entry) -> (command: String, disposing: AccountID?)? {
        switch entry.event {
        case .accountOpened: ("account.open", nil)
        case .accountClosed: ("account.close", nil)
        case .accountFlagged: ("account.flag", nil)
        case .accountLimited: ("account.limit", nil)
        case .representativeAppointed: ("account.representative.appoint", nil)
        case .representativeRemoved: ("account.representative.remove", nil)
        case .destinationTrusted(let body): ("account.trust", body.account)
        case .frozen: ("registry.freeze", nil)
        case .unfrozen: ("registry.unfreeze", nil)
        case .unitsIssued: ("units.issue", nil)
        case .unitsTransferred(let body): ("units.transfer", body.from)
        case .unitsTransferredInBulk(let body): ("units.transferInBulk", body.from)
        case .transferCorrected: ("units.correct", nil)
        case .unitsRetired(let body): ("units.retire", body.account)
        case .unitsCancelled(let body): ("units.cancel", body.reason == .voluntary ? body.account : nil)
        case .unitsExported(let body): body.hold == nil ? ("units.export", body.account) : nil
        case .unitsReserved(let body):
            switch entry.command {
            case is TransferUnits: ("units.transfer", body.from)
            case is ExportUnits: ("units.export", body.from)
            default: ("units.reserve", body.from)
            }
        case .holdCompleted(let body): entry.command is CompleteHold ? ("hold.complete", body.from) : nil
        case .unitsExchanged(let body): ("hold.accept", body.to)
        case .destinationDistrusted, .holdConfirmed, .holdReleased: nil
        }
    }

    /// Another person of the same organisation who may approve; nil when there is none.
    private func approver(of entry: Simulation.Entry, disposing account: AccountID?) -> Actor? {
        let named = account.flatMap { state.accounts[$0]?.representatives } ?? [:]
        let able = named.filter { $0.value.mayApprove && $0.key != entry.actor.person }.keys.min()
        guard let person = named.isEmpty ? PersonID(known: "second") : able else { return nil }
        return Actor(person: person, organisation: entry.actor.organisation, role: entry.actor.role)
    }

    /// What was asked for, as the program writes it.
    private func content(of entry: Simulation.Entry) throws -> String {
        if case .unitsIssued(let body) = entry.event { return #"{"monitoringPeriod":"\#(body.monitoringPeriod)"}"# }
        let command = renumbered(try Self.text(entry.command))
        return entry.command is RetireUnits ? #"{"retirement":\#(command)}"# : #"{"step":\#(command)}"#
    }

    private static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    // MARK: - Judging

    func audited() -> Auditor {
        var auditor = Auditor()
        for (index, record) in written.enumerated() { auditor.take(UInt64(index), Array(record.json.utf8)) }
        auditor.finish()
        return auditor
    }

    func findings() -> [String] {
        audited().findings.map { "\($0.record.map(String.init) ?? "end") \($0.problem.code)" }
    }

    /// In what the second check came to something else than the registry; nil when they are the same.
    func difference(from auditor: Auditor) -> String? {
        if auditor.lines.sorted(by: Self.precedes) != lines { return "lines" }
        let blocks = state.blocks.map {
            "\($0.prefix) \($0.range) \($0.batch) \($0.account) \($0.status.rawValue)"
        }
        let derived = auditor.blocks.map {
            "\($0.series.rawValue) \($0.first == $0.last ? "\($0.first)" : "\($0.first)–\($0.last)") \($0.batch) "
                + "\($0.account) \($0.status.rawValue)"
        }
        if blocks != derived { return "blocks \(blocks) ≠ \(derived)" }
        let holds = state.holds.values.sorted { $0.id.text < $1.id.text }
        let found = auditor.holds.sorted { "H-\($0.number)" < "H-\($1.number)" }
        if (try? holds.map { try Self.text($0) }) != found.map(\.state) { return "holds \(holds) ≠ \(found)" }
        if holds.map(\.turn) != found.map(\.turn) { return "turns" }
        if Set(state.frozen.map { "\($0)" }) != Set(auditor.freezesInForce.map(\.scope)) { return "freezes" }
        return nil
    }

    private static func precedes(_ a: AuditedLine, _ b: AuditedLine) -> Bool {
        (a.record, a.account) < (b.record, b.account)
    }
}
