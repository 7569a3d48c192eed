import Foundation

/// The one way Daicho writes JSON that is hashed or compared: keys sorted, no white space, slashes as they are.
package enum CanonicalJSON {
    package static func bytes(_ value: some Encodable) throws -> [UInt8] {
        try CanonicalEncoder.bytes(value)
    }

    package static func text(_ value: some Encodable) throws -> String {
        String(decoding: try bytes(value), as: UTF8.self)
    }

    package static func value<Value: Decodable>(_ type: Value.Type = Value.self, from text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
