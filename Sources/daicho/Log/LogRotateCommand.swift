import ArgumentParser
import Quantities
import UseCases

/// Puts a new signing key in the place of the log's.
struct LogRotateCommand: DaichoCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Sign the log with a new key from now on (署名鍵の更新).",
        discussion: """
            A record names the old and the new key, under a checkpoint that both have signed: whoever trusts the old one learns the \
            new one from the log. The old key is kept as keys/log.key.<n> and signs beside the new one until you remove it. \
            Back up the new key at once, publish its verifier key, and give it to your witnesses (--log); then remove the old one. If \
            it has been stolen, remove it at once.

            Example:
              daicho log rotate --as admin
            """)

    @OptionGroup var act: ActOptions

    var json: Bool { act.folder.json }

    func perform() throws {
        let folder = try act.folder.open()
        let done = try folder.rotateKey(by: act.request())
        let key = folder.url.appending(path: "keys/log.key").path
        guard !json else {
            return try Output.json(
                Rotated(answer: done.answer, wasKnown: done.wasKnown, records: done.records, signingKeyFile: key))
        }
        if done.wasKnown {
            Output.line(ja: "すでに実行済みのため、何も変更していません", en: "This was done before; nothing was changed.")
        }
        Output.line(
            ja: "新しい検証鍵（公開してください）: \(done.answer.to)", en: "New verifier key (publish it): \(done.answer.to)")
        Output.line(
            ja: "署名鍵: \(key)\n  この鍵は作り直せません。今すぐオフラインの控えを取り、人に見せないでください",
            en: "Signing key: \(key)\n  It cannot be made again: keep a copy offline now, and show it to nobody.")
        Output.line(
            ja: "古い鍵は \(key).<番号> にあり、削除するまで並んで署名します",
            en: "The old key is kept as \(key).<n>, and signs beside the new one until you remove it.")
    }
}

private struct Rotated: Encodable {
    let answer: LogKeyRotated
    let wasKnown: Bool
    let records: [UInt64]
    let signingKeyFile: String
}
