package import Quantities

/// The bytes of a site-day: what is stored, committed to in the log, and disclosed in a proof bundle.
///
/// ```
/// byte        1            format, always 1
/// varint, …   site         length of the UTF-8 text, then the text
/// varint      day          zig-zag of the days since 1970-01-01
/// varint      slots        24, 48, 96 or 288
/// byte        channels     how many; then for each, ascending: its code (1 byte) and one varint per slot,
///                          0 for missing, else 1 + zig-zag(Wh)
/// byte        marks        0, or 1 followed by one byte per slot
/// ```
///
/// Varints are LEB128 in the shortest form, so a site-day has exactly one payload and a payload at most one site-day.
extension SiteDay {
    package static let payloadFormat: UInt8 = 1

    package func payload() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32 + values.count * 2 + marks.count)
        appendPayload(to: &bytes)
        return bytes
    }

    package func appendPayload(to bytes: inout [UInt8]) {
        bytes.append(Self.payloadFormat)
        let name = site.text.utf8
        Self.append(UInt64(name.count), to: &bytes)
        bytes.append(contentsOf: name)
        Self.append(Self.zigzag(Int64(day.number)), to: &bytes)
        Self.append(UInt64(grid.perDay), to: &bytes)
        bytes.append(UInt8(channels.count))
        for (index, channel) in channels.enumerated() {
            bytes.append(channel.rawValue)
            for value in values[index * grid.perDay..<(index + 1) * grid.perDay] {
                Self.append(value == Self.missing ? 0 : Self.zigzag(Int64(value)) + 1, to: &bytes)
            }
        }
        bytes.append(marks.isEmpty ? 0 : 1)
        bytes.append(contentsOf: marks)
    }

    /// - Throws: ``Rejection`` `telemetry.payload.malformed` for anything ``payload()`` would not have written.
    package init(payload: [UInt8]) throws(Rejection) {
        var reader = PayloadReader(bytes: payload)
        guard let day = Self.read(&reader), reader.isAtEnd else {
            throw Rejection(
                "telemetry.payload.malformed", expected: "a site-day, format 1",
                found: "\(payload.count) bytes, unreadable at \(reader.position)", ja: "サイト日データが壊れています",
                en: "The bytes of the site-day are damaged")
        }
        self = day
    }

    private static func read(_ reader: inout PayloadReader) -> SiteDay? {
        guard reader.byte() == payloadFormat,
            let length = reader.varint(), let name = reader.text(length), let site = try? SiteID(name),
            let dayCode = reader.varint(), let dayNumber = Int32(exactly: unzigzag(dayCode)),
            let perDay = reader.varint(), perDay <= 288, let grid = try? SlotGrid(perDay: Int(perDay)),
            let count = reader.byte(), count <= Channel.allCases.count
        else { return nil }
        var channels: [Channel] = []
        var values: [Int32] = []
        values.reserveCapacity(Int(count) * grid.perDay)
        for _ in 0..<count {
            guard let code = reader.byte(), let channel = Channel(rawValue: code),
                channels.last.map({ $0 < channel }) ?? true
            else { return nil }
            channels.append(channel)
            for _ in 0..<grid.perDay {
                guard let code = reader.varint() else { return nil }
                if code == 0 {
                    values.append(missing)
                } else {
                    guard let value = Int32(exactly: unzigzag(code - 1)), value != missing else { return nil }
                    values.append(value)
                }
            }
        }
        var marks: [UInt8] = []
        switch reader.byte() {
        case 0: break
        case 1:
            guard let bytes = reader.bytes(grid.perDay), bytes.contains(where: { $0 != 0 }) else { return nil }
            marks = bytes
        default: return nil
        }
        return SiteDay(
            site: site, day: Day(number: dayNumber), grid: grid, channels: channels, values: values, marks: marks)
    }

    @inline(__always)
    private static func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: (value << 1) ^ (value >> 63)) }

    private static func unzigzag(_ code: UInt64) -> Int64 {
        Int64(bitPattern: code >> 1) ^ -Int64(bitPattern: code & 1)
    }

    @inline(__always)
    private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }
}

/// Reads a payload front to back; every answer is nil past the end or for a varint that is not the shortest.
private struct PayloadReader {
    let bytes: [UInt8]
    private(set) var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func byte() -> UInt8? {
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func bytes(_ count: Int) -> [UInt8]? {
        guard count >= 0, count <= bytes.count - position else { return nil }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }

    mutating func text(_ length: UInt64) -> String? {
        guard length <= 64, let raw = bytes(Int(length)) else { return nil }
        return String(validating: raw, as: UTF8.self)
    }

    mutating func varint() -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while let next = byte() {
            guard shift < 56 || (shift == 56 && next < 0x80) else { return nil }
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return next == 0 && shift > 0 ? nil : value }
            shift += 7
        }
        return nil
    }
}
