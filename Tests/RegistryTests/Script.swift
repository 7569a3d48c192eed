import Quantities
import Registry

/// A scenario as text. Accounts A, B, C belong to organisations org-A, org-B, org-C; D is not open.
///
///     issue A 1-100            100 units, which must get these serials; prefix JCL unless `JC:1-100`
///     transfer A B 30          by quantity; `30/B-JCL-000000000001` of one batch; by serials `5-9` or `JC:5-9`
///     bulk A B:30,C:5-9        all or nothing
///     correct 4                the transfer that event no. 4 recorded, counted from the opening of A, which is 0
///     at 2026-06-01T11:59:59   the clock, in Japan; until then, it is ``now``
///     … key=value              by=<role>[@<organisation>[:<person>]], period=, purpose=, place=none|other|same|declared, …
///
/// The other verbs stand in `Script+Commands.swift`. Stops at the first rejection. Every invariant is checked after every
/// step.
struct Script {
    private(set) var state = RegistryState()
    private(set) var events: [RegistryEvent] = []
    private(set) var rejection: Rejection?
    private(set) var broken: [Rejection] = []
    var issues = 0
    var clock = Self.now
    private let rules: RegistryRules

    init(_ text: String, rules: RegistryRules = .standard) throws {
        self.rules = rules
        for name in ["A", "B", "C"] {
            let kept = rules.controls.requiresDueDiligence
            perform(
                OpenAccount(
                    account: AccountID(known: name), organisation: OrganisationID(known: "org-\(name)"), title: name,
                    dueDiligence: kept ? DueDiligence(checkedOn: clock.day, basis: "登記事項証明書") : nil),
                Self.actor(.registryAdministrator, "registry"))
        }
        for line in text.split(separator: ";") where rejection == nil {
            try step(String(line))
        }
    }

    /// One more line, whatever came of the ones before.
    mutating func step(_ line: String) throws {
        rejection = nil
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        let plain = words.filter { !$0.contains("=") }
        let options = Dictionary(
            uniqueKeysWithValues: words.filter { $0.contains("=") }.map { word in
                let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return (String(parts[0]), String(parts[1]))
            })
        try run(plain, options)
    }

    /// 2026-05-29 05:26:40 in Japan, a Friday.
    static let now = Instant(seconds: 1_780_000_000)

    static func actor(_ role: Role, _ organisation: String, _ person: String? = nil) -> Actor {
        Actor(
            person: PersonID(known: person ?? "p-\(role)"), organisation: OrganisationID(known: organisation),
            role: role)
    }

    mutating func perform(_ command: some RegistryCommand, _ actor: Actor) {
        let before = known(command.needs)
        do throws(Rejection) {
            for event in try command.decide(by: actor, at: clock, rules, before) {
                let earlier = state
                try state.evolve(event)
                events.append(event)
                broken += state.brokenInvariants() + state.brokenInvariants(since: earlier)
            }
        } catch {
            rejection = error
        }
    }

    /// The whole registry, with the transfer that a correction names.
    private func known(_ needs: RegistryNeeds) -> RegistryState {
        guard let record = needs.transfer, let index = Int(exactly: record), events.indices.contains(index) else {
            return state
        }
        return RegistryState(
            accounts: Array(state.accounts.values), batches: Array(state.batches.values), blocks: state.blocks,
            nextSerial: state.nextSerial, frozen: state.frozen, holds: Array(state.holds.values),
            nextHold: state.nextHold,
            transfers: transfer(index).map { [record: $0] } ?? [:])
    }

    /// What an event transferred, and what moved of it since.
    private func transfer(_ index: Int) -> RecordedTransfer? {
        guard let transfer = RecordedTransfer(events[index]) else { return nil }
        let later = events.indices.dropFirst(index + 1).lazy.compactMap {
            transfer.moved(by: events[$0], record: UInt64($0))
        }
        return transfer.with(later.first)
    }

    /// Blocks as they lie: `A 1-70; B 71-90; B* 91-100`, with `*` for retired, `+` reserved, `x` cancelled, `>` exported,
    /// and `JC:` before numbers of that prefix.
    var holdings: String {
        state.blocks.map { block in
            let mark =
                switch block.status {
                case .held: ""
                case .reserved: "+"
                case .retired: "*"
                case .cancelled: "x"
                case .exported: ">"
                }
            return "\(block.account)\(mark) \(block.prefix == .jc ? "JC:" : "")\(block.range.first)-\(block.range.last)"
        }.joined(separator: "; ")
    }
}
