import ArgumentParser
import Foundation
import Quantities
import Registry
import Store
import UseCases

/// Makes a data folder with its signing key, its rules and its first person.
struct InitCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a data folder (データフォルダの作成).",
        discussion: """
            Creates the database, the log's signing key, the shipped rules and the first person, who may register others. \
            Doing it again changes nothing. keys/log.key is the one thing that cannot be made again: back it up.

            Example:
              daicho init --folder daicho-data --administrator admin \\
                --organisation org1 --origin example.jp/daicho
              daicho init --database postgres://daicho@db1,db2/daicho \\
                --administrator admin --organisation org1
            """)

    @OptionGroup var folder: FolderOptions

    @Option(help: "Id of the first person, a system operator (システム運営者).")
    var administrator: PersonID

    @Option(help: "Id of that person's organisation.")
    var organisation: OrganisationID

    @Option(help: "The person's name; kept out of the log. Default: the id.")
    var name: String?

    @Option(help: "Name of the log for the world, fixed for good. Default: daicho.local/<organisation>.")
    var origin: String?

    @Flag(help: "The folder is for simulated data: every document made in it says so.")
    var simulated = false

    @Flag(help: "One person is enough to change the registry, at once: for trying things out.")
    var onePerson = false

    func perform() throws {
        let existed = (try? folder.open().isInitialised) ?? false
        let data = try InitialiseFolder(
            administrator: StoredPerson(
                id: administrator, organisation: organisation, roles: [.systemOperator],
                name: name ?? administrator.text),
            origin: origin ?? "daicho.local/\(organisation)", simulated: simulated,
            database: folder.database ?? .embedded, approvals: onePerson ? .onePerson : .twoPersons,
            controls: onePerson ? .none : .standard
        ).run(at: folder.url)
        let key = data.url.appending(path: "keys/log.key").path
        guard !json else {
            return try Output.json(
                Made(folder: data.url.path, wasKnown: existed, verifierKey: data.verifierKey, signingKeyFile: key))
        }
        if existed {
            Output.line(ja: "すでにデータフォルダがあります。何も変更していません", en: "The data folder is there already; nothing was changed.")
        }
        Output.line(ja: "データフォルダ: \(data.url.path)", en: "Data folder: \(data.url.path)")
        Output.line(ja: "検証鍵（公開してください）: \(data.verifierKey)", en: "Verifier key (publish it): \(data.verifierKey)")
        Output.line(
            ja: "署名鍵: \(key)\n  この鍵は作り直せません。今すぐオフラインの控えを取り、人に見せないでください",
            en: "Signing key: \(key)\n  It cannot be made again: keep a copy offline now, and show it to nobody.")
        Output.next(["daicho person add ID --organisation ORG --role programmeOperator --as \(administrator)"])
    }
}

private struct Made: Encodable {
    let folder: String
    /// The folder was there before: nothing was done.
    let wasKnown: Bool
    let verifierKey: String
    let signingKeyFile: String
}
