import DataQuality
import Documents
import SQL
import ProjectCycle
import Quantities
import Store
import TransparencyLog
import Verification

extension ReportFacts {
    func dataFacts() throws -> DataFacts {
        DataFacts(
            days: period.period.days.map { day in
                let count = survey.days[day] ?? PeriodSurvey.SlotCount()
                return DayCount(day: day, expected: count.expected, received: count.received)
            },
            expectedSlots: report.quality.expectedSlots, receivedSlots: report.quality.receivedSlots,
            siteDays: Int64(survey.siteDays + survey.changedSince), catalogue: catalogue, runs: try runs(),
            dispositions: dispositions,
            deliveries: try deliveries.map(integrity), log: try log(),
            signatures: SignatureCounts(
                valid: 0, invalid: 0, unsigned: Int64(deliveries.count), listed: Int64(report.deliveries.count)),
            edits: try edits(),
            registers: try registers(), saleStatements: [], sampling: nil)
    }

    private var catalogue: [DetectorVersion] {
        Assessor.catalogue.map { DetectorVersion(id: $0.id, version: String($0.version)) }
    }

    /// The detectors that ran on every delivery behind the claim, by its record; a site-day of a delivery that one detector
    /// missed is not counted for it.
    private func runs() throws -> [DetectorRun] {
        let records = try deliveries.map {
            try RecordLog.record($0.record, in: database).body(as: ReadingsDelivered.self)
        }
        let perDelivery = survey.siteDaysByDelivery
        return Assessor.catalogue.map { detector in
            let examined = zip(deliveries, records).filter { $0.1.detectors[detector.id] == detector.version }
                .map { perDelivery[$0.0.key] ?? 0 }.reduce(0, +)
            return DetectorRun(
                id: detector.id, version: String(detector.version), siteDays: Int64(examined),
                flaggedSlots: detector.raises.members.compactMap { survey.flags[$0]?.slots }.reduce(0, +))
        }
    }

    private var dispositions: [DispositionCount] {
        Flag.allFlags.compactMap { flag in
            guard let sums = survey.flags[flag] else { return nil }
            return DispositionCount(
                flag: FlagCatalogue.definition(of: flag).code, flagged: sums.slots, excluded: sums.excludedSlots,
                accepted: sums.acceptedSlots)
        }
    }

    /// Nil when every delivery behind the claim held interval values.
    ///
    /// A rollover is logged by its declared digits; a fall or reset when a person has decided about it at every site that
    /// has one.
    private func registers() throws -> RegisterCounts? {
        let delivered = try deliveries.contains {
            try RecordLog.record($0.record, in: database).body(as: ReadingsDelivered.self).fromRegisters
        }
        guard delivered else { return nil }
        func slots(_ flags: [Flag]) -> Int64 { flags.compactMap { survey.flags[$0]?.slots }.reduce(0, +) }
        let falls = slots([.registerFall, .registerReset, .registerRollover])
        let decided = [Flag.registerFall, .registerReset].filter { undecidedSites(with: $0).isEmpty }
        let steps = survey.members.values.map(\.received).reduce(0, +)
        return RegisterCounts(steps: steps + falls, falls: falls, logged: slots(decided + [.registerRollover]))
    }

    /// The sites with a slot that bears the flag and about which nobody has decided for the whole period.
    func undecidedSites(with flag: Flag) -> [SiteID] {
        let code = FlagCatalogue.definition(of: flag).code
        return survey.sites(with: flag).filter { site in
            !decisions.decisions.contains {
                $0.flagCode == code && ($0.site ?? site) == site && ($0.period ?? period.period).contains(period.period)
            }
        }
    }

    private func integrity(_ delivery: StoredDelivery) throws -> DeliveryIntegrity {
        var tree = Frontier()
        try Readings.forEach(ofDelivery: delivery.key, database) { tree.append(DeliveryTree.leaf(try $0.commitment)) }
        let recorded = try RecordLog.record(delivery.record, in: database).body(as: ReadingsDelivered.self).root
        return DeliveryIntegrity(
            delivery: delivery.id, root: Comparison(recorded: recorded.hex, reported: tree.root.hex))
    }

    private func log() throws -> LogIntegrity? {
        guard let note = try RecordLog.note(in: database), let key = try LogKeys.inForce(in: database) else {
            return nil
        }
        let checkpoint = try Checkpoint(opening: note, log: NoteVerifier(vkey: key))
        return LogIntegrity(
            size: Int64(checkpoint.size),
            root: Comparison(
                recorded: checkpoint.root.hex,
                reported: try RecordLog.recomputedRoot(size: checkpoint.size, in: database).hex),
            witnesses: try Cosignatures.count(size: checkpoint.size, in: database))
    }

    /// Corrections of readings and decisions about flags: both are edits by hand, with person and reason.
    private func edits() throws -> [ManualEdit] {
        let corrections: [ManualEdit] = try deliveries.compactMap { delivery in
            let record = try RecordLog.record(delivery.record, in: database)
            let body = try record.body(as: ReadingsDelivered.self)
            guard body.corrected > 0 else { return nil }
            return edit(record, reason: body.reason)
        }
        let decisions: [ManualEdit] = try RecordLog.records(about: ProjectDesk.subject(project.project), in: database)
            .filter { $0.header.kind == FlagDisposed.kind }
            .map { edit($0, reason: try $0.body(as: FlagDisposed.self).decision.reason) }
        return corrections + decisions
    }

    private func edit(_ record: LogRecord, reason: String?) -> ManualEdit {
        ManualEdit(
            record: String(record.index), reason: reason, person: record.header.actor.person,
            at: record.header.recordedAt, oldValueKept: true)
    }
}
