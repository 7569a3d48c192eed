import Foundation
import Quantities
import Registry
import SQL
import Store
import Synchronization
import TestRandom

@testable import UseCases

/// A registry in which people open accounts, issue, transfer and retire at random, at times that sometimes stand still.
final class RandomRegistry {
    let folder: DataFolder
    private let temporary: TemporaryFolder
    private let clock = Present()
    private var accounts: [AccountID] = []
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

    /// One act, or an attempt at one that the registry refuses.
    func step() throws {
        number += 1
        clock.move(by: Int64.random(in: -1...3, using: &random))
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
        switch Int.random(in: 0..<20, using: &random) {
        case 0 where accounts.count < 8: return open()
        case 0...3: return issue(to: account)
        case 4...7:
            return RetireUnits(
                account: account, units: quantity, purpose: .offset, detail: "d", beneficiary: "b",
                use: Prefecture("大阪府").map { PlaceOfUse(place: "p", prefecture: $0, declaredApart: true) })
        default: return TransferUnits(from: account, to: other, units: quantity)
        }
    }

    private func open() -> OpenAccount {
        let account = AccountID(known: "A\(number)")
        accounts.append(account)
        return OpenAccount(account: account, organisation: OrganisationID(known: "org"), title: "account \(number)")
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

    private func take(_ command: any RegistryCommand) throws {
        let role: Role =
            switch command {
            case is OpenAccount, is IssueUnits: .registryAdministrator
            default: .accountRepresentative
            }
        let actor = Actor(person: PersonID(known: "admin"), organisation: OrganisationID(known: "org"), role: role)
        let context = CommandContext(id: "step-\(number)", actor: actor, recordedAt: now, effectiveAt: now)
        _ = try folder.store.perform("test.step", number, context) { transaction -> Int in
            let state = try RegistryTables.slice(for: command.needs, in: transaction.database).state
            for event in try command.decide(by: actor, .standard, state) {
                let record = try transaction.append(event.body, subject: RegistryDesk.subject(event.filedUnder))
                try RegistryTables.apply(event, record: record, in: transaction.database)
            }
            return 0
        }
    }
}

/// A clock that is set by hand.
private final class Present: Sendable {
    private let seconds = Mutex<Int64>(1_700_000_000)

    var now: Instant { Instant(seconds: seconds.withLock { $0 }) }

    func move(by count: Int64) { seconds.withLock { $0 += count } }
}
