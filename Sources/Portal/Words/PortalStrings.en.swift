extension PortalPhrase {
    /// English
    var en: String {
        switch self {
        // MARK: Frame
        case .siteName: "Daicho 台帳"
        case .siteTagline: "Every tonne explains itself, down to the reading"
        case .skipToContent: "Skip to the content"
        case .otherLanguage: "日本語"
        case .mainNavigation: "Main pages"
        case .accountNavigation: "User"
        case .signIn: "Sign in"
        case .signOut: "Sign out"
        case .actingAs: "Acting as {0} ({1})"
        case .simulated: "Simulated"
        case .simulatedText:
            "This data folder contains simulated data. No equipment, organisation or transaction in it is real."
        case .unverified: "Unverified"
        case .footerOrigin: "Log"
        case .footerRecords: "{0} records"
        case .footerData: "Open data"
        case .breadcrumbs: "Where you are"
        case .home: "Home"

        // MARK: Refusals
        case .refusalTitle: "This was not accepted"
        case .refusalCode: "Code"
        case .refusalExpected: "Expected"
        case .refusalFound: "Found"
        case .refusalBack: "Back to the home page"

        // MARK: Listings
        case .filter: "Filter"
        case .filterApply: "Filter"
        case .filterClear: "Clear"
        case .listingEmpty: "Nothing matches"
        case .listingCount: "{0} rows"
        case .exportCSV: "CSV"
        case .exportXLSX: "Excel"
        case .sortAscending: "Sort ascending"
        case .sortDescending: "Sort descending"
        case .nextPage: "Next page"
        case .firstPage: "First page"

        // MARK: Home
        case .homeHeading: "A registry in which every tonne can be checked, from reading to retirement"
        case .homeLead: "Projects, issuances, retirements, and the evidence for all of them, are public."
        case .homeProjects: "Projects"
        case .homeIssued: "Issued"
        case .homeRetired: "Retired"
        case .homeHeld: "Held"
        case .homeRecords: "Records in the log"

        // MARK: Public pages

        // MARK: Projects and members

        // MARK: Readings and quality

        // MARK: Reports

        // MARK: Verification

        // MARK: Certification

        // MARK: Registry

        // MARK: Records

        // MARK: Sign-in and accounts

        // MARK: Approvals
        case .actsHeading: "Acts that wait for a second person"
        case .actsLead:
            "What changes the registry is carried out once a second person of the same organisation has approved it."
        case .actsShowAll: "Show those that have ended too"
        case .actsShowWaiting: "Show only those that wait"
        case .actColumnID: "Act"
        case .actColumnSummary: "What is asked"
        case .actColumnInitiator: "Asked for by"
        case .actColumnProposed: "Asked at"
        case .actColumnExpires: "Approve until"
        case .actColumnState: "State"
        case .actExpired: "Expired"
        case .actHeading: "Act {0}"
        case .actClosedBy: "Decided by"
        case .actReason: "Reason"
        case .actRecord: "Record of the request"
        case .actApprove: "Approve and carry out"
        case .actApproveText: "Once approved it is carried out at once, and cannot be undone."
        case .actDecline: "Decline"
        case .actDeclineReason: "Why it is declined (public)"
        case .actWithdraw: "Take the request back"
        case .actOwn: "You asked for this. Another person of your organisation is to approve it."
        case .actConfirmFirst: "Confirm who you are before you approve"
        case .actContent: "What was asked, verbatim"

        // MARK: API

        // MARK: Units of measure
        case .tonnes: "t-CO₂"
        }
    }
}
