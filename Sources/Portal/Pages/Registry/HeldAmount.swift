import Quantities
import Registry
import UseCases

/// What an account holds, and what of it is free to move (保有量と利用可能量).
enum HeldAmount {
    static func text(_ view: AccountView, _ visit: Visit) throws -> String {
        let account = view.account.id
        let holds = try visit.ask(ListHolds(account: account)).rows.filter { $0.hold.from == account }
        let reserved = holds.map(\.hold.quantity).sum
        let word = visit.word
        guard reserved > .zero else { return "\(word(.held)): \(word.tonnes(view.held))" }
        let free = Tonnes(known: max(0, view.held.count - reserved.count))
        return word(.heldOfWhich, word.tonnes(view.held), word.tonnes(reserved), word.tonnes(free))
    }
}
