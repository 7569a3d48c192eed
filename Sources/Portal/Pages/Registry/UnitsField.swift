import Documents
import Quantities
import Registry

/// Which units a form means: so many tonnes, of one batch if wished, or exactly these serials.
enum UnitsField {
    static let names = ["by", "quantity", "batch", "first", "last"]

    static let blames: [(String, String)] = [
        ("portal.form.choice", "by"), ("portal.form.number", "quantity"), ("registry.quantity", "quantity"),
        ("registry.batch", "batch"), ("registry.serial", "first"), ("registry.units", "first"),
        ("registry.block", "first"),
        ("certificate.projects", "batch"),
    ]

    static func write(_ form: ActForm, _ out: inout HTMLWriter) {
        let word = form.visit.word
        form.radios(
            "by", .unitsBy, [("quantity", word(.byQuantity)), ("serials", word(.bySerials))], selected: "quantity", &out
        )
        form.field("quantity", .quantityInTonnes, as: .numeric, hint: .quantityHint, isNeeded: false, &out)
        form.field("batch", .batch, hint: .batchHint, isNeeded: false, &out)
        form.field("first", .firstSerial, hint: .serialHint, isNeeded: false, &out)
        form.field("last", .lastSerial, hint: .lastSerialHint, isNeeded: false, &out)
    }

    static func read(_ form: FormValues) throws(Rejection) -> UnitSelection {
        guard try Choice.read("by", ["quantity": false, "serials": true], in: form) else {
            let batch = (form["batch"] ?? "").isEmpty ? nil : form["batch"]
            return .quantity(try Tonnes(WholeNumber.read("quantity", in: form)), of: try batch.map(known))
        }
        let first = try Serial(form["first"] ?? "")
        let last = (form["last"] ?? "").isEmpty ? first : try Serial(form["last"] ?? "")
        guard first.prefix == last.prefix else {
            throw Rejection(
                "registry.serial.prefixes", expected: first.prefix.rawValue, found: last.prefix.rawValue,
                ja: "最初と最後のシリアル番号の制度記号が異なります", en: "First and last serial have different prefixes")
        }
        return .serials(first.prefix, try SerialRange(first.number, last.number))
    }

    private static func known(_ text: String) throws(Rejection) -> BatchID {
        do { return try BatchID(text) } catch {
            throw Rejection(
                "registry.batch.unknown", expected: "a batch", found: String(text.prefix(80)),
                ja: "そのロットはありません", en: "There is no such batch")
        }
    }
}
