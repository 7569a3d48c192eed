import Quantities
import Telemetry
import Testing

/// Everything a decoder made of one file.
struct Decoded: Equatable {
    var handedOut: [SiteDay] = []
    var summary = DecodeSummary()

    /// Parts of a site-day joined.
    func merged() throws -> [SiteDay] {
        var days: [String: SiteDay] = [:]
        var order: [String] = []
        for day in handedOut {
            let key = "\(day.site) \(day.day)"
            if let before = days[key] {
                days[key] = try before.merging(day)
            } else {
                days[key] = day
                order.append(key)
            }
        }
        return order.compactMap { days[$0] }
    }

    var codes: [String] { summary.problems.map(\.code) }

    /// Wh of a slot; nil when it is missing or there is no such site-day.
    func value(_ site: String, _ day: String, _ channel: Channel, _ slot: Int) throws -> Int32? {
        let found = try merged().first { $0.site.text == site && $0.day.description == day }
        guard let slots = found?.slots(of: channel) else { return nil }
        let value = slots[slots.startIndex + slot]
        return value == SiteDay.missing ? nil : value
    }

    func mark(_ site: String, _ day: String, _ slot: Int) throws -> Mark {
        try merged().first { $0.site.text == site && $0.day.description == day }?.mark(at: slot) ?? []
    }

    func total(_ channel: Channel, site: String? = nil) throws -> Int {
        try merged().filter { site == nil || $0.site.text == site }.reduce(0) { sum, day in
            (day.slots(of: channel) ?? []).reduce(sum) { $1 == SiteDay.missing ? $0 : $0 + Int($1) }
        }
    }
}

/// A small generator, so that a failing split can be found again by its seed.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// How bytes are cut into chunks.
enum Split: CustomStringConvertible {
    case whole
    case byBytes(Int)
    case random(seed: UInt64)

    var description: String {
        switch self {
        case .whole: "whole"
        case .byBytes(let size): "\(size) bytes at a time"
        case .random(let seed): "random chunks, seed \(seed)"
        }
    }

    func chunks(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var generator = SplitMix(state: 0)
        if case .random(let seed) = self { generator.state = seed }
        var chunks: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let size =
                switch self {
                case .whole: rest.count
                case .byBytes(let size): size
                case .random: Int.random(in: 0...40, using: &generator)
                }
            chunks.append(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        return chunks
    }
}

struct Harness {
    var mapping: ReadingMapping
    var openDays = ReadingDecoder.usualOpenDays
    var problems = ReadingDecoder.usualProblems
    /// The registered sites; nil takes any well-formed code.
    var sites: Set<String>?

    init(_ yaml: String, openDays: Int = ReadingDecoder.usualOpenDays, sites: Set<String>? = nil) throws {
        mapping = try ReadingMapping(yaml: yaml)
        self.openDays = openDays
        self.sites = sites
    }

    func decode(_ bytes: [UInt8], _ split: Split) -> Decoded {
        let known = sites
        var decoder = ReadingDecoder(mapping, openDays: openDays, problems: problems) { code in
            let text = String(decoding: code, as: UTF8.self)
            if let known, !known.contains(text) { return nil }
            return try? SiteID(text)
        }
        var decoded = Decoded()
        for chunk in split.chunks(bytes) { decoder.consume(Array(chunk)) { decoded.handedOut.append($0) } }
        decoded.summary = decoder.finish { decoded.handedOut.append($0) }
        return decoded
    }

    /// Decodes in every way of cutting; all must agree.
    func decode(_ bytes: [UInt8]) -> Decoded {
        let whole = decode(bytes, .whole)
        for split in [Split.byBytes(1), .byBytes(7), .random(seed: 1), .random(seed: 2), .random(seed: 3)] {
            #expect(decode(bytes, split) == whole, "\(split)")
        }
        return whole
    }

    func decode(_ text: String) -> Decoded { decode(Array(text.utf8)) }
}

/// The beginning of most mappings here; `{…}` of YAML stays readable with the parts that a test is about.
func longMapping(
    stamps: String = "{column: at, format: \"YYYY-MM-DD hh:mm[:ss]\", at: start, zone: \"+09:00\"}", slots: Int = 48,
    site: String = "{column: site}",
    series: String = "[{channel: generation, column: wh, quantity: energy, unit: Wh}]",
    more: String = ""
) -> String {
    """
    layout: long
    slotsPerDay: \(slots)
    site: \(site)
    stamps: \(stamps)
    series: \(series)
    \(more)
    """
}
