/// How a row says which slot it is about.
package struct StampMapping: Sendable, Equatable {
    package enum Source: Sendable, Equatable {
        /// Date and time in one column.
        case column(String, StampFormat)
        /// Date and time in two columns.
        case dateAndTime(date: String, StampFormat, time: String, StampFormat)
        /// A date, and the number of the slot in its day (コマ番号, 時刻コード), counted from `first`.
        case dateAndSlot(date: String, StampFormat, slot: String, first: Int)
        /// A date only: a wide file.
        case date(String, StampFormat)
        /// No stamps: row *n* below the header is `start + n × stepMinutes`. `start` is local seconds since 1970.
        case sequence(start: Int64, stepMinutes: Int)
    }

    package enum Edge: String, Sendable, CaseIterable { case start, end }

    package let source: Source
    /// Which edge of the slot the stamp names.
    package let edge: Edge
    /// Nil when the stamps themselves carry an offset.
    package let zone: ZoneRules?
}
