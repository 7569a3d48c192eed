import Quantities

/// Units set aside for another account, or for another registry, until it is completed or ends (留保).
struct OpenHold: Hashable, Sendable {
    let from: Int32
    let to: Int32
    /// Ascending, whole blocks.
    let units: [StatedPart]
    let completion: StatedCompletion
    var confirmation: StatedConfirmation
    /// The record that set them aside.
    let record: UInt64

    var quantity: Int64 { units.reduce(0) { $0 + $1.quantity } }

    var isAwaited: Bool { if case .awaited = confirmation { true } else { false } }

    /// The last instant at which it can still come to something; nil when only its day is awaited.
    var end: Instant? {
        switch (completion, confirmation) {
        case (.due, .awaited(let until)): until
        case (.due, _), (.export, _): nil
        case (.byHand(_, let end), .awaited(let until)): min(end, until)
        case (.byHand(_, let end), _): end
        case (.exchange(_, _, _, let end), _): end
        }
    }

    /// When time makes something of it, if nobody does.
    var turn: Instant {
        if let end { return end }
        switch completion {
        case .due(let at), .export(_, _, let at): return at
        case .byHand(_, let until), .exchange(_, _, _, let until): return until
        }
    }

    func hasEnded(at instant: Instant) -> Bool { end.map { instant > $0 } ?? false }
}
