import Quantities
import Registry
import SQL
import Store

/// Units that are to come to accounts that somebody represents, and wait for their word (移転先の確認待ち), or for units in return
/// (交換の申出); and holds whose time has come and that cannot be settled as things are (期日処理の保留), for whoever gives and for
/// the registry administrators.
///
/// The last follows from what refuses them at this moment, so that nothing is recorded each time the registry tries.
struct HoldToDo {
    private static let most = 100

    let reader: Reader
    let now: Instant
    let database: Database

    init(_ reader: Reader, at now: Instant, _ database: Database) {
        self.reader = reader
        self.now = now
        self.database = database
    }

    var items: [ToDoItem] {
        get throws {
            guard let actor = reader.actor else { return [] }
            switch actor.role {
            case .accountRepresentative: return try awaited(actor) + heldUp(actor)
            case .registryAdministrator: return try heldUp(actor)
            default: return []
            }
        }
    }

    /// At most ``most``.
    private func heldUp(_ actor: Actor) throws -> [ToDoItem] {
        var items: [ToDoItem] = []
        var last: Hold?
        while true {
            let page = try HoldTable.turning(by: now, after: last, atMost: Self.most, in: database)
            for hold in page {
                guard try concerns(hold, actor), let why = try refusal(of: hold, actor) else { continue }
                items.append(Self.item(heldUp: hold, why))
                if items.count == Self.most { return items }
            }
            guard page.count == Self.most else { return items }
            last = page.last
        }
    }

    private func concerns(_ hold: Hold, _ actor: Actor) throws -> Bool {
        if actor.role == .registryAdministrator { return true }
        return try RegistryDesk.account(hold.from, in: database)?.power(of: actor)?.mayInitiate == true
    }

    /// Why it could not be settled now; nil when it could, and presently is.
    private func refusal(of hold: Hold, _ actor: Actor) throws -> Rejection? {
        let step = SettleHold(hold.id)
        do {
            let state = try RegistryTables.slice(for: step.needs, in: database).state
            _ = try step.decide(by: actor, at: now, .current(in: database), state)
            return nil
        } catch let rejection as Rejection {
            return rejection
        }
    }

    private func awaited(_ actor: Actor) throws -> [ToDoItem] {
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

    private static func wait(_ hold: Hold) -> (ToDoItem.Kind, Instant)? {
        if case .exchange(_, _, let until) = hold.completion { return (.answerExchange, until) }
        if case .awaited(let until) = hold.confirmation { return (.confirmHold, until) }
        return nil
    }

    private static func item(heldUp hold: Hold, _ why: Rejection) -> ToDoItem {
        ToDoItem(
            kind: .freeHold, subject: .hold(hold.id),
            title: Bilingual(
                ja: "口座 \(hold.from) の \(hold.quantity)：\(why.message.ja)",
                en: "\(hold.quantity) of account \(hold.from): \(why.message.en)"), count: nil, since: hold.turn.day,
            due: nil)
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
