import ArgumentParser
import Gateways
import Quantities
import TransparencyLog
import UseCases

/// Has witnesses cosign the newest checkpoint.
struct LogCosignCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "cosign",
        abstract: "Have the newest checkpoint cosigned by witnesses (チェックポイントの連署).",
        discussion: """
            Asks every witness of a C2SP tlog-policy that has an address, and keeps the cosignatures once they are the policy's \
            quorum: checkpoint, prove, export and serve then give them out. Ends with 1 when the quorum is not reached.

            Example:
              daicho log cosign --policy trust.policy
            """)

    @Option(
        help: ArgumentHelp("The policy: witnesses with their keys and addresses, and the quorum.", valueName: "file"),
        completion: .file())
    var policy: String

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let policy = try LogPolicy(InputFile(policy, limit: LogPolicy.maximumByteCount).bytes())
        let data = try folder.open()
        let outcome = try Blocking.run { try await CosignLog(policy: policy).run(on: data) }
        if json { try Output.json(outcome) } else { describe(outcome) }
        guard outcome.isQuorum else { throw ExitCode.failure }
    }

    private func describe(_ outcome: CosignLog.Outcome) {
        for witness in outcome.witnesses {
            let line =
                if let failure = witness.failure {
                    "✗ \(witness.witness): \(Failure(failure).line)"
                } else if let at = witness.cosignedAt {
                    "✓ \(witness.witness)  \(at)"
                } else {
                    "– \(witness.witness)"
                }
            Output.line(Output.printable(line))
        }
        let cosigned = outcome.witnesses.count { $0.cosignedAt != nil }
        if outcome.isQuorum {
            Output.line(
                ja: "記録 \(outcome.size) 件のチェックポイントが \(cosigned) 証人に連署されました",
                en: "The checkpoint of \(outcome.size) records is cosigned by \(cosigned) witnesses.")
        } else {
            Output.line(
                ja: "連署は \(cosigned) 件で、定足数に足りません。何も保存していません",
                en: "\(cosigned) cosignatures are no quorum; nothing was kept.")
        }
    }
}
