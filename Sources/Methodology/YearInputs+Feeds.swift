import Quantities

extension YearInputs {
    /// The inputs of a model: what its symbols are fed, and the values given by name.
    /// - Throws: ``Rejection`` `methodology.input.missing`, `.unexpected`, `.unitMismatch`,
    ///   `methodology.ancillary.energy`.
    func inputs(for model: EquationModel, _ assessment: AncillaryAssessment) throws(Rejection) -> [InputValue] {
        try checkAncillary(assessment)
        var inputs = values
        var fed: Set<Feed> = []
        for symbol in model.inputs {
            guard let feed = symbol.feed else { continue }
            fed.insert(feed)
            inputs.append(try input(symbol, feed, assessment))
        }
        if let stray = Feed.allCases.first(where: { isGiven($0, assessment) && !fed.contains($0) }) {
            throw Rejection(
                "methodology.input.unexpected", expected: "no \(stray.rawValue)", found: stray.rawValue,
                ja: "この算定に不要な入力です", en: "The calculation takes no such input")
        }
        return inputs
    }

    private func isGiven(_ feed: Feed, _ assessment: AncillaryAssessment) -> Bool {
        switch feed {
        case .generation: generation != nil
        case .sold: sold != nil
        case .ancillaryEnergy: !ancillary.isEmpty
        case .ancillaryImpact: assessment.calculatedImpact != 0
        case .electricityFactor: factor != nil
        case .marginalElectricityFactor: marginalFactor != nil
        case .yearsSinceStart: yearsSinceStart != nil
        }
    }

    private func input(
        _ symbol: MethodologySymbol, _ feed: Feed, _ assessment: AncillaryAssessment
    ) throws(Rejection) -> InputValue {
        switch feed {
        case .generation: try energy(symbol, generation)
        case .sold: try energy(symbol, sold)
        case .ancillaryEnergy:
            try given(
                symbol, ancillary.reduce(Rational.zero) { $0 + $1.energy.kilowattHours }, "kWh", note: assessment.note,
                verified: assessment.verified)
        case .ancillaryImpact:
            try given(
                symbol, assessment.calculatedImpact, "1", note: assessment.note, verified: assessment.verified)
        case .electricityFactor: try coefficient(symbol, factor, .average)
        case .marginalElectricityFactor: try coefficient(symbol, marginalFactor, .marginal)
        case .yearsSinceStart: try given(symbol, yearsSinceStart, "year", note: "project plan", verified: true)
        }
    }

    private func energy(_ symbol: MethodologySymbol, _ energy: Energy?) throws(Rejection) -> InputValue {
        try given(symbol, energy?.kilowattHours, "kWh", note: energySource, verified: true)
    }

    private func coefficient(
        _ symbol: MethodologySymbol, _ factor: Factor?, _ kind: GridMix
    ) throws(Rejection) -> InputValue {
        if let factor, factor.item != Factor.electricity || factor.kind != kind {
            throw Rejection(
                "methodology.input.factor", expected: "electricity, \(kind.rawValue)", found: "\(factor)",
                ja: "電力排出係数の種類が違います", en: "This is not the electricity factor that is needed")
        }
        return try given(
            symbol, factor?.value, factor?.unit ?? "", note: factor?.description ?? "",
            verified: factor?.verified ?? false)
    }

    /// The value in the symbol's own unit. A factor printed per kg or MWh is converted exactly; its note keeps the print.
    private func given(
        _ symbol: MethodologySymbol, _ value: Rational?, _ unit: String, note: String, verified: Bool
    ) throws(Rejection) -> InputValue {
        guard let value else {
            throw Rejection(
                "methodology.input.missing", expected: "\(symbol.id), \(symbol.feed?.rawValue ?? "")", found: "",
                ja: "入力が足りません", en: "An input is missing")
        }
        let found = try PhysicalUnit(parsing: unit)
        guard found.isCommensurable(with: symbol.unit) else {
            throw Rejection(
                "methodology.input.unitMismatch", expected: "\(symbol.id) in \(symbol.unitText)", found: unit,
                ja: "入力の単位が合いません", en: "The unit of an input does not agree")
        }
        return InputValue(
            symbol.id, value * found.scale / symbol.unit.scale, symbol.unitText, note: note, verified: verified)
    }

    /// Each calculated item has its energy, and nothing else has.
    private func checkAncillary(_ assessment: AncillaryAssessment) throws(Rejection) {
        let found = ancillary.map(\.item).sorted()
        let expected = assessment.calculatedItems.sorted()
        guard found == expected, ancillary.allSatisfy({ $0.energy >= .zero }) else {
            throw Rejection(
                "methodology.ancillary.energy", expected: "energy ≥ 0 of: \(expected.joined(separator: ", "))",
                found: Rejection.echo(found.joined(separator: ", ")), ja: "算定する付随的排出活動の電力量が揃っていません",
                en: "The energy of the calculated ancillary items is not complete")
        }
    }
}
