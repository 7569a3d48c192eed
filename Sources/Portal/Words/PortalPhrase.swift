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
    case homeNewRetirements, homeAllRetirements, homeNewIssuances, homeAllIssuances, homeNoRetirement, homeCheck
    case homeVerify, homeLog, homeData, chartTable, chartDescription, chartHoldings, chartRetirements
    case chartVintage, chartMonth, chartFiscalYear, exportJSON, publicActIssued, publicActTransferred
    case publicActRetired, publicAttributeRenewable, publicBatchAttributes, publicBatchBlocks
    case publicBatchBlocksText, publicBatchCreditType, publicBatchEnergy, publicBatchHeading, publicBatchPeriod
    case publicBatchPrefectures, publicCertificateAsData, publicCertificateBundle, publicCertificateDetail
    case publicCertificateEnergy, publicCertificateHeading, publicCertificateInEnglish
    case publicCertificateInJapanese, publicCertificateInvalid, publicCertificateNotInLog
    case publicCertificateNotRetired, publicCertificateOrigin, publicCertificatePlace, publicCertificateProof
    case publicCertificateProofText, publicCertificateSerials, publicCertificateValid, publicCertificateValidText
    case publicColumnAccount, publicColumnAct, publicColumnBatch, publicColumnBeneficiary, publicColumnCertificate
    case publicColumnCertified, publicColumnCosignedAt, publicColumnDay, publicColumnEffective, publicColumnFrom
    case publicColumnHolder, publicColumnIssued, publicColumnKind, publicColumnMethodology, publicColumnNumber
    case publicColumnOperator, publicColumnOrganisation, publicColumnPeriod, publicColumnPhase
    case publicColumnProject, publicColumnPurpose, publicColumnQuantity, publicColumnRecord
    case publicColumnRecordedAt, publicColumnRegistered, publicColumnRetired, publicColumnRole
    case publicColumnSerials, publicColumnStage, publicColumnStatus, publicColumnTitle, publicColumnTo
    case publicColumnVintage, publicColumnWitness, publicIssuancesHeading, publicIssuancesLead, publicLogBrowse
    case publicLogCheck, publicLogCheckText, publicLogCheckTiles, publicLogCheckpoint, publicLogCheckpointText
    case publicLogCosignatures, publicLogCosigned, publicLogHeading, publicLogKey, publicLogLead, publicLogNewest
    case publicLogNotCosigned, publicLogOrigin, publicLogRoot, publicLogSize, publicLogWitnesses
    case publicMethodologyVersion, publicPhasePlanned, publicPhaseRegistered, publicPhaseValidated
    case publicPhaseWithdrawn, publicProjectCreditingPeriod, publicProjectPeriods, publicProjectRecords
    case publicProjectRecordsText, publicProjectWithdrawn, publicProjectsHeading, publicProjectsLead
    case publicRecordAfter, publicRecordBefore, publicRecordBytes, publicRecordBytesText, publicRecordDownload
    case publicRecordLeaf, publicRecordNumber, publicRecordPath, publicRecordProof, publicRecordProofText
    case publicRecordReceipt, publicRecordsHeading, publicRecordsLead, publicRecordsOfKind
    case publicRetirementsHeading, publicRetirementsLead, publicStatusHeld, publicStatusRetired
    case publicStepCertification, publicStepIssuance, publicStepLater, publicStepMonitoring, publicStepNow
    case publicStepPlan, publicStepRegistration, publicStepReport, publicStepValidation, publicStepVerification
    case publicStepperLabel, publicUnitsHeading, publicUnitsHistory, publicUnitsHistoryCut
    case publicUnitsHistorySeveral, publicUnitsLead, publicUnitsNone, publicUnitsSearch, publicUnitsSerial
    case publicUnitsTo, publicUnitsWalk, publicUnitsWalkText, publicUnverifiedText, publicVerifyHeading
    case publicVerifyHere, publicVerifyLead, publicVerifyNoScript, publicVerifyOffline, publicVerifyOfflineText
    case openDataColumns, openDataHeading, openDataLead, openDataLog, openDataPage, openDataTerms
    case openDataTermsText

    // MARK: Projects and members

    // MARK: Readings and quality

    // MARK: Reports

    // MARK: Verification

    // MARK: Certification

    // MARK: Registry

    // MARK: Records

    // MARK: Sign-in and accounts

    // MARK: Approvals
    case actsHeading, actsLead, actsShowAll, actsShowWaiting, actColumnID, actColumnSummary, actColumnInitiator
    case actColumnProposed, actColumnExpires, actColumnState, actExpired, actHeading, actClosedBy, actReason
    case actRecord, actApprove, actApproveText, actDecline, actDeclineReason, actWithdraw, actOwn, actConfirmFirst
    case actContent

    // MARK: API

    // MARK: Units of measure
    case tonnes
}
