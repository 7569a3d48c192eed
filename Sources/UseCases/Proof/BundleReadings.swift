import DataQuality
import Quantities
import Store
import Telemetry
import TransparencyLog

/// Checks 5 and 6: each line's commitment is in a recorded delivery; disclosed readings open it and give the line's energy.
struct BundleReadings {
    let proved: [Bilingual]
    let notProved: [Bilingual]

    init(_ bundle: ProofBundle, _ log: BundleLog, _ chain: BundleChain, _ claim: BundleClaimProof) throws {
        guard bundle.siteDays.count == claim.lines.count else {
            throw Self.wrong("siteDays.count", "\(claim.lines.count) site-days", "\(bundle.siteDays.count)")
        }
        let deliveries = try Dictionary(
            uniqueKeysWithValues: log.records.filter { $0.header.kind == ReadingsDelivered.kind }.map {
                ($0.index, try $0.body(as: ReadingsDelivered.self))
            })
        var used: Set<UInt64> = []
        var disclosed = 0
        for (siteDay, line) in zip(bundle.siteDays, claim.lines) {
            guard let delivery = deliveries[siteDay.delivery], delivery.project == chain.batch.project else {
                throw Self.wrong(
                    "delivery.unknown", "a delivery of \(chain.batch.project)", "record \(siteDay.delivery)")
            }
            used.insert(siteDay.delivery)
            try Self.prove(siteDay, line, in: delivery)
            if let readings = siteDay.disclosed {
                try Self.open(readings, line, chain.planned.plan.selfConsumption)
                disclosed += 1
            }
        }
        guard used == Set(deliveries.keys) else {
            throw Self.wrong("delivery.unused", "\(used.sorted())", "\(deliveries.keys.sorted())")
        }
        let hidden = claim.lines.count - disclosed
        proved =
            [
                Bilingual(
                    ja: "\(claim.lines.count) サイト日のコミットメントは受領時の記録にあります",
                    en: "\(claim.lines.count) site-days were committed to when they were delivered")
            ]
            + (disclosed == 0
                ? []
                : [
                    Bilingual(
                        ja: "\(disclosed) サイト日の計測値が開示され、合計し直した電力量が明細と一致します",
                        en: "\(disclosed) site-days are disclosed, and their readings sum to the claimed energy")
                ])
        notProved =
            hidden == 0
            ? []
            : [
                Bilingual(
                    ja: "\(hidden) サイト日の計測値は開示されていません", en: "The readings of \(hidden) site-days are not disclosed")
            ]
    }

    private static func prove(_ siteDay: BundledSiteDay, _ line: ClaimLine, in delivery: ReadingsDelivered) throws {
        guard siteDay.leaf >= 0, let commitment = try? LogHash(hex: line.commitment) else {
            throw wrong("siteDay.notDelivered", "a leaf", "\(siteDay.leaf)")
        }
        do {
            try MerkleTree.verifyInclusion(
                leafHash: DeliveryTree.leaf(commitment), index: UInt64(siteDay.leaf), size: UInt64(delivery.siteDays),
                proof: siteDay.proof, root: delivery.root)
        } catch {
            throw wrong("siteDay.notDelivered", "\(line.site) \(line.day) in \(delivery.delivery)", "\(error)")
        }
    }

    private static func open(_ readings: DisclosedReadings, _ line: ClaimLine, _ rule: SelfConsumptionRule) throws {
        guard let salt = Hexadecimal.bytes(readings.salt), let payload = Hexadecimal.bytes(readings.payload),
            let commitment = try? Commitment.hash(payload, salt: salt), commitment.hex == line.commitment
        else { throw wrong("readings.other", line.commitment, "other readings of \(line.site) \(line.day)") }
        let siteDay = try SiteDay(payload: payload)
        guard siteDay.site == line.site, siteDay.day == line.day, line.excluded.grid == siteDay.grid else {
            throw wrong("readings.other", "\(line.site) \(line.day)", "\(siteDay.site) \(siteDay.day)")
        }
        let again = Claim(siteDay, excluding: line.excluded, rule: rule)
        guard again.generation == line.generation, again.sold == line.sold, again.excluded == line.excluded else {
            throw wrong(
                "readings.sum", "\(line.generation), sold \(line.sold)", "\(again.generation), sold \(again.sold)")
        }
    }

    private static func wrong(_ what: String, _ expected: String, _ found: String) -> Rejection {
        Rejection.bundle(
            what, expected: expected, found: found, ja: "計測データの証明が成立しません", en: "The proof of the readings does not hold"
        )
    }
}
