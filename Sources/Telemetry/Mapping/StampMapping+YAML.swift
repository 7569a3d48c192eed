import Quantities

extension StampMapping {
    init(_ node: MappingNode, layout: ReadingMapping.Layout, grid: SlotGrid) throws(Rejection) {
        let table = try node.table(["column", "format", "date", "time", "slot", "sequence", "at", "zone"])
        let chosen = try Self.source(table, layout: layout)
        source = chosen
        switch chosen {
        case .date, .dateAndSlot:
            if let place = table["at"] {
                throw place.refused(
                    "atWithoutTime", expected: "no at", ja: "コマの番号で示すときは at は使えません",
                    en: "at means nothing where slots are numbered")
            }
            edge = .start
        default: edge = try table.required("at").choice(Edge.allCases.map { ($0.rawValue, $0) })
        }
        let carriesOffset =
            switch chosen {
            case .column(_, let format): format.hasOffset
            case .dateAndTime(_, _, _, let format): format.hasOffset
            default: false
            }
        if carriesOffset {
            if let place = table["zone"] {
                throw place.refused(
                    "zoneTwice", expected: "no zone", ja: "書式の Z が時差を示すので zone は使えません",
                    en: "the Z of the format already says the offset")
            }
            zone = nil
        } else {
            let place = try table.required("zone")
            let rules = try place.reading { text throws(Rejection) in try ZoneRules(text) }
            if case .sequence(let start, _) = chosen, case .unique = rules.find(start) {
            } else if case .sequence = chosen {
                throw place.refused(
                    "sequenceStart", expected: "a first stamp that happened once in the zone",
                    ja: "最初の行の日時がこの時間帯に存在しないか、二度あります", en: "the first stamp does not happen exactly once in the zone")
            }
            zone = rules
        }
    }

    private static func source(_ table: MappingTable, layout: ReadingMapping.Layout) throws(Rejection) -> Source {
        if layout == .wide {
            for key in ["column", "format", "time", "slot", "sequence"] {
                guard let place = table[key] else { continue }
                throw place.refused(
                    "stampInWide", expected: "date", ja: "wide では date だけを使います", en: "a wide file needs date only")
            }
            let (column, format) = try dated(table.required("date"))
            return .date(column, format)
        }
        let ways = ["column", "date", "sequence"].filter { table[$0] != nil }
        guard ways.count == 1 else {
            throw table.place.refused(
                "stamps", expected: "one of column, date, sequence", found: ways.joined(separator: ", "),
                ja: "column・date・sequence のどれか一つが必要です", en: "one of column, date and sequence is needed")
        }
        if let sequence = table["sequence"] {
            try refuse(["format", "time", "slot"], in: table)
            return try self.sequence(sequence)
        }
        if let date = table["date"] {
            try refuse(["format"], in: table)
            let (column, format) = try dated(date)
            switch (table["time"], table["slot"]) {
            case (let time?, nil):
                let entry = try time.table(["column", "format"])
                let clock = try self.format(entry.required("format"), date: false, time: true)
                return .dateAndTime(date: column, format, time: try entry.required("column").text(), clock)
            case (nil, let slot?):
                let entry = try slot.table(["column", "first"])
                let first = try entry["first"]?.whole(0...1) ?? 1
                return .dateAndSlot(date: column, format, slot: try entry.required("column").text(), first: first)
            default:
                throw table.place.refused(
                    "stamps", expected: "time or slot, one of them, beside date", found: "date",
                    ja: "date には time か slot のどちらか一つが必要です", en: "date needs either time or slot beside it")
            }
        }
        try refuse(["time", "slot"], in: table)
        let format = try self.format(table.required("format"), date: true, time: true)
        return .column(try table.required("column").text(), format)
    }

    private static func refuse(_ keys: [String], in table: MappingTable) throws(Rejection) {
        for key in keys {
            guard let place = table[key] else { continue }
            throw place.refused(
                "stamps", expected: "no \(key) here", ja: "この形の stamps では使えません", en: "this form of stamps has no \(key)"
            )
        }
    }

    private static func dated(_ node: MappingNode) throws(Rejection) -> (String, StampFormat) {
        let table = try node.table(["column", "format"])
        return (
            try table.required("column").text(), try format(table.required("format"), date: true, time: false)
        )
    }

    private static func format(_ node: MappingNode, date: Bool, time: Bool) throws(Rejection) -> StampFormat {
        let format = try node.reading { text throws(Rejection) in try StampFormat(text) }
        guard format.hasDate == date, format.hasTime == time else {
            throw node.refused(
                "format",
                expected: [date ? "a date" : nil, time ? "a time" : nil].compactMap { $0 }.joined(separator: " and "),
                ja: "書式に含まれる日付・時刻が合いません", en: "the format has other parts than are needed here")
        }
        return format
    }

    private static func sequence(_ node: MappingNode) throws(Rejection) -> Source {
        let table = try node.table(["start", "stepMinutes"])
        let start = try table.required("start")
        let format = try StampFormat("YYYY-MM-DD hh:mm")
        let text = try start.text()
        let seconds = Array(text.utf8).withUnsafeBufferPointer { format.read($0)?.seconds }
        guard let seconds else {
            throw start.refused(
                "sequenceStart", expected: "YYYY-MM-DD hh:mm, years \(LocalStamp.years)", ja: "最初の行の日時として読めません",
                en: "this is not the local time of the first row")
        }
        return .sequence(start: seconds, stepMinutes: try table.required("stepMinutes").whole(1...1440))
    }
}
