import Documents

extension Listing {
    /// The heads of its columns with their units: 発電量 (kWh).
    func columns(_ word: PortalWording, isSimulated: Bool) -> [Sheet.Column] {
        columns.map { Sheet.Column(word($0.heading), unit: $0.unit.map { word($0) }) }
            + (isSimulated ? [Simulated.column] : [])
    }

    func values(isSimulated: Bool) -> [[Sheet.Value]] {
        rows.map { row in
            zip(columns, row).map { column, cell in cell.value(isNumber: column.isNumber) }
                + (isSimulated ? [.text(Simulated.mark)] : [])
        }
    }
}

extension ListingCell {
    /// - Parameter isNumber: whether its column holds numbers, some of which are decimal and shown as text.
    func value(isNumber: Bool) -> Sheet.Value {
        if let number { return .integer(number) }
        if let day { return .day(day) }
        return isNumber ? Sheet.Value(number: text) : Sheet.Value(words: text)
    }
}
