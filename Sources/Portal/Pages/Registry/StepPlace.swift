import Registry
import UseCases

/// Where a step is taken.
struct StepPlace: Sendable {
    /// The address of its form.
    let action: String
    /// Where it is seen once it is done.
    let back: String
    let crumbs: [Page.Crumb]
    /// Whoever has signed in may take it here.
    let isOffered: Bool
    /// What to know before the form is filled in.
    var note: String?

    /// On an account.
    /// - Throws: ``Rejection`` `account.unknown`, also for one that is not the visitor's to see.
    static func account(_ verb: String, _ visit: Visit, shows held: Bool = false) throws -> StepPlace {
        let view = try visit.ask(ShowAccountDesk(account: try visit.identifier("account")))
        let path = AccountPage.path(view.account.id)
        return StepPlace(
            action: "\(path)/\(verb)", back: path, crumbs: AccountPage.crumbs(visit, view.account.id),
            isOffered: !view.account.isClosed && AccountActions.may(view, visit),
            note: held ? HeldAmount.text(view, visit.word) : nil)
    }

    /// In the registry as a whole.
    static func registry(_ verb: String, _ visit: Visit) -> StepPlace {
        StepPlace(
            action: "\(RegistryPage.path)/\(verb)", back: RegistryPage.path, crumbs: RegistryPage.crumbs(visit),
            isOffered: true)
    }
}
