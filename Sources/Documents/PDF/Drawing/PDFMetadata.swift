import CPango
import Quantities

/// What a PDF says of itself. The day is the document's: the clock has no say in the bytes.
struct PDFMetadata {
    let title: String
    let author: String
    let subject: String
    let keywords: String
    let day: Day

    var fields: [(cairo_pdf_metadata_t, String)] {
        let instant = "\(day)T00:00:00+09:00"
        return [
            (CAIRO_PDF_METADATA_TITLE, title), (CAIRO_PDF_METADATA_AUTHOR, author),
            (CAIRO_PDF_METADATA_SUBJECT, subject), (CAIRO_PDF_METADATA_KEYWORDS, keywords),
            (CAIRO_PDF_METADATA_CREATOR, "Daicho"), (CAIRO_PDF_METADATA_CREATE_DATE, instant),
            (CAIRO_PDF_METADATA_MOD_DATE, instant),
        ]
    }
}
