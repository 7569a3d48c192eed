import CQREncode
package import Quantities

/// A QR code (ISO/IEC 18004) as a square of modules, for any renderer.
package struct QRCode: Sendable {
    let side: Int
    /// Row by row; true is dark.
    let modules: [Bool]

    /// Level M: a sheet with a fold or a stamp over it is still read.
    init(_ link: Document.Link) throws(Rejection) { try self.init(text: link.address) }

    /// - Throws: ``Rejection`` of what is too long for one.
    package init(text: String) throws(Rejection) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
            throw .paperNotDrawn("no QR code for \(text.utf8.count) characters")
        }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        guard let data = code.pointee.data else { throw .paperNotDrawn("an empty QR code") }
        modules = UnsafeBufferPointer(start: data, count: side * side).map { $0 & 1 == 1 }
    }

    /// Light modules that must surround it.
    static let quietZone = 4

    func isDark(row: Int, column: Int) -> Bool { modules[row * side + column] }
}
