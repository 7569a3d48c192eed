/// What writes its canonical JSON by hand.
package protocol CanonicalJSONWritable: Encodable {
    /// Writes the same bytes as the general encoder makes of `encode(to:)`.
    func write(to json: inout CanonicalJSONWriter) throws
}
