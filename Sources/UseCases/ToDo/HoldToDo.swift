import Quantities
import Registry
import SQL
import Store

/// Units that are to come to accounts that somebody represents, and wait for their word (移転先の確認待ち), or for units in return
/// (交換の申出).
struct HoldToDo {
    private static let most = 100

    let reader: Reader
    let database: Database

    init(_ reader: Reader, _ database: Database) {
        self.reader = reader
        self.database = database
    }

    var items: [ToDoItem] {
        get throws {
            guard let actor = reader.actor, actor.role == .accountRepresentative else { return [] }
            var items: [ToDoItem] = []
            var number: Int64 = 0
            while true {
                let page = try HoldTable.all(after: number, atMost: Self.most, in: database)
                for hold in page {
                    guard let (kind, until) = Self.wait(hold),
                        let receiver = try RegistryDesk.account(hold.to, in: database),
                        receiver.power(of: actor)?.mayInitiate == true
                    else { continue }
                    items.append(Self.item(kind, hold, until))
                }
                guard page.count == Self.most, let last = page.last.flatMap({ HoldTable.number($0.id) }) else {
                    return items
                }
                number = last
            }
        }
    }

    private static func wait(_ hold: Hold) -> (ToDoItem.Kind, Instant)? {
        if case .exchange(_, _, let until) = hold.completion { return (.answerExchange, until) }
        if case .awaited(let until) = hold.confirmation { return (.confirmHold, until) }
        return nil
    }

    private static func item(_ kind: ToDoItem.Kind, _ hold: Hold, _ until: Instant) -> ToDoItem {
        ToDoItem(
            kind: kind, subject: .hold(hold.id),
            title: Bilingual(
                ja: "口座 \(hold.from) から口座 \(hold.to) へ \(hold.quantity)",
                en: "\(hold.quantity) from account \(hold.from) to account \(hold.to)"), count: nil, since: nil,
            due: Deadline(day: until.day, at: until, source: RegistryControls.source, isVerified: false))
    }
}
