import ArgumentParser
import Foundation
import Quantities
import UseCases

/// Options every command on a data folder understands.
struct FolderOptions: ParsableArguments {
    @Option(name: [.customShort("C"), .long], help: "The data folder. Default: $DAICHO_FOLDER, else ./daicho-data.")
    var folder: String?

    @Flag(help: "Print JSON for machines.")
    var json = false

    var url: URL {
        URL(filePath: folder ?? ProcessInfo.processInfo.environment["DAICHO_FOLDER"] ?? "daicho-data")
    }

    func open() throws -> DataFolder { try DataFolder.open(url) }
}

/// Options of every command that changes something.
struct ActOptions: ParsableArguments {
    @OptionGroup var folder: FolderOptions

    @Option(name: .customLong("as"), help: "The person who acts.")
    var person: String

    @Option(help: "The role to act in, when the person has several that may do this.")
    var role: Role?

    @Option(help: "The day in Japan on which the act takes effect (YYYY-MM-DD). Default: now.")
    var on: Day?

    @Option(help: "Idempotency id: the same id with the same content does nothing twice.")
    var id: String?

    func request() throws -> Request {
        Request(person: try PersonID(person), role: role, id: id, effectiveAt: on?.start)
    }
}

extension Role: @retroactive ExpressibleByArgument {}

extension Day: @retroactive ExpressibleByArgument {
    package init?(argument: String) { try? self.init(argument) }
}
