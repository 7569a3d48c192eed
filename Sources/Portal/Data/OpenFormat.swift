/// How a public list is taken away: `?as=csv`.
enum OpenFormat: String, CaseIterable, Hashable, Sendable {
    case csv, json
    /// An object a line.
    case ndjson

    var contentType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8; header=present"
        case .json: "application/json"
        case .ndjson: "application/x-ndjson"
        }
    }

    var phrase: PortalPhrase {
        switch self {
        case .csv: .exportCSV
        case .json: .exportJSON
        case .ndjson: .exportNDJSON
        }
    }
}
