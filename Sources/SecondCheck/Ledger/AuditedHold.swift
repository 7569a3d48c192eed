package import Quantities

/// A hold that has not ended (留保), as the second check derives it.
package struct AuditedHold: Hashable, Sendable {
    /// `H-12` is the twelfth.
    package let number: Int64
    package let giver: String
    package let receiver: String
    /// When time makes something of it.
    package let turn: Instant
    /// All of it, as canonical JSON.
    package let state: String
    /// The record that set the units aside.
    package let record: UInt64

    init(_ number: Int64, _ hold: OpenHold, in ledger: Ledger) {
        self.number = number
        giver = ledger.account(hold.from).id
        receiver = ledger.account(hold.to).id
        turn = hold.turn
        record = hold.record
        let units = hold.units.map {
            #"{"batch":"\#($0.batch)","prefix":"\#($0.series.rawValue)","range":{"first":\#($0.first),"last":\#($0.last)}}"#
        }
        state =
            #"{"completion":\#(hold.completion.json),"confirmation":\#(hold.confirmation.json),"from":"\#(giver)","#
            + #""id":"H-\#(number)","to":"\#(receiver)","units":[\#(units.joined(separator: ","))]}"#
    }
}
