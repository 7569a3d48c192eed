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

        // MARK: API
        case .apiHeading: "API reference"
        case .apiLead:
            "Everything that can be seen and done in this registry, as JSON over HTTP. Writes need an Idempotency-Key."
        case .apiDescription: "The description for machines (OpenAPI 3.1)"
        case .apiProblems: "Codes of refusals"
        case .apiProblemsLead:
            "Codes are stable and never used for another meaning: programs decide by them, not by sentences."
        case .apiStatus: "HTTP status"
        case .apiMeaning: "Meaning"
        case .apiForAll: "Public: no sign-in"
        case .apiForPersons: "Whoever has signed in"
        case .apiForRoles: "Signed in as: {0}"
        case .apiBody: "Body"
        case .apiAnswer: "Answer"
        case .apiCodes: "Its own codes:"

        // MARK: Units of measure
        case .tonnes: "t-CO₂"
        }
    }
}
