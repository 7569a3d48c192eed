import Quantities
import Registry
import Testing

@Suite struct ScenarioTests {
    @Test("what the scenarios tell is so, in Japanese", arguments: try Scenario.all(.ja))
    func japanese(scenario: Scenario) throws {
        #expect(try Self.failures(scenario) { $0.ja } == [])
    }

    @Test("what the scenarios tell is so, in English", arguments: try Scenario.all(.en))
    func english(scenario: Scenario) throws {
        #expect(try Self.failures(scenario) { $0.en } == [])
    }

    @Test("both languages tell the same, sentence by sentence")
    func same() throws {
        let japanese = try Scenario.all(.ja)
        let english = try Scenario.all(.en)
        #expect(japanese.count > 30)
        #expect(japanese.count == english.count)
        for (ja, en) in zip(japanese, english) {
            #expect(ja.file.replacing(".ja.", with: ".") == en.file.replacing(".en.", with: "."))
            #expect(ja.meaning == en.meaning, "\(ja.title) – \(en.title)")
        }
    }

    @Test("every verb of the registry is told of, accepted and refused")
    func coverage() throws {
        var accepted: Set<String> = []
        var refused: Set<String> = []
        for scenario in try Scenario.all(.ja) {
            for (step, next) in zip(scenario.steps, scenario.steps.dropFirst()) {
                guard case .act(let line) = step else { continue }
                let verb = String(line.prefix { $0 != " " })
                if next == .accepted { accepted.insert(verb) } else { refused.insert(verb) }
            }
        }
        let verbs: Set = [
            "open", "close", "flag", "limit", "appoint", "dismiss", "trust", "distrust", "freeze", "unfreeze", "issue",
            "transfer", "bulk", "correct", "retire", "cancel", "export", "reserve", "complete", "settle", "release",
            "confirm", "offer", "accept",
        ]
        #expect(accepted == verbs)
        #expect(verbs.subtracting(refused) == [])
    }

    @Test(
        "a sentence that is not understood fails",
        arguments: [
            "- 口座Aの代表者が口座Bへ三十トンを移転する。", "- 口座Aの代表者が口座Bへ30トンを移転する", "口座Aは100トンを保有している。",
            "- 口座AAは100トンを保有している。", "- → 多分受理される。", "- Account A holds 100 t.",
        ])
    func notUnderstood(line: String) {
        #expect(throws: Rejection.self) { try Scenario.read("## x\n\(line)\n", "x", .ja) }
    }

    @Test(
        "a scenario that tells it otherwise fails",
        arguments: [
            "- 口座Aの代表者が口座Bへ30トンを移転する。\n- → 拒否される：保有量を超えています（registry.quantity.insufficient）。",
            "- 口座Aの代表者が口座Bへ300トンを移転する。\n- → 受理される。",
            "- 口座Aの代表者が口座Bへ300トンを移転する。\n- → 拒否される：保有量が足りません（registry.quantity.insufficient）。",
            "- 口座Aの代表者が口座Bへ30トンを移転する。\n- → 受理される。\n- 口座Aの保有量は100トンになる。",
            "- 口座Aの代表者が口座Bへ30トンを移転する。", "- → 受理される。",
            "- 口座Aの代表者が口座Bへ30トンを移転する。\n- 口座Aの保有量は70トンになる。",
        ])
    func otherwise(lines: String) throws {
        let scenario = try #require(try Scenario.read("## x\n- 口座Aは100トンを保有している。\n\(lines)", "x", .ja).first)
        #expect(try Self.failures(scenario) { $0.ja }.count == 1)
    }

    /// What a scenario tells otherwise than it is.
    private static func failures(_ scenario: Scenario, _ language: (Bilingual) -> String) throws -> [String] {
        let isControlled = scenario.steps.first == .controls
        var script = try Script("", rules: isControlled ? .standard.with(.standard) : .standard)
        var failures: [String] = []
        /// An act of which it is not said yet what came of it.
        var open: String?
        for step in isControlled ? Array(scenario.steps.dropFirst()) : scenario.steps {
            switch step {
            case .controls: failures.append("the controls are said first")
            case .given(let line):
                try script.step(line)
                if let rejection = script.rejection { failures.append("\(line): \(rejection)") }
            case .act(let line):
                if let open { failures.append("nothing said of what came of it: \(open)") }
                try script.step(line)
                open = line
            case .accepted:
                if open == nil || script.rejection != nil {
                    failures.append("\(open ?? "nothing"): \(script.rejection.map { "\($0)" } ?? "nobody asked")")
                }
                open = nil
            case .refused(let code, let message):
                let found = script.rejection.map { "\(language($0.message)) \($0.code)" } ?? "accepted"
                if open == nil || found != "\(message) \(code)" { failures.append("\(open ?? "nothing"): \(found)") }
                open = nil
            case .check(let line):
                if try !script.isSo(line) { failures.append("\(line): \(script.holdings)") }
            }
        }
        if let open { failures.append("nothing said of what came of it: \(open)") }
        return failures + script.broken.map { "\($0)" }
    }
}

extension Script {
    /// Whether a check holds: `holds A 70`, `reserved A 30`, …, `in B 71-100`.
    fileprivate func isSo(_ line: String) throws -> Bool {
        let words = line.split(separator: " ").map(String.init)
        let account = AccountID(known: words[1])
        func count(_ status: BlockStatus) -> Int64 {
            state.blocks.filter { $0.account == account && $0.status == status }.map(\.range.count).reduce(0, +)
        }
        switch words[0] {
        case "holds": return state.balance(of: account).count == Int64(words[2])
        case "reserved": return count(.reserved) == Int64(words[2])
        case "retired": return count(.retired) == Int64(words[2])
        case "cancelled": return count(.cancelled) == Int64(words[2])
        case "exported": return count(.exported) == Int64(words[2])
        case "in":
            guard case .serials(let prefix, let range) = try Self.selection(words[2]) else { return false }
            let blocks = state.blocks(of: prefix, overlapping: range)
            return !blocks.isEmpty && blocks.allSatisfy { $0.account == account && $0.status.isOwned }
        default: throw Rejection("script.word", found: line, ja: "", en: "")
        }
    }
}
