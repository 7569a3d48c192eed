import Documents
import ProjectCycle
import Registry
import UseCases

/// How states of public things look: the same tone for the same state on every page.
enum PublicBadges {
    static func phase(_ phase: ProjectPhase) -> (phrase: PortalPhrase, tone: ListingCell.Tone) {
        switch phase {
        case .planDrafted: (.publicPhasePlanned, .neutral)
        case .validated: (.publicPhaseValidated, .neutral)
        case .registered: (.publicPhaseRegistered, .good)
        case .withdrawn: (.publicPhaseWithdrawn, .bad)
        }
    }

    static func stage(_ stage: MonitoringStage) -> ListingCell.Tone {
        switch stage {
        case .closed, .reported: .neutral
        case .returned: .caution
        case .verified, .certified, .issued: .good
        case .rejected: .bad
        }
    }

    static func status(_ status: BlockStatus) -> (phrase: PortalPhrase, tone: ListingCell.Tone) {
        switch status {
        case .held: (.publicStatusHeld, .good)
        case .reserved: (.statusReserved, .caution)
        case .retired: (.publicStatusRetired, .neutral)
        case .cancelled: (.statusCancelled, .neutral)
        case .exported: (.statusExported, .neutral)
        }
    }

    /// The methodology's name and version, with 要確認 when a value of it was not confirmed.
    static func methodology(_ methodology: PublicMethodology, _ out: inout HTMLWriter, _ word: PortalWording) {
        out.text("\(methodology.id) \(methodology.name.map { word($0) } ?? "") ")
        out.element("span", ["class": "muted"], text: word(.publicMethodologyVersion, methodology.version))
        guard !methodology.isVerified else { return }
        out.text(" ")
        out.element(
            "span", ["class": "badge caution", "title": word(.publicUnverifiedText)], text: word(.unverified))
    }
}
