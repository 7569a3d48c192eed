/// Records of what keeps units where they are, and of the other ways that they go.
extension Journal {
    /// Accounts A, B and C; ten units on A. Four records.
    static func three() -> Journal {
        var journal = Journal()
        for account in ["A", "B", "C"] { journal.open(account) }
        journal.issue("A", 1...10)
        return journal
    }

    mutating func controls(
        diligence: Bool = false, delays: Bool = false, trustedAfter: Int = 0, confirm: Int? = nil, limit: Int? = nil
    ) {
        let confirm = confirm.map { #""confirmationDays":\#($0),"# } ?? ""
        let limit = limit.map { #","untrustedLimit":\#($0)"# } ?? ""
        add(
            "controls.set",
            #"{"controls":{\#(confirm)"delaysUntrusted":\#(delays),"requiresDueDiligence":\#(diligence),"#
                + #""trustedAfterWorkingDays":\#(trustedAfter)\#(limit)}}"#)
    }

    mutating func close(_ account: String) {
        add("registry.account.closed", #"{"account":"\#(account)","reason":"r"}"#)
    }

    mutating func flag(_ account: String, isOn: Bool = true) {
        add("registry.account.flagged", #"{"account":"\#(account)","flag":"trust","isOn":\#(isOn),"reason":"r"}"#)
    }

    mutating func limit(_ account: String, _ limit: Int?) {
        add(
            "registry.account.limited",
            #"{"account":"\#(account)"\#(limit.map { ",\"limit\":\($0)" } ?? "")}"#)
    }

    mutating func appoint(_ account: String, _ person: String, _ power: String) {
        add(
            "registry.representative.appointed",
            #"{"account":"\#(account)","person":"\#(person)","power":"\#(power)"}"#)
    }

    mutating func remove(_ account: String, _ person: String) {
        add("registry.representative.removed", #"{"account":"\#(account)","person":"\#(person)"}"#)
    }

    mutating func trust(_ account: String, _ other: String, from: String = "2026-11-28T03:00:00Z") {
        add(
            "registry.destination.trusted",
            #"{"account":"\#(account)","destination":"\#(other)","from":"\#(from)"}"#, by: "h1",
            of: "org-\(account)", as: "accountRepresentative")
    }

    mutating func freeze(_ scope: String, _ kind: String = "registry.frozen") {
        add(kind, #"{"reason":"r","scope":\#(scope)}"#)
    }

    /// Sets units of A aside for B.
    mutating func reserve(
        _ movement: String, quantity: Int, _ number: Int = 1, to receiver: String = "B",
        completion: String = #"{"kind":"byHand","until":"2026-12-28T00:00:00Z"}"#,
        confirmation: String = #"{"kind":"notNeeded"}"#, at time: String = "2026-11-28T00:00:00Z",
        request: String? = nil
    ) {
        add(
            "registry.units.reserved",
            #"{"completion":\#(completion),"confirmation":\#(confirmation),"from":"A","hold":"H-\#(number)","#
                + #""movement":\#(movement),"quantity":\#(quantity),"to":"\#(receiver)"}"#, by: "h1", of: "org-A",
            as: "accountRepresentative", request: request, at: time)
    }

    mutating func complete(
        _ units: [ClosedRange<Int64>], quantity: Int, _ number: Int = 1, to: String = "B",
        at time: String = "2026-12-01T00:00:00Z", of organisation: String = "org-A",
        as role: String = "accountRepresentative", request: String? = nil
    ) {
        add(
            "registry.hold.completed",
            #"{"from":"A","hold":"H-\#(number)","quantity":\#(quantity),"to":"\#(to)","#
                + #""units":\#(Self.parts(units))}"#, by: "h1", of: organisation, as: role, request: request, at: time)
    }

    mutating func release(
        _ units: [ClosedRange<Int64>], quantity: Int, _ end: String = "released", _ number: Int = 1,
        at time: String = "2026-12-01T00:00:00Z", of organisation: String = "org-A"
    ) {
        add(
            "registry.hold.released",
            #"{"end":"\#(end)","from":"A","hold":"H-\#(number)","quantity":\#(quantity),"to":"B","#
                + #""units":\#(Self.parts(units))}"#, by: "h1", of: organisation, as: "accountRepresentative", at: time)
    }

    mutating func confirm(
        _ number: Int = 1, at time: String = "2026-12-01T00:00:00Z", of organisation: String = "org-B"
    ) {
        add(
            "registry.hold.confirmed", #"{"from":"A","hold":"H-\#(number)","to":"B"}"#, by: "h1", of: organisation,
            as: "accountRepresentative", at: time)
    }

    mutating func cancel(
        _ account: String, _ movement: String, quantity: Int, _ reason: String = "voluntary",
        byAdministrator: Bool = false
    ) {
        let body =
            #"{"account":"\#(account)","detail":"d","movement":\#(movement),"quantity":\#(quantity),"#
            + #""reason":"\#(reason)"}"#
        guard !byAdministrator else {
            add("registry.units.cancelled", body)
            return
        }
        add("registry.units.cancelled", body, by: "h1", of: "org-\(account)", as: "accountRepresentative")
    }

    mutating func export(
        _ account: String, _ movement: String, quantity: Int, hold: Int? = nil, to destination: String = "X",
        at time: String = "2026-11-28T00:00:00Z"
    ) {
        let hold = hold.map { #""hold":"H-\#($0)","# } ?? ""
        add(
            "registry.units.exported",
            #"{"account":"\#(account)","destination":"\#(destination)",\#(hold)"movement":\#(movement),"#
                + #""quantity":\#(quantity),"registry":"r"}"#, by: "h1", of: "org-\(account)",
            as: "accountRepresentative", at: time)
    }

    mutating func correct(
        _ record: Int, _ from: String, _ to: String, _ movement: String, quantity: Int
    ) {
        add(
            "registry.transfer.corrected",
            #"{"from":"\#(from)","ground":"courtOrder","movement":\#(movement),"quantity":\#(quantity),"#
                + #""reason":"r","record":\#(record),"to":"\#(to)"}"#)
    }

    /// Moves ranges of A, whose units are one block of ten, each to an account.
    mutating func distribute(
        _ shares: [(to: String, units: ClosedRange<Int64>)], kept: [ClosedRange<Int64>], quantity: Int
    ) {
        let shares = shares.map { #"{"to":"\#($0.to)","units":\#(Self.parts([$0.units]))}"# }.joined(separator: ",")
        add(
            "registry.units.transferredInBulk",
            #"{"ended":\#(Self.parts([1...10])),"from":"A","kept":\#(Self.parts(kept)),"#
                + #""quantity":\#(quantity),"shares":[\#(shares)]}"#, by: "h1", of: "org-A",
            as: "accountRepresentative")
    }
}
