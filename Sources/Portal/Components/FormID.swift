import Store

/// Idempotency ids of forms: one that is sent twice is one act.
enum FormID {
    static func fresh() -> String {
        "form-" + Entropy.system.bytes(16).map { String(UInt16($0) | 0x100, radix: 16).suffix(2) }.joined()
    }
}
