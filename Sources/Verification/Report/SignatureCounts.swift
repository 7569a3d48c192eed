/// Deliveries by device signature (機器署名).
package struct SignatureCounts: Hashable, Sendable {
    package var valid: Int64
    package var invalid: Int64
    package var unsigned: Int64
    /// Deliveries the report lists as unsigned.
    package var listed: Int64

    package init(
        valid: Int64, invalid: Int64, unsigned: Int64, listed: Int64
    ) {
        self.valid = valid
        self.invalid = invalid
        self.unsigned = unsigned
        self.listed = listed
    }
}
