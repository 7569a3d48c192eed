import ArgumentParser
import UseCases

/// Whom to trust, for commands that check a log without its folder.
struct TrustOptions: ParsableArguments {
    @Option(help: "The log's verifier key (検証鍵), as its operator published it.")
    var vkey: String?

    @Option(help: "A file with that key.", completion: .file(extensions: ["vkey"]))
    var vkeyFile: String?

    @Option(
        help: ArgumentHelp(
            "A policy (C2SP tlog-policy): logs, witnesses, and how many of them must have cosigned.", valueName: "file"),
        completion: .file())
    var policy: String?

    var isEmpty: Bool { vkey == nil && vkeyFile == nil && policy == nil }

    func validate() throws {
        guard vkey == nil || vkeyFile == nil else { throw ValidationError("Say either --vkey or --vkey-file.") }
    }

    func trust() throws -> LogTrust {
        let key = try vkeyFile.map {
            try InputFile($0, limit: 4096).text().split(whereSeparator: \.isNewline).first ?? ""
        }
        return try LogTrust(vkey: vkey ?? key.map(String.init), policy: policy.map { try InputFile($0).bytes() })
    }

    /// The witnesses' word, one line each.
    static func show(_ cosignatures: [LogTrust.Cosigned]) {
        for cosigned in cosignatures {
            Output.line(
                Output.printable(
                    "✓ "
                        + Output.text(
                            ja: "連署: \(cosigned.witness)、\(cosigned.at)",
                            en: "cosigned by \(cosigned.witness) at \(cosigned.at)")))
        }
    }
}
