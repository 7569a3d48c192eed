extension UInt64 {
    /// Reads ASCII decimal digits without leading zeros, signs or spaces: one text per number.
    init?(canonical text: some Collection<UInt8>) {
        guard let number = UInt64(String(decoding: text, as: UTF8.self)), String(number).utf8.elementsEqual(text)
        else { return nil }
        self = number
    }
}
