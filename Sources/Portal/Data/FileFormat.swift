import Quantities

/// How the rows of a listing are taken away: `?as=csv`.
package enum FileFormat: String, CaseIterable, Hashable, Sendable {
    case csv, xlsx, json
    /// JSON, an object a line.
    case ndjson

    /// Of a listing that is given in the visitor's language. JSON is for lists with a form of their own.
    package static let ofListings: [FileFormat] = [.csv, .xlsx]

    var contentType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8; header=present"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .json: "application/json"
        case .ndjson: "application/x-ndjson"
        }
    }

    var phrase: PortalPhrase {
        switch self {
        case .csv: .exportCSV
        case .xlsx: .exportXLSX
        case .json: .exportJSON
        case .ndjson: .exportNDJSON
        }
    }

    /// - Throws: ``Rejection`` `portal.format.notOffered`.
    init(_ wanted: String, among offered: [FileFormat]) throws(Rejection) {
        guard let format = FileFormat(rawValue: wanted), offered.contains(format) else {
            throw Rejection(
                "portal.format.notOffered", expected: offered.map(\.rawValue).joined(separator: ", "),
                found: String(wanted.prefix(20)), ja: "この形式では提供していません", en: "This is not given in such a format")
        }
        self = format
    }
}
