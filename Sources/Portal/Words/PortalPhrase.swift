/// Everything the portal says in fixed words. Each language says it in its own file, `PortalStrings.ja.swift` and
/// `PortalStrings.en.swift`; a phrase without words in one of them does not compile.
package enum PortalPhrase: String, CaseIterable, Sendable {
    // MARK: Frame
    case siteName, siteTagline, skipToContent, otherLanguage, publicNavigation, workNavigation, verifyNavigation,
        accountNavigation, signIn, signOut,
        actingAs
    case simulated, simulatedText, unverified, footerOrigin, footerRecords, footerData, breadcrumbs, home

    // MARK: Refusals
    case refusalTitle, refusalCode, refusalExpected, refusalFound, refusalBack

    // MARK: Listings
    case filter, filterApply, filterClear, listingEmpty, listingCount, exportCSV, exportXLSX, sortAscending
    case paperPDF, inJapanese, inEnglish, paperCertificate, paperMonitoringReport, paperVerificationReport
    case sortDescending, nextPage, firstPage

    // MARK: Home
    case homeHeading, homeLead, homeProjects, homeIssued, homeRetired, homeHeld, homeRecords

    // MARK: Public pages
    case homeNewRetirements, homeAllRetirements, homeNewIssuances, homeAllIssuances, homeNoRetirement, homeCheck
    case homeVerify, homeLog, homeData, chartTable, chartDescription, chartHoldings, chartRetirements
    case chartVintage, chartMonth, chartFiscalYear, exportJSON, exportNDJSON, publicActIssued, publicActTransferred
    case publicActRetired, publicAttributeRenewable, publicBatchAttributes, publicBatchBlocks
    case publicBatchBlocksText, publicBatchScheme, publicBatchHostCountry, publicBatchCreditType, publicBatchEnergy,
        publicBatchHeading, publicBatchPeriod
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
    case formCancel, stepDone, stepperProject, stepperPeriod, stepPlan, stepValidation, stepRegistration
    case stepMembers, stepReadings, stepMonitoring, stepReport, stepVerification, stepCertification, stepIssuance
    case todoTitle, todoLead, todoNothing, todoCount, todoSince, todoDue, todoValidate, todoRegister, todoEnrol
    case todoImport, todoClose, todoReport, todoCloseAgain, todoOpenVerification, todoRunChecklist, todoAnswer
    case todoCorrect, todoResolve, todoReview, todoSign, todoCertify, todoIssue, programmeTitle, insideNavigation
    case todoConfirmHold, todoExplainDifferences, todoAnswerExchange, todoFreeHold
    case projectID, projectName, projectPhase, projectMembers, projectPeriods, projectCertified, phasePlanned
    case phaseValidated, phaseRegistered, phaseWithdrawn, homes, memberCount, withdrawnOn, planHeading, planOperator
    case planMethodology, planAttribute, planAccount, planAccountHint, planSelfUse, planDataManager
    case planMonitoringPerson, planMonitoringPersonHint, planFrequency, planRetention, planRetentionHint
    case planAdditionality, planCrediting, planTitle, planLead, planTitleJa, planTitleEn, planKeidanren, planSubmit
    case planClaims, planClaimsHint, progressHeading, progressNone, progressText, progressYears, progressTarget
    case progressYear, progressPlanned, progressCertified, progressIssued, progressPlannedSum, progressCertifiedSum
    case progressShare, progressWhole, progressReached
    case newIdentifierHint, publicReasonHint, yearCount, notYet, periodsHeading, periodsNone, selfUseMinusExport
    case selfUseMinimum, frequencyHalfHour, frequencyHourly, frequencyDaily, frequencyMonthly, frequencyYearly
    case additionalityHousehold, additionalityBarrier, additionalityPayback, additionalityCost, attributeA
    case attributeB, attributeC, attributeE, attributeF, registerTitle, registerLead, registerApplicationDay
    case registerMonitoringFrom, registerMonitoringHint, registerCreditingLast, registerCreditingHint
    case registerSubmit
    case withdrawTitle, withdrawWarning, withdrawMeaning, withdrawReason, withdrawConfirm, withdrawSubmit
    case membersTitle, memberSite, memberPrefecture, memberCapacity, memberConditioner, memberMeterValid
    case memberJoined, memberWindowLast, memberFilter, memberFilterHint, memberHeading, memberName, memberAddress
    case memberWindow, memberConsent, memberOperation, memberPanels, memberMeter, memberMeterClass, meterSpecified
    case meterCalibrated, memberSupplyPoint, memberSubsidy, memberCommitment, memberRecord, noneWord
    case importMembersTitle, importMembersLead, importMembersFile, importMembersHint, importCheck, columnsTitle
    case columnName, columnJapanese, columnRequired, yesWord, noWord

    // MARK: Readings and quality
    case qualityTitle, qualityCaption, fiscalYearLabel, dayUnit, dayLabel, monthLabel, timeLabel, minutes
    case daysReceived, daysExpected, slotsFlagged, slotsLeftOut, slotsNoted, slotsExpected, slotsReceived, slotCount
    case energyLeftOut, dataCompleteness, selfUseLabel, generationLabel, soldLabel, exported, imported, consumption
    case heatTitle, heatCaption, heatTableCaption, dayOutside, dayNothing, dayClean, dayNoted, dayPartly, dayLeftOut
    case monthlyTitle, monthlyDescription, nothingToDraw, asTable, flaggedDaysTitle, flagsHeading, flagName
    case dayCurveTitle, dayCurveDescription, dayTableCaption, dayBefore, dayAfter, otherDays, leftOut, dataVersion
    case originHeading, originDelivery, originRecord, originCommitment, originClaimed, decisionsTitle, decisionsNone
    case catalogueTitle, allMembers, allDays, disposeTitle, disposeLead, disposeSiteHint, disposeDaysHint
    case disposeSubmit, treatment, treatmentExclude, treatmentAccept, fromDay, toDay, decisionReason
    case importReadingsTitle, importReadingsLead, importMapping, importMappingHint, importReadingsFile
    case importReadingsHint, importPartial, importPartialHint, importReason, importReasonHint, importSubmit

    // MARK: Reports
    case periodTitle, periodID, periodOpen, closeTitle, closeLead, closePreview, closeConfirm, closeAgain
    case closingPreviewed, closingWarning, closingClaimed, daysClaimed, periodClosed, produceReport, produceAgain
    case reportProduced, claimed, traceTitle, traceLead, flooredFrom, traceSource, confirmed, closingSums, claimRoot
    case claimLines, linesLink, linesTitle, linesLead, linesFrom, lineNumber, monitoredTitle, traceSymbol
    case symbolMeaning, valueLabel, unitHeading, monitoringClass, standing, deliveriesTitle, delivery, siteDays
    case documentDigest, documentsTitle, workTitle, workTask, workState, workBy, workSubmitted, workFinished
    case workBack, workPreviewMembers, workImportMembers, workImportReadings, workPreviewClosing, workClose
    case workReport, workQueued, workRunning, workDone, workFailed, workCancelled, workCancelledText, workAhead
    case workPercent, workUnderWay, workCancel, workStopping, membersPreviewed, membersConfirm, membersEnrolled
    case membersWereKnown, readingsTaken, readingsWereKnown, readingsCount, daysUnchanged, daysCorrected
    case rowsLeftOut, problemsTitle, problemsLabel, problemsDownload, problemsShown, problem, problemRow
    case problemColumn, problemCode, excerptTitle

    // MARK: Verification
    case verificationHeading, verificationLead, verificationPeriods, verificationOf, validationHeading
    case validationOf, validateHeading, validateText, validateSubmit, validationStatement, validated, plannedOn
    case plannedClaims, claimsByYear, dataManager, monitoringPerson, retention, years, project, projectTitle
    case programmeOperatorName, methodology, holderAccount, monitoringPeriod, firstDay, lastDay, stage
    case claimedAmount, reportDigest, verificationBody, verificationStep, team, teamHint, contractDigest
    case digestHint, digestFromFile, checklistRun, checklistRunText, checklistUnverified, checklistDigest
    case assurance, materiality, review, reviewer, opinion, qualification, qualificationHint, stepEngagement
    case stepRun, stepAnswers, stepReview, stepStatement, stepSigned, itemsUnanswered, itemsUnresolved
    case itemsFailing, openHeading, openText, openSubmit, runHeading, runText, runFirst, runAgain
    case reviewHeading, reviewText, reviewConclusion, reviewAgrees, reviewDisagrees, reviewOpinion
    case reviewReason, reviewReasonHint, reviewSubmit, signHeading, signText, signGo, signPreviewHeading
    case signPreviewText, signNow, signatory, statementDigest, asWritten, adverseConsequence, blockersHeading
    case blockersText, blockerReview, itemsHeading, showWhich, showAll, showOpen, showFindings, showVerifier
    case showSystem, itemNumber, itemText, itemFiller, itemOutcome, itemDetail, itemEvidence, itemEvidenceKinds
    case itemRule, section, fillerSystem, fillerVerifier, evidenceMore, systemFound, answersHeading
    case answerStands, answerSuperseded, answerBy, answerHeading, answer, answerSubmit, answerCommentHint
    case comment, resolveHeading, resolveSubmit, resolution, resolutionHint, resolutionHeading

    // MARK: Certification
    case certificationHeading, certificationLead, certificationWaiting, certificationDecided, certificationOf
    case certifyHeading, certifyText, certifiedTotal, certifiedTotalHint, certifyConfirm, certifyNow
    case refuseHeading, refuseText, refuseConfirm, refuseNow, reason, decisionHeading, decidedOn, decidedBy
    case statementHeading, statementNone, selfConsumed

    // MARK: Registry
    case accountKind, accountClosed, accountFlag, accountLimit, noLimit, notAsked, setAside, changeOrRemove
    case dueDiligence, dueDiligenceHint, dueDiligenceDay, representativesHeading, representativesAll
    case representativePower, representativeHint, trustedHeading, trustedNone, trustedFrom, trustedNow
    case trustedLater, closeAccountHeading, closeAccountLead, closeAccountSubmit, flagHeading, flagLead
    case flagSubmit, flagAction, flagEnter, flagErase, limitHeading, limitLead, limitSubmit, limitHint
    case appointHeading, appointLead, appointSubmit, dismissHeading, dismissLead, dismissSubmit, trustHeading
    case trustLead, trustSubmit, trustHint, distrustHeading, distrustLead, distrustSubmit, stepConfirm
    case cancelHeading, cancelLead, cancelSubmit, cancellationReason, cancellationDetail, exportHeading
    case exportLead, exportSubmit, exportRegistry, exportDestination, reserveHeading, reserveLead, reserveSubmit
    case reserveUntil, reserveUntilHint, transferOn, transferOnHint, bulkHeading, bulkLead, bulkFile
    case bulkFileHint, bulkConfirm, holdsHeading, holdsLead, hold, holdOf, holdDueAt, holdNotBefore, holdUntil
    case holdConfirmBy, holdConfirmation, holdConfirmed, holdAwaited, holdWaits, holdDue, holdExpired
    case holdCompletion, holdTurn, holdByRegistry, holdByHand, holdUnits, holdFirst, holdGoes, holdEnds, offerEnds,
        heldOfWhich
    case holdEndsUnconfirmed, holdConfirmText, holdConfirm, holdCompleteText, holdComplete, holdReleaseText
    case holdRelease, holdDeclineText, holdDecline, registryHeading, registryLead, freezesHeading, freezeHeading
    case freezeLead, freezeSubmit, freezeScope, freezeWhat, freezeWhatHint, scopeRegistry, unfreezeHeading
    case unfreezeLead, unfreezeSubmit, controlsHeading, controlsAssumed, controlsChange, controlsLead
    case controlsConfirm, controlsSubmit, controlDueDiligence, controlDelays, controlTrustedAfter
    case controlConfirmation, controlUntrustedLimit, workingDays, workingDaysHint, confirmationHint
    case correctHeading, correctLead, correctSubmit, correctRecord, correctRecordHint, correctGround
    case statusReserved, statusCancelled, statusExported
    case reconciliationsHeading, reconciliationsLead, reconciliationsEmpty, reconciliationOf, reconciliationDay,
        reconciliationRecords
    case reconciliationMadeAt, reconciliationAgrees, reconciliationDiffers, reconciliationDifferences
    case reconciliationFindings, reconciliationNone, reconciliationWhatNow, reconciliationSums, reconciliationSide
    case reconciliationRegistry, reconciliationSecond, reconciliationMeasure, reconciliationUnaccounted
    case statementOpening, statementClosing, statementAdded, statementRemoved, statementMovements
    case statementCertified, movementExchanged, kindUnitsExchanged
    case exchangeHeading, exchangeLead, exchangeSubmit, exchangeWanted, exchangeWantedQuantity, exchangeWantedBatch
    case exchangeWantedFirst, exchangeWantedLast, exchangeReceives, exchangeAcceptHeading, exchangeAcceptLead
    case exchangeAcceptSubmit, holdByExchange
    case accountsHeading, accountsLead, accountOf, account, accountTitle, accountEmpty, ownAccount
    case organisation, held, retiredAmount, issued, quantity, total, vintage, vintageChart
    case blocksHeading, firstSerial, lastSerial, serials, blockStatus, batch, batchesHeading
    case openAccount, openAccountText, openAccountSubmit, identifierHint, publicTextHint, optionalHint
    case organisationHint, statementOfAccount, statementOf, statementRecords, balance, change, movementKind
    case movementIssued, movementReceived, movementSent, movementRetired, movementCancelled, movementExported
    case publicActCorrected, otherAccount, effectiveDay
    case recordedAt, asOfText, show, newestLines, transferHeading, transferText, transferConfirm
    case transferNow, sendingAccount, receivingAccount, unitsBy, byQuantity, bySerials, quantityInTonnes
    case quantityHint, batchHint, serialHint, lastSerialHint, movesHeading, keptHeading, retireHeading
    case retireText, retireConfirm, retireNow, purpose, purposeDetail, beneficiary, beneficiaryOrganisation
    case alsoFor, consent, consentHint, eligibilityHeading, eligibilityLead, eligibilityAllowed, eligibilityCondition
    case annualHeading, annualLead, annualYear, annualKind, annualCount, amountsHeading, amountsLead, amountsType
    case cadTrustProjects, cadTrustUnits, cadTrustLead, cadTrustKey, cadTrustValue
    case noticesHeading, noticesLead, noticesMarkSeen, noticesUnseen, noticeNew, noticeUnseen, noticeStep, noticeWay
    case noticeDetail, noticeAllAccounts, noticeMoreBlocks
    case mailHeading, mailLead, mailOff, mailTrouble, mailWaiting, mailSent, mailFailed, mailRefused, mailCode
    case duplicatesHeading, duplicatesLead, duplicatesOne, duplicatesOther, duplicatesPlace, duplicatesMarks
    case duplicatesOverlap, duplicatesMore, duplicatesLists, duplicatesScheme, duplicatesRows, duplicatesNone
    case eligibilityScope, eligibilityFrom, eligibilityYes, eligibilityConditional, eligibilityNo
    case placeOfUse, placeHint, prefecture, declaredApart, declaredApartText, reportingPeriod, reportFrom
    case reportUntil, issueHeading, issueLead, issueWaiting, issueOf, issueText, issueNow, issueGo
    case confirmHeading, preview, irreversible, backWithoutActing, nothingToDo, receiptTitle

    // MARK: Records
    case record, recordNumber, history, historyOf, historyLead, historyOfBatch, recordedLater, leafHash
    case kindPlanDrafted, kindValidated, kindRegistered, kindWithdrawn, kindMembersEnrolled, kindPeriodClosed
    case kindPeriodReported, kindPeriodVerified, kindPeriodReturned, kindPeriodCertified, kindPeriodRejected
    case kindPeriodIssued, kindEngagementOpened, kindChecklistRun, kindItemAnswered, kindFindingResolved
    case kindReviewAgreed, kindReviewDisagreed, kindStatementSigned, kindAccountOpened, kindUnitsIssued
    case kindAccountClosed, kindAccountFlagged, kindAccountLimited, kindRepresentativeAppointed
    case kindRepresentativeRemoved, kindDestinationTrusted, kindDestinationDistrusted, kindFrozen, kindUnfrozen
    case kindTransferredInBulk, kindTransferCorrected, kindUnitsCancelled, kindUnitsExported, kindUnitsReserved
    case kindHoldConfirmed, kindHoldCompleted, kindHoldReleased, kindControlsSet, kindListedPlacesImported
    case kindUnitsTransferred, kindUnitsRetired, kindPersonRegistered, kindOrganisationRegistered
    case kindReadingsDelivered, kindFlagsTreated, kindFlagDisposed, kindActProposed, kindActApproved
    case kindActDeclined, kindActWithdrawn, kindApprovalPolicy, kindRuleInstalled
    case kindLoginAdded, kindLoginLocked, kindLoginUnlocked, kindLinkIssued, kindPasswordSet
    case kindSecondFactorEnrolled, kindSecondFactorRemoved, kindRecoveryCodesMade, kindTokenCreated
    case kindTokenRevoked, kindOpenIDLinked, kindOpenIDUnlinked, kindMembershipGranted, kindMembershipEnded
    case kindLogOpened, kindKeyRotated

    // MARK: People and rules
    case administration, peopleHeading, peopleLead, person, personName, personNameHint, roles, registerPerson
    case registerPersonSubmit, changePerson, changePersonSubmit, organisationsHeading, organisationsLead
    case organisationID, organisationName, organisationAddress, registerOrganisation
    case registerOrganisationSubmit, changeOrganisation, changeOrganisationSubmit, rulesHeading, rulesLead
    case ruleFiles, rule, ruleState, inForce, replaced, verifiedValue, version, digest, source
    case methodologiesHeading, equationsHeading, symbol, meaning, unit, factorsHeading, factorItem, factorKind
    case factorValue, factorDocument, fiscalYear, validFrom, gridAverage, gridMarginal, checklistHeading
    case checklistText

    // MARK: Sign-in and accounts
    case signInThrough, signInHeading, loginName, password, signInSubmit, signInLead, codeHeading, codeLead, code,
        codeSubmit
    case welcomeHeading, welcomeLead, newPassword, newPasswordHint, newPasswordAgain, setPassword
    case accountHeading, accountPerson, accountActing, accountRoles, accountSwitch, accountFailures
    case accountSessions, accountSessionThis, accountSessionSince, accountSessionSeen, accountSessionFrom
    case accountSessionAgent, accountSignOutEverywhere, accountJournal, accountJournalAt, accountJournalEvent
    case accountJournalDetail, accountSecurity, accountPassword, accountPasswordOld, accountFactor, accountFactorOn
    case accountFactorOff, factorOffer, factorRemove, factorRenew, factorKey, factorKeyText, factorCodes
    case factorCodesText, reauthenticationHeading, reauthenticationLead, reauthenticationProof, tokensHeading,
        tokensLead, tokenLabel
    case tokenScope, tokenScopeHint, tokenDays, tokenCreate, tokenCreated, tokenID, tokenExpires, tokenState
    case tokenLive, tokenOver, tokenRevoke, tokenUsed, backToAccount

    // MARK: Approvals
    case actsHeading, actsLead, actsShowAll, actsShowWaiting, actColumnID, actColumnSummary, actColumnInitiator
    case actColumnProposed, actColumnExpires, actColumnState, actExpired, actHeading, actClosedBy, actReason
    case actRecord, actApprove, actApproveText, actDecline, actDeclineReason, actWithdraw, actOwn, actConfirmFirst
    case actContent

    // MARK: API
    case apiHeading, apiLead, apiDescription, apiProblems, apiProblemsLead, apiStatus, apiMeaning, apiForAll
    case apiForPersons, apiForRoles, apiBody, apiAnswer, apiCodes

    // MARK: Units of measure
    case watts, wattHours
    case tonnes
}
