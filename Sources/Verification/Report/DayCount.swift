package import Quantities

/// Slots of all members and channels on one day.
package struct DayCount: Hashable, Sendable {
    package var day: Day
    package var expected: Int64
    /// With a value; a missing slot is not received.
    package var received: Int64

    package init(
        day: Day, expected: Int64, received: Int64
    ) {
        self.day = day
        self.expected = expected
        self.received = received
    }
}
