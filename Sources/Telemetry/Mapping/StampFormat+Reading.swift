import Quantities

/// What a stamp says, before any zone: a local date and time.
struct LocalStamp {
    var year = 1970
    var month = 1
    var day = 1
    var hour = 0
    var minute = 0
    var second = 0
    /// Seconds east of UTC, where the stamp itself says so.
    var offset: Int32 = 0

    /// Stamps are accepted in these years; anything else is a slip.
    static let years = 1971...2099

    /// Seconds since 1970-01-01T00:00 in the stamp's own zone; nil for a date or time that does not exist.
    var seconds: Int64? {
        guard let number = dayNumber, let time = secondsOfDay else { return nil }
        return Int64(number) * 86_400 + Int64(time)
    }

    var dayNumber: Int32? {
        guard Self.years.contains(year), (1...12).contains(month),
            day >= 1, day <= Day.length(ofMonth: month, in: year)
        else { return nil }
        return Day.number(year: year, month: month, day: day)
    }

    /// 0 to 86,400: `24:00` is the end of the day.
    var secondsOfDay: Int? {
        guard minute < 60, second < 60, hour < 24 || (hour == 24 && minute == 0 && second == 0) else { return nil }
        return hour * 3600 + minute * 60 + second
    }
}

extension StampFormat {
    /// Reads a whole field. Nil when it is not written in this format; the values are not judged here.
    func read(_ field: UnsafeBufferPointer<UInt8>) -> LocalStamp? {
        var stamp = LocalStamp()
        var cursor = 0
        for step in steps {
            switch step {
            case .literal(let literal):
                guard cursor < field.count, field[cursor] == literal else { return nil }
                cursor += 1
            case .digits(let part, let least, let most):
                guard let value = Self.digits(field, &cursor, least, most) else { return nil }
                stamp.set(part, value)
            case .optionalSeconds:
                guard cursor < field.count, field[cursor] == 0x3A else { continue }
                cursor += 1
                guard let value = Self.digits(field, &cursor, 2, 2) else { return nil }
                stamp.second = value
            case .offset:
                guard let offset = Self.offset(field, &cursor) else { return nil }
                stamp.offset = offset
            }
        }
        return cursor == field.count ? stamp : nil
    }

    private static func digits(_ field: UnsafeBufferPointer<UInt8>, _ cursor: inout Int, _ least: Int, _ most: Int)
        -> Int?
    {
        var value = 0
        var count = 0
        while count < most, cursor < field.count, (0x30...0x39).contains(field[cursor]) {
            value = value * 10 + Int(field[cursor] - 0x30)
            cursor += 1
            count += 1
        }
        return count >= least ? value : nil
    }

    /// `Z`, `±hhmm` or `±hh:mm`, in seconds.
    static func offset(_ field: UnsafeBufferPointer<UInt8>, _ cursor: inout Int) -> Int32? {
        guard cursor < field.count else { return nil }
        let sign = field[cursor]
        cursor += 1
        if sign == 0x5A { return 0 }
        guard sign == 0x2B || sign == 0x2D, let hours = digits(field, &cursor, 2, 2) else { return nil }
        if cursor < field.count, field[cursor] == 0x3A { cursor += 1 }
        guard let minutes = digits(field, &cursor, 2, 2), hours <= 14, minutes < 60 else { return nil }
        return Int32((hours * 3600 + minutes * 60) * (sign == 0x2D ? -1 : 1))
    }
}

extension LocalStamp {
    fileprivate mutating func set(_ part: StampFormat.Part, _ value: Int) {
        switch part {
        case .year: year = value
        case .month: month = value
        case .day: day = value
        case .hour: hour = value
        case .minute: minute = value
        case .second: second = value
        }
    }
}
