package import Quantities

/// What a decoder found in one file, for the person who delivered it and for the caller's decision to take it.
package struct DecodeSummary: Sendable, Equatable, Codable {
    /// Rows below the header, blank ones not counted, bad ones included.
    package var rows = 0
    /// Values taken: one per slot, site and channel. Register readings count as readings.
    package var readings = 0
    /// Cells that were empty.
    package var missingCells = 0
    /// Cells with a declared sentinel.
    package var sentinelCells = 0
    /// Values that said again what another row had said.
    package var repeated = 0
    /// Site-days handed out; a site-day that came in parts counts each part.
    package var siteDays = 0
    /// Sites with at least one good row.
    package var sites = 0
    /// Rows that were refused; a refused row contributes nothing.
    package var badRows = 0
    /// How many problems there are; ``problems`` holds the first of them.
    package var problemCount = 0
    package var problems: [RowProblem] = []
    package var firstDay: Day?
    package var lastDay: Day?

    package init() {}

    /// Nothing is wrong with the file.
    package var isClean: Bool { problemCount == 0 }
}
