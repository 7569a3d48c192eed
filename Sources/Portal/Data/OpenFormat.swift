/// How a public list is taken away: `?as=csv`.
enum OpenFormat: String, CaseIterable, Hashable, Sendable {
    case csv, json

    var contentType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8; header=present"
        case .json: "application/json"
        }
    }

    var phrase: PortalPhrase { self == .csv ? .exportCSV : .exportJSON }
}
