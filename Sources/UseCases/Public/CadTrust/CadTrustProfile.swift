import ProjectCycle
import Quantities
import Registry

/// What our terms are in CAD Trust v2: data that another file may replace, not rules.
///
/// Names of keys and states are `sourced` (CADT, CN); which of ours is which of theirs is `assumed`, and so are the states of
/// cancelled and exported units, which the source does not show. What has no like there is left empty.
struct CadTrustProfile: Hashable, Sendable {
    let registryName: String
    let metric: String
    /// By methodology, out of the nomenclature of 2026-02-17 (CN).
    let activities: [String: Activity]
    let projectStates: [ProjectPhase: String]
    let unitStates: [BlockStatus: String]
    /// Of what is held on a buffer account.
    let bufferState: String
    /// By what the credit is for.
    let unitTypes: [CreditAttribute: String]
    let verified: Bool

    struct Activity: Hashable, Sendable {
        let sector: String
        let type: String
    }

    static let standard = CadTrustProfile(
        registryName: "Daicho", metric: "tCO2e",
        activities: ["EN-R-002": Activity(sector: "Energy generation", type: "Solar")],
        projectStates: [.validated: "Validated", .registered: "Registered", .withdrawn: "Withdrawn"],
        unitStates: [
            .held: "Held", .reserved: "Held", .retired: "Retired", .cancelled: "Cancelled", .exported: "Exported",
        ], bufferState: "Buffer", unitTypes: [.renewableElectricity: "Emission reductions"], verified: false)
}
