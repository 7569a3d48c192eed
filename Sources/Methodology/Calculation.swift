package import Quantities

/// The result of a monitoring period, with the request it came from: enough for anyone to compute it again.
package struct Calculation: Hashable, Sendable, Codable {
    /// One fiscal year (年度) of the whole project.
    package struct Year: Hashable, Sendable, Codable {
        package let fiscalYear: FiscalYear
        /// The energy for which the credits stand, exact kWh; nil when the methodology is not about electricity.
        package let kilowattHours: Rational?
        /// ベースライン排出量, unrounded.
        package let baseline: Emissions
        /// プロジェクト実施後排出量, unrounded.
        package let project: Emissions
        /// 排出削減量, unrounded.
        package let reduction: Emissions
        /// Floored once (切捨て).
        package let credited: Tonnes
        /// Whether the electricity factor describes another year than this one.
        package let factorDescribesAnotherYear: Bool
        /// Whether every rule and input below the reduction is confirmed.
        package let verified: Bool
        package let trace: Trace
    }

    package let request: CalculationRequest
    package let ancillary: AncillaryAssessment
    package let years: [Year]
    /// Sum of the reductions before rounding.
    package let raw: Emissions
    /// 認証申請量: the sum of the floored years.
    package let claimed: Tonnes
    /// Whether everything, the rounding rule and the definition included, is confirmed.
    package let verified: Bool

    /// Evaluates every fiscal year. A pure function of its arguments: nothing is looked up, chosen or rounded elsewhere.
    /// - Throws: ``Rejection`` `methodology.calculation.otherDefinition`, `methodology.input.*`,
    ///   `methodology.ancillary.*`, `methodology.value.*`, `methodology.claim.*`, `methodology.reduction.negative`; what
    ///   arises in one year names it.
    package init(_ request: CalculationRequest, using definition: MethodologyDefinition) throws(Rejection) {
        guard request.definition == definition.reference else {
            throw Rejection(
                "methodology.calculation.otherDefinition", expected: "\(request.definition)",
                found: "\(definition.reference)", ja: "算定に使われた方法論の定義と異なります",
                en: "This is not the definition the calculation was made with")
        }
        // A request that was read from a record may hold anything; one that was made here is in order.
        guard zip(request.years, request.years.dropFirst()).allSatisfy({ $0.fiscalYear < $1.fiscalYear }),
            request.years.count <= Claim.mostYears
        else { throw Claim.wrong(request.years.map(\.fiscalYear)) }
        let model = try EquationModel(definition, options: Set(request.options))
        let assessment = try AncillaryAssessment(request.ancillary, of: definition)
        var traces: [Trace] = []
        for year in request.years {
            do throws(Rejection) {
                traces.append(try model.evaluate(try year.inputs(for: model, assessment)))
            } catch {
                throw error.during(year.fiscalYear)
            }
        }
        let result = definition.result
        func emissions(_ symbol: String, _ trace: Trace) -> Emissions {
            guard let value = trace.value(symbol) else { preconditionFailure("\(symbol) was checked to be computed") }
            return Emissions(tonnes: value)
        }
        let claim = try Claim(
            zip(request.years, traces).map { ($0.fiscalYear, emissions(result.reduction, $1)) })
        self.request = request
        ancillary = assessment
        years = zip(zip(request.years, traces), claim.years).map { pair, claimed in
            let (inputs, trace) = pair
            return Year(
                fiscalYear: claimed.fiscalYear, kilowattHours: result.energy.flatMap(trace.value),
                baseline: emissions(result.baseline, trace), project: emissions(result.project, trace),
                reduction: claimed.reduction, credited: claimed.credited,
                factorDescribesAnotherYear: inputs.describesAnotherYear,
                verified: trace.step(result.reduction)?.verified ?? false, trace: trace)
        }
        raw = claim.raw
        claimed = claim.claimed
        verified =
            definition.verified && result.roundingVerified && assessment.verified && years.allSatisfy(\.verified)
    }

    /// The same calculation made again from its own recorded request. What a bundle claims is true when the two are equal,
    /// and then their JSON is equal byte for byte.
    package func recomputed(using definition: MethodologyDefinition) throws(Rejection) -> Calculation {
        try Calculation(request, using: definition)
    }
}

extension YearInputs {
    fileprivate var describesAnotherYear: Bool {
        [factor, marginalFactor].contains { $0?.describesAnotherYear(than: fiscalYear) ?? false }
    }
}
