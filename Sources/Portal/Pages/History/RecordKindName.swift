/// What a kind of record is called.
enum RecordKindName {
    /// The kind itself while it has no name here.
    static func name(_ kind: String, _ word: PortalWording) -> String { phrases[kind].map { word($0) } ?? kind }

    /// Kinds are stable for good, so they may stand here as text.
    static let phrases: [String: PortalPhrase] = [
        "project.planDrafted": .kindPlanDrafted, "project.validated": .kindValidated,
        "project.registered": .kindRegistered, "project.withdrawn": .kindWithdrawn,
        "project.members.enrolled": .kindMembersEnrolled, "project.period.closed": .kindPeriodClosed,
        "project.period.reported": .kindPeriodReported, "project.period.verified": .kindPeriodVerified,
        "project.period.returned": .kindPeriodReturned, "project.period.certified": .kindPeriodCertified,
        "project.period.rejected": .kindPeriodRejected, "project.period.issued": .kindPeriodIssued,
        "verification.engagement.opened": .kindEngagementOpened, "verification.checklist.run": .kindChecklistRun,
        "verification.item.answered": .kindItemAnswered, "verification.finding.resolved": .kindFindingResolved,
        "verification.review.agreed": .kindReviewAgreed, "verification.review.disagreed": .kindReviewDisagreed,
        "verification.statement.signed": .kindStatementSigned, "registry.account.opened": .kindAccountOpened,
        "registry.units.issued": .kindUnitsIssued, "registry.units.transferred": .kindUnitsTransferred,
        "registry.units.retired": .kindUnitsRetired, "person.registered": .kindPersonRegistered,
        "organisation.registered": .kindOrganisationRegistered, "rule.installed": .kindRuleInstalled,
        "act.proposed": .kindActProposed, "act.approved": .kindActApproved,
        "act.declined": .kindActDeclined, "act.withdrawn": .kindActWithdrawn,
        "approval.policySet": .kindApprovalPolicy,
        "quality.flagDisposed": .kindFlagDisposed, "quality.flagsTreated": .kindFlagsTreated,
        "readings.delivered": .kindReadingsDelivered,
        "access.loginAdded": .kindLoginAdded,
        "access.loginLocked": .kindLoginLocked,
        "access.loginUnlocked": .kindLoginUnlocked,
        "access.linkIssued": .kindLinkIssued,
        "access.passwordSet": .kindPasswordSet,
        "access.secondFactorEnrolled": .kindSecondFactorEnrolled,
        "access.secondFactorRemoved": .kindSecondFactorRemoved,
        "access.recoveryCodesMade": .kindRecoveryCodesMade,
        "access.tokenCreated": .kindTokenCreated,
        "access.tokenRevoked": .kindTokenRevoked,
        "access.openIDLinked": .kindOpenIDLinked,
        "access.openIDUnlinked": .kindOpenIDUnlinked,
        "person.membershipGranted": .kindMembershipGranted,
        "person.membershipEnded": .kindMembershipEnded,
        "log.opened": .kindLogOpened,
        "log.key.rotated": .kindKeyRotated,
    ]
}
