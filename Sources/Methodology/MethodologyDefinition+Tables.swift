import Quantities

extension MethodologyDefinition {
    static func table(_ node: RuleNode) throws(Rejection) -> StepTable {
        let entry = try node.mapping(["id", "meaning", "argumentUnit", "unit", "from", "steps", "source", "verified"])
        let list = try entry.required("steps")
        var steps: [StepTable.Step] = []
        for item in try list.list() {
            let step = try item.mapping(["below", "value"])
            steps.append(
                StepTable.Step(below: try step.optionalRational("below"), value: try step.rational("value")))
        }
        let from = try entry.rational("from")
        // Bounds rise from `from`, and exactly the last step is open: every argument has one value.
        let bounds = steps.compactMap(\.below)
        guard let last = steps.last, last.below == nil, bounds.count == steps.count - 1,
            zip([from] + bounds, bounds).allSatisfy({ $0 < $1 })
        else { throw list.wrongShape("rising bounds above \(from), and a last step without one") }
        return StepTable(
            id: try entry.name("id"), meaning: try entry.bilingual("meaning"),
            argumentUnit: try entry.unit("argumentUnit").unit, unit: try entry.unit("unit").unit, from: from,
            steps: steps, source: try entry.text("source"), verified: try entry.flag("verified"))
    }

    static func ancillary(_ node: RuleNode) throws(Rejection) -> AncillaryRules {
        let entry = try node.mapping(["calculateFrom", "unmonitoredBelow", "source", "verified", "items"])
        return AncillaryRules(
            calculateFrom: try entry.rational("calculateFrom"),
            unmonitoredBelow: try entry.rational("unmonitoredBelow"),
            source: try entry.text("source"), verified: try entry.flag("verified"),
            items: try entry.list("items").map(Self.ancillaryItem))
    }

    private static func ancillaryItem(_ node: RuleNode) throws(Rejection) -> AncillaryItem {
        let entry = try node.mapping(["id", "name", "method", "impact", "basis", "source", "verified"])
        let id = try entry.name("id")
        let choice = AncillaryChoice(
            item: id, method: try entry.choice("method", AncillaryMethod.self),
            impact: try entry.optionalRational("impact"), basis: try entry.text("basis"),
            verified: try entry.flag("verified"))
        return AncillaryItem(
            id: id, name: try entry.bilingual("name"), standard: choice, source: try entry.text("source"))
    }
}
