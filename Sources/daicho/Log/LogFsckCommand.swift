import ArgumentParser
import Foundation
import Quantities
import TransparencyLog
import UseCases

/// Checks the log alone: in the folder, or from its public files.
struct LogFsckCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "fsck",
        abstract: "Check the log alone, in the folder or from its public files (ログの検査).",
        discussion: """
            Every record's hash, every tile, every checkpoint and cosignature. With --static, what a stranger can check, from the \
            public files alone and with a key or policy from elsewhere; --since is a checkpoint kept from an earlier visit, which \
            the log must continue. Ends with 1 when something does not follow.

            Example:
              daicho log fsck
              daicho log fsck --static public --vkey-file log.vkey --since checkpoint.old
            """)

    @Option(
        name: .customLong("static"), help: ArgumentHelp("Check this folder of public files.", valueName: "dir"),
        completion: .directory)
    var publicFolder: String?

    @OptionGroup var trust: TrustOptions

    @Option(help: ArgumentHelp("An earlier checkpoint of the log.", valueName: "file"), completion: .file())
    var since: String?

    @OptionGroup var folder: FolderOptions

    func validate() throws {
        if publicFolder == nil {
            guard trust.isEmpty, since == nil else {
                throw ValidationError("--vkey, --vkey-file, --policy and --since go with --static.")
            }
        } else if trust.isEmpty {
            throw ValidationError("Say whom to trust: --vkey, --vkey-file or --policy.")
        }
    }

    func perform() throws {
        guard let publicFolder else { return try FolderCheckReport(.log, folder).perform() }
        let checked = try CheckStaticLog(
            site: StaticLog(URL(filePath: publicFolder)), trust: trust.trust(),
            since: since.map { try InputFile($0, limit: SignedNote.maximumByteCount).bytes() }
        ).run()
        guard !json else { return try Output.json(checked) }
        let origin = Output.printable(checked.origin)
        Output.line(
            ja: "✓ \(origin): 記録 \(checked.size) 件、タイル \(checked.tiles) 枚が署名済みのルート \(checked.root) に一致します",
            en: "✓ \(origin): \(checked.size) records and \(checked.tiles) tiles give the signed root \(checked.root)")
        TrustOptions.show(checked.cosignatures)
        if let key = checked.keys.last {
            Output.line(
                Output.printable(
                    Output.text(ja: "– ログの鍵は更新されています: \(key)", en: "– the log has a new key by now: \(key)")))
        }
        if let size = checked.continues {
            Output.line(ja: "✓ 以前の \(size) 件の続きです", en: "✓ it continues the \(size) records of the earlier checkpoint")
        }
    }
}
