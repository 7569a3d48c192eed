package import Quantities

extension MonitoringReport {
    /// One row of form B.2: 記号, 定義, 単位, 分類, 概要, 頻度, 実績値, 計測対象期間, 備考.
    package struct MonitoredValue: Codable, Hashable, Sendable {
        /// `EL_gen`
        package let symbol: String
        package let definition: Bilingual
        package let unit: String
        /// 分類: A, B, C for activity; Ⅰ, Ⅱ, Ⅲ for coefficients.
        package let category: String
        /// 概要: how it is measured.
        package let method: Bilingual
        package let frequency: Bilingual
        package let value: Rational
        package let period: Period
        package let remark: Bilingual?
        /// False for a value that rests on an unconfirmed rule or factor: shown with 要確認.
        package let isVerified: Bool

        package init(
            symbol: String, definition: Bilingual, unit: String, category: String, method: Bilingual,
            frequency: Bilingual, value: Rational, period: Period, remark: Bilingual? = nil, isVerified: Bool = true
        ) {
            self.symbol = symbol
            self.definition = definition
            self.unit = unit
            self.category = category
            self.method = method
            self.frequency = frequency
            self.value = value
            self.period = period
            self.remark = remark
            self.isVerified = isVerified
        }
    }
}
