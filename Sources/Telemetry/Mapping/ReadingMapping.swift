/// What a delivered CSV file means: the declared reading of its columns, from a small YAML file.
///
/// The whole reference, with examples, is `docs/mapping.md`; in short:
///
/// ```yaml
/// encoding: utf-8            # or cp932; default utf-8
/// delimiter: ","             # or ";" or tab; default ","
/// layout: long               # one row per slot; or wide: one row per site and day
/// slotsPerDay: 48            # 24, 48, 96 or 288
/// site: {column: 会員番号}    # or {constant: M0001}, or absent when every series names its site
/// stamps:
///   column: 日時             # or date and time, date and slot, sequence
///   format: YYYY/MM/DD hh:mm
///   at: start                # or end
///   zone: Asia/Tokyo         # or +09:00
/// channel: {column: 種別, values: {発電: generation, 売電: export}, ignore: [その他]}
/// series:
///   - {channel: generation, column: 発電量, quantity: energy, unit: kWh}
/// sentinels: ["-9999", "-", NaN]
/// quality: {column: 品質, good: [実測]}
/// ```
///
/// Keys that are not known are refused, so that a slip never silently means something else.
package struct ReadingMapping: Sendable, Equatable {
    package enum Layout: String, Sendable, CaseIterable { case long, wide }

    package enum SiteSource: Sendable, Equatable {
        case column(String)
        case constant(String)
    }

    /// A column that says which channel its row is about.
    package struct ChannelColumn: Sendable, Equatable {
        package let column: String
        package let values: [String: Channel]
        /// Rows with these texts are read past.
        package let ignored: [String]
    }

    package let encoding: TextEncoding
    package let delimiter: UInt8
    package let layout: Layout
    package let grid: SlotGrid
    /// Nil when every series names its site.
    package let site: SiteSource?
    package let stamps: StampMapping
    package let channelColumn: ChannelColumn?
    package let series: [SeriesMapping]
    /// Texts that stand for "no value", compared as text and, where they are numbers, as numbers.
    package let sentinels: [String]
    package let quality: QualityRule?

    /// The channels the file can hold, ascending.
    package var channels: [Channel] { Set(series.map(\.channel)).sorted() }
}
