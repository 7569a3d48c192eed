import Testing

@testable import TransparencyLog

@Suite struct LogPolicyTests {
    let log: NoteSigner
    let cosigners: [CosignatureSigner]
    let checkpoint: Checkpoint

    init() throws {
        log = try NoteSigner(name: "example.com/daicho", seed: NoteKeyTests.seed)
        cosigners = try (1...6).map { number in
            try CosignatureSigner(name: "witness.example/w\(number)", seed: Array(repeating: UInt8(number), count: 32))
        }
        checkpoint = try Checkpoint(text: CheckpointTests.text)
    }

    /// The policy of the specification's example, with keys.
    var example: String {
        let keys = cosigners.map(\.verifier.vkey)
        return """
            log \(log.verifier.vkey)

            witness X1 \(keys[0])
            witness X2 \(keys[1]) https://witness.example/x2
            witness X3 \(keys[2])
            group X-witnesses 2 X1 X2 X3

            # The others.
            witness Y1 \(keys[3])
            witness Y2 \(keys[4])
            witness Y3 \(keys[5])
            group Y-witnesses any Y1 Y2 Y3

            group X-and-Y all X-witnesses Y-witnesses
            quorum X-and-Y

            """
    }

    func note(by places: [Int], at timestamp: UInt64 = 1) throws -> SignedNote {
        var note = try checkpoint.signed(by: [log])
        for place in places {
            note = try note.adding(cosigners[place].cosignature(for: checkpoint, at: timestamp))
        }
        return note
    }

    @Test("the specification's example asks two of the X and one of the Y, for every set of witnesses")
    func quorum() throws {
        let policy = try LogPolicy(example.utf8)
        #expect(policy.logs.map(\.verifier) == [log.verifier])
        #expect(policy.witnesses.map(\.url) == [nil, "https://witness.example/x2", nil, nil, nil, nil])
        for mask in 0..<64 {
            let places = (0..<6).filter { mask & 1 << $0 != 0 }
            let isMet = places.count { $0 < 3 } >= 2 && places.count { $0 >= 3 } >= 1
            let note = try note(by: places.reversed())
            if isMet {
                let trusted = try policy.verify(note)
                #expect(trusted.checkpoint == checkpoint)
                #expect(trusted.cosignatures.map(\.witness) == places.map { cosigners[$0].verifier })
            } else {
                #expect(throws: LogError.quorumNotMet(cosigned: places.count)) { try policy.verify(note) }
            }
        }
    }

    @Test("a witness counts once however often it signs, with its latest time")
    func once() throws {
        let policy = try LogPolicy(example.utf8)
        var note = try note(by: [0, 0, 3], at: 5)
        note = try note.adding(cosigners[0].cosignature(for: checkpoint, at: 4))
        note = try note.adding(cosigners[0].cosignature(for: checkpoint, at: 9))
        #expect(throws: LogError.quorumNotMet(cosigned: 2)) { try policy.verify(note) }
        note = try note.adding(cosigners[0].cosignature(for: checkpoint, at: 8))
        let enough = try note.adding(cosigners[1].cosignature(for: checkpoint, at: 6))
        #expect(try policy.verify(enough).cosignatures.map(\.timestamp) == [9, 6, 5])
    }

    @Test("strangers are ignored; a bad line of a named witness refuses the note, even where others suffice")
    func lines() throws {
        let policy = try LogPolicy(example.utf8)
        let stranger = try CosignatureSigner(name: "witness.example/w1", seed: Array(repeating: 99, count: 32))
        let good = try note(by: [0, 1, 3])
        let more = try good.adding(stranger.cosignature(for: checkpoint, at: 1))
        #expect(try policy.verify(more).cosignatures.count == 3)
        let other = try Checkpoint(origin: checkpoint.origin, size: 9, root: checkpoint.root)
        let bad = try good.adding(cosigners[5].cosignature(for: other, at: 1))
        #expect(throws: LogError.signatureInvalid(key: cosigners[5].verifier.key.label)) { try policy.verify(bad) }
    }

