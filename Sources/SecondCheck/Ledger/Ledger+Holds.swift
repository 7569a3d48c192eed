import Quantities

extension Ledger {
    /// A hold that has not ended, between these accounts.
    /// - Throws: `audit.hold.unknown`, `audit.hold.other`.
    func hold(_ number: Int64, from: String, to: String) throws(Rejection) -> OpenHold {
        guard let hold = holds[number] else {
            throw Rejection(
                "audit.hold.unknown", expected: "a hold that has not ended", found: "H-\(number)",
                ja: "存在しないか既に終わった留保の記録です", en: "There was no such hold, or it had ended")
        }
        let (giver, receiver) = (account(hold.from).id, account(hold.to).id)
        guard giver == from, receiver == to else {
            throw Rejection(
                "audit.hold.other", expected: "H-\(number) from \(giver) to \(receiver)",
                found: "from \(from) to \(to)",
                ja: "留保の移転元または移転先が記録と一致しません", en: "The hold is between other accounts")
        }
        return hold
    }
}

extension Auditor {
    /// Carves out what a hold has set aside. That the record names other units is a finding, and does not stop it.
    mutating func carve(
        _ hold: OpenHold, _ number: Int64, stated units: [StatedPart], _ quantity: Int64, _ record: RecordFacts
    ) throws(Rejection) -> Carving {
        let carving = try Carving(hold.units, as: .reserved, of: hold.from, in: ledger)
        if hold.units != units { note(record, .pieces("units of H-\(number)", expected: hold.units, found: units)) }
        if carving.quantity != quantity {
            note(record, .quantityDiffers(stated: quantity, counted: carving.quantity))
        }
        return carving
    }
}

extension JSONReader {
    /// `H-12` is the twelfth.
    mutating func hold() throws(NotUnderstood) -> Int64 {
        let name = try name().text
        guard name.hasPrefix("H-"), let number = Int64(name.dropFirst(2)), SerialSeries.numbers.contains(number),
            name == "H-\(number)"
        else {
            throw NotUnderstood(expected: "H- and a number")
        }
        return number
    }
}

extension Rejection {
    static func holdLate(_ number: Int64, _ hold: OpenHold, _ record: RecordFacts) -> Rejection {
        Rejection(
            "audit.hold.late", expected: hold.end.map { "H-\(number) until \($0)" } ?? "H-\(number)",
            found: "\(record.recordedAt)", ja: "期限を過ぎた留保の記録です", en: "The hold had expired")
    }
}
