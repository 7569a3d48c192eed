import Quantities
import Registry

extension Script {
    /// - Throws: `script.word` for a verb that there is not; what reading the other words throws.
    mutating func run(_ words: [String], _ options: [String: String]) throws {
        let reason = options["reason"] ?? "理由"
        func account(_ index: Int) -> AccountID { AccountID(known: words[index]) }
        func person(_ index: Int) -> PersonID { PersonID(known: words[index]) }
        let registry = Self.actor(options, .registryAdministrator, "registry")
        func holder(_ index: Int = 1) -> Actor { Self.actor(options, .accountRepresentative, "org-\(words[index])") }

        switch words[0] {
        case "at": clock = try Self.instant(words[1])
        case "open":
            let diligence = (options["checked"]).map { $0.split(separator: "/", omittingEmptySubsequences: false) }
            let command = OpenAccount(
                account: account(1), organisation: OrganisationID(known: options["of"] ?? "org-\(words[1])"),
                title: options["title"] ?? "x", kind: options["kind"].flatMap(AccountKind.init),
                dueDiligence: try diligence.map {
                    DueDiligence(checkedOn: try Day(String($0[0])), basis: $0.count > 1 ? String($0[1]) : "登記事項証明書")
                })
            perform(command, registry)
        case "close": perform(CloseAccount(account: account(1), reason: reason), registry)
        case "flag":
            let flag = try Self.known(AccountFlag(rawValue: words[2]), words[2])
            perform(FlagAccount(account: account(1), flag: flag, isOn: words[3] == "on", reason: reason), registry)
        case "limit":
            perform(LimitAccount(account: account(1), limit: try Int64(words[2]).map { try Tonnes($0) }), registry)
        case "appoint":
            let power = try Self.known(RepresentativePower(rawValue: words[3]), words[3])
            perform(AppointRepresentative(account: account(1), person: person(2), power: power), registry)
        case "dismiss": perform(RemoveRepresentative(account: account(1), person: person(2)), registry)
        case "trust": perform(TrustDestination(account: account(1), destination: account(2)), holder())
        case "distrust": perform(DistrustDestination(account: account(1), destination: account(2)), holder())
        case "freeze": perform(Freeze(try Self.scope(words[1]), reason: reason), registry)
        case "unfreeze": perform(Unfreeze(try Self.scope(words[1]), reason: reason), registry)
        case "issue":
            issues += 1
            perform(try issue(words, options), registry)
        case "transfer":
            let command = TransferUnits(
                from: account(1), to: account(2), units: try Self.selection(words[3]),
                on: try options["on"].map { try Day($0) })
            perform(command, holder())
        case "bulk": perform(TransferInBulk(from: account(1), rows: try Self.rows(words)), holder())
        case "correct":
            let ground = CorrectionGround(rawValue: options["ground"] ?? "") ?? .receiverConsents
            perform(
                CorrectTransfer(record: UInt64(words[1]) ?? transfer(words[1]), ground: ground, reason: reason),
                registry)
        case "retire": perform(try Self.retire(words, options), holder())
        case "cancel":
            let why = CancellationReason(rawValue: options["why"] ?? "") ?? .voluntary
            let command = CancelUnits(
                account: account(1), units: try Self.selection(words[2]), reason: why, detail: options["detail"] ?? "寄付"
            )
            perform(command, why == .voluntary ? holder() : registry)
        case "export":
            let command = ExportUnits(
                account: account(1), units: try Self.selection(words[2]), registry: options["registry"] ?? "他の登録簿",
                destination: options["destination"] ?? "X-1")
            perform(command, holder())
        case "reserve":
            let command = ReserveUnits(
                from: account(1), to: account(2), units: try Self.selection(words[3]),
                until: try options["until"].map { try Self.instant($0) } ?? clock.advanced(bySeconds: 30 * 86_400))
            perform(command, holder())
        case "offer":
            let command = ReserveUnits(
                from: account(1), to: account(2), units: try Self.selection(words[3]),
                until: try options["until"].map { try Self.instant($0) } ?? clock.advanced(bySeconds: 30 * 86_400),
                inReturn: try Self.selection(options["return"] ?? "1"))
            perform(command, holder())
        case "accept":
            perform(
                AcceptExchange(hold: HoldID(known: words[1]), units: try Self.selection(words[3])), holder(2))
        case "complete", "settle", "release", "confirm": runHold(words, options)
        default: throw Rejection("script.word", found: words[0], ja: "", en: "")
        }
    }

    /// For `correct latest` and `correct first`.
    private func transfer(_ word: String) -> UInt64 {
        let transfers = events.indices.filter { RecordedTransfer(events[$0]) != nil }
        return (word == "first" ? transfers.first : transfers.last).map(UInt64.init) ?? .max
    }

    /// Holds are between A and B unless `by=` says otherwise: A completes and releases, B confirms.
    private mutating func runHold(_ words: [String], _ options: [String: String]) {
        let hold = HoldID(known: words[1])
        let holder = Self.actor(options, .accountRepresentative, "org-A")
        switch words[0] {
        case "complete": perform(CompleteHold(hold), holder)
        case "settle": perform(SettleHold(hold), Self.actor(options, .systemOperator, "registry"))
        case "release": perform(ReleaseHold(hold), holder)
        default: perform(ConfirmHold(hold), Self.actor(options, .accountRepresentative, "org-B"))
        }
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

    private static func retire(_ words: [String], _ options: [String: String]) throws -> RetireUnits {
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
            detail: options["detail"] ?? "展示会", beneficiary: options["beneficiary"] ?? "利用者の例",
            beneficiaryOrganisation: options["for"].map { OrganisationID(known: $0) }, use: use,
            alsoFor: try (options["also"] ?? "").split(separator: ",").map {
                try known(RetirementPurpose(rawValue: String($0)), String($0))
            }, consent: options["consent"])
    }
}
