/// Problems of form, whatever the table holds.
extension RowProblem {
    static func binary(row: Int) -> RowProblem {
        RowProblem(
            row: row, code: "telemetry.csv.binary", expected: "a text table", found: "a control character",
            ja: "テキストではないデータです。Excelブック（xlsx）やUTF-16の場合は、CSV（UTF-8）で保存し直してください",
            en: "This is not text. Save an Excel workbook or UTF-16 text as CSV (UTF-8) first")
    }

    static func empty() -> RowProblem {
        RowProblem(
            row: 0, code: "telemetry.csv.empty", expected: "a header row", found: "no bytes", ja: "ファイルが空です",
            en: "The file is empty")
    }

    static func noRows() -> RowProblem {
        RowProblem(
            row: 1, code: "telemetry.csv.noRows", expected: "rows below the header", found: "none",
            ja: "見出しの下にデータの行がありません", en: "There are no rows below the header")
    }

    static func openQuote(row: Int) -> RowProblem {
        RowProblem(
            row: row, code: "telemetry.csv.openQuote", expected: "a closing \"", found: "the end of the file",
            ja: "引用符が閉じないままファイルが終わっています。途中で切れていないか確かめてください",
            en: "The file ends inside quotes; it may be cut off")
    }

    static func malformed(_ faults: CSVFaults, row: Int) -> RowProblem {
        if faults.contains(.tooLong) {
            return RowProblem(
                row: row, code: "telemetry.csv.rowTooLong", expected: "at most \(CSVReader.maxRowBytes) bytes",
                found: "a longer row", ja: "1行が長すぎます", en: "The row is too long")
        }
        if faults.contains(.tooManyFields) {
            return RowProblem(
                row: row, code: "telemetry.csv.tooManyFields", expected: "at most \(CSVReader.maxFields) fields",
                found: "more", ja: "列が多すぎます", en: "The row has too many fields")
        }
        return RowProblem(
            row: row, code: "telemetry.csv.strayQuote", expected: "quotes around a whole field, doubled inside it",
            found: "a quote elsewhere", ja: "引用符の位置が正しくありません", en: "A quote is out of place")
    }

    static func encoding(_ encoding: TextEncoding, row: Int, column: String, bytes: UnsafeBufferPointer<UInt8>)
        -> RowProblem
    {
        let found = bytes.prefix(16).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined(separator: " ")
        return RowProblem(
            row: row, column: column, code: "telemetry.csv.encoding", expected: encoding.rawValue, found: found,
            ja: "宣言された文字コードとして読めません", en: "The bytes are not text in the declared encoding")
    }

    static func fieldCount(row: Int, expected: Int, found: Int) -> RowProblem {
        RowProblem(
            row: row, code: "telemetry.csv.fieldCount", expected: "\(expected) fields, as in the header",
            found: "\(found)", ja: "列の数が見出しと違います", en: "The row has another number of fields than the header")
    }

    static func headerDuplicated(_ name: String) -> RowProblem {
        RowProblem(
            row: 1, column: name, code: "telemetry.csv.headerDuplicated", expected: "each column name once",
            found: name, ja: "見出しに同じ列名が二つ以上あります", en: "The header has the same column name more than once")
    }

    static func headerMissing(_ name: String, in names: [String]) -> RowProblem {
        RowProblem(
            row: 1, column: name, code: "telemetry.csv.headerMissing", expected: name,
            found: names.joined(separator: ", "), ja: "見出しに必要な列がありません", en: "The header lacks a column")
    }
}
