import Quantities
import Registry
import SQL

/// What becomes of who may act for an account when a power changes (口座代表者の権限の変更): the account can still be used.
///
/// 1. `registry.representative.nobodyAsks`: somebody may ask. 2. `registry.representative.nobodyApproves`, where the policy
/// lets acts of representatives take two persons: somebody may approve, and where somebody could approve what another asks,
/// somebody still can. The first who is named is alone for a while, and is to be one who may do both.
struct RepresentativeChange {
    /// Empty: every account representative of the organisation may act.
    let before: [PersonID: RepresentativePower]
    /// Empty: nobody is left, which the registry refuses.
    let after: [PersonID: RepresentativePower]

    func require(in database: Database) throws {
        guard !after.isEmpty, after != before else { return }
        guard after.values.contains(where: \.mayInitiate) else {
            throw Rejection(
                "registry.representative.nobodyAsks", expected: "a representative who may ask", found: "none",
                ja: "申請できる口座代表者がいなくなります", en: "Nobody would be left who may ask for anything")
        }
        guard try takesTwo(in: database) else { return }
        let canApprove =
            before.isEmpty || !Self.haveTwo(before) ? after.values.contains(where: \.mayApprove) : Self.haveTwo(after)
        guard canApprove else {
            throw Rejection(
                "registry.representative.nobodyApproves",
                expected: "a representative who may approve what another asks",
                found: "none", ja: "申請を承認できる口座代表者がいなくなります", en: "Nobody would be left who may approve")
        }
    }

    private static func haveTwo(_ people: [PersonID: RepresentativePower]) -> Bool {
        people.contains { asker in
            people.contains { $0.key != asker.key && $0.value.mayApprove } && asker.value.mayInitiate
        }
    }

    private func takesTwo(in database: Database) throws -> Bool {
        let policy = try ApprovalPolicy.current(in: database)
        return ApprovableCommands.all.contains {
            $0.permitted.contains(.accountRepresentative) && policy.requiresTwo(for: $0.name)
        }
    }
}
