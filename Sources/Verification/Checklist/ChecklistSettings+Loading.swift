import Quantities
import Yams

extension ChecklistSettings {
    private static let keys: Set<String> = [
        "memberWindowYears", "operationYearsBeforeJoining", "calculatedFromPercent", "unmonitoredBelowPercent",
        "keidanrenPrefix", "otherPrefix", "installationEvidence", "clockOffsetSeconds", "missingNoticePercent",
        "missingFailPercent", "saleTolerancePercent", "peerLow", "peerHigh", "peerMinimumMembers",
        "peerOutsideFailPercent", "samplingK", "samplingInterval", "samplingVariance", "unverifiedFactor",
        "transition", "assurance", "materialityPercent", "namedOffenders",
    ]

    init(_ node: Node) throws(Rejection) {
        let fields = try StrictMapping(node, at: "settings", keys: Self.keys)
        memberWindowYears = try fields.whole("memberWindowYears", in: 1...100)
        operationYearsBeforeJoining = try fields.whole("operationYearsBeforeJoining", in: 0...100)
        calculatedFromPercent = try fields.number("calculatedFromPercent")
        unmonitoredBelowPercent = try fields.number("unmonitoredBelowPercent")
        keidanrenPrefix = try fields.text("keidanrenPrefix")
        otherPrefix = try fields.text("otherPrefix")
        installationEvidence = try fields.choice("installationEvidence", of: Consequence.self)
        clockOffsetSeconds = try fields.whole("clockOffsetSeconds", in: 0...86_400)
        missingNoticePercent = try fields.number("missingNoticePercent")
        missingFailPercent = try fields.number("missingFailPercent")
        saleTolerancePercent = try fields.number("saleTolerancePercent")
        peerLow = try fields.number("peerLow")
        peerHigh = try fields.number("peerHigh")
        peerMinimumMembers = try fields.whole("peerMinimumMembers", in: 2...1_000_000)
        peerOutsideFailPercent = try fields.number("peerOutsideFailPercent")
        samplingK = try Self.positive("samplingK", fields)
        samplingInterval = try Self.positive("samplingInterval", fields)
        samplingVariance = try Self.positive("samplingVariance", fields)
        unverifiedFactor = try fields.choice("unverifiedFactor", of: Consequence.self)
        transition = try Self.tiers(fields)
        assurance = try fields.choice("assurance", of: AssuranceLevel.self)
        materialityPercent = try fields.number("materialityPercent")
        namedOffenders = try fields.whole("namedOffenders", in: 1...100)
        guard peerLow < peerHigh else {
            throw .checklistMalformed("settings.peerHigh", expected: "> \(peerLow)", found: "\(peerHigh)")
        }
        guard missingNoticePercent <= missingFailPercent else {
            throw .checklistMalformed(
                "settings.missingFailPercent", expected: "≥ \(missingNoticePercent)", found: "\(missingFailPercent)")
        }
    }

    private static func positive(_ key: String, _ fields: StrictMapping) throws(Rejection) -> Rational {
        let value = try fields.number(key)
        guard value > 0 else { throw .checklistMalformed("settings.\(key)", expected: "> 0", found: "0") }
        return value
    }

    private static func tiers(_ fields: StrictMapping) throws(Rejection) -> [TransitionTier] {
        var tiers: [TransitionTier] = []
        for (index, node) in try fields.elements("transition", atMost: 20).enumerated() {
            let path = "settings.transition[\(index)]"
            let row = try StrictMapping(node, at: path, keys: ["from", "f"])
            let tier = TransitionTier(from: try row.number("from"), share: try row.number("f"))
            let least = tiers.last?.from
            guard least.map({ $0 < tier.from }) ?? (tier.from == 0), tier.share <= 1 else {
                throw .checklistMalformed(
                    path, expected: "years ascending from 0, f ≤ 1", found: "\(tier.from), \(tier.share)")
            }
            tiers.append(tier)
        }
        return tiers
    }
}
