/// A point in time: whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
///
/// The domain never asks a clock: an instant is always handed in.
package struct Instant: Hashable, Sendable {
    package let seconds: Int64

    @inlinable
    package init(seconds: Int64) { self.seconds = seconds }

    /// Reads `2026-11-24T02:33:13Z` or a fixed offset such as `+09:00`.
    /// - Throws: ``Rejection`` `quantity.instant.malformed`.
    package init(_ text: String) throws(Rejection) {
        var ascii = text
        guard let value = ascii.withUTF8({ Instant($0) }) else {
            throw Rejection(
                "quantity.instant.malformed", expected: "YYYY-MM-DDThh:mm:ssZ or ±hh:mm",
                found: String(text.prefix(40)),
                ja: "日時として読めません", en: "This is not an instant")
        }
        self = value
    }

    /// Reads the same from its bytes, without making anything of them; nil for any other bytes.
    package init?(_ b: UnsafeBufferPointer<UInt8>) {
        func digits(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in b[range] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard b.count == 20 || b.count == 25, b[4] == 0x2D, b[7] == 0x2D, b[10] == 0x54, b[13] == 0x3A, b[16] == 0x3A,
            let year = digits(0..<4), let month = digits(5..<7), let dayOfMonth = digits(8..<10),
            let hour = digits(11..<13), let minute = digits(14..<16), let second = digits(17..<19),
            let day = try? Day(year: year, month: month, day: dayOfMonth), hour < 24, minute < 60, second < 60
        else { return nil }
        var offset = 0
        if b.count == 25 {
            guard b[19] == 0x2B || b[19] == 0x2D, b[22] == 0x3A, let h = digits(20..<22), let m = digits(23..<25),
                h < 24, m < 60
            else { return nil }
            offset = (h * 3600 + m * 60) * (b[19] == 0x2D ? -1 : 1)
        } else if b[19] != 0x5A {
            return nil
        }
        self.init(seconds: Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset))
    }

    /// The day in Japan on which the instant falls.
    package var day: Day {
        let local = seconds + 9 * 3600
        return Day(number: Int32(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400))
    }

    /// Hours and minutes in Japan: `09:05`.
    package var timeInJapan: String {
        let local = Int(seconds + 9 * 3600 - Int64(day.number) * 86_400)
        return padded(local / 3600, 2) + ":" + padded(local / 60 % 60, 2)
    }

    package func advanced(bySeconds count: Int64) -> Instant { Instant(seconds: seconds + count) }
}

extension Instant: Comparable {
    package static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
}

extension Instant: CustomStringConvertible {
    /// UTC, to the second: `2026-11-24T02:33:13Z`.
    package var description: String {
        var days = seconds / 86_400
        var rest = Int(seconds % 86_400)
        if rest < 0 {
            rest += 86_400
            days -= 1
        }
        let (year, month, day) = Day(number: Int32(days)).components
        guard (0...9999).contains(year) else {
            return "\(Day(number: Int32(days)))T" + padded(rest / 3600, 2) + ":" + padded(rest / 60 % 60, 2) + ":"
                + padded(rest % 60, 2) + "Z"
        }
        return String(unsafeUninitializedCapacity: 20) { text in
            func put(_ number: Int, _ width: Int, at place: Int, then mark: Unicode.Scalar) {
                var rest = number
                for index in (place..<place + width).reversed() {
                    text[index] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
                text[place + width] = UInt8(ascii: mark)
            }
            put(year, 4, at: 0, then: "-")
            put(month, 2, at: 5, then: "-")
            put(day, 2, at: 8, then: "T")
            put(rest / 3600, 2, at: 11, then: ":")
            put(rest / 60 % 60, 2, at: 14, then: ":")
            put(rest % 60, 2, at: 17, then: "Z")
            return 20
        }
    }
}

extension Instant: Codable {
    package init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
