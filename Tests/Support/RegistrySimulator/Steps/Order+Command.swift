import Quantities
import Registry

/// The real command that an order means.
extension Order {
    var command: any RegistryCommand {
        switch self {
        case .open(let account, let organisation, let isBuffer, let checked, let title):
            OpenAccount(
                account: AccountID(known: account), organisation: OrganisationID(known: organisation), title: title,
                kind: isBuffer ? .buffer : nil,
                dueDiligence: checked.map { DueDiligence(checkedOn: Day(number: Int32($0)), basis: "basis") })
        case .close(let account, let reason): CloseAccount(account: AccountID(known: account), reason: reason)
        case .flag(let account, let flag, let isOn, let reason):
            FlagAccount(
                account: AccountID(known: account), flag: flag == .trust ? .trust : .restrictedDisposal, isOn: isOn,
                reason: reason)
        case .limit(let account, let limit):
            LimitAccount(account: AccountID(known: account), limit: limit.map { Tonnes(known: Int64($0)) })
        case .appoint(let account, let person, let power):
            AppointRepresentative(
                account: AccountID(known: account), person: PersonID(known: person),
                power: RepresentativePower(rawValue: power.rawValue) ?? .view)
        case .remove(let account, let person):
            RemoveRepresentative(account: AccountID(known: account), person: PersonID(known: person))
        case .trust(let account, let other):
            TrustDestination(account: AccountID(known: account), destination: AccountID(known: other))
        case .distrust(let account, let other):
            DistrustDestination(account: AccountID(known: account), destination: AccountID(known: other))
        case .freeze(let scope, let reason): Freeze(scope.real, reason: reason)
        case .unfreeze(let scope, let reason): Unfreeze(scope.real, reason: reason)
        default: unitCommand
        }
    }

    private var unitCommand: any RegistryCommand {
        switch self {
        case .issue(let account, let prefix, let period, let counts, let isPlaceKnown):
            IssueUnits(
                project: ProjectID(known: "P1"), monitoringPeriod: MonitoringPeriodID(known: period),
                account: AccountID(known: account), prefix: SerialPrefix.allCases[prefix], creditType: .er,
                attribute: .renewableElectricity, methodology: "EN-R-002", methodologyVersion: "3.0",
                amounts: counts.enumerated().map {
                    VintageAmount(
                        fiscalYear: FiscalYear(2020 + $0.offset), tonnes: Tonnes(known: Int64($0.element)),
                        energy: .zero)
                }, prefectures: isPlaceKnown ? [Prefecture("13")].compactMap(\.self) : [])
        case .transfer(let from, let to, let units, let day):
            TransferUnits(
                from: AccountID(known: from), to: AccountID(known: to), units: units.real,
                on: day.map { Day(number: Int32($0)) })
        case .bulk(let from, let rows):
            TransferInBulk(
                from: AccountID(known: from),
                rows: rows.map { BulkRow(to: AccountID(known: $0.to), units: $0.units.real) })
        case .correct(let record, let reason):
            CorrectTransfer(record: UInt64(record), ground: .receiverConsents, reason: reason)
        case .retire(let account, let units, let forKeidanren, let place, let detail):
            RetireUnits(
                account: AccountID(known: account), units: units.real, purpose: forKeidanren ? .keidanren : .offset,
                detail: detail, beneficiary: "b", use: place.real)
        case .cancel(let account, let units, let reason, let detail):
            CancelUnits(
                account: AccountID(known: account), units: units.real,
                reason: CancellationReason(rawValue: reason.rawValue) ?? .voluntary, detail: detail)
        case .export(let account, let units, let registry):
            ExportUnits(
                account: AccountID(known: account), units: units.real, registry: registry, destination: "X-1")
        case .reserve(let from, let to, let units, let until):
            ReserveUnits(
                from: AccountID(known: from), to: AccountID(known: to), units: units.real,
                until: Instant(seconds: Int64(until)))
        case .offer(let from, let to, let units, let wanted, let until):
            ReserveUnits(
                from: AccountID(known: from), to: AccountID(known: to), units: units.real,
                until: Instant(seconds: Int64(until)), inReturn: wanted.real)
        case .accept(let hold, let units): AcceptExchange(hold: HoldID(known: "H-\(hold)"), units: units.real)
        case .complete(let hold): CompleteHold(HoldID(known: "H-\(hold)"))
        case .settle(let hold): SettleHold(HoldID(known: "H-\(hold)"))
        case .release(let hold): ReleaseHold(HoldID(known: "H-\(hold)"))
        case .confirm(let hold): ConfirmHold(HoldID(known: "H-\(hold)"))
        default: preconditionFailure("no command of units")
        }
    }
}

extension Order.Selection {
    var real: UnitSelection {
        switch self {
        case .quantity(let count): .quantity(Tonnes(known: Int64(count)))
        case .batch(let count, let prefix, let first):
            .quantity(
                Tonnes(known: Int64(count)),
                of: BatchID(known: "B-\(Serial(known: SerialPrefix.allCases[prefix], Int64(first)))"))
        case .serials(let prefix, let first, let last): .serials(SerialPrefix.allCases[prefix], range(first, last))
        }
    }
}

extension Order.Scope {
    fileprivate var real: FreezeScope {
        switch self {
        case .registry: .registry
        case .organisation(let organisation): .organisation(OrganisationID(known: organisation))
        case .account(let account): .account(AccountID(known: account))
        case .serials(let prefix, let first, let last): .units(SerialPrefix.allCases[prefix], range(first, last))
        }
    }
}

extension Order.Place {
    fileprivate var real: PlaceOfUse? {
        switch self {
        case .none: nil
        case .other: Prefecture("27").map { PlaceOfUse(place: "p", prefecture: $0) }
        case .same: Prefecture("13").map { PlaceOfUse(place: "p", prefecture: $0) }
        case .declared: Prefecture("13").map { PlaceOfUse(place: "p", prefecture: $0, declaredApart: true) }
        }
    }
}

extension Asker {
    var actor: Actor {
        Actor(
            person: PersonID(known: person), organisation: OrganisationID(known: organisation),
            role: Role(rawValue: part.rawValue) ?? .auditor)
    }
}

private func range(_ first: Int, _ last: Int) -> SerialRange {
    guard let range = try? SerialRange(Int64(first), Int64(last)) else { preconditionFailure("no such serials") }
    return range
}
