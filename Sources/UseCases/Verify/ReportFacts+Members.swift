import DataQuality
import Documents
import ProjectCycle
import Quantities
import Store
import Telemetry
import Verification

extension ReportFacts {
    func memberList() throws -> MemberListFacts {
        let results = Dictionary(report.results.map { ($0.site, $0) }, uniquingKeysWith: { first, _ in first })
        return MemberListFacts(
            reportedCount: report.members.count, attribute: CommonAttribute(rawValue: project.plan.attribute.rawValue),
            members: try sites.map { try member($0, results[$0.id]) }, elsewhere: try elsewhere())
    }

    /// Members whose meter or supply point also stands in another project of this folder.
    private func elsewhere() throws -> [SiteID] {
        try sites.filter { try Sites.isShared($0, in: database) }.map(\.id)
    }

    private func member(_ site: StoredSite, _ printed: MonitoringReport.MemberResult?) throws -> MemberFacts {
        let member = site.member
        // The report lists no models, so what was enrolled is held against what the log committed to then.
        let isAsEnrolled = try MemberCommitment.hash(member, salt: site.salt) == site.commitment
        let sums = survey.members[site.id] ?? PeriodSurvey.MemberSums()
        let claimed = sums.firstDay.flatMap { first in
            sums.lastDay.map { Period(known: first, until: $0.advanced(by: 1)) }
        }
        return MemberFacts(
            site: site.id, joined: member.joiningDate, consented: member.consentDate <= report.date,
            prefecture: member.prefecture,
            operationStart: member.operationStart, window: member.window, claimed: claimed,
            attribute: CommonAttribute(rawValue: project.plan.attribute.rawValue), collection: .fileExport,
            installationEvidence: member.declarations.hasInstallationPhoto, receivedSlots: sums.received,
            hasGridContract: member.declarations.hasGridContract,
            addressKey: member.address.map { String(Digest.hex($0.filter { !$0.isWhitespace }).prefix(15)) } ?? "",
            supplyPoint: member.supplyPoint,
            panelModel: Comparison(recorded: member.panels.model, reported: isAsEnrolled ? member.panels.model : ""),
            capacityWatts: Comparison(
                recorded: Int64(member.panels.ratedWatts),
                reported: printed.flatMap { Int64(exactly: ($0.capacity * 1000).floor) } ?? 0),
            measuredMinutes: sums.minutes,
            energy: EnergyBalance(
                generation: printed?.generation ?? .zero, sold: printed?.sold ?? .zero,
                selfUse: printed?.selfUse ?? .zero))
    }

    func measurement() -> MeasurementFacts {
        let streams = sites.reduce(into: [Int64: Int32]()) { $0[$1.meter, default: 0] += 1 }
        return MeasurementFacts(
            meters: sites.map { meter($0, streams[$0.meter] ?? 0) }, unmappedStreams: [],
            devices: sites.map {
                DeviceFacts(
                    site: $0.id, serial: $0.member.conditioner.serial, reportedSerial: nil, firmware: nil,
                    clockOffsetSeconds: nil)
            },
            replacements: [],
            unloggedResets: undecidedSites(with: .registerReset))
    }

    /// - Parameter streams: sites whose readings come from this meter.
    private func meter(_ site: StoredSite, _ streams: Int32) -> MeterFacts {
        let member = site.member
        return MeterFacts(
            site: site.id, point: site.id.text, streams: streams, specified: member.meter.class == .specified,
            validUntil: member.meter.validUntil, lastClaimedDay: survey.members[site.id]?.lastDay,
            accuracyClass: member.meter.accuracyClass, declaredFactorMillionths: 1_000_000,
            appliedFactorMillionths: 1_000_000)
    }
}
