@testable import SecondCheck

/// Records written by hand, for the second check to read.
struct Journal {
    private(set) var records: [String] = []
    private var holders: [String: String] = [:]

    @discardableResult
    mutating func add(
        _ kind: String, _ body: String, by person: String = "r1", of organisation: String = "registry",
        as role: String = "registryAdministrator", request: String? = nil, at time: String = "2026-11-28T00:00:00Z"
    ) -> Int {
        let actor = #"{"organisation":"\#(organisation)","person":"\#(person)","role":"\#(role)"}"#
        records.append(
            #"{"actor":\#(actor),"body":\#(body),"command":"\#(request ?? "c\(records.count)")","#
                + #""effectiveAt":"\#(time)","kind":"\#(kind)","recordedAt":"\#(time)"}"#)
        return records.count - 1
    }

    @discardableResult
    mutating func open(_ account: String, request: String? = nil, by person: String = "r1") -> Int {
        holders[account] = "org-\(account)"
        return add(
            "registry.account.opened",
            #"{"account":"\#(account)","kind":"holding","organisation":"org-\#(account)","title":"部\"署"}"#, by: person,
            request: request)
    }

    @discardableResult
    mutating func issue(
        _ account: String, _ range: ClosedRange<Int64>, quantity: Int64? = nil, period: String? = nil,
        name: String? = nil
    ) -> Int {
        let period = period ?? "M\(records.count)"
        let id = name ?? Self.batch(range.lowerBound)
        return add(
            "registry.units.issued",
            #"{"account":"\#(account)","batches":[{"attribute":"renewableElectricity","creditType":"ERL","energyWh":1,"#
                + #""id":"\#(id)","methodology":"EN-R-002","methodologyVersion":"3.0","monitoringPeriod":"\#(period)","#
                + #""prefectures":[1,13],"prefix":"JCL","project":"P","range":\#(Self.range(range)),"vintage":2021}],"#
                + #""monitoringPeriod":"\#(period)","project":"P","quantity":\#(quantity ?? Int64(range.count))}"#)
    }

    @discardableResult
    mutating func transfer(
        _ from: String, _ to: String, _ movement: String, quantity: Int64, request: String? = nil,
        by person: String = "h1", of organisation: String? = nil
    ) -> Int {
        add(
            "registry.units.transferred",
            #"{"from":"\#(from)","movement":\#(movement),"quantity":\#(quantity),"to":"\#(to)"}"#, by: person,
            of: organisation ?? holders[from] ?? "nobody", as: "accountRepresentative", request: request)
    }

    @discardableResult
    mutating func retire(_ account: String, _ movement: String, quantity: Int64, _ whom: String = "") -> Int {
        add(
            "registry.units.retired",
            #"{"account":"\#(account)","beneficiary":"利用者",\#(whom)"detail":"d","movement":\#(movement),"#
                + #""placeGround":"ruleOff","purpose":"offset","quantity":\#(quantity)}"#,
            by: "h1", of: holders[account] ?? "nobody", as: "accountRepresentative")
    }

    @discardableResult
    mutating func set(_ commands: [String], request: String? = nil, by person: String = "r1") -> Int {
        let names = commands.map { "\"\($0)\"" }.joined(separator: ",")
        return add("approval.policySet", #"{"commands":[\#(names)],"days":7}"#, by: person, request: request)
    }

    /// Asks for a transfer.
    @discardableResult
    mutating func ask(
        _ from: String, _ to: String, units: String, request: String, command: String = "units.transfer",
        by person: String = "h1"
    ) -> Int {
        let content = #"{"step":{"from":"\#(from)","to":"\#(to)","units":\#(units)}}"#.replacing("\"", with: "\\\"")
        return add(
            "act.proposed",
            #"{"command":"\#(command)","content":"\#(content)","expiresAt":"2026-12-05T00:00:00Z"}"#, by: person,
            of: holders[from] ?? "nobody", as: "accountRepresentative", request: request)
    }

    @discardableResult
    mutating func approve(
        _ act: Int, by person: String = "h2", of organisation: String = "org-A",
        at time: String = "2026-11-28T00:00:00Z"
    ) -> Int {
        add(
            "act.approved", #"{"act":"PA-\#(act)"}"#, by: person, of: organisation, as: "accountRepresentative",
            at: time)
    }

    static func batch(_ first: Int64) -> String { "B-\(SerialSeries.jcl.serial(first))" }

    static func range(_ range: ClosedRange<Int64>) -> String {
        #"{"first":\#(range.lowerBound),"last":\#(range.upperBound)}"#
    }

    /// Parts of the batch that begins with serial 1.
    static func parts(_ ranges: [ClosedRange<Int64>], of first: Int64 = 1) -> String {
        "["
            + ranges.map { #"{"batch":"\#(batch(first))","prefix":"JCL","range":\#(range($0))}"# }
            .joined(separator: ",") + "]"
    }

    static func movement(
        _ moved: [ClosedRange<Int64>], ended: [ClosedRange<Int64>]? = nil, kept: [ClosedRange<Int64>] = [],
        of first: Int64 = 1
    ) -> String {
        guard let ended else { return #"{"moved":\#(parts(moved, of: first))}"# }
        return #"{"ended":\#(parts(ended, of: first)),"kept":\#(parts(kept, of: first)),"#
            + #""moved":\#(parts(moved, of: first))}"#
    }

    func audited() -> Auditor {
        var auditor = Auditor()
        for (index, record) in records.enumerated() { auditor.take(UInt64(index), Array(record.utf8)) }
        auditor.finish()
        return auditor
    }

    /// `3 audit.units.retired`, one for each finding.
    func findings() -> [String] {
        audited().findings.map { "\($0.record.map(String.init) ?? "end") \($0.problem.code)" }
    }
}
