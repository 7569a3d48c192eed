import Foundation
import Quantities
import Registry
import SQL
import Store
import Synchronization
import TestRandom

@testable import UseCases

/// A registry in which people do at random all that a registry knows, at times that sometimes stand still.
final class RandomRegistry {
    let folder: DataFolder
    private let temporary: TemporaryFolder
    private let clock = Present()
    private var accounts: [AccountID] = []
    private var owners: [AccountID: OrganisationID] = [:]
    private var random: SplitMix64
    private var number = 0

    init(_ kind: FolderKind, seed: UInt64) throws {
        temporary = try TemporaryFolder()
        random = SplitMix64(seed: seed)
        let clock = clock
        folder = try InitialiseFolder(
            administrator: StoredPerson(
                id: PersonID(known: "admin"), organisation: OrganisationID(known: "org"), roles: [.systemOperator],
                name: "A"), origin: "test.example/daicho", database: kind.address()
        ).run(at: temporary.url.appending(path: "data"), clock: Clock { clock.now })
    }

    var now: Instant { clock.now }

    /// The folder as another program would open it.
    func reopened() throws -> DataFolder { try DataFolder.open(temporary.url.appending(path: "data")) }

    /// One act, or an attempt at one that the registry refuses.
    func step() throws {
        number += 1
        // Now and then a day goes by, so that what was delayed falls due.
        let isLater = Int.random(in: 0..<12, using: &random) == 0
        clock.move(by: isLater ? 86_400 : Int64.random(in: -1...3, using: &random))
        do throws(any Error) {
            try take(try command())
        } catch let rejection as Rejection where rejection.code.hasPrefix("registry.") {
            // What is refused leaves no record.
        }
    }

    private func command() throws -> any RegistryCommand {
        let account = accounts.randomElement(using: &random)
        let other = accounts.randomElement(using: &random)
        let quantity = UnitSelection.quantity(Tonnes(known: Int64.random(in: 1...40, using: &random)))
        guard let account, let other, accounts.count > 2 else { return open() }
        switch Int.random(in: 0..<32, using: &random) {
        case 0 where accounts.count < 8: return open()
        case 0...4: return issue(to: account)
        case 5...8:
            return RetireUnits(
                account: account, units: quantity, purpose: .offset, detail: "d", beneficiary: "b",
                use: Prefecture("大阪府").map { PlaceOfUse(place: "p", prefecture: $0, declaredApart: true) })
        case 9: return CancelUnits(account: account, units: quantity, reason: .voluntary, detail: "d")
        case 10: return ExportUnits(account: account, units: quantity, registry: "R", destination: "X")
        case 11...12:
            let until = now.advanced(bySeconds: Int64.random(in: 1...400_000, using: &random))
            return ReserveUnits(
                from: account, to: other, units: quantity, until: until,
                inReturn: Bool.random(using: &random)
                    ? .quantity(Tonnes(known: Int64.random(in: 1...3, using: &random))) : nil)
        case 13...16: return try holdStep() ?? open()
        case 17:
            let rows = (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in
                accounts.randomElement(using: &random).map {
                    BulkRow(to: $0, units: .quantity(Tonnes(known: Int64.random(in: 1...5, using: &random))))
                }
            }
            return TransferInBulk(from: account, rows: rows)
        case 18: return FlagAccount(account: account, flag: .trust, isOn: Bool.random(using: &random), reason: "r")
        case 19: return Freeze(.account(account), reason: "r")
        case 20...21: return Unfreeze(.account(account), reason: "r")
        case 22: return TrustDestination(account: account, destination: other)
        case 23...24: return try correction()
        default: return TransferUnits(from: account, to: other, units: quantity)
        }
    }

    /// Puts one of the last records right, if it is a transfer whose units are still there.
    private func correction() throws -> CorrectTransfer {
        let size = try folder.store.read { try RecordLog.size(in: $0) }
        let record = UInt64.random(in: (size - min(size, 8))..<size, using: &random)
        return CorrectTransfer(record: record, ground: .receiverConsents, reason: "r")
    }

    /// What becomes of a hold, by whoever it may be.
    private func holdStep() throws -> (any RegistryCommand)? {
        let holds = try folder.store.read { try HoldTable.all(atMost: 100, in: $0) }
        guard let known = holds.randomElement(using: &random) else { return nil }
        let hold = known.id
        if case .exchange(let wanted, _, _) = known.completion, Bool.random(using: &random) {
            return AcceptExchange(hold: hold, units: wanted)
        }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return CompleteHold(hold)
        case 1: return ReleaseHold(hold)
        case 2: return ConfirmHold(hold)
        default: return SettleHold(hold)
        }
    }

    /// The organisation that a command is given by: any, so that some are refused.
    private func organisation(_ command: any RegistryCommand) -> OrganisationID {
        let account = command.needs.accounts.sorted().first { name in
            if case .held(let by, _, _) = command.needs.blocks.first { by == name } else { true }
        }
        return account.flatMap { owners[$0] } ?? OrganisationID(known: "org\(number % 2)")
    }

    private func open() -> OpenAccount {
        let account = AccountID(known: "A\(number)")
        let owner = OrganisationID(known: "org\(accounts.count % 2)")
        accounts.append(account)
        owners[account] = owner
        return OpenAccount(account: account, organisation: owner, title: "account \(number)")
    }

    private func issue(to account: AccountID) -> IssueUnits {
        let years = 2020...(2020 + Int.random(in: 0...2, using: &random))
        return IssueUnits(
            project: ProjectID(known: "P"), monitoringPeriod: MonitoringPeriodID(known: "M\(number)"), account: account,
            prefix: .jcl, creditType: .erl, attribute: .renewableElectricity, methodology: "EN-R-002",
            methodologyVersion: "1",
            amounts: years.map {
                VintageAmount(
                    fiscalYear: FiscalYear($0), tonnes: Tonnes(known: Int64.random(in: 1...60, using: &random)),
                    energy: Energy(wattHours: 1))
            })
    }

    /// Units for other organisations wait.
    private static let rules = RegistryRules.standard.with(
        (try? RegistryControls(
            requiresDueDiligence: false, delaysUntrusted: true, trustedAfterWorkingDays: 1, confirmationDays: nil,
            untrustedLimit: nil)) ?? .none)

    private func take(_ command: any RegistryCommand) throws {
        let role: Role =
            switch command {
            case is OpenAccount, is IssueUnits, is FlagAccount, is Freeze, is Unfreeze, is SettleHold,
                is CorrectTransfer:
                .registryAdministrator
            default: .accountRepresentative
            }
        let actor = Actor(person: PersonID(known: "admin"), organisation: organisation(command), role: role)
        let context = CommandContext(id: "step-\(number)", actor: actor, recordedAt: now, effectiveAt: now)
        _ = try folder.store.perform("test.step", number, context) { transaction -> Int in
            let state = try RegistryTables.slice(for: command.needs, in: transaction.database).state
            for event in try command.decide(by: actor, at: context.recordedAt, Self.rules, state) {
                let record = try transaction.append(event.body, subject: RegistryDesk.subject(of: event))
                try RegistryTables.apply(event, record: record, in: transaction.database)
            }
            return 0
        }
    }
}

/// A clock that is set by hand.
private final class Present: Sendable {
    private let seconds = Mutex<Int64>(1_780_000_000)

    var now: Instant { Instant(seconds: seconds.withLock { $0 }) }

    func move(by count: Int64) { seconds.withLock { $0 += count } }
}
