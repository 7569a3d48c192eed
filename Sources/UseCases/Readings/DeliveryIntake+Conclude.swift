import DataQuality
import SQL
import ProjectCycle
package import Quantities
import Store
package import Telemetry
import TransparencyLog

extension DeliveryIntake {
    /// Commits to everything taken in: the tree over its site-days, the delivery's record, the copies in the fleet.
    func conclude(
        file: DeliveryFile, named name: String, digest: String, mapping: String, fromRegisters: Bool
    ) throws -> DeliveryAnswer {
        let database = transaction.database
        try finishWriting()
        var summary = summary
        summary.problems = problems
        summary.problemCount = problemCount
        if let known = try Deliveries.delivery(digest: digest, mapping: mapping, project: project, in: database) {
            return DeliveryAnswer(known: known)
        }
        guard siteDayCount > 0 else {
            return DeliveryAnswer(
                delivery: nil, record: nil, wasKnown: false, siteDays: 0, unchanged: unchanged, corrected: 0,
                summary: summary,
                flags: [:])
        }
        try flagCopies()
        var tree = Frontier()
        var quality = QualitySummary()
        try Readings.forEach(ofDelivery: delivery, database) { stored in
            tree.append(DeliveryTree.leaf(try stored.commitment))
            let siteDay = try SiteDay(payload: stored.payload)
            let flags = SlotFlags(siteDay.grid, stored: stored.flags)
            quality.add(flags, Claim(siteDay, flags: flags, rule: rule))
        }
        let id = DeliveryID(known: "D-\(delivery)")
        let flags = Dictionary(
            uniqueKeysWithValues: Flag.allFlags.map { (FlagCatalogue.definition(of: $0).code, quality.slots(with: $0)) }
        )
        let record = try transaction.append(
            ReadingsDelivered(
                project: project, delivery: id, fileDigest: digest, mappingDigest: mapping, root: tree.root,
                siteDays: siteDayCount, readings: summary.readings, fromRegisters: fromRegisters, corrected: corrected,
                reason: corrected > 0 ? reason : nil, rowsLeftOut: leftOut, firstDay: summary.firstDay,
                lastDay: summary.lastDay,
                detectors: Dictionary(uniqueKeysWithValues: Assessor.catalogue.map { ($0.id, $0.version) }),
                flags: flags.filter { $0.value > 0 }),
            subject: "delivery:\(project)")
        let stored = StoredDelivery(
            key: delivery, id: id, project: project.text, file: name, bytes: file.byteCount,
            digest: digest, mapping: mapping, root: tree.root, siteDays: siteDayCount, record: record)
        try Deliveries.insert(stored, in: database)
        return DeliveryAnswer(
            delivery: id, record: record, wasKnown: false, siteDays: siteDayCount, unchanged: unchanged,
            corrected: corrected, summary: summary, flags: flags.filter { $0.value > 0 })
    }

    /// Flags every current site-day that is an exact copy of another one anywhere in the fleet, both sides alike.
    private func flagCopies() throws {
        for fingerprint in try Readings.fingerprintsSeenTwice(since: delivery, in: transaction.database) {
            try flagCopies(fingerprint)
        }
    }

    /// Site-days of one fingerprint are nearly always equal, but a fingerprint is not a proof: each is compared with the
    /// first of its kind. They are read in pages, for a dull file may hold millions of them.
    private func flagCopies(_ fingerprint: Int64) throws {
        var firsts: [(stored: StoredSiteDay, siteDay: SiteDay, isFlagged: Bool)] = []
        var last: StoredSiteDay?
        while true {
            let page = try Readings.current(fingerprint: fingerprint, after: last, in: transaction.database)
            for stored in page {
                let siteDay = try SiteDay(payload: stored.payload)
                let known = firsts.firstIndex {
                    $0.siteDay.grid == siteDay.grid && $0.siteDay.channels == siteDay.channels
                        && $0.siteDay.values == siteDay.values
                }
                guard let known else {
                    firsts.append((stored, siteDay, false))
                    continue
                }
                try flagAsCopy(stored, siteDay)
                if !firsts[known].isFlagged { try flagAsCopy(firsts[known].stored, firsts[known].siteDay) }
                firsts[known].isFlagged = true
            }
            guard let end = page.last else { return }
            last = end
        }
    }

    private func flagAsCopy(_ stored: StoredSiteDay, _ siteDay: SiteDay) throws {
        var flags = SlotFlags(siteDay.grid, stored: stored.flags)
        flags.raiseEverywhere(.copy)
        try Readings.setFlags(
            flags.stored, site: stored.site, day: stored.day, version: stored.version, in: transaction.database)
    }
}

/// What became of a delivered file.
package struct DeliveryAnswer: Codable, Sendable {
    /// Nil when the file held nothing new.
    package let delivery: DeliveryID?
    package let record: UInt64?
    /// The same file had been taken in before: nothing was done.
    package let wasKnown: Bool
    /// Site-days that are new or have a new version.
    package let siteDays: Int
    /// Site-days that were known with the same values.
    package let unchanged: Int
    package let corrected: Int
    package let summary: DecodeSummary
    /// Flagged slots per flag.
    package let flags: [String: Int]

    init(
        delivery: DeliveryID?, record: UInt64?, wasKnown: Bool, siteDays: Int, unchanged: Int, corrected: Int,
        summary: DecodeSummary, flags: [String: Int]
    ) {
        self.delivery = delivery
        self.record = record
        self.wasKnown = wasKnown
        self.siteDays = siteDays
        self.unchanged = unchanged
        self.corrected = corrected
        self.summary = summary
        self.flags = flags
    }

    init(known: StoredDelivery) {
        self.init(
            delivery: known.id, record: known.record, wasKnown: true, siteDays: 0, unchanged: known.siteDays,
            corrected: 0,
            summary: DecodeSummary(), flags: [:])
    }
}
