import DataQuality
import Methodology
import ProjectCycle
import Quantities
import Registry
import Store
import TransparencyLog

/// Checks 3 and 4: the lines are in the closing's sum tree and cover the serials' watt-hours; the calculation, made again,
/// gives the report's amounts from the closing's sums.
struct BundleClaimProof {
    let lines: [ClaimLine]
    let proved: Bilingual

    init(_ bundle: ProofBundle, _ chain: BundleChain) throws {
        lines = try bundle.claim.lines.map { try ClaimLine(text: $0) }
        let nodes = try lines.map(ClaimTree.node)
        guard bundle.claim.period == chain.closed.monitoringPeriod, bundle.claim.fiscalYear == chain.batch.vintage,
            bundle.claim.firstLine >= 0, !nodes.isEmpty
        else { throw Self.wrong("the lines of \(chain.closed.monitoringPeriod)", "\(bundle.claim.period)") }
        let (root, before) = try Self.range(nodes, bundle, chain)
        let sums = chain.closed.sums
        let total = FiscalYearSum(
            fiscalYear: chain.batch.vintage, generation: sums.map(\.generation).reduce(.zero, +),
            sold: sums.map(\.sold).reduce(.zero, +))
        guard root.hash.hex == chain.closed.claimRoot, root.sums.generation == UInt64(total.generation.wattHours),
            root.sums.sold == UInt64(total.sold.wattHours)
        else { throw Self.wrong(chain.closed.claimRoot, root.hash.hex) }
        let energy = try UnitEnergy(chain.serials, of: chain.batch, sums: sums).wattHours
        let start = Int64(before.selfUse)
        let last = lines.dropLast().map(\.selfConsumption).reduce(Energy(wattHours: start), +)
        let end = last + lines[lines.count - 1].selfConsumption
        // Both ends are tight: no line is there that none of the serials stands on.
        guard start <= energy.lowerBound, energy.lowerBound < start + lines[0].selfConsumption.wattHours,
            energy.upperBound <= end.wattHours, last.wattHours < energy.upperBound,
            lines.allSatisfy({ FiscalYear(containing: $0.day) == chain.batch.vintage || $0.selfConsumption == .zero })
        else { throw Self.wrong("watt-hours \(energy)", "\(start)..<\(end.wattHours)") }
        let raw = try Self.recompute(bundle, chain)
        proved = Bilingual(
            ja:
                "算定をやり直すと \(raw) → \(chain.reported.total) となり、これらの単位は自家消費の \(energy.count) Wh（\(lines.count) サイト日）に対応します",
            en:
                "computed again: \(raw) → \(chain.reported.total); these units stand on \(energy.count) Wh of self-use, \(lines.count) site-days"
        )
    }

    private static func range(
        _ nodes: [SumNode], _ bundle: ProofBundle, _ chain: BundleChain
    ) throws -> (root: SumRoot, before: Sums) {
        do {
            return try SumTree.verifyRange(
                leaves: nodes, from: UInt64(bundle.claim.firstLine), size: UInt64(chain.closed.lineCount),
                proof: bundle.claim.proof)
        } catch {
            throw wrong(chain.closed.claimRoot, "\(error)")
        }
    }

    private static func recompute(_ bundle: ProofBundle, _ chain: BundleChain) throws -> Emissions {
        guard Digest.hex(bundle.definition) == chain.reported.methodologyDigest,
            Digest.hex(bundle.calculation) == chain.reported.calculationDigest
        else {
            throw Rejection.bundle(
                "calculation.altered", expected: chain.reported.calculationDigest,
                found: Digest.hex(bundle.calculation),
                ja: "算定または方法論の定義が報告書のものではありません", en: "Calculation or definition are not those of the report")
        }
        let stated = try CanonicalJSON.value(Calculation.self, from: bundle.calculation)
        let again = try stated.recomputed(using: MethodologyDefinition(yaml: bundle.definition))
        let inputs = stated.request.years.map { [$0.generation ?? .zero, $0.sold ?? .zero] }
        guard try CanonicalJSON.text(again) == bundle.calculation, again.claimed == chain.reported.total,
            again.years.map({ VintageClaim(fiscalYear: $0.fiscalYear, tonnes: $0.credited) }) == chain.reported.claims,
            inputs == chain.closed.sums.map({ [$0.generation, $0.sold] })
        else {
            throw Rejection.bundle(
                "calculation.wrong", expected: "\(chain.reported.total)", found: "\(again.claimed)",
                ja: "算定をやり直すと報告書の値になりません", en: "Computed again, the calculation does not give the report's amounts")
        }
        return again.raw
    }

    private static func wrong(_ expected: String, _ found: String) -> Rejection {
        Rejection.bundle(
            "claim.wrong", expected: expected, found: found, ja: "明細行が締切時の集計木に含まれていません",
            en: "The claim lines are not those of the closed period")
    }
}
