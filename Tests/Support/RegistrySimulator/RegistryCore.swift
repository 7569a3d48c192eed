package import Quantities
package import Registry

/// The part of the registry that decides, as the simulator calls it: the real one, or one that is deliberately wrong, to
/// see that the simulator finds it.
package struct RegistryCore: Sendable {
    package var needs: @Sendable (any RegistryCommand) -> RegistryNeeds
    package var decide:
        @Sendable (any RegistryCommand, Actor, Instant, RegistryRules, RegistryState) -> Result<
            [RegistryEvent], Rejection
        >
    /// Nil when it is so now.
    package var evolve: @Sendable (inout RegistryState, RegistryEvent) -> Rejection?

    package static let real = RegistryCore(
        needs: { $0.needs },
        decide: { command, actor, now, rules, state in
            do throws(Rejection) {
                return .success(try command.decide(by: actor, at: now, rules, state))
            } catch {
                return .failure(error)
            }
        },
        evolve: { state, event in
            do throws(Rejection) {
                try state.evolve(event)
                return nil
            } catch {
                return error
            }
        })
}
