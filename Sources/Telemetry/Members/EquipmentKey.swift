/// One machine, whoever writes its plate down: maker and serial number in one spelling.
package enum EquipmentKey {
    /// `Omron | kp-55M ０１` and `OMRON|KP-55M01` are the same: upper case, full-width letters narrowed, no spaces.
    package static func normalise(maker: String, serial: String) -> String {
        normalise(maker) + "|" + normalise(serial)
    }

    static func normalise(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            // U+FF01…U+FF5E are ！ to ～, 0xFEE0 above their ASCII forms.
            let narrow =
                (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            result.unicodeScalars.append(narrow)
        }
        return result.uppercased()
    }
}
