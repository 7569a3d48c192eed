import Foundation
import Glibc
import Quantities
import Registry
import Store
import UseCases

/// One of the many who give commands at the same time, and wait for each answer.
struct LoadClient: Sendable {
    private let prefix: String
    private let pause: Double
    private let folder: DataFolder
    private let administrator: PersonID
    private let from: LoadOptions.Holder
    private let to: LoadOptions.Holder

    init(number: Int, options: LoadOptions, folder: DataFolder) {
        prefix = "\(options.name)-\(number)"
        pause = Double(options.pause) / 1000
        self.folder = folder
        administrator = options.administrator
        from = options.accounts[number % 2]
        to = options.accounts[1 - number % 2]
    }

    /// Registers an organisation, moves a tonne, registers another one, moves a tonne back, and so on.
    func run() -> Never {
        var number = 0
        while true {
            switch number % 4 {
            case 1: transfer(number, from, to)
            case 3: transfer(number, to, from)
            default: register(number)
            }
            number += 1
            if pause > 0 { Thread.sleep(forTimeInterval: pause) }
        }
    }

    private func register(_ number: Int) {
        let id = "\(prefix)-\(number)-register"
        let organisation = StoredOrganisation(
            id: OrganisationID(known: id), name: "Organisation \(id)", address: "Tokyo")
        give(RegisterOrganisation(organisation), administrator, id: id)
    }

    private func transfer(_ number: Int, _ from: LoadOptions.Holder, _ to: LoadOptions.Holder) {
        let step = TransferUnits(from: from.id, to: to.id, units: .quantity(Tonnes(known: 1)))
        give(TakeRegistryStep(step), from.representative, id: "\(prefix)-\(number)-\(from.id)-\(to.id)")
    }

    /// Gives a command until it is answered, or refused for a reason of its own.
    private func give<C: Command>(_ command: C, _ person: PersonID, id: String) {
        while true {
            do {
                let done = try folder.run(command, by: Request(person: person, id: id))
                let records = done.records.map { "\($0)" }.joined(separator: ",")
                return say("done\t\(id)\t\(records)\t\(try Self.json(done.answer))")
            } catch let rejection as Rejection {
                say("refused\t\(id)\t\(rejection.code)")
                guard rejection.code.hasPrefix("store.") else { return }
            } catch {
                say("failed\t\(id)\t\("\(error)".replacing("\n", with: " "))")
            }
            Thread.sleep(forTimeInterval: 0.02)
        }
    }

    private static func json(_ answer: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(answer), as: UTF8.self)
    }

    /// One line, one `write`, no buffer: a buffered line would die with the process though its command was answered.
    private func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        guard write(STDOUT_FILENO, bytes, bytes.count) == bytes.count else { exit(EXIT_FAILURE) }
    }
}
