import Quantities
import Registry

/// A scenario as text. Accounts A, B, C belong to organisations org-A, org-B, org-C; D is not open.
///
///     issue A 1-100            100 units, which must get these serials; prefix JCL unless `JC:1-100`
///     transfer A B 30          by quantity; `30/B-JCL-000000000001` of one batch; by serials `5-9` or `JC:5-9`
///     retire B 10              likewise
///     … key=value              by=<role>[@<organisation>], period=, purpose=, place=none|other|same|declared, …
///
/// Stops at the first rejection. Every invariant is checked after every step.
struct Script {
    private(set) var state = RegistryState()
    private(set) var events: [RegistryEvent] = []
    private(set) var rejection: Rejection?
    private(set) var broken: [Rejection] = []
    private var issues = 0
    private let rules: RegistryRules

    init(_ text: String, rules: RegistryRules = .standard) throws {
        self.rules = rules
        for name in ["A", "B", "C"] {
            perform(
                OpenAccount(
                    account: AccountID(known: name), organisation: OrganisationID(known: "org-\(name)"), title: name),
                Self.actor(.registryAdministrator, "registry"))
        }
        for line in text.split(separator: ";") where rejection == nil {
            let words = line.split(separator: " ").map(String.init)
            let plain = words.filter { !$0.contains("=") }
            let options = Dictionary(
                uniqueKeysWithValues: words.filter { $0.contains("=") }.map { word in
                    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                    return (String(parts[0]), String(parts[1]))
                })
            try run(plain, options)
        }
    }

    static let now = Instant(seconds: 1_780_000_000)

    static func actor(_ role: Role, _ organisation: String) -> Actor {
        Actor(person: PersonID(known: "p-\(role)"), organisation: OrganisationID(known: organisation), role: role)
    }

    private mutating func run(_ words: [String], _ options: [String: String]) throws {
        switch words[0] {
        case "open":
            let command = OpenAccount(
                account: AccountID(known: words[1]), organisation: OrganisationID(known: "org-\(words[1])"),
                title: options["title"] ?? "x")
            perform(command, actor(options, .registryAdministrator, "registry"))
        case "issue":
            issues += 1
            perform(try issue(words, options), actor(options, .registryAdministrator, "registry"))
        case "transfer":
            let command = TransferUnits(
                from: AccountID(known: words[1]), to: AccountID(known: words[2]), units: try selection(words[3]))
            perform(command, actor(options, .accountRepresentative, "org-\(words[1])"))
        case "retire":
            perform(try retire(words, options), actor(options, .accountRepresentative, "org-\(words[1])"))
        default: throw Rejection("script.word", found: words[0], ja: "", en: "")
        }
    }

    private func actor(_ options: [String: String], _ role: Role, _ organisation: String) -> Actor {
        let parts = (options["by"] ?? role.rawValue).split(separator: "@").map(String.init)
        return Self.actor(Role(rawValue: parts[0]) ?? role, parts.count > 1 ? parts[1] : organisation)
    }

    private func issue(_ words: [String], _ options: [String: String]) throws -> IssueUnits {
        let (prefix, numbers) = Self.split(words[2])
        let ends = numbers.split(separator: "-").compactMap { Int64($0) }
        let count = ends.count == 2 ? ends[1] - ends[0] + 1 : ends[0]
        let years = (options["years"] ?? "2021").split(separator: ",").compactMap { Int($0) }
        return IssueUnits(
            project: ProjectID(known: "P1"),
            monitoringPeriod: MonitoringPeriodID(known: options["period"] ?? "M\(issues)"),
            account: AccountID(known: words[1]), prefix: prefix, creditType: prefix == .jc ? .er : .erl,
            attribute: .renewableElectricity, methodology: options["methodology"] ?? "EN-R-002",
            methodologyVersion: "3.0",
            amounts: try years.map {
                VintageAmount(
                    fiscalYear: FiscalYear($0), tonnes: try Tonnes(count),
                    energy: .kilowattHours(Int64(options["kwh"] ?? "1000") ?? 0))
            },
            prefectures: (options["made"] ?? "13").split(separator: ",").compactMap { Prefecture(String($0)) })
    }

    private func retire(_ words: [String], _ options: [String: String]) throws -> RetireUnits {
        let use: PlaceOfUse? =
            switch options["place"] ?? "other" {
            case "none": nil
            case "same": Prefecture("13").map { PlaceOfUse(place: "工場", prefecture: $0) }
            case "declared": Prefecture("13").map { PlaceOfUse(place: "工場", prefecture: $0, declaredApart: true) }
            case "blank": Prefecture("27").map { PlaceOfUse(place: " ", prefecture: $0) }
            default: Prefecture("27").map { PlaceOfUse(place: "会場", prefecture: $0) }
            }
        return RetireUnits(
            account: AccountID(known: words[1]), units: try selection(words[2]),
            purpose: RetirementPurpose(rawValue: options["purpose"] ?? "offset") ?? .other,
            detail: options["detail"] ?? "展示会", beneficiary: options["beneficiary"] ?? "利用者の例", use: use)
    }

    private func selection(_ text: String) throws -> UnitSelection {
        let (prefix, numbers) = Self.split(text)
        let batch = numbers.split(separator: "/")
        if batch.count == 2 {
            return .quantity(try Tonnes(Int64(batch[0]) ?? -1), of: try BatchID(String(batch[1])))
        }
        let ends = numbers.split(separator: "-").compactMap { Int64($0) }
        guard ends.count == 2 else { return .quantity(try Tonnes(ends[0])) }
        return .serials(prefix, try SerialRange(ends[0], ends[1]))
    }

    private static func split(_ text: String) -> (prefix: SerialPrefix, numbers: String) {
        text.hasPrefix("JC:") ? (.jc, String(text.dropFirst(3))) : (.jcl, text)
    }

    mutating func perform(_ command: some RegistryCommand, _ actor: Actor) {
        do throws(Rejection) {
            for event in try command.decide(by: actor, at: Self.now, rules, state) {
                let before = state
                try state.evolve(event)
                events.append(event)
                broken += state.brokenInvariants() + state.brokenInvariants(since: before)
            }
        } catch {
            rejection = error
        }
    }

    /// Blocks as they lie: `A 1-70; B 71-90; B* 91-100`, with `*` for retired and `JC:` before numbers of that prefix.
    var holdings: String {
        state.blocks.map {
            "\($0.account)\($0.status == .retired ? "*" : "") \($0.prefix == .jc ? "JC:" : "")\($0.range.first)-\($0.range.last)"
        }.joined(separator: "; ")
    }
}
