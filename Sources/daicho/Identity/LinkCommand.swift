import Foundation
import Identity
import Quantities
import UseCases

/// A subcommand that makes a one-time link and shows it once.
protocol LinkCommand: DaichoCommand {
    static var purpose: OneTimeLink.Purpose { get }
    var person: PersonID { get }
    var act: ActOptions { get }
    /// What is done before the link is made.
    func prepare(_ folder: DataFolder) throws
}

extension LinkCommand {
    var json: Bool { act.folder.json }

    func prepare(_ folder: DataFolder) throws {}

    func perform() throws {
        let folder = try act.folder.open()
        try prepare(folder)
        let link = try SignInDesk(folder).issueLink(Self.purpose, for: person, by: act.request())
        guard !json else {
            return try Output.json(
                ShownLink(
                    person: person, purpose: Self.purpose, path: link.path, expiresAt: link.expiresAt,
                    records: link.records))
        }
        Output.line(
            ja: "ポータルの次のパスを本人だけに伝えてください（1回限り、\(link.expiresAt) まで）:",
            en: "Give this path of the portal to that person alone (good once, until \(link.expiresAt)):")
        Output.line("  \(link.path)")
    }
}

/// What `--json` prints.
private struct ShownLink: Encodable {
    let person: PersonID
    let purpose: OneTimeLink.Purpose
    /// Of the portal. It holds a secret.
    let path: String
    let expiresAt: Instant
    let records: [UInt64]
}
