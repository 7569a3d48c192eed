extension UnitLedger {
    /// The day in Japan, counted from 1970.
    var today: Int { (now + 32_400) / 86_400 }

    private func isWorking(_ day: Int) throws -> Bool {
        if !Setting.knownDays.contains(day) { throw Refusal("registry.calendar.unknown") }
        // 1970-01-01 was a Thursday, so 3 and 2 days later it was Sunday and Saturday.
        return day % 7 != 3 && day % 7 != 2 && !Setting.holidays.contains(day)
    }

    func noon(afterWorkingDays count: Int) throws -> Int {
        var day = today
        for _ in 0..<count {
            repeat { day += 1 } while try !isWorking(day)
        }
        return day * 86_400 - 32_400 + 43_200
    }

    /// From when on an account that is not trusted may receive.
    func delayed() throws -> Int {
        let isMorning = (now + 32_400) % 86_400 < 43_200
        return try noon(afterWorkingDays: try isWorking(today) && isMorning ? 1 : 2)
    }
}
