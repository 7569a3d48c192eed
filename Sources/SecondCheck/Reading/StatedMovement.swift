/// What a record states about units that moved: `ended` and `kept` are left out when whole blocks moved.
struct StatedMovement: Sendable {
    let ended: [StatedPart]
    let kept: [StatedPart]
    let moved: [StatedPart]

    init(ended: [StatedPart], kept: [StatedPart], moved: [StatedPart]) {
        self.ended = ended
        self.kept = kept
        self.moved = moved
    }

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var (ended, kept, moved): ([StatedPart]?, [StatedPart]?, [StatedPart]?)
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "ended": ended = try reader.parts()
            case "kept": kept = try reader.parts()
            case "moved": moved = try reader.parts()
            default: throw NotUnderstood(expected: "a movement's keys")
            }
        }
        self.moved = try moved.stated("moved")
        self.ended = ended ?? self.moved
        self.kept = kept ?? []
        guard !self.moved.isEmpty else { throw NotUnderstood(expected: "units that moved") }
    }
}

extension JSONReader {
    mutating func parts() throws(NotUnderstood) -> [StatedPart] {
        try array { (reader: inout JSONReader) throws(NotUnderstood) in try StatedPart(&reader) }
    }
}
