package import Quantities

/// How a day is cut into equal slots (コマ): 24, 48, 96 or 288 of them.
package struct SlotGrid: Hashable, Sendable {
    package let perDay: Int

    package static let hourly = SlotGrid(known: 24)
    package static let halfHourly = SlotGrid(known: 48)
    package static let quarterHourly = SlotGrid(known: 96)
    package static let fiveMinutes = SlotGrid(known: 288)

    /// - Throws: ``Rejection`` `telemetry.grid.unknown`.
    package init(perDay: Int) throws(Rejection) {
        guard [24, 48, 96, 288].contains(perDay) else {
            throw Rejection(
                "telemetry.grid.unknown", expected: "24, 48, 96 or 288 slots a day", found: "\(perDay)",
                ja: "1日のコマ数が不正です", en: "A day has 24, 48, 96 or 288 slots")
        }
        self.perDay = perDay
    }

    private init(known perDay: Int) { self.perDay = perDay }

    package var minutes: Int { 1440 / perDay }
    package var seconds: Int { 86_400 / perDay }
}
