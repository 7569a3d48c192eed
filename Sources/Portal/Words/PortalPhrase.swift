/// Everything the portal says in fixed words. Each language says it in its own file, `PortalStrings.ja.swift` and
/// `PortalStrings.en.swift`; a phrase without words in one of them does not compile.
package enum PortalPhrase: String, CaseIterable, Sendable {
    // MARK: Frame
    case siteName, siteTagline, skipToContent, otherLanguage, mainNavigation, accountNavigation, signIn, signOut,
        actingAs
    case simulated, simulatedText, unverified, footerOrigin, footerRecords, footerData, breadcrumbs, home

    // MARK: Refusals
    case refusalTitle, refusalCode, refusalExpected, refusalFound, refusalBack

    // MARK: Listings
    case filter, filterApply, filterClear, listingEmpty, listingCount, exportCSV, exportXLSX, sortAscending
    case sortDescending, nextPage, firstPage

    // MARK: Home
    case homeHeading, homeLead, homeProjects, homeIssued, homeRetired, homeHeld, homeRecords

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
    case apiHeading, apiLead, apiDescription, apiProblems, apiProblemsLead, apiStatus, apiMeaning, apiForAll
    case apiForPersons, apiForRoles, apiBody, apiAnswer, apiCodes

    // MARK: Units of measure
    case tonnes
}
