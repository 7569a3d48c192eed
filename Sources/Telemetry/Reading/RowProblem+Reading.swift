/// Problems of a row of readings.
extension RowProblem {
    static func siteEmpty(row: Int, column: String) -> RowProblem {
        RowProblem(
            row: row, column: column, code: "telemetry.row.siteEmpty", expected: "a site code", found: "nothing",
            ja: "サイトの番号が空です", en: "The site code is empty")
    }

    static func siteUnknown(row: Int, column: String, found: String) -> RowProblem {
        RowProblem(
            row: row, column: column, code: "telemetry.row.siteUnknown", expected: "a registered site", found: found,
            ja: "登録されていないサイトです", en: "The site is not registered")
    }

    static func mappingSiteUnknown(_ site: String) -> RowProblem {
        RowProblem(
            row: 0, code: "telemetry.mapping.siteUnknown", expected: "a registered site", found: site,
            ja: "マッピングにあるサイトが登録されていません", en: "A site named in the mapping is not registered")
    }

    static func mappingSiteRepeated(_ site: String) -> RowProblem {
        RowProblem(
            row: 0, code: "telemetry.mapping.siteRepeated", expected: "each site and channel once", found: site,
            ja: "マッピングの二つの系列が同じサイトの同じ種別を指しています",
            en: "Two series of the mapping mean the same site and channel")
    }

    static func slotColumns(first: String, expected: Int, found: Int) -> RowProblem {
        RowProblem(
            row: 1, column: first, code: "telemetry.csv.slotColumns", expected: "\(expected) columns from here on",
            found: "\(found)", ja: "コマの列が足りません", en: "There are too few slot columns")
    }

    static func channelUnknown(row: Int, column: String, found: String) -> RowProblem {
        RowProblem(
            row: row, column: column, code: "telemetry.row.channelUnknown",
            expected: "a text of channel.values or channel.ignore", found: found, ja: "マッピングにない種別です",
            en: "The mapping does not know this channel")
    }

    static func stamp(_ failure: StampFailure, row: Int, column: String, expected: String, found: String) -> RowProblem
    {
        let (code, ja, en) =
            switch failure {
            case .empty: ("stampEmpty", "日時が空です", "The stamp is empty")
            case .malformed: ("stampMalformed", "日時を宣言された書式で読めません", "The stamp is not written in the declared format")
            case .impossible:
                (
                    "stampImpossible", "存在しない日時です（1971年から2099年まで）",
                    "There is no such date and time (years 1971 to 2099)"
                )
            case .nonexistent:
                (
                    "stampNonexistent", "夏時間への切替で飛ばされ、この時間帯に存在しない時刻です",
                    "The clocks of this zone were put forward over this time: it does not exist"
                )
            case .ambiguous:
                (
                    "stampAmbiguous", "夏時間の終わりで二度ある時刻のため、どちらか決められません",
                    "The clocks of this zone were put back: this time came twice"
                )
            case .offGrid:
                (
                    "stampOffGrid", "コマの境目に合わない時刻です。時間帯やコマ数の宣言も確かめてください",
                    "The stamp is not on the grid of slots; check the declared zone and grid too"
                )
            case .slotNumber: ("slotNumber", "コマ番号が範囲外です", "The slot number is out of range")
            }
        return RowProblem(
            row: row, column: column, code: "telemetry.row.\(code)", expected: expected, found: found, ja: ja, en: en)
    }

    static func number(row: Int, column: String, found: String) -> RowProblem {
        RowProblem(
            row: row, column: column, code: "telemetry.row.numberMalformed",
            expected: "a number such as 0.25, -3 or 1e-07; or a declared sentinel", found: found, ja: "数値として読めません",
            en: "This is not a number")
    }

    static func range(row: Int, column: String, expected: String, found: String) -> RowProblem {
        RowProblem(
            row: row, column: column, code: "telemetry.row.numberOutOfRange", expected: expected, found: found,
            ja: "値が大きすぎるか、負の積算値です", en: "The value is too large, or a negative register")
    }

    static func conflict(row: Int, column: String, standing: Int64, found: Int64) -> RowProblem {
        RowProblem(
            row: row, column: column, code: "telemetry.row.conflict", expected: "\(standing) Wh, as in a row before",
            found: "\(found) Wh", ja: "同じサイト・同じコマに、前の行と異なる値があります",
            en: "A row before has another value for the same site and slot")
    }

    static func blankInSequence(row: Int) -> RowProblem {
        RowProblem(
            row: row, code: "telemetry.row.blankInSequence", expected: "a row for every step",
            found: "a blank row before this one", ja: "日時のないファイルの途中に空行があり、以降の時刻がずれます",
            en: "A blank row inside a file without stamps shifts every row after it")
    }
}

/// Why a stamp names no slot.
enum StampFailure: UInt8 {
    case empty, malformed, impossible, nonexistent, ambiguous, offGrid, slotNumber
}
