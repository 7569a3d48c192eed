import Quantities

extension Rejection {
    static func publicationTooLarge(_ count: Int) -> Rejection {
        Rejection(
            "documents.json.tooLarge", expected: "≤ 256 MiB", found: "\(count) bytes", ja: "文書のJSONが大きすぎます",
            en: "The document's JSON is too large")
    }

    static func publicationFormat(expected: String, found: String) -> Rejection {
        Rejection(
            "documents.json.format", expected: expected, found: String(found.prefix(80)), ja: "別の種類または版の文書です",
            en: "This is a document of another kind or version")
    }

    static func publicationMalformed(_ detail: String) -> Rejection {
        Rejection(
            "documents.json.malformed", expected: "JSON of a document", found: String(detail.prefix(200)),
            ja: "文書のJSONとして読めません", en: "This cannot be read as a document's JSON")
    }

    static func linkMalformed(_ address: String) -> Rejection {
        Rejection(
            "documents.link.malformed", expected: "https://…, ≤ \(Document.Link.longest) ASCII characters",
            found: String(address.prefix(80)), ja: "文書の確認ページのURLとして使えません",
            en: "This cannot be the address of a document's page")
    }

    static func paperTooLong(_ limit: Int) -> Rejection {
        Rejection(
            "documents.pdf.tooLong", expected: "≤ \(limit) pages", found: "more", ja: "文書が長すぎてPDFにできません",
            en: "The document is too long for a PDF")
    }

    static func paperFontMissing(_ family: String, found: String) -> Rejection {
        Rejection(
            "documents.pdf.fontMissing", expected: family, found: found,
            ja: "PDFに必要な書体がありません。fonts-noto-cjk、fonts-noto-core、fonts-noto-mono を導入してください",
            en: "A typeface of the PDF is missing: install fonts-noto-cjk, fonts-noto-core and fonts-noto-mono")
    }

    static func paperNotDrawn(_ cause: String) -> Rejection {
        Rejection(
            "documents.pdf.notDrawn", expected: "a drawn page", found: cause, ja: "PDFを作成できません",
            en: "The PDF cannot be drawn")
    }

    static func sheetName(_ name: String) -> Rejection {
        Rejection(
            "documents.sheet.name", expected: "1 to \(SheetName.longest) characters without []:*?/\\, used once",
            found: String(name.prefix(80)), ja: "シートの名前に使えません", en: "This cannot be the name of a sheet")
    }

    static func sheetTooLarge(expected: String, found: Int) -> Rejection {
        Rejection(
            "documents.sheet.tooLarge", expected: expected, found: "\(found)", ja: "表がExcelの上限を超えています",
            en: "The table is larger than a workbook can hold")
    }

    static func workbookNotWritten(_ cause: String) -> Rejection {
        Rejection(
            "documents.workbook.notWritten", expected: "a written workbook", found: cause, ja: "Excelファイルを作成できません",
            en: "The workbook cannot be written")
    }
}
