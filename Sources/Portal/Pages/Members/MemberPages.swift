enum MemberPages {
    static let routes = [MembersPage.route, MemberPage.route, SiteDayPage.route] + ImportMembersPage.routes
}
