/// Serial numbers run by series (シリアル番号の頭文字): each begins at 1.
package enum SerialSeries: String, CaseIterable, Hashable, Sendable {
    case jc = "JC"
    case jcl = "JCL"

    /// Numbers that a serial can have.
    static let numbers: ClosedRange<Int64> = 1...999_999_999_999

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        self = try SerialSeries(rawValue: reader.name().text).stated("a known prefix")
    }

    /// `JCL-000000000123`.
    package func serial(_ number: Int64) -> String {
        let digits = String(number)
        return "\(rawValue)-" + String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits
    }

    /// Nil for a text that is not exactly what ``serial(_:)`` gives.
    static func read(_ text: String) -> (series: SerialSeries, number: Int64)? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let series = SerialSeries(rawValue: String(parts[0])), let number = Int64(parts[1]),
            numbers.contains(number), series.serial(number) == text
        else { return nil }
        return (series, number)
    }
}