    @Test("only a log of the policy is trusted, under its own name")
    func logs() throws {
        let policy = try LogPolicy(example.utf8)
        let other = try NoteSigner(name: "example.com/other", seed: Array(repeating: 8, count: 32))
        let foreign = try SignedNote(signing: checkpoint.text, by: [other])
        #expect(throws: LogError.unsigned) { try policy.verify(foreign) }
        let open = try LogPolicy("log \(log.verifier.vkey)\nlog \(other.verifier.vkey)\nquorum none\n".utf8)
        #expect(throws: LogError.originMismatch(expected: "example.com/other", found: "example.com/daicho")) {
            try open.verify(foreign)
        }
        #expect(try open.verify(SignedNote(signing: checkpoint.text, by: [other, log])).checkpoint == checkpoint)
        #expect(try open.verify(checkpoint.signed(by: [log])).cosignatures.isEmpty)
        let bare = try LogPolicy("quorum none\n".utf8)
        #expect(throws: LogError.unsigned) { try bare.verify(checkpoint.signed(by: [log])) }
        #expect(try bare.verify(checkpoint.signed(by: [log]), log: log.verifier).checkpoint == checkpoint)
        // A log that is given is the only one trusted.
        #expect(throws: LogError.unsigned) { try open.verify(checkpoint.signed(by: [log]), log: other.verifier) }
    }

    @Test("spaces, tabs, comments and any order that defines before it uses are the same policy")
    func layout() throws {
        let key = cosigners[0].verifier.vkey
        let plain = try LogPolicy("witness A \(key)\nquorum A\n".utf8)
        for text in [
            " \twitness\t A   \(key) \t\n\n#quorum none\n  # quorum none\nquorum \tA\t\n",
            "#\n\nwitness A \(key)\nquorum A\n# the end\n\n",
        ] { #expect(try LogPolicy(text.utf8) == plain) }
        let late = try LogPolicy("quorum none\nwitness A \(key)\nlog \(log.verifier.vkey) http://a\n".utf8)
        #expect(late.witnesses.count == 1)
        #expect(late.logs[0].url == "http://a")
        // Words of the format are names as good as others.
        let words = try LogPolicy("witness any \(key)\ngroup all any any\nquorum all\n".utf8)
        #expect(words.isQuorum([0]))
        #expect(!words.isQuorum([]))
    }

    @Test("names are bytes: of any encoding, and apart when they only look the same")
    func names() throws {
        let keys = cosigners.map(\.verifier.vkey)
        let kelvin = try LogPolicy("witness K \(keys[0])\nwitness \u{212A} \(keys[1])\nquorum \u{212A}\n".utf8)
        #expect(kelvin.isQuorum([1]))
        #expect(!kelvin.isQuorum([0]))
        let latin = Array("witness caf".utf8) + [0xE9] + Array(" \(keys[0])\nquorum caf".utf8) + [0xE9, 0x0A]
        #expect(try LogPolicy(latin).isQuorum([0]))
        #expect(throws: LogError.policy(.nameUnknown, line: 2)) {
            try LogPolicy("witness caf\u{E9} \(keys[0])\nquorum cafe\u{301}\n".utf8)
        }
        let composed = try LogPolicy("witness caf\u{E9} \(keys[0])\nwitness cafe\u{301} \(keys[1])\nquorum none\n".utf8)
        #expect(composed.witnesses.count == 2)
    }

    static let key = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"
    static let otherKey = CosignatureTests.witnesses[3]

    @Test(
        "what is not a policy is refused, with the line and what is wrong",
        arguments: [
            ("", .noFinalNewline, 1), ("quorum none", .noFinalNewline, 1), ("quorum none\n#", .noFinalNewline, 2),
            ("\n", .noQuorum, 1), ("witness A \(key)\n", .noQuorum, 1),
            ("quorum none\nquorum none\n", .secondQuorum, 2),
            ("quorum\n", .itemCount, 1), ("quorum none none\n", .itemCount, 1), ("quorum A\n", .nameUnknown, 1),
            ("quorum A\nwitness A \(key)\n", .nameUnknown, 1), ("Quorum none\n", .keyword, 1), ("x\n", .keyword, 1),
            ("quorum none\r\n", .octet, 1), ("#\u{7F}\n", .octet, 1), ("\n\u{0}\n", .octet, 2), ("\u{C}\n", .octet, 1),
            ("log\n", .itemCount, 1), ("log \(NoteKeyTests.vkey) a b\n", .itemCount, 1), ("log x\n", .logKey, 1),
            ("log \(key)\n", .logKey, 1), ("log \(NoteKeyTests.vkey)\nlog \(NoteKeyTests.vkey) a\n", .duplicateKey, 2),
            ("witness A\n", .itemCount, 1), ("witness A \(key) u v\n", .itemCount, 1),
            ("witness A x\n", .witnessKey, 1),
            ("witness A \(NoteKeyTests.vkey)\n", .witnessKey, 1),
            ("witness A \(key)\nwitness B \(key)\n", .duplicateKey, 2),
            ("witness A \(key)\nwitness A \(otherKey)\n", .nameTaken, 2), ("witness none \(key)\n", .nameTaken, 1),
            ("witness A \(key)\ngroup A any A\n", .nameTaken, 2),
            ("witness A \(key)\ngroup none any A\n", .nameTaken, 2),
            ("group G\n", .itemCount, 1), ("group G any\n", .itemCount, 1), ("group G any A\n", .nameUnknown, 1),
            ("group G any G\n", .nameUnknown, 1), ("group G any none\n", .nameUnknown, 1),
            ("witness A \(key)\ngroup G 0 A\n", .threshold, 2), ("witness A \(key)\ngroup G 2 A\n", .threshold, 2),
            ("witness A \(key)\ngroup G 01 A\n", .threshold, 2), ("witness A \(key)\ngroup G +1 A\n", .threshold, 2),
            ("witness A \(key)\ngroup G -1 A\n", .threshold, 2), ("witness A \(key)\ngroup G ALL A\n", .threshold, 2),
            ("witness A \(key)\ngroup G 99999999999999999999 A\n", .threshold, 2),
            ("witness A \(key)\ngroup G any A A\n", .memberTwice, 2),
            ("witness A \(key)\ngroup G any A\ngroup H any A\n", .memberTwice, 3),
            ("witness A \(key)\ngroup G any A\ngroup H any G\ngroup I any G\n", .memberTwice, 4),
        ] as [(String, PolicyFault, Int)])
    func malformed(text: String, fault: PolicyFault, line: Int) {
        #expect(throws: LogError.policy(fault, line: line)) { try LogPolicy(text.utf8) }
    }

    @Test("one key under two names is one witness, so it is refused")
    func sameKey() throws {
        let twice = try CosignatureSigner(name: "another.example", seed: Array(repeating: 1, count: 32))
        #expect(throws: LogError.policy(.duplicateKey, line: 2)) {
            try LogPolicy("witness A \(cosigners[0].verifier.vkey)\nwitness B \(twice.verifier.vkey)\nquorum A\n".utf8)
        }
    }

    @Test("a policy cut short anywhere is refused, unless only blank lines are missing")
    func truncated() {
        let bytes = Array(example.utf8)
        for count in 0..<bytes.count { #expect(throws: LogError.self) { try LogPolicy(bytes.prefix(count)) } }
    }

    @Test("deep and large policies neither trap nor run long")
    func hostile() throws {
        var text = "witness G0 \(Self.key)\n"
        for depth in 1...1024 { text += "group G\(depth) all G\(depth - 1)\n" }
        let deep = try LogPolicy("\(text)quorum G1024\n".utf8)
        #expect(deep.isQuorum([0]))
        #expect(!deep.isQuorum([]))
        #expect(throws: LogError.policy(.tooManyGroups, line: 1026)) {
            try LogPolicy("\(text)group G1025 all G1024\nquorum none\n".utf8)
        }
        let long = String(repeating: "#\n", count: 1 << 19)
        #expect(throws: LogError.policy(.noQuorum, line: 1 << 19)) { try LogPolicy(long.utf8) }
        #expect(throws: LogError.policy(.tooLong, line: 1)) { try LogPolicy("\(long)\n".utf8) }
    }

    @Test("the public checkpoint satisfies a policy of its witnesses")
    func publicCheckpoint() throws {
        let lines = CosignatureTests.witnesses.enumerated().map { "witness w\($0) \($1)\n" }.joined()
        let note = try SignedNote(CosignatureTests.served.utf8)
        let policy = try LogPolicy("log \(CosignatureTests.log)\n\(lines)group g all w0 w1 w2 w3\nquorum g\n".utf8)
        let trusted = try policy.verify(note)
        #expect(trusted.cosignatures.map(\.timestamp) == Array(repeating: CosignatureTests.timestamp, count: 4))
    }
}
