package import Quantities

/// Takes a list of members into the programme (入会). The members themselves are kept in a table; the record holds their
/// number and what proves the list.
///
/// 1. A programme operator. 2. Of the project's operator. 3. 1 to 1,000,000 members. 4. First and last site agree with the
/// count. 5. List digest and commitment root well formed. 6. The list is new. Each member by itself is for
/// ``MemberEligibility``.
package struct EnrolMembers: ProjectCommand {
    /// Most members in one list.
    package static let mostMembers = 1_000_000

    package let project: ProjectID
    /// SHA-256 of the list, hexadecimal.
    package let listDigest: String
    package let count: Int
    package let firstSite: SiteID
    package let lastSite: SiteID
    /// Merkle root over the members' salted commitments.
    package let commitmentRoot: String
    /// From the earliest start to the latest end of the members' windows.
    package let windows: Period

    package init(
        project: ProjectID, listDigest: String, count: Int, firstSite: SiteID, lastSite: SiteID, commitmentRoot: String,
        windows: Period
    ) {
        self.project = project
        self.listDigest = listDigest
        self.count = count
        self.firstSite = firstSite
        self.lastSite = lastSite
        self.commitmentRoot = commitmentRoot
        self.windows = windows
    }

    package func decide(by actor: Actor, on today: Day, _ state: ProjectState?) throws(Rejection) -> [ProjectEvent] {
        try actor.require(.programmeOperator)
        let state = try current(state, on: today)
        try actor.requireOperator(of: state)
        guard (1...Self.mostMembers).contains(count) else {
            throw Rejection(
                "project.members.count", expected: "1–\(Self.mostMembers)", found: "\(count)", ja: "会員がいないか、多すぎます",
                en: "There are no members, or too many")
        }
        guard firstSite <= lastSite, (count == 1) == (firstSite == lastSite) else {
            throw Rejection(
                "project.members.sites", expected: "first and last of \(count) sites in ascending order",
                found: "\(firstSite), \(lastSite)", ja: "先頭と末尾の会員が件数と合いません",
                en: "First and last member do not fit the number of members")
        }
        try PublicText.checkDigest(listDigest, "listDigest")
        try PublicText.checkRoot(commitmentRoot, "commitmentRoot")
        guard !state.memberLists.contains(where: { $0.listDigest == listDigest }) else {
            throw Rejection(
                "project.members.alreadyEnrolled", expected: "a new list", found: listDigest, ja: "この会員名簿は登録済みです",
                en: "This list of members is already enrolled")
        }
        return [
            .membersEnrolled(
                MembersEnrolled(
                    project: project, day: today, enrolledBy: actor, listDigest: listDigest, count: count,
                    firstSite: firstSite, lastSite: lastSite, commitmentRoot: commitmentRoot, windows: windows))
        ]
    }
}

package struct MembersEnrolled: EventBody {
    package static let kind = "project.members.enrolled"
    package let project: ProjectID
    package let day: Day
    package let enrolledBy: Actor
    package let listDigest: String
    package let count: Int
    package let firstSite: SiteID
    package let lastSite: SiteID
    package let commitmentRoot: String
    package let windows: Period
}
