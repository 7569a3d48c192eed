extension LogPolicy {
    /// Reads a policy file.
    /// - Throws: ``LogError/policy(_:line:)`` with the first rule that the file breaks.
    package init(_ bytes: some Collection<UInt8>) throws(LogError) {
        guard bytes.count <= Self.maximumByteCount else { throw .policy(.tooLong, line: 1) }
        let lines = Array(bytes).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // A file cut short may lose a member or half a name and still read, so its end must be there.
        guard let end = lines.last, end.isEmpty, lines.count > 1 else {
            throw .policy(.noFinalNewline, line: max(lines.count, 1))
        }
        var builder = PolicyBuilder()
        for (index, line) in lines.dropLast().enumerated() {
            do { try builder.read(line) } catch { throw .policy(error, line: index + 1) }
        }
        guard let quorum = builder.quorum else { throw .policy(.noQuorum, line: lines.count - 1) }
        self.init(logs: builder.logs, witnesses: builder.witnesses, rules: builder.rules, quorum: quorum)
    }
}

extension PolicyFault: Error {}

/// A policy file read so far.
private struct PolicyBuilder {
    private(set) var logs: [LogPolicy.Party<NoteVerifier>] = []
    private(set) var witnesses: [LogPolicy.Party<CosignatureVerifier>] = []
    private(set) var rules: [LogPolicy.Rule] = []
    private(set) var quorum: LogPolicy.Quorum?
    /// The rule of each name.
    private var names: [[UInt8]: Int] = [:]
    private var members: Set<Int> = []
    private var groupCount: Int { rules.count - witnesses.count }

    private static let none = Array("none".utf8)

    mutating func read(_ line: ArraySlice<UInt8>) throws(PolicyFault) {
        guard line.allSatisfy({ $0 == 0x09 || (0x20...0x7E).contains($0) || $0 >= 0x80 }) else { throw .octet }
        let items = line.split { $0 == 0x09 || $0 == 0x20 }
        guard let keyword = items.first, keyword.first != UInt8(ascii: "#") else { return }
        switch String(decoding: keyword, as: UTF8.self) {
        case "log": try log(items.dropFirst())
        case "witness": try witness(items.dropFirst())
        case "group": try group(items.dropFirst())
        case "quorum": try quorum(items.dropFirst())
        default: throw .keyword
        }
    }

    private mutating func log(_ items: ArraySlice<ArraySlice<UInt8>>) throws(PolicyFault) {
        guard let text = items.first, items.count <= 2 else { throw .itemCount }
        guard logs.count < LogPolicy.maximumCount else { throw .tooManyLogs }
        guard let vkey = String(validating: text, as: UTF8.self), let verifier = try? NoteVerifier(vkey: vkey) else {
            throw .logKey
        }
        guard !logs.contains(where: { $0.verifier.publicKey == verifier.publicKey }) else { throw .duplicateKey }
        logs.append(.init(verifier: verifier, url: items.dropFirst().first.map { String(decoding: $0, as: UTF8.self) }))
    }

    private mutating func witness(_ items: ArraySlice<ArraySlice<UInt8>>) throws(PolicyFault) {
        let items = Array(items)
        guard (2...3).contains(items.count) else { throw .itemCount }
        guard witnesses.count < LogPolicy.maximumCount else { throw .tooManyWitnesses }
        guard let vkey = String(validating: items[1], as: UTF8.self),
            let verifier = try? CosignatureVerifier(vkey: vkey)
        else { throw .witnessKey }
        guard !witnesses.contains(where: { $0.verifier.publicKey == verifier.publicKey }) else { throw .duplicateKey }
        try define(items[0], as: .witness(witnesses.count))
        witnesses.append(
            .init(verifier: verifier, url: items.dropFirst(2).first.map { String(decoding: $0, as: UTF8.self) }))
    }

    private mutating func group(_ items: ArraySlice<ArraySlice<UInt8>>) throws(PolicyFault) {
        let items = Array(items)
        guard items.count >= 3 else { throw .itemCount }
        guard groupCount < LogPolicy.maximumCount else { throw .tooManyGroups }
        let named = items[2...]
        let threshold: Int
        switch String(decoding: items[1], as: UTF8.self) {
        case "all": threshold = named.count
        case "any": threshold = 1
        default:
            guard let number = UInt64(canonical: items[1]), (1...UInt64(named.count)).contains(number) else {
                throw .threshold
            }
            threshold = Int(number)
        }
        var places: [Int] = []
        for name in named {
            guard let place = names[Array(name)] else { throw .nameUnknown }
            // In one group only, and there once: so each witness counts in one way.
            guard members.insert(place).inserted else { throw .memberTwice }
            places.append(place)
        }
        try define(items[0], as: .group(threshold: threshold, members: places))
    }

    private mutating func quorum(_ items: ArraySlice<ArraySlice<UInt8>>) throws(PolicyFault) {
        guard let name = items.first, items.count == 1 else { throw .itemCount }
        guard quorum == nil else { throw .secondQuorum }
        if Array(name) == Self.none {
            quorum = .nobody
        } else {
            guard let place = names[Array(name)] else { throw .nameUnknown }
            quorum = .rule(place)
        }
    }

    private mutating func define(_ name: ArraySlice<UInt8>, as rule: LogPolicy.Rule) throws(PolicyFault) {
        guard Array(name) != Self.none, names[Array(name)] == nil else { throw .nameTaken }
        names[Array(name)] = rules.count
        rules.append(rule)
    }
}
