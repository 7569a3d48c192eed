/// Bytes that are not what was to be read there. A checker that passes over what it does not understand checks nothing.
struct NotUnderstood: Error {
    /// What was to be read.
    let expected: String
}
