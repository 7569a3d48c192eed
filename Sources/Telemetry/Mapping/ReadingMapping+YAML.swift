package import Quantities

extension ReadingMapping {
    /// Reads a mapping file.
    /// - Throws: ``Rejection`` `telemetry.mapping.*`, which names the path in the file and the line.
    package init(yaml text: String) throws(Rejection) {
        let root = try MappingNode(root: text).table([
            "about", "encoding", "delimiter", "layout", "slotsPerDay", "site", "stamps", "channel", "series",
            "sentinels", "quality",
        ])
        encoding = try root["encoding"]?.choice(TextEncoding.allCases.map { ($0.rawValue, $0) }) ?? .utf8
        if let place = root["encoding"], !encoding.isAvailable {
            throw place.refused(
                "encodingUnavailable", expected: "the C library's conversion tables (libc6)",
                ja: "この機械では変換表がないため読めません", en: "this machine lacks the conversion tables")
        }
        delimiter =
            try root["delimiter"]?.choice([(",", 0x2C), (";", 0x3B), ("tab", 0x09), ("\t", 0x09)]) ?? 0x2C
        let layout = try root.required("layout").choice(Layout.allCases.map { ($0.rawValue, $0) })
        self.layout = layout
        let slots = try root.required("slotsPerDay")
        let grid = try slots.choice([
            ("24", SlotGrid.hourly), ("48", .halfHourly), ("96", .quarterHourly), ("288", .fiveMinutes),
        ])
        self.grid = grid
        site = try root["site"].map { node throws(Rejection) in try Self.site(node) }
        stamps = try StampMapping(root.required("stamps"), layout: layout, grid: grid)
        channelColumn = try root["channel"].map { node throws(Rejection) in try Self.channelColumn(node) }
        quality = try root["quality"].map { node throws(Rejection) in try QualityRule(node) }
        sentinels = try Self.texts(root["sentinels"])
        let list = try root.required("series")
        var series: [SeriesMapping] = []
        for node in try list.list() { series.append(try SeriesMapping(node, layout: layout, grid: grid)) }
        self.series = series
        try Self.check(
            series, at: list, site: site, channelColumn: channelColumn, stamps: stamps, grid: grid, root: root)
    }

    private static func site(_ node: MappingNode) throws(Rejection) -> SiteSource {
        let table = try node.table(["column", "constant"])
        switch (table["column"], table["constant"]) {
        case (let column?, nil): return .column(try column.text())
        case (nil, let constant?): return .constant(try constant.text())
        default:
            throw node.refused(
                "site", expected: "column or constant, one of them", ja: "columnとconstantのどちらか一つが必要です",
                en: "either column or constant is needed")
        }
    }

    private static func channelColumn(_ node: MappingNode) throws(Rejection) -> ChannelColumn {
        let table = try node.table(["column", "values", "ignore"])
        var values: [String: Channel] = [:]
        for (key, value) in try table.required("values").pairs() { values[key] = try value.channel() }
        return ChannelColumn(
            column: try table.required("column").text(), values: values, ignored: try texts(table["ignore"]))
    }

    private static func texts(_ node: MappingNode?) throws(Rejection) -> [String] {
        var texts: [String] = []
        for item in try node?.list() ?? [] { texts.append(try item.text()) }
        return texts
    }

    /// What holds between the parts.
    private static func check(
        _ series: [SeriesMapping], at place: MappingNode, site: SiteSource?, channelColumn: ChannelColumn?,
        stamps: StampMapping, grid: SlotGrid, root: MappingTable
    ) throws(Rejection) {
        guard !series.isEmpty else {
            throw place.refused("noSeries", expected: "one or more", ja: "系列がありません", en: "there is no series")
        }
        if site == nil, let lonely = series.firstIndex(where: { $0.site == nil }) {
            throw place.refused(
                "noSite", expected: "site at the top, or in every series", found: "series[\(lonely)] has none",
                ja: "site がどこにもありません", en: "the site is declared nowhere")
        }
        if site != nil, let double = series.firstIndex(where: { $0.site != nil }) {
            throw place.refused(
                "twoSites", expected: "site at the top, or in every series", found: "series[\(double)].site",
                ja: "site が二重に指定されています", en: "the site is declared twice")
        }
        if case .sequence = stamps.source, case .column? = site {
            throw place.refused(
                "sequenceSites", expected: "a constant site, or one per series", found: "site.column",
                ja: "sequence では一つのファイルの行が同じ時刻を共有するため、サイト列は使えません",
                en: "rows of a sequence share one clock, so a site column cannot be used")
        }
        var places: Set<String> = []
        for (index, one) in series.enumerated() {
            guard places.insert("\(one.site ?? "")|\(one.channel.name)").inserted else {
                throw place.refused(
                    "seriesRepeated", expected: "each site and channel once", found: "series[\(index)]",
                    ja: "同じサイトと種別の系列が二つあります", en: "two series are about the same site and channel")
            }
            let same = series.first { $0.channel == one.channel } ?? one
            let alike =
                (same.quantity == .register) == (one.quantity == .register)
                && same.registerRange == one.registerRange
            guard alike else {
                throw place.refused(
                    "registersDiffer", expected: "one kind of register per channel", found: "series[\(index)]",
                    ja: "同じ種別に積算値とそうでない値、または桁数の違う積算値が混ざっています",
                    en: "a channel mixes registers with other quantities, or registers of different range")
            }
        }
        if let channelColumn {
            let unserved = Set(channelColumn.values.values).subtracting(series.map(\.channel)).sorted()
            guard unserved.isEmpty else {
                throw place.refused(
                    "channelUnserved", expected: "a series for each channel of channel.values",
                    found: unserved.map(\.name).joined(separator: ", "),
                    ja: "channel.values にある種別の系列がありません", en: "a channel of channel.values has no series")
            }
        } else if series.count > 1, Set(series.flatMap(\.columns)).count < series.flatMap(\.columns).count {
            throw place.refused(
                "columnRepeated", expected: "each column in one series", found: "a column in two series",
                ja: "同じ列が二つの系列に使われています", en: "two series use the same column")
        }
    }
}
