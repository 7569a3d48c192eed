import DataQuality
import Telemetry

extension SlotFlags {
    /// From the bytes of the store: two per slot, little-endian, or none.
    init(_ grid: SlotGrid, stored bytes: [UInt8]) {
        guard bytes.count == grid.perDay * 2 else {
            self.init(grid: grid)
            return
        }
        self.init(grid: grid, bits: (0..<grid.perDay).map { UInt16(bytes[$0 * 2]) | UInt16(bytes[$0 * 2 + 1]) << 8 })
    }

    var stored: [UInt8] { bits.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] } }
}
