/// Numbers for people.
enum Figures {
    /// `1,234,567`
    static func grouped(_ number: UInt64) -> String {
        let digits = Array(String(number))
        return digits.enumerated().map { index, digit in
            index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digit)" : "\(digit)"
        }.joined()
    }
}
