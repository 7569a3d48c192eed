import Foundation
import Quantities

/// Where the next page of a list begins, as a text that says nothing to clients and that they hand back as it is.
package enum Cursor {
    static let longest = 200

    static func text(after key: String) -> String {
        Data("1\(key)".utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    /// - Throws: ``Rejection`` `api.cursor.unknown` when it is none of ours.
    static func key(of text: String) throws(Rejection) -> String {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        let padded = plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: padded), let key = String(validating: data, as: UTF8.self),
            key.hasPrefix("1"), key.count > 1
        else {
            throw Rejection.cursorUnknown(text)
        }
        return String(key.dropFirst())
    }
}
