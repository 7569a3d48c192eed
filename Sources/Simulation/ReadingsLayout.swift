/// How a readings file is laid out (データの並べ方).
package enum ReadingsLayout: String, Sendable, Hashable, CaseIterable {
    /// One row per home, day and channel, with 48 columns.
    case wide
    /// One row per home and half hour, with both channels.
    case long
}
