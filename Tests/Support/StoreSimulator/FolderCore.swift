package import Foundation
package import Store
package import UseCases

/// What the simulation asks of a data folder: the real one, or one that is deliberately wrong, to see that it is found.
package struct FolderCore: Sendable {
    /// Opens a folder that is there.
    package var open: @Sendable (URL, UseCases.Clock, Faults) throws -> DataFolder
    package var approve: @Sendable (DataFolder, PendingActID, Request) throws -> Performed<ApprovalAnswer>
    /// The policy that the registry is given; the simulation asks for two persons whatever it says.
    package var policy: ApprovalPolicy

    package static let real = FolderCore(
        open: { url, clock, _ in try DataFolder.open(url, clock: clock) },
        approve: { folder, act, request in try folder.run(ApproveAct(act), by: request) }, policy: .twoPersons)
}
