import Foundation
import Testing

@Suite struct HelpTests {
    /// Every command with its path, its option names and its help, as the program itself describes them.
    private struct Described {
        let path: [String]
        let options: Set<String>
        let abstract: String
        let discussion: String
        let isGroup: Bool
    }

    private static func commands() throws -> [Described] {
        let dump = try Run(["--experimental-dump-help"]).json()
        let root = try #require(dump["command"] as? [String: Any])
        return flatten(root, [])
    }

    private static func flatten(_ command: [String: Any], _ path: [String]) -> [Described] {
        let children = command["subcommands"] as? [[String: Any]] ?? []
        let arguments = command["arguments"] as? [[String: Any]] ?? []
        let names = arguments.flatMap { $0["names"] as? [[String: Any]] ?? [] }.compactMap { $0["name"] as? String }
        let own = Described(
            path: path, options: Set(names + ["help", "version"]), abstract: command["abstract"] as? String ?? "",
            discussion: command["discussion"] as? String ?? "", isGroup: !children.isEmpty)
        return [own]
            + children.flatMap { child in
                let name = child["commandName"] as? String ?? ""
                let aliases = name == "verification" ? ["verification", "checklist"] : [name]
                return name == "help" ? [] : aliases.flatMap { flatten(child, path + [$0]) }
            }
    }

    @Test("every command says in its help what it is for, with an example")
    func examples() throws {
        let commands = try Self.commands().filter { !$0.path.isEmpty }
        #expect(commands.count > 50)
        for command in commands {
            let help = try Run(command.path + ["--help"])
            #expect(help.status == 0)
            #expect(help.output.contains("Example:\n  daicho "), "\(command.path)")
            #expect(!command.abstract.isEmpty)
            let wide = command.discussion.split(separator: "\n").filter { $0.hasPrefix("  ") && $0.count > 78 }
            #expect(wide.isEmpty, "\(wide)")
        }
    }

    @Test("every command that acts or shows has --json")
    func json() throws {
        for command in try Self.commands() where !command.isGroup {
            #expect(command.options.contains("json"), "\(command.path)")
        }
    }

    @Test("examples name only commands and options that there are")
    func examplesHold() throws {
        let commands = try Self.commands()
        for command in commands { try Self.check(command.discussion, commands, command.path.joined(separator: " ")) }
    }

    @Test("documents name only commands and options that there are", arguments: documents)
    func documentsHold(document: String) throws {
        let text = try String(contentsOf: Self.root.appending(path: document), encoding: .utf8)
        // Inline code as well as blocks: each on a line of its own.
        try Self.check(text.replacing("`", with: "\n"), try Self.commands(), document)
    }

    @Test("completion scripts know the commands and their choices", arguments: ["bash", "zsh", "fish"])
    func completion(shell: String) throws {
        let run = try Run(["--generate-completion-script", shell])
        #expect(run.status == 0)
        for word in ["verification", "retire", "minimumOfGenerationAndConsumption", "Osaka"] {
            #expect(run.output.contains(word), "\(word)")
        }
        guard shell == "bash" else { return }
        let desk = try TemporaryFolder()
        try Data(run.output.utf8).write(to: desk.url.appending(path: "completion.bash"))
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-n", "completion.bash"]
        process.currentDirectoryURL = desk.url
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let documents: [String] = {
        let docs = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "docs").path)) ?? []
        return (["README.md"] + docs.sorted().map { "docs/\($0)" }).filter {
            $0.hasSuffix(".md") && FileManager.default.fileExists(atPath: root.appending(path: $0).path)
        }
    }()

    /// Each line `daicho …` in a text, continued lines joined: its command exists, and so do its options.
    private static func check(_ text: String, _ commands: [Described], _ place: String) throws {
        let paths = Dictionary(commands.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        for line in text.replacing("\\\n", with: " ").split(separator: "\n") {
            let words = line.drop { $0 == " " || $0 == "$" }.replacing("Next: ", with: "").split(separator: " ").map(
                String.init)
            // A text that ends in an escaped line break is bytes of some format, not a command.
            guard words.count > 1, ["daicho", "./daicho"].contains(words[0]), !line.hasSuffix("\\n") else { continue }
            // Lists such as `plan|validate` and elisions are for people.
            let rest = words.dropFirst().prefix { !["#", ">"].contains($0) }
            guard !rest.contains(where: { $0.contains("|") || $0.contains("…") }) else { continue }
            var path: [String] = []
            while path.count < rest.count, paths[path + [rest[rest.startIndex + path.count]]] != nil {
                path.append(rest[rest.startIndex + path.count])
            }
            let command = try #require(paths[path])
            guard path != ["help"] && words[1] != "help" else { continue }
            if !words[1].hasPrefix("-") { #expect(!path.isEmpty, "\(place): \(line)") }
            let options = rest.filter { $0.hasPrefix("--") }.map {
                String($0.dropFirst(2).prefix { $0 != "=" && $0 != "`" })
            }
            for option in options where option != "generate-completion-script" {
                #expect(command.options.contains(option), "\(place): --\(option) in \(line)")
            }
        }
    }
}
