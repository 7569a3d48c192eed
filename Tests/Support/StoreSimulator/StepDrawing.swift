import TestRandom

/// Draws what people give: most of it makes sense, some comes twice, and some is what nobody may do.
struct StepDrawing {
    /// 2026-05-29, a Friday, at nine in the morning in Japan.
    static let start: Int64 = 1_780_012_800

    private let cast: Cast
    private var random: SplitMix64
    private var given: [Errand] = []
    /// Ids of what was asked for and has not been decided on, as far as was drawn.
    private var waiting: [Int] = []
    private var lastID = 0

    init(_ cast: Cast, _ random: SplitMix64) {
        self.cast = cast
        self.random = random
    }

    mutating func steps(_ count: Int) -> [StoreStep] {
        var steps: [StoreStep] = []
        while steps.count < count {
            switch number(0..<20) {
            case 0..<9: steps.append(.give(errands(1...4), atOnce: false))
            case 9..<14: steps.append(.give(errands(3...8), atOnce: true))
            case 14, 15:
                let jump: Int64 = pick([1, 3600, 86_400, 3 * 86_400, 8 * 86_400, -1, -86_400], or: 1)
                steps.append(.jump(seconds: jump))
            case 16: steps += [.jump(seconds: 8 * 86_400), .settle]
            case 17: steps.append(.reopen)
            default:
                // Nobody heard what became of it: so it is given again.
                let errands = errands(2...5)
                steps += [.crash(errands, isDurable: chance(2)), .give(errands, atOnce: false)]
            }
        }
        return steps
    }

    private mutating func errands(_ count: ClosedRange<Int>) -> [Errand] {
        (0..<Int.random(in: count, using: &random)).map { _ in
            let errand = errand()
            given.append(errand)
            return errand
        }
    }

    private mutating func errand() -> Errand {
        switch number(0..<20) {
        case 0, 1:
            if let again = given.suffix(8).randomElement(using: &random) { return again }
        case 2:
            if let used = given.randomElement(using: &random) {
                return Errand(id: used.id, person: used.person, wish: .ask(movement()))
            }
        case 3:
            let movement = movement()
            return new(asker(movement), .alone(movement))
        case 4..<12:
            if let decision = decision() { return decision }
        case 12, 13:
            let account = pick(cast.accounts.map(\.id), or: "A0-0")
            let person = colleague(cast.organisation(of: account))
            return new(person, chance(3) ? .release(hold: hold()) : .confirm(hold: hold()))
        default: break
        }
        let movement = movement()
        let errand = new(asker(movement), .ask(movement))
        waiting.append(errand.id)
        return errand
    }

    /// Mostly by a colleague of who asked.
    private mutating func decision() -> Errand? {
        guard let ask = waiting.suffix(6).randomElement(using: &random),
            let asker = given.first(where: { $0.id == ask })?.person, let known = cast.person(asker)
        else { return nil }
        let others = cast.colleagues(known.organisation).map(\.id).filter { $0 != asker }
        if chance(12) { return new(chance(3) ? pick(others, or: asker) : asker, .withdraw(ask)) }
        let person =
            switch number(0..<8) {
            case 0: asker
            case 1: pick(cast.people.map(\.id), or: asker)
            default: pick(others, or: asker)
            }
        if others.contains(person), !chance(4) { waiting.removeAll { $0 == ask } }
        return new(person, chance(12) ? .decline(ask) : .approve(ask))
    }

    private mutating func movement() -> Movement {
        let from = pick(cast.accounts.map(\.id), or: "A0-0")
        let to = pick(cast.accounts.map(\.id).filter { $0 != from }, or: from)
        let count = number(1..<20)
        switch number(0..<20) {
        case 0, 1:
            let own = cast.accounts.filter { $0.organisation == cast.organisation(of: from) && $0.id != from }
            return .bulk(from, to: [to] + own.map(\.id).filter { $0 != to }, number(1..<4))
        case 2, 3, 4: return .reserve(from, to: to, count, until: Self.start + Int64(number(1..<60)) * 86_400)
        case 5: return .complete(from, hold: hold())
        case 6, 7: return .cancel(from, number(1..<4))
        case 8: return .retire(from, number(1..<4))
        case 9: return .trust(from, to)
        case 10: return .freeze(from)
        case 11, 12: return .unfreeze(from)
        default: return .transfer(from, to: to, count)
        }
    }

    private mutating func asker(_ movement: Movement) -> String {
        if chance(8) { return pick(cast.people.map(\.id), or: "stranger") }
        return colleague(movement.account.map(cast.organisation) ?? Cast.registry)
    }

    private mutating func colleague(_ organisation: String) -> String {
        pick(cast.colleagues(organisation).map(\.id), or: "stranger")
    }

    /// One that may be there by now.
    private mutating func hold() -> Int { number(1..<2 + lastID / 15) }

    private mutating func new(_ person: String, _ wish: Errand.Wish) -> Errand {
        lastID += 1
        return Errand(id: lastID, person: person, wish: wish)
    }

    private mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func chance(_ n: Int) -> Bool { number(0..<n) == 0 }
    private mutating func pick<Element>(_ elements: [Element], or other: Element) -> Element {
        elements.randomElement(using: &random) ?? other
    }
}
