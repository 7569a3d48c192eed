/// What stands still (凍結の範囲), as records state it.
enum StatedScope: Hashable, Sendable {
    case registry
    case organisation(String)
    case account(String)
    case units(SerialSeries, ClosedRange<Int64>)

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var (kind, organisation, account): (String?, String?, String?)
        var (series, range): (SerialSeries?, ClosedRange<Int64>?)
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "account": account = try reader.name().text
            case "kind": kind = try reader.name().text
            case "organisation": organisation = try reader.name().text
            case "prefix": series = try SerialSeries(&reader)
            case "range": range = try reader.serials()
            default: throw NotUnderstood(expected: "a scope's keys")
            }
        }
        switch (kind, organisation, account, series, range) {
        case ("registry", nil, nil, nil, nil): self = .registry
        case ("organisation", let organisation?, nil, nil, nil): self = .organisation(organisation)
        case ("account", nil, let account?, nil, nil): self = .account(account)
        case ("units", nil, nil, let series?, let range?): self = .units(series, range)
        default: throw NotUnderstood(expected: "a scope")
        }
    }

    var json: String {
        switch self {
        case .registry: #"{"kind":"registry"}"#
        case .organisation(let organisation): #"{"kind":"organisation","organisation":"\#(organisation)"}"#
        case .account(let account): #"{"account":"\#(account)","kind":"account"}"#
        case .units(let series, let range):
            #"{"kind":"units","prefix":"\#(series.rawValue)","#
                + #""range":{"first":\#(range.lowerBound),"last":\#(range.upperBound)}}"#
        }
    }

    /// `registry`, `organisation:X`, `account:A1`, `units:JCL-000000000001–JCL-000000000009`.
    var text: String {
        switch self {
        case .registry: "registry"
        case .organisation(let organisation): "organisation:\(organisation)"
        case .account(let account): "account:\(account)"
        case .units(let series, let range):
            "units:\(series.serial(range.lowerBound))–\(series.serial(range.upperBound))"
        }
    }
}
