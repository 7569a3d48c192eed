/// Everything the documents say in fixed words. Each language says it in its own file, `Strings.ja.swift` and
/// `Strings.en.swift`; a phrase without words in one of them does not compile.
package enum Phrase: String, CaseIterable, Sendable {
    // Pages
    case skipToContent, contents, page, unverified, verified, simulatedTitle, simulatedText, unverifiedTitle
    case unverifiedText, colophon, notes, total, date, comment, source, standing, versionOf, dayCount, listSeparator
    case detailSeparator, recordNumber, livePage, livePageText

    // Project and methodology
    case projectName, projectNumber, projectForm, projectOperator, methodology, definitionDigest, monitoringPeriod
    case monitoringPeriodNumber, creditingPeriod, reportNumber, reportVersion, reportDate, fiscalYear

    // Log
    case logHeading, logOrigin, logSize, logRoot, logKey, recordsCited, recordIndex, recordKind

    // Monitoring report
    case monitoringReport, claim, selfUseTotal, memberUnit, inProgramme, membersCount, completeness, overview
    case membersHeading, capacityTotal, sharedAttribute, membersByPrefecture, prefecture, noPrefecture, capacityKW
    case valuesHeading, valuesCaption, symbol, definition, unit, category, method, frequency, measuredValue
    case measuredPeriod, remark, categoryKey, calculationHeading, calculationText, energyByYear, emissionsByYear
    case floored, factorCaption, appliedTo, factor, factorYear, factorValue, traceHeading, traceText, traceCaption
    case equationAndInputs, value, monthsHeading, monthsCaption, month, generation, selfUse, generationKWh, selfUseKWh
    case soldKWh, chartTitle, chartDescription, qualityHeading, expectedSlots, receivedSlots, excludedTotal, detectors
    case flagsCaption, flag, slots, siteDays, excludedKWh, treatment, noFlags, flagsOverlap, deliveriesHeading
    case deliveriesCaption, delivery, fileDigest, noDeliveries, ancillaryHeading, ancillaryCaption, activity, handling
    case emissionsTonnes, impact, basis, noAncillary, omittedSum, omittedAgainstLimit, withinLimit, overLimit
    case treatmentCalculated, treatmentImpactRatio, treatmentOmitted, resultsHeading, resultsCaption, resultsAll
    case resultsCut, site, daysClaimed, totalAllMembers

    // Verification report
    case verificationReport, claimVerified, itemUnit, itemsClosed, itemsFailed, reconstructedTitle, reconstructedText
    case conclusion, opinion, opinionUnmodified, opinionQualified, opinionAdverse, opinionDisclaimer, assurance
    case assuranceReasonable, assuranceLimited, materiality, verificationSubject, reportVerified, reportDigest, team
    case verificationBody, leadVerifier, reviewer, reviewDate, reviewResult, reviewAgrees, reviewDisagrees
    case summaryHeading, summaryCaption, section, checklistVersion, checklistSource, checklistHeading
    case checklistCaption, itemNumber, item, filler, fillerSystem, fillerVerifier, outcome, detail, evidence
    case outcomePassed, outcomeNoted, outcomeFailed, outcomeNotApplicable, outcomeOpen, answersHeading, answersCaption
    case personOrganisation, noAnswers, findingsHeading, findingsCaption, findingNumber, findingKind, findingText
    case resolution, findingClosed, findingOpen, noFindings, findingCorrective, findingClarification, findingForward

    // Certificate
    case retirementCertificate, retirementStatement, retiredQuantity, purpose, beneficiary, retirementDate, place
    case alsoFor, consent
    case certificateNumber, unitsHeading, serialsCaption, serialFirst, serialLast, quantity, creditType
    case energyAttributed, vintage, retiredFrom, originHeading, checkHeading, checkText, retirementRecord
}
