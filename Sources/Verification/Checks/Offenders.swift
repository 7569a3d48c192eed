import Quantities

/// The sites that break a rule: all counted, the first few named.
struct Offenders {
    private(set) var count = 0
    private var named: [String] = []
    private let limit: Int

    init(naming settings: ChecklistSettings) { limit = settings.namedOffenders }

    mutating func add(_ name: some CustomStringConvertible) {
        count += 1
        if named.count < limit { named.append(name.description) }
    }

    var isEmpty: Bool { count == 0 }
    /// `3件（H1、H2、H3）`
    var ja: String { "\(count)件" + (isEmpty ? "" : "（" + named.joined(separator: "、") + (hasMore ? "ほか）" : "）")) }
    /// `3 (H1, H2, H3)`
    var en: String { "\(count)" + (isEmpty ? "" : " (" + named.joined(separator: ", ") + (hasMore ? ", …)" : ")")) }

    private var hasMore: Bool { count > named.count }
}

extension Sequence {
    /// The elements that break a rule, by name.
    func offenders(
        _ settings: ChecklistSettings, named name: (Element) -> SiteID, where breaks: (Element) -> Bool
    ) -> Offenders {
        var offenders = Offenders(naming: settings)
        for element in self where breaks(element) { offenders.add(name(element)) }
        return offenders
    }
}

extension Sequence<MemberFacts> {
    func offenders(_ settings: ChecklistSettings, where breaks: (MemberFacts) -> Bool) -> Offenders {
        offenders(settings, named: \.site, where: breaks)
    }
}

extension Sequence<MeterFacts> {
    func offenders(_ settings: ChecklistSettings, where breaks: (MeterFacts) -> Bool) -> Offenders {
        offenders(settings, named: \.site, where: breaks)
    }
}
