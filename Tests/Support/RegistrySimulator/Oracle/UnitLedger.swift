/// The slow, obvious registry: one entry per unit, one list of accounts. It judges the real one and shares no code with
/// it, down to the calendar.
struct UnitLedger {
    enum Status: Equatable { case held, reserved, retired, cancelled, exported }

    struct Unit: Equatable {
        var owner: String
        var status = Status.held
        /// The serial with which its batch begins.
        let batch: Int
        let isPlaceKnown: Bool
        /// The record by which it last changed hands; nil when it never did.
        var cameBy: Int?
    }

    struct Place: Hashable {
        let prefix: Int
        /// The serial number less one.
        let index: Int
    }

    struct Account: Equatable {
        let organisation: String
        let isBuffer: Bool
        var isClosed = false
        var flags: Set<Order.Flag> = []
        var people: [String: Order.Power] = [:]
        /// From which second on.
        var trusted: [String: Int] = [:]
        var limit: Int?
    }

    struct Hold: Equatable {
        let from: String
        let to: String
        let places: [Place]
        /// Of what the registry completes.
        var due: Int?
        /// Of what a representative completes.
        var notBefore: Int?
        var until: Int?
        /// Of what is offered in exchange: what for.
        var wanted: Order.Selection?
        /// Of what is to go to another registry: which; from an account for itself.
        var registry: String?
        /// Until when the receiver's word is awaited.
        var awaited: Int?
        var isConfirmed = false
    }

    struct Transfer {
        let from: String
        let to: String
        let places: [Place]
    }

    struct Refusal: Error {
        let code: String
        init(_ code: String) { self.code = code }
    }

    let setting: Setting
    var now = Setting.start
    var accounts: [String: Account] = [:]
    /// By prefix, JC and JCL.
    var units: [[Unit]] = [[], []]
    var periods: Set<String> = []
    var holds: [Int: Hold] = [:]
    var nextHold = 1
    var frozen: Set<Order.Scope> = []
    /// One for each event.
    var records: [Transfer?] = []

    init(_ setting: Setting) { self.setting = setting }

    subscript(place: Place) -> Unit {
        get { units[place.prefix][place.index] }
        set { units[place.prefix][place.index] = newValue }
    }

    var everywhere: [Place] {
        [0, 1].flatMap { prefix in units[prefix].indices.map { Place(prefix: prefix, index: $0) } }
    }

    /// The code of the refusal; nil when it is done.
    mutating func perform(_ order: Order, by asker: Asker) -> String? {
        do {
            let transfer: Transfer? =
                switch order {
                case .open, .close, .flag, .limit, .appoint, .remove, .trust, .distrust:
                    try changeAccount(order, asker)
                case .freeze, .unfreeze: try changeFreeze(order, asker)
                case .complete, .settle, .release, .confirm, .accept: try changeHold(order, asker)
                default: try changeUnits(order, asker)
                }
            records.append(transfer)
            return nil
        } catch {
            return (error as? Refusal)?.code ?? "\(error)"
        }
    }

    mutating func give(_ places: [Place], to owner: String, as status: Status = .held) {
        for place in places {
            if self[place].owner != owner { self[place].cameBy = records.count }
            self[place].owner = owner
            self[place].status = status
        }
    }
}
