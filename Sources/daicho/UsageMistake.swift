import ArgumentParser
import Foundation
import Quantities

extension Daicho {
    /// As the library's own, but a wrong command line is answered in the user's language, and in JSON where that was asked for.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            report(usage: error)
            exit(withError: ExitCode.validationFailure)
        }
    }

    private static func report(usage error: any Error) {
        guard CommandLine.arguments.contains("--json") else {
            Output.note(
                Output.text(
                    ja: "エラー: コマンドの書き方が正しくありません [cli.usage]", en: "error: the command line is wrong [cli.usage]"))
            return Output.note(fullMessage(for: error))
        }
        let refusal = Rejection(
            "cli.usage", expected: "a command as `daicho help` shows it", found: message(for: error),
            ja: "コマンドの書き方が正しくありません", en: "The command line is wrong")
        try? Failure(refusal).report(json: true)
    }
}
