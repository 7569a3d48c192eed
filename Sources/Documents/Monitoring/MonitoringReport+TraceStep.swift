package import Quantities

extension MonitoringReport {
    /// One evaluated equation with the values that went in.
    package struct TraceStep: Codable, Hashable, Sendable {
        package let symbol: String
        /// As in the definition: `EL_gen - EL_sold`.
        package let expression: String
        package let inputs: [Input]
        package let value: Rational
        package let unit: String
        /// Where the equation comes from.
        package let source: String
        package let isVerified: Bool

        package init(
            symbol: String, expression: String, inputs: [Input], value: Rational, unit: String, source: String,
            isVerified: Bool
        ) {
            self.symbol = symbol
            self.expression = expression
            self.inputs = inputs
            self.value = value
            self.unit = unit
            self.source = source
            self.isVerified = isVerified
        }

        package struct Input: Codable, Hashable, Sendable {
            package let symbol: String
            package let value: Rational
            package let unit: String

            package init(symbol: String, value: Rational, unit: String) {
                self.symbol = symbol
                self.value = value
                self.unit = unit
            }
        }
    }
}
