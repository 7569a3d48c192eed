import Quantities
import UseCases

/// What an account holds, and what of it is free to move (保有量と利用可能量).
enum HeldAmount {
    static func text(_ view: AccountView, _ word: PortalWording) -> String {
        guard view.setAside > .zero else { return "\(word(.held)): \(word.tonnes(view.held))" }
        let free = Tonnes(known: view.held.count - view.setAside.count)
        return word(.heldOfWhich, word.tonnes(view.held), word.tonnes(view.setAside), word.tonnes(free))
    }
}
