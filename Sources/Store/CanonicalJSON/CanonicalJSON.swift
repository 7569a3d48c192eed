import Foundation
package import Quantities

/// The one way Daicho writes JSON that is hashed or compared: keys sorted, no white space, slashes as they are.
package enum CanonicalJSON {
    package static func bytes(_ value: some Encodable) throws -> [UInt8] {
        guard let value = value as? any CanonicalJSONWritable else { return try CanonicalEncoder.bytes(value) }
        var json = CanonicalJSONWriter()
        try value.write(to: &json)
        return json.bytes
    }

    /// Writes a value inside of another.
    package static func write(_ value: some Encodable, to json: inout CanonicalJSONWriter) throws {
        if let value = value as? any CanonicalJSONWritable {
            try value.write(to: &json)
        } else {
            json.raw(try CanonicalEncoder.bytes(value))
        }
    }

    package static func text(_ value: some Encodable) throws -> String {
        String(decoding: try bytes(value), as: UTF8.self)
    }

    package static func value<Value: Decodable>(_ type: Value.Type = Value.self, from text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
