package import Foundation
import SQL
import ProjectCycle
package import Quantities
package import Store
import Telemetry
import TransparencyLog

/// Takes a list of members into a project (会員の登録): all of them, or none and every reason.
///
/// The same list again is recognised and changes nothing.
package struct ImportMembers: Command {
    package static let name = "members.import"
    package static let permitted: Set<Role> = [.programmeOperator]
    /// Largest list that is read, in bytes: about a million members.
    package static let mostBytes = 1 << 30

    package let project: ProjectID
    private let fileDigest: String
    private let bytes: [UInt8]

    private enum CodingKeys: String, CodingKey { case project, fileDigest }

    package init(project: ProjectID, file: URL) throws {
        let source = try DeliveryFile(file)
        guard source.byteCount <= Self.mostBytes else {
            throw Rejection(
                "members.file.tooLarge", expected: "≤ \(Self.mostBytes) bytes", found: "\(source.byteCount)",
                ja: "会員名簿が大きすぎます。分割してください", en: "The list is too large; split it")
        }
        self.init(project: project, bytes: try source.bytes())
    }

    package init(project: ProjectID, bytes: [UInt8]) {
        self.project = project
        self.bytes = bytes
        fileDigest = Digest.hex(bytes)
    }

    package func perform(in transaction: Transaction) throws -> MembersAnswer {
        let database = transaction.database
        let state = try ProjectDesk.known(project, in: database)
        if let known = state.memberLists.first(where: { $0.listDigest == fileDigest }) {
            return MembersAnswer(project: project, enrolled: known.count, wasKnown: true)
        }
        let members = try examine(state, on: transaction.context.today, database)
        return try enrol(members, members[0].site, members[members.count - 1].site, transaction)
    }

    /// The members of the list by site id, when nothing speaks against enrolling them; never none.
    /// - Throws: ``BadRows`` `members.rows.bad`; ``Rejection`` `members.list.empty`.
    func examine(_ state: ProjectState, on today: Day, _ database: Database) throws -> [Member] {
        var decoder = MemberListDecoder(encoding: encoding)
        decoder.consume(bytes)
        let list = decoder.finish()
        guard list.isClean else { throw BadRows("members.rows.bad", list.problems, total: list.problemCount) }
        let members = list.members.sorted { $0.site < $1.site }
        let problems = try members.flatMap { try refusals(of: $0, on: today, database) }
        guard problems.isEmpty else {
            throw BadRows("members.rows.bad", Array(problems.prefix(10_000)), total: problems.count)
        }
        guard !members.isEmpty else {
            throw Rejection(
                "members.list.empty", expected: "at least one member", found: "none", ja: "会員が1件もありません",
                en: "There is no member in the list")
        }
        return members
    }

    /// UTF-8 where the whole file is, else the encoding of Japanese Excel.
    private var encoding: TextEncoding { String(validating: bytes, as: UTF8.self) == nil ? .cp932 : .utf8 }

    /// Every rule of joining that the member breaks, and every earlier enrolment of the same place.
    private func refusals(of member: Member, on today: Day, _ database: Database) throws -> [RowProblem] {
        var reasons = MemberEligibility.check(
            MemberApplication(
                prefecture: member.prefecture, applicationDay: member.joiningDate,
                firstOperation: member.operationStart,
                consentDay: member.consentDate, window: member.window,
                isInSimilarScheme: member.declarations.isInSimilarScheme), on: today)
        if try Sites.site(member.site, of: project, in: database) != nil {
            reasons.append(
                Rejection(
                    "members.site.known", expected: "a new site id", found: member.site.text, ja: "この会員番号は登録済みです",
                    en: "This site is enrolled already"))
        }
        if try Sites.isKnown(
            meter: member.meterKey, supplyPoint: member.supplyPointKey, of: project, in: database)
        {
            reasons.append(
                Rejection(
                    "members.meter.known", expected: "a new meter and supply point", found: member.site.text,
                    ja: "この計量器または供給地点は登録済みです", en: "This meter or supply point is enrolled already"))
        }
        return reasons.map { RowProblem(site: member.site, $0) }
    }

    private func enrol(
        _ members: [Member], _ first: SiteID, _ last: SiteID, _ transaction: Transaction
    ) throws -> MembersAnswer {
        let salted = try members.map { member in
            let salt = transaction.entropy.bytes(Commitment.saltByteCount)
            return (member: member, salt: salt, commitment: try MemberCommitment.hash(member, salt: salt))
        }
        let windows = members.map(\.window)
        let (_, record) = try ProjectDesk.take(
            EnrolMembers(
                project: project, listDigest: fileDigest, count: members.count, firstSite: first, lastSite: last,
                commitmentRoot: MemberCommitment.root(salted.map(\.commitment)).hex,
                windows: Period(
                    known: windows.map(\.start).min() ?? windows[0].start,
                    until: windows.map(\.end).max() ?? windows[0].end)),
            in: transaction)
        for (member, salt, commitment) in salted {
            try Sites.insert(
                member, meter: member.meterKey, supplyPoint: member.supplyPointKey, into: project, salt: salt,
                commitment: commitment, record: record, in: transaction.database)
        }
        return MembersAnswer(project: project, enrolled: members.count, wasKnown: false)
    }
}

package struct MembersAnswer: Codable, Sendable {
    package let project: ProjectID
    package let enrolled: Int
    /// The list had been enrolled before: nothing was done.
    package let wasKnown: Bool
}
