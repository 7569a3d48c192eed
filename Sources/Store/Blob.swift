package import Foundation

extension [UInt8] {
    /// The bytes as a database blob.
    package var blob: Data { Data(self) }
}
