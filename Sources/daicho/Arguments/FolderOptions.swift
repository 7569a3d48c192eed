import ArgumentParser
import Foundation
import Quantities
import UseCases

/// Options every command on a data folder understands.
struct FolderOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .long], help: "The data folder. Default: $DAICHO_FOLDER, else ./daicho-data.",
        completion: .directory)
    var folder: String?

    @Option(help: "The database, when it is not the one the folder names: sqlite, or postgres://…")
    var database: DatabaseAddress?

    @Flag(help: "Print one JSON value for machines.")
    var json = false

    var url: URL {
        URL(filePath: folder ?? ProcessInfo.processInfo.environment["DAICHO_FOLDER"] ?? "daicho-data")
    }

    func open() throws -> DataFolder { try DataFolder.open(url, database: database) }

    /// Also a folder that has lost its signing key.
    func openToRead() throws -> DataFolder { try DataFolder.openToRead(url, database: database) }
}
