import Quantities
import Registry
import UseCases

/// What takes two persons, in plain names and numbers.
package enum Movement: Hashable, Sendable {
    case transfer(String, to: String, Int)
    case bulk(String, to: [String], Int)
    case reserve(String, to: String, Int, until: Int64)
    case complete(String, hold: Int)
    case cancel(String, Int)
    /// Its certificate cannot be written, which shows when its record and tables have been: so nothing of it may stay.
    case retire(String, Int)
    case trust(String, String)
    case freeze(String)
    case unfreeze(String)

    /// Whose representatives it is for; nil: the registry's own.
    var account: String? {
        switch self {
        case .transfer(let from, _, _), .bulk(let from, _, _), .reserve(let from, _, _, _), .complete(let from, _),
            .cancel(let from, _), .retire(let from, _), .trust(let from, _):
            from
        case .freeze, .unfreeze: nil
        }
    }

    var command: any ApprovableCommand {
        switch self {
        case .transfer(let from, let to, let count):
            TakeRegistryStep(TransferUnits(from: Self.id(from), to: Self.id(to), units: Self.units(count)))
        case .bulk(let from, let to, let count):
            TakeRegistryStep(
                TransferInBulk(
                    from: Self.id(from), rows: to.map { BulkRow(to: Self.id($0), units: Self.units(count)) }))
        case .reserve(let from, let to, let count, let until):
            TakeRegistryStep(
                ReserveUnits(
                    from: Self.id(from), to: Self.id(to), units: Self.units(count), until: Instant(seconds: until)))
        case .complete(_, let hold): TakeRegistryStep(CompleteHold(HoldID(known: "H-\(hold)")))
        case .cancel(let account, let count):
            TakeRegistryStep(
                CancelUnits(account: Self.id(account), units: Self.units(count), reason: .voluntary, detail: "detail"))
        case .retire(let account, let count):
            RetireWithCertificate(
                RetireUnits(
                    account: Self.id(account), units: Self.units(count), purpose: .offset, detail: "detail",
                    beneficiary: "beneficiary",
                    use: Prefecture("27").map { PlaceOfUse(place: "place", prefecture: $0, declaredApart: true) },
                    consent: "consent"))
        case .trust(let account, let other):
            TakeRegistryStep(TrustDestination(account: Self.id(account), destination: Self.id(other)))
        case .freeze(let account): TakeRegistryStep(Freeze(.account(Self.id(account)), reason: "reason"))
        case .unfreeze(let account): TakeRegistryStep(Unfreeze(.account(Self.id(account)), reason: "reason"))
        }
    }

    private static func id(_ account: String) -> AccountID { AccountID(known: account) }
    private static func units(_ count: Int) -> UnitSelection { .quantity(Tonnes(known: Int64(count))) }
}
