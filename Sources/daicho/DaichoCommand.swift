import ArgumentParser

/// A subcommand that does something: it answers on success, says one line on failure, and never crashes.
protocol DaichoCommand: ParsableCommand {
    /// Answers are JSON for machines.
    var json: Bool { get }

    func perform() throws
}

extension DaichoCommand {
    /// Exits with 1 when the command is refused; mistakes of usage leave with 64, as ArgumentParser does.
    mutating func run() throws {
        do {
            try perform()
        } catch let exit as ExitCode {
            throw exit
        } catch let usage as ValidationError {
            throw usage
        } catch {
            try Failure(error).report(json: json)
            throw ExitCode.failure
        }
    }
}

/// A subcommand that looks at a data folder and changes nothing.
protocol FolderCommand: DaichoCommand {
    var folder: FolderOptions { get }
}

extension FolderCommand {
    var json: Bool { folder.json }
}
